"""The lines of a PDF's pages with where they stand and how large they are set, through pypdfium2."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTHING = "\0"
HYPHEN = "\ufffe"  # what pdfium writes for a hyphen at the end of a line, and for the end of that line
_LINE = re.compile(f"[^\r\n{HYPHEN}]+{HYPHEN}?")
_REFERENCE = re.compile(r"[0-9]{1,3}(?![0-9])")
_BEFORE_FIGURE = re.compile(r"(?<=\S)[\r\n]+(?=[0-9])")
_LENGTH = re.compile(r"(?<!\w)(?:[kcdmhµ]?m|ft|in|mi|yd)\0*\Z")
_POWERS = {"2": "²", "3": "³"}
_NEAR = 4  # characters, blanks among them, within which the one beside is looked for
_RAISED = 0.8  # share of the size before it below which a figure is a reference to a note
_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st",
        "\ufb06": "st", "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "▪", "\uf02d": "–",  # signs of the font Symbol
        "\xad": "", "\u200b": "", "\ufeff": "", "\u2060": "", "\0": "", "\x02": "",
    }
)  # fmt: skip
_BLANKS = re.compile(r"[ \t\v\f\x1c-\x1f\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, normalized; distances are in points from the lower left corner, `page` counts from 1.

    `broken` says that a hyphen stood at its end, which is not in `text`.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float
    size: float
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a PDF: its lines in the order of the file, its height, and whether it holds pictures."""

    number: int
    height: float
    lines: tuple[Line, ...]
    pictures: bool


def read_sheets(document: Any) -> Iterator[Sheet]:
    """Yield the pages of an open pypdfium2 document."""
    for number in range(1, len(document) + 1):
        page = document[number - 1]
        words = page.get_textpage()
        lines = tuple(_lines(words, number))
        yield Sheet(number, page.get_height(), lines, not lines and _has_pictures(page))
        words.close()
        page.close()


def normalized(text: str) -> str:
    """Return a line with its ligatures taken apart, soft hyphens gone and blanks folded."""
    return _BLANKS.sub(" ", text.translate(_LIGATURES)).strip()


def _lines(words: Any, page: int) -> Iterator[Line]:
    text = _BEFORE_FIGURE.sub(lambda found: _joined(words, found), _characters(words))
    for found in _LINE.finditer(text):
        start, end = found.start(), found.end()
        broken = text[end - 1] == HYPHEN
        shown = [i for i in range(start, end - broken) if not text[i].isspace()]
        if not shown:
            continue
        plain = normalized(_without_references(words, text, start, end - broken))
        if plain:
            first, last = _box(words, shown[0]), _box(words, shown[-1])
            size = max(_size(words, i) for i in (shown[0], shown[len(shown) // 2]))
            box = (min(first[0], last[0]), max(first[2], last[2]), min(first[1], last[1]), max(first[3], last[3]))
            yield Line(plain, page, *box, size=size, broken=broken)


def _characters(words: Any) -> str:
    """Return the characters of a page, one for each that pdfium counts, so that its indexes hold."""
    count = words.count_chars()
    text: str = words.get_text_range() if count else ""
    if len(text) == count:
        return text
    from pypdfium2.raw import FPDFText_GetUnicode

    codes = (FPDFText_GetUnicode(words.raw, i) for i in range(count))
    return "".join(" " if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code) for code in codes)


def _joined(words: Any, found: re.Match[str]) -> str:
    """Return nothing, as long as it was, for the end of a line that pdfium sees before a small raised figure."""
    return NOTHING * len(found[0]) if _is_raised(words, found.end(), found.start() - 1) else found[0]


def _without_references(words: Any, text: str, start: int, end: int) -> str:
    """Return a line without the small raised figures that refer to notes: *in 2024¹* must not read as 20241.

    The power of a unit (*340 m²*) is no reference and becomes the sign it is.
    """
    pieces, at = [], start
    for found in _REFERENCE.finditer(text, start, end):
        first = next((i for i in range(*found.span()) if _is_small(words, text, i, found.end())), None)
        if first is not None:
            power = _POWERS.get(text[first : found.end()], "") if _LENGTH.search(text, start, first) else ""
            pieces += [text[at:first], power]
            at = found.end()
    return "".join(pieces) + text[at:end]


def _is_small(words: Any, text: str, index: int, end: int) -> bool:
    """Say whether a figure is set small and high beside what stands before it, or behind its last one at `end`."""
    before = (i for i in range(index - 1, max(-1, index - _NEAR), -1) if _is_shown(text[i]))
    behind = (i for i in range(end, min(len(text), end + _NEAR)) if _is_shown(text[i]))
    return any(_is_raised(words, index, i) for i in (next(before, None), next(behind, None)) if i is not None)


def _is_shown(char: str) -> bool:
    return char != NOTHING and not char.isspace()


def _is_raised(words: Any, index: int, beside: int) -> bool:
    """Say whether a character is set smaller than the one beside it, and higher."""
    if _size(words, index) >= _RAISED * _size(words, beside):
        return False
    low, foot, head = _box(words, index)[1], _box(words, beside)[1], _box(words, beside)[3]
    return foot < low < head


def _size(words: Any, index: int) -> float:
    """Return how large a character is set on the page, in points."""
    from pypdfium2.raw import FS_MATRIX, FPDFText_GetFontSize, FPDFText_GetMatrix

    matrix = FS_MATRIX()
    scale = hypot(matrix.c, matrix.d) if FPDFText_GetMatrix(words.raw, index, matrix) else 1.0
    return float(FPDFText_GetFontSize(words.raw, index)) * scale


def _box(words: Any, index: int) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of a character; nothing but zeros where pdfium knows none."""
    from pypdfium2 import PdfiumError

    try:
        left, bottom, right, top = words.get_charbox(index, loose=True)
    except PdfiumError:
        return 0.0, 0.0, 0.0, 0.0
    return float(left), float(bottom), float(right), float(top)


def _has_pictures(page: Any) -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return next(iter(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=3)), None) is not None

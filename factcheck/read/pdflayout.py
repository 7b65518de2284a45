"""The lines of a PDF → its paragraphs: whole sentences, headings told by size, running heads set aside.

A PDF knows no paragraphs. Lines belong together that are set in one size, one below the other at the usual
distance, of which all but the last fill the column.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.read.pdflines import Line, Sheet

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from factcheck.model import Role

_EDGE_LINES = 3  # lines at the head and foot of a page among which running ones are looked for
_EDGE = 0.04  # share of the height of a page that is margin
_SMALL, _LARGE = 0.8, 1.12  # sizes, as shares of that of the text, of furniture and of headings
_SAME = 0.05  # share by which sizes of one paragraph may differ
_INDENT = 0.8  # widths of a letter m by which the first line of a paragraph is indented
_LOOSE = 1.25  # share by which the distance of lines in a paragraph may exceed the usual one
_HEADING_LENGTH = 250
_LETTER = 0.6  # width of a letter at most, on average, as a share of its size
_DIGITS = re.compile("[0-9]+")
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:[^\W\d_]{1,8}\.?\s)?([0-9]{1,4})(?:\s?(?:/|[^\W\d_]{2,3})\s?[0-9]{1,4})?[-–—|\s]*"
)
_BULLET = re.compile(r"(?:[•‣▪◦●–*-]|[0-9]{1,2}[.)]|[a-z]\))\s")
_NOTE = re.compile(r"[0-9]{1,3}(?=[ \xa0]+[^\W\d_])")
_NOTE_SIZE = 0.9  # share of the size of the text that notes have at most
_STOPPED = re.compile(r"[.!?…:;][\"'”’»)\]]*\Z")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, with the role their setting gives them.

    `note` is the length of the number of a note with which they begin.
    """

    lines: tuple[Line, ...]
    role: Role = "body"
    note: int = 0


@dataclass(frozen=True, slots=True)
class _Setting:
    """How the text of a document is set: its size, and the usual distance of lines of each size."""

    size: float
    leading: dict[float, float]

    def is_heading(self, line: Line) -> bool:
        return line.size >= _LARGE * self.size

    def reach(self, line: Line) -> float:
        """Return how far below a line the next one of its paragraph may stand."""
        return _LOOSE * self.leading.get(round(line.size), 1.3 * line.size)


def paragraphs(sheets: Sequence[Sheet]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a document in order, furniture where no paragraph is torn by it."""
    furniture = _furniture(sheets)
    setting = _setting([line for sheet in sheets for line in sheet.lines if id(line) not in furniture])
    open_lines: list[Line] = []
    aside: list[Line] = []
    for sheet in sheets:
        body = [line for line in sheet.lines if id(line) not in furniture]
        for line in sheet.lines:
            if id(line) in furniture:
                aside.append(line)
                continue
            if open_lines and not _continues(open_lines, line, setting, body):
                yield _paragraph(open_lines, setting)
                yield from (Paragraph((one,), "furniture") for one in aside)
                open_lines, aside = [], []
            open_lines.append(line)
    if open_lines:
        yield _paragraph(open_lines, setting)
    yield from (Paragraph((one,), "furniture") for one in aside)


def _paragraph(lines: list[Line], setting: _Setting) -> Paragraph:
    short = sum(len(line.text) for line in lines) <= _HEADING_LENGTH
    found = _NOTE.match(lines[0].text) if lines[0].size <= _NOTE_SIZE * setting.size else None
    role: Role = "headline" if short and setting.is_heading(lines[0]) else "body"
    return Paragraph(tuple(lines), role, found.end() if found else 0)


def _setting(lines: Sequence[Line]) -> _Setting:
    """Return the size most characters are set in, and the commonest distance of lines of each size."""
    steps: dict[float, Counter[float]] = {}
    for above, below in pairwise(lines):
        step = above.bottom - below.bottom
        if above.page == below.page and _same_size(above, below) and 0.5 * above.size < step < 3 * above.size:
            steps.setdefault(round(above.size), Counter())[round(step * 2) / 2] += 1
    usual = {size: max(seen, key=lambda s: (seen[s], -s)) for size, seen in steps.items()}
    return _Setting(_usual_size(lines), usual)


def _usual_size(lines: Sequence[Line]) -> float:
    """Return the size that most characters are set in, to half a point."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _same_size(a: Line, b: Line) -> bool:
    return abs(a.size - b.size) <= _SAME * max(a.size, b.size)


def _continues(before: list[Line], line: Line, setting: _Setting, body: Sequence[Line]) -> bool:
    """Say whether `line` goes on with the paragraph of the lines `before`; `body` are the lines of its page."""
    last = before[-1]
    if not _same_size(last, line) or _BULLET.match(line.text):
        return False
    step = last.bottom - line.bottom
    if last.page != line.page or step < -0.5 * line.size:
        goes_on = _runs_on(last, line) or (line.text[:1].isdecimal() and not _STOPPED.search(last.text))
        return not setting.is_heading(line) and (last.broken or goes_on)
    if abs(step) <= 0.3 * line.size:
        return line.left - last.right < 2 * line.size
    if step > setting.reach(last):
        return False
    if last.broken or setting.is_heading(line):
        return True
    indented = line.left > last.left + _INDENT * line.size and not _BULLET.match(before[0].text)
    return not indented and (_is_full(last, line, body) or _runs_on(last, line))


def _runs_on(last: Line, line: Line) -> bool:
    """Say whether a sentence plainly goes on from one line to the next."""
    return not _STOPPED.search(last.text) and line.text[:1].islower()


def _is_full(last: Line, line: Line, body: Sequence[Line]) -> bool:
    """Say whether the first word of `line` had hardly room at the end of the line before it.

    A word's width is that of its letters on average, so one letter more or less does not count.
    """
    word = len(line.text.split(None, 1)[0]) + 1
    width = word * min((line.right - line.left) / max(1, len(line.text)), _LETTER * line.size)
    column = [one.right for one in body if _same_size(one, last) and one.left < last.right and one.right > last.left]
    return last.right + width + last.size >= max(column, default=last.right)


def _furniture(sheets: Sequence[Sheet]) -> Collection[int]:
    """Return the lines, by identity, that the pages carry beside their text: running heads and feet, page numbers."""
    edges = {sheet.number: _edge_lines(sheet) for sheet in sheets}
    seen: Counter[tuple[str, int]] = Counter()
    for lines in edges.values():
        seen.update({_pattern(line) for line in lines})
    often = max(2, len(sheets) // 3)
    usual = _usual_size([line for sheet in sheets for line in sheet.lines])
    found = set()
    for sheet in sheets:
        for line in edges[sheet.number]:
            if seen[_pattern(line)] >= often or _is_number(line, sheet, len(sheets)) or _in_margin(line, sheet, usual):
                found.add(id(line))
    return found


def _edge_lines(sheet: Sheet) -> list[Line]:
    """Return the highest and the lowest lines of a page."""
    ordered = sorted(sheet.lines, key=lambda line: -line.bottom)
    if len(ordered) <= 2 * _EDGE_LINES:
        return ordered
    return ordered[:_EDGE_LINES] + ordered[-_EDGE_LINES:]


def _pattern(line: Line) -> tuple[str, int]:
    """Return what running lines share from page to page: their words, figures left out, and their height."""
    return _DIGITS.sub("#", line.text), round(line.bottom / 4)


def _is_number(line: Line, sheet: Sheet, count: int) -> bool:
    """Say whether a line, the first or last of its page, is its number: ``3``, ``- 3 -``, ``page 3 of 12``."""
    found = _PAGE_NUMBER.fullmatch(line.text)
    if found is None:
        return False
    heights = [one.bottom for one in sheet.lines]
    outermost = line.bottom in (max(heights), min(heights))
    bare = count > 1 and line.text.strip(" -–—|").isdecimal()
    return outermost and len(heights) > 1 and (bare or int(found[1]) == sheet.number)


def _in_margin(line: Line, sheet: Sheet, usual: float) -> bool:
    """Say whether a line stands in the margin of its page and is set smaller than the text."""
    outside = line.top > (1 - _EDGE) * sheet.height or line.bottom < _EDGE * sheet.height
    return outside and line.size < _SMALL * usual

"""A table of texts → paragraphs: a sheet of prose is prose, a sheet of data is its rows, each value under its heading.

A row of data becomes one line, ``Region: Veneto; Deaths: 59``. The headings are furniture there: they say what a
figure is about and state none, however many figures they hold. A cell that holds sentences is a paragraph of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, cast

from factcheck.read.assembly import APART, Assembly, Place
from factcheck.read.headings import Headings
from factcheck.read.page import unreadable
from factcheck.yamlfile import load_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from factcheck.model import Role

MAX_ROWS = 2_000
MAX_CHARACTERS = 20_000_000
_BETWEEN = "; "
_UNHEADED = " | "
_HEADING_LENGTH = 80
_SENTENCE_WORDS, _PROSE_WORDS = 5, 12
_STOP = re.compile(r"[.!?…][\"'”’»)\]]*\Z")
_FIGURE = re.compile(r"[^\w]*[0-9][0-9.,'’ \xa0\u202f]*[^\w]*\Z")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its number in the file, from 1, and the cells that hold something, each with its column."""

    number: int
    filled: Sequence[tuple[int, str]]

    @classmethod
    def of(cls, number: int, cells: Iterable[str]) -> Row:
        """Return the row of the texts of all columns, empty ones included."""
        return cls(number, [(column, text) for column, cell in enumerate(cells) if (text := cell.strip())])


def add_rows(assembly: Assembly, rows: Iterable[Row], name: str, place: Callable[[int, int], Place]) -> None:
    """Add the rows of one table; `place` says where the cell of a row and column stands, for marks.

    Raises UnreadableError, which calls the file `name`, where there are more rows of data than can be read as text.
    """
    held = [row for row in rows if row.filled]
    at = _heading_row(held)
    headings = {column: " ".join(text.split()).rstrip(": ") for column, text in held[at].filled} if at >= 0 else {}
    above = Headings(lambda row, column: place(row, column).cell)
    count = 0
    for number, row in enumerate(held):
        if number == at:
            above.head(row.number, row.filled)
            continue
        if number < at:
            above.title(row.filled[0][1], row.number, row.filled[0][0])
        if assembly.length > MAX_CHARACTERS:
            raise unreadable(name, "holds too much text for one file", "Split it, or leave it out with --exclude.")
        short = [(column, text) for column, text in row.filled if not is_prose(text)]
        if len(short) > 1:
            count += 1
            if count > MAX_ROWS:
                raise _too_many(name)
            _add_data(assembly, row, short, headings if number > at else {}, place, above)
            short = []
        shown = {column for column, _ in short}
        for column, text in row.filled:
            if column in shown or is_prose(text):
                assembly.add(text, place=place(row.number, column))


def is_prose(text: str) -> bool:
    """Say whether a cell holds sentences, and not a name, a figure or a heading."""
    words = len(_WORD.findall(text))
    return words >= _PROSE_WORDS or (words >= _SENTENCE_WORDS and _STOP.search(text) is not None)


def _heading_row(rows: Sequence[Row]) -> int:
    """Return which row holds the headings, -1 where none does: the first of several cells, where words prevail."""
    wide = [number for number, row in enumerate(rows) if len(row.filled) > 1]
    if len(wide) < 2:
        return -1
    texts = [text for _, text in rows[wide[0]].filled]
    figures = sum(_FIGURE.match(text) is not None for text in texts)
    named = all(len(text) <= _HEADING_LENGTH and not is_prose(text) for text in texts)
    return wide[0] if named and (figures * 2 <= len(texts) or _are_years(texts)) else -1


def _are_years(texts: Sequence[str]) -> bool:
    """Say whether all headings but the first are years, as in a table of what changed from year to year."""
    return len(texts) > 2 and all(re.fullmatch("(?:1[5-9]|20)[0-9]{2}", text) for text in texts[1:])


def _add_data(
    assembly: Assembly,
    row: Row,
    cells: Sequence[tuple[int, str]],
    headings: Mapping[int, str],
    place: Callable[[int, int], Place],
    above: Headings,
) -> None:
    """Add a row of data as one line; what only names something counts as furniture."""
    before, told = APART, above.row(row.number, cells)
    for column, text in cells:
        heading = headings.get(column, "")
        at, role = place(row.number, column), _role(heading)
        if heading:
            assembly.add(f"{heading}:", "furniture", at, before=before)
            before = " "
        assembly.add(" ".join(text.split()), role, at, before=before)
        if role == "body" and column in told:
            assembly.under(told[column])
        before = _BETWEEN if headings else _UNHEADED


def _role(heading: str) -> Role:
    """Return what the values under a heading are: codes, numbers of telephones and addresses are furniture."""
    return "furniture" if _names().search(heading.lower().replace("_", " ")) else "body"


@cache
def _names() -> re.Pattern[str]:
    text = resources.files(__package__).joinpath("table.yaml").read_text(encoding="utf-8")
    words = cast("dict[str, list[str]]", load_plain(text, "table.yaml"))
    names, endings = ("|".join(map(re.escape, words[key])) for key in ("names", "endings"))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)|\w\W+(?:{endings})\Z")


def _too_many(name: str) -> Exception:
    hint = "Say under `sources:` of claims.yaml what its columns are: `table: {columns: {fact: …, value: …}}`."
    return unreadable(name, f"is a table of more than {MAX_ROWS:,} rows, too many to be read as text", hint)


def cell_name(row: int, column: int) -> str:
    """Return what a spreadsheet calls a cell: row 7 of column 1 (from 0) is ``B7``."""
    letters = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        letters = chr(65 + digit) + letters
    return f"{letters}{row}"

"""Read a workbook (XLSX): the sheets that are shown, each cell as it is shown.

Formulas are never worked out: their last results are taken. Macros, links to other files and pictures stay closed.
Every part is read for its form first, so that the library that reads cells never meets an entity.
"""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from factcheck.model import Problem
from factcheck.read.archive import Archive, open_archive
from factcheck.read.assembly import Assembly, Place
from factcheck.read.cellformat import shown
from factcheck.read.page import Meta, Page, unreadable
from factcheck.read.properties import read_properties
from factcheck.read.sheet import Row, add_rows, cell_name
from factcheck.read.xmlstream import XmlError, stream

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_HINT = "Save it anew from the program it comes from, or leave it out with --exclude."
_TRUE = ("1", "true")
_MOST_SPANS, _LONGEST_NUMBER = 1_000, 9
_SOLVE = "Open and save it in a spreadsheet program, which works them out."


def read(data: bytes, name: str) -> Sequence[Page]:
    """Read a workbook that errors call `name`; raises UnreadableError where it is damaged or empty."""
    archive = open_archive(data, name)
    unsolved, hidden = check_parts(archive)
    title, created = read_properties(archive)
    assembly = Assembly()
    book = open_book(io.BytesIO(data), name)
    try:
        for sheet in shown_sheets(book):
            kept = hidden.get(sheet._worksheet_path.lstrip("/"))
            add_rows(assembly, _shown_rows(rows_of(sheet), kept), name, _placing(sheet.title))
    finally:
        book.close()
    if not assembly.text:
        raise unreadable(name, "is empty", "Fill a sheet, or leave it out with --exclude.")
    meta = Meta(title=title, published=created, published_how="metadata")
    text = f"holds {unsolved} formula{'s' * (unsolved != 1)} without a result"
    problems = (Problem(name, text, _SOLVE),) if unsolved else ()
    regions = assembly.regions(headed=False)
    return [Page(assembly.text, regions, meta, marks=assembly.marks, headed=assembly.headed, problems=problems)]


def open_book(file: BinaryIO, name: str) -> Any:
    """Open a workbook to read the last results of its cells, row by row; raises UnreadableError."""
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what a workbook holds that is not read
            return load_workbook(file, read_only=True, data_only=True, keep_links=False)
    except Exception as error:  # over a damaged workbook openpyxl may raise anything
        raise unreadable(name, f"is damaged: it cannot be read as a workbook ({type(error).__name__})", _HINT) from None


def shown_sheets(book: Any) -> list[Any]:
    """Return the sheets of cells that are not hidden; a chart is none."""
    return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]


def rows_of(sheet: Any) -> Iterator[Row]:
    """Yield the rows of a sheet that hold something, each cell as it is shown."""
    sheet.reset_dimensions()  # what a sheet says of its own size is not believed
    for cells in sheet.iter_rows():
        filled = [cell for cell in cells if cell.value is not None and cell.data_type != "e"]
        if not filled:
            continue
        texts = ((cell.column - 1, shown(cell.value, cell.number_format)) for cell in filled)
        yield Row(filled[0].row, [(column, text) for column, text in texts if text])


def _shown_rows(rows: Iterator[Row], hidden: Hidden | None) -> Iterator[Row]:
    """Yield rows without the cells that a sheet hides."""
    for row in rows:
        yield (
            row
            if hidden is None
            else Row(row.number, [each for each in row.filled if hidden.shows(row.number, each[0])])
        )


def _number(told: str | None) -> int:
    """Return a number of a row or column, 0 where it is none."""
    return int(told) if told and told.isascii() and told.isdecimal() and len(told) < _LONGEST_NUMBER else 0


def _placing(sheet: str) -> Callable[[int, int], Place]:
    return lambda row, column: Place(sheet=sheet, cell=cell_name(row, column))


class Checked(NamedTuple):
    """What the parts of a workbook tell of it: formulas without a result, and what each sheet, by its part, hides."""

    unsolved: int
    hidden: Mapping[str, Hidden]


class Hidden(NamedTuple):
    """The rows of a sheet that are not shown, from 1, and the columns, as spans from 0."""

    rows: frozenset[int]
    columns: tuple[range, ...]

    def shows(self, row: int, column: int) -> bool:
        """Say whether a cell is shown."""
        return row not in self.rows and not any(column in span for span in self.columns)


def check_parts(archive: Archive) -> Checked:
    """Read the form of every part of XML, and return what they tell.

    Raises UnreadableError where a part is no XML or has a document type.
    """
    unsolved, hidden = 0, {}
    for part in sorted(archive.names):
        if not part.endswith((".xml", ".rels")):
            continue
        found = _Sheet()
        try:
            stream(archive.read(part), found)
        except XmlError as error:
            raise unreadable(archive.name, f"is damaged: {part} {error}", _HINT) from None
        if part.startswith("xl/worksheets/"):
            unsolved += found.count
            hidden[part] = Hidden(frozenset(found.rows), tuple(found.columns))
    return Checked(unsolved, hidden)


class _Sheet:
    """Takes in a sheet: counts the cells that hold a formula and no result of it, and notes what is hidden."""

    def __init__(self) -> None:
        self.count = 0
        self.rows: set[int] = set()
        self.columns: list[range] = []
        self._row = 0
        self._formula = self._result = self._inside = False

    def start(self, name: str, space: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002 - no other names are looked at
        """Take in the start of an element."""
        if name == "c":
            self._formula = self._result = False
        elif name == "row":
            self._row = _number(attributes.get("r")) or self._row + 1
            if attributes.get("hidden") in _TRUE:
                self.rows.add(self._row)
        elif name == "col" and attributes.get("hidden") in _TRUE and len(self.columns) < _MOST_SPANS:
            self.columns.append(range(_number(attributes.get("min")) - 1, _number(attributes.get("max"))))
        self._formula |= name == "f"
        self._inside = name in ("v", "t")

    def end(self, name: str, space: str) -> None:  # noqa: ARG002
        """Take in the end of an element."""
        self._inside = False
        if name == "c":
            self.count += self._formula and not self._result

    def text(self, data: str) -> None:
        """Take in text."""
        self._result |= self._inside and bool(data)

"""The mapped columns of a table, in pieces of a bounded number of rows, whatever the format of the file."""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy

from factcheck.fields import nearest
from factcheck.model import Problem
from factcheck.read import sheets
from factcheck.read.dialect import delimiter
from factcheck.read.guard import guard
from factcheck.read.jsonlines import parse_line
from factcheck.read.page import UnreadableError, unreadable
from factcheck.read.sheet import cell_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from factcheck.casefile import Column, TableSettings
    from factcheck.read.page import Page
    from factcheck.read.sheet import Row

CHUNK = 100_000
BETWEEN = "\x1f"  # parts what is read from two cells
MAX_BYTES = 1_000_000_000
MAX_WORKBOOK = 20_000_000
_HEAD = 65_536
_HEAD_ROWS = 30  # rows among which that of the headings is looked for
_MAX_LINE = 1_000_000
_BLOCK = 1_000_000
_SAVE = "Save it anew from the program it comes from."


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some rows of a table: their numbers in the file, from 1, and a text for each in each mapped column.

    `names` says what each row is about; `cell` names the cell of the value in a row: ``C{row}``.
    """

    rows: NDArray[numpy.int64]
    columns: Mapping[str, NDArray[Any]]
    names: NDArray[Any]
    cell: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table that is mapped: where it is, what errors call it, and what its columns hold.

    A row whose fact is one of `facts` is about that, whatever its subject.
    """

    path: Path
    name: str
    settings: TableSettings
    facts: frozenset[str] = frozenset()

    @property
    def named(self) -> dict[str, Column]:
        """The columns that the mapping names, by what they hold."""
        told = self.settings
        pairs = (("fact", told.fact), ("subject", told.subject), ("value", told.value), ("unit", told.unit_column),
                 ("date", told.date), ("source", told.source))  # fmt: skip
        return {role: column for role, column in pairs if column is not None}

    def chunks(self) -> Iterator[Chunk]:
        """Yield the rows of the table; raises UnreadableError where it cannot be read or lacks a column."""
        try:
            size = self.path.stat().st_size
            if size > MAX_BYTES:
                raise unreadable(self.name, f"is larger than {MAX_BYTES // 1_000_000:,} MB", "Split it.")
            with self.path.open("rb") as file:
                yield from self._chunks(file)
        except OSError as error:
            raise unreadable(self.name, f"cannot be read: {error.strerror}", "Check its permissions.") from None

    def _chunks(self, file: BinaryIO) -> Iterator[Chunk]:
        suffix = self.path.suffix.lower()
        if suffix in (".xlsx", ".xlsm"):
            return self._from_workbook(file)
        if suffix in (".jsonl", ".ndjson"):
            return self._from_objects(file)
        return self._from_text(file)

    def positions(self, headings: Sequence[str]) -> dict[str, int]:
        """Return where each mapped column stands among `headings`; raises UnreadableError where one is missing."""
        folded = [" ".join(heading.split()) for heading in headings]
        problems = [self._missing(column, folded) for column in self.named.values() if column.heading not in folded]
        if problems:
            raise UnreadableError(problems)
        return {role: folded.index(column.heading) for role, column in self.named.items()}

    def _missing(self, column: Column, headings: Sequence[str]) -> Problem:
        known = [heading for heading in headings if heading]
        listed = ", ".join(known[:12]) + (", …" if len(known) > 12 else "")
        hint = f"Did you mean '{nearest(column.heading, known)}'? Its columns are {listed}." if known else ""
        return Problem(column.place, f"{self.name} has no column '{column.heading}'", hint)

    def heading_row(self, rows: Iterable[Sequence[str]]) -> tuple[int, list[str]]:
        """Return which of the first rows holds the headings, from 0, and those: the one with the column of values."""
        head = [list(row) for row in islice(rows, _HEAD_ROWS)]
        wanted = self.settings.value.heading
        at = next((n for n, row in enumerate(head) if wanted in (" ".join(cell.split()) for cell in row)), None)
        if at is None:
            at = next((n for n, row in enumerate(head) if sum(map(bool, row)) > 1), 0)
        return at, head[at] if head else []

    def _from_text(self, file: BinaryIO) -> Iterator[Chunk]:
        """Yield the rows of a delimited text behind that of the headings; a row too short is empty where it ends."""
        import pandas

        encoding = _encoding(file)
        start = file.read(_HEAD).decode(encoding, "replace")
        file.seek(0)
        sign = delimiter(start)
        try:
            at, headings = self.heading_row(csv.reader(io.StringIO(start, newline=""), delimiter=sign))
            positions = self.positions(headings)
            order = sorted({*positions.values()})
            frames = pandas.read_csv(
                file, sep=sign, header=at, usecols=order, skip_blank_lines=False, index_col=False, dtype=str,
                na_filter=False, encoding=encoding, encoding_errors="replace", chunksize=CHUNK,
            )  # fmt: skip
            for frame in frames:
                held = {place: _texts(frame.iloc[:, i].tolist()) for i, place in enumerate(order)}
                columns = {role: held[place] for role, place in positions.items()}
                yield self._chunk(frame.index.to_numpy() + at + 2, columns, _cell(positions))
        except pandas.errors.EmptyDataError:
            return
        except (csv.Error, ValueError) as error:  # of pandas, whose own errors are ValueErrors
            raise self._damaged(error) from None

    def _from_rows(self, rows: Iterator[Row]) -> Iterator[Chunk]:
        """Yield the rows of a sheet behind that of the headings."""
        head = list(islice(rows, _HEAD_ROWS))
        at, headings = self.heading_row(map(_spread, head))
        positions = self.positions(headings)
        wanted = frozenset(positions.values())
        rest = chain(head[at + 1 :], rows)
        kept = ((row.number, {column: text for column, text in row.filled if column in wanted}) for row in rest)
        while held := list(islice(kept, CHUNK)):
            columns = {role: _texts([cells.get(place, "") for _, cells in held]) for role, place in positions.items()}
            yield self._chunk(numpy.array([number for number, _ in held]), columns, _cell(positions))

    def _from_objects(self, file: BinaryIO) -> Iterator[Chunk]:
        """Yield the rows of JSON lines, whose keys are their headings."""
        lines = enumerate(iter(lambda: file.readline(_MAX_LINE), b""), 1)
        positions: dict[str, int] = {}
        while held := [(number, self._object(line, number)) for number, line in islice(lines, CHUNK) if line.strip()]:
            if not positions:
                positions = self.positions(list(dict.fromkeys(key for _, row in held for key in row)))
            named = {role: column.heading for role, column in self.named.items()}
            columns = {role: _texts([row.get(key, "") for _, row in held]) for role, key in named.items()}
            yield self._chunk(numpy.array([n for n, _ in held]), columns, f"line {{row}}, {named['value']}")

    def _object(self, line: bytes, number: int) -> dict[str, str]:
        try:
            told = parse_line(line.decode("utf-8-sig" if number == 1 else "utf-8", "replace"))
        except ValueError as error:
            raise unreadable(f"{self.name}:{number}", f"is no line of JSON ({error})"[:200], _SAVE) from None
        return {" ".join(key.split()): value for key, value in told.items()}

    def _from_workbook(self, file: BinaryIO) -> Iterator[Chunk]:
        """Yield the rows of a sheet: the one that is named, else the first."""
        data = file.read(MAX_WORKBOOK + 1)
        if len(data) > MAX_WORKBOOK:
            said = f"is a workbook larger than {MAX_WORKBOOK // 1_000_000} MB"
            raise unreadable(self.name, said, "Save its sheet as CSV.")
        yield from self._from_rows(sheets.rows(self._sheet(guard().read("sheets", data, self.name))))

    def _damaged(self, error: Exception) -> UnreadableError:
        said = " ".join(str(error).split())[:120] or type(error).__name__
        return unreadable(self.name, f"is damaged: it cannot be read as a table ({said})", _SAVE)

    def _chunk(self, rows: NDArray[Any], columns: Mapping[str, NDArray[Any]], cell: str) -> Chunk:
        """Return a piece of the table, each row named by its fact, its subject, or both."""
        fact, subject = columns.get("fact"), columns.get("subject")
        named = fact if fact is not None else subject
        if fact is not None and subject is not None:
            named = subject + BETWEEN + fact
            if self.facts:
                known = numpy.array([name in self.facts for name in fact], dtype=bool)
                named[known] = fact[known]
        return Chunk(rows, columns, numpy.empty(0, dtype=object) if named is None else named, cell)

    def _sheet(self, pages: Sequence[Page]) -> Page:
        wanted = self.settings.sheet
        chosen = [page for page in pages if wanted in (None, page.part)]
        if chosen:
            return chosen[0]
        hint = f"Its sheets are {', '.join(page.part or '' for page in pages[:12])}."
        raise unreadable(self.settings.place, f"{self.name} has no sheet '{wanted}'", hint)


def _cell(positions: Mapping[str, int]) -> str:
    return cell_name(0, positions["value"])[:-1] + "{row}"


def _texts(values: Sequence[str]) -> NDArray[Any]:
    """Return texts as a column, without blanks around them."""
    column = numpy.empty(len(values), dtype=object)
    column[:] = list(map(str.strip, values))
    return column


def _spread(row: Row) -> list[str]:
    """Return the texts of a row of a sheet, empty cells included."""
    cells = [""] * (row.filled[-1][0] + 1) if row.filled else []
    for column, text in row.filled:
        cells[column] = text
    return cells


def _encoding(file: BinaryIO) -> str:
    """Return how a text is encoded, by all of it; what is no UTF-8 is taken for Windows-1252."""
    start = file.read(4)
    file.seek(0)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while block := file.read(_BLOCK):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    finally:
        file.seek(0)
    return "utf-8-sig"

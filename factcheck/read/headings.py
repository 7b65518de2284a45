"""Which headings stand above and beside each bare figure of a table, for the unit they may say.

They are, the nearest first: the unit column of its row, its column's heading with what stands below that, the first
words of its row, and the title of the table. What they mean is read later, in the language of the text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, cast

from factcheck.datafile import read_datafile
from factcheck.model import Headed, Heading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_BARE = re.compile(r"[^\w\s]{0,2}\s?[0-9][0-9.,'’ \xa0\u202f]{0,30}\Z")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)[0-9]{2}(?!\d)")
_PERIOD = re.compile(r"\W*(?:[^\W\d_]{1,9}\.?\W?)?[0-9]{1,4}(?:\W[0-9]{1,4})?\W*")  # 2021, Q1 2024, 2021/22
_LONGEST, _FEW = 80, 2


class Headings:
    """The headings of one table, gathered row by row; `name` is what its file calls the cell of a row and column."""

    def __init__(self, name: Callable[[int, int], str | None]) -> None:
        self._name = name
        self._titles: list[Heading] = []
        self._columns: dict[int, list[Heading]] = {}
        self._units: int | None = None
        self._open = True

    def title(self, text: str, row: int, column: int) -> None:
        """Take in what stands above the table."""
        if text and len(text) <= _LONGEST:
            self._titles.insert(0, Heading(text, self._name(row, column)))

    def head(self, row: int, cells: Sequence[tuple[int, str]]) -> None:
        """Take in the row of the headings."""
        for column, text in cells:
            self._columns.setdefault(column, []).insert(0, Heading(text, self._name(row, column)))
            if text.lower() in unit_columns():
                self._units = column

    def row(self, row: int, cells: Sequence[tuple[int, str]]) -> Mapping[int, Sequence[Heading]]:
        """Take in a row, and return the headings of its bare figures by their columns."""
        bare = {column for column, text in cells if _BARE.match(text)}
        if not bare and self._open:
            self.head(row, [(column, text) for column, text in cells if len(text) <= _LONGEST])
            return {}
        self._open = False
        words = [(column, text) for column, text in cells if not _BARE.match(text) and len(text) <= _LONGEST]
        label = words[0] if words else None
        unit = next((text for column, text in words if column == self._units), None)
        return {
            column: self._of(row, column, text, label, unit, only=len(bare) == 1)
            for column, text in cells
            if column in bare
        }

    def _of(
        self, row: int, column: int, text: str, label: tuple[int, str] | None, unit: str | None, only: bool
    ) -> list[Heading]:
        own = self._columns.get(column, [])
        found = [Heading(unit, self._name(row, cast("int", self._units)))] if unit else []
        found += own
        if label is not None and label[0] < column:
            found.append(Heading(label[1], self._name(row, label[0])))
        periods = all(_PERIOD.fullmatch(each.text) for each in own)
        if (own and periods) or ((only or periods) and not _YEAR.fullmatch(text)):
            found += self._titles
        return found


class Rows:
    """The headings of a table whose rows come one by one and are written as a line each."""

    def __init__(self) -> None:
        self._headings = Headings(_nameless)
        self._count = 0

    def title(self, text: str) -> None:
        """Take in the caption of the table, if it has one."""
        self._headings.title(text, 0, 0)

    def line(self, cells: Sequence[str], between: str) -> tuple[str, tuple[Headed, ...]]:
        """Return a row as a line, with what stands above and beside its bare figures."""
        filled = [(column, cell) for column, cell in enumerate(cells) if cell]
        self._count += 1
        if self._count == 1 and len(filled) > _FEW and all(_YEAR.search(cell) for _, cell in filled[1:]):
            self._headings.head(1, filled)
            return between.join(cell for _, cell in filled), ()
        told = self._headings.row(self._count, filled)
        found, pieces, at = [], [], 0
        for column, cell in filled:
            if column in told:
                found.append(Headed(at, at + len(cell), tuple(told[column])))
            pieces.append(cell)
            at += len(cell) + len(between)
        return between.join(pieces), tuple(found)


def _nameless(row: int, column: int) -> None:
    """Return no name for any cell."""


@cache
def unit_columns() -> frozenset[str]:
    """Return the headings of columns that hold units."""
    return frozenset(cast("dict[str, list[str]]", read_datafile("factcheck.extract", "headings.yaml"))["columns"])

"""The rows of the facts of a large table that contradict: all of them, for a file beside the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy

from factcheck.tables.claims import shown
from factcheck.tables.judge import rows_of
from factcheck.tables.sieve import hashes

if TYPE_CHECKING:
    from factcheck.tables.columns import Table

COLUMNS = ("table", "row", "cell", "fact", "value", "unit", "date", "source")
TellRow = Callable[[Sequence[str]], None]


def tell_rows(table: Table, facts: Sequence[int], tell: TellRow) -> None:
    """Tell every row of some facts, which go by the hashes of their names, in the order of the file."""
    wanted = numpy.array(sorted(facts), dtype=numpy.uint64)
    for chunk in table.chunks():
        for row in rows_of(chunk, numpy.isin(hashes(chunk.names), wanted)):
            tell((table.name, str(row.number), row.cell, shown(row.name), row.value, row.unit, row.day, row.source))

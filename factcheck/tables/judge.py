"""The facts of a table that need comparing, compared a bounded number at a time; the worst are kept."""

from __future__ import annotations

import heapq
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy

from factcheck.reconcile import reconcile
from factcheck.reconcile.verdicts import order_of
from factcheck.tables.claims import Row
from factcheck.tables.sieve import hashes, readings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from factcheck.model import Fact, Group, Source
    from factcheck.tables.claims import Maker
    from factcheck.tables.columns import Chunk, Table

HELD = 300_000  # rows that are held in memory at a time
BATCH = 2_000  # facts that are compared at a time
MOST_ROWS = 10_000  # rows of one fact that are compared

Rank = tuple[int, int, str]


@dataclass(slots=True)
class Judged:
    """What came of comparing: how many facts have each verdict, and the worst of those that contradict.

    `cut` counts the facts of which not every row was compared.
    """

    verdicts: Counter[str] = field(default_factory=Counter)
    worst: list[tuple[Rank, Group]] = field(default_factory=list)
    cut: int = 0


@dataclass(frozen=True, slots=True)
class Judge:
    """Compares the facts of one table; `sources` are those of the case, `most` is how many contradictions it keeps."""

    table: Table
    maker: Maker
    sources: Sequence[Source]
    currency: str | None
    most: int

    def judge(self, wanted: NDArray[numpy.uint64], sizes: NDArray[numpy.int64]) -> Judged:
        """Return what comes of comparing the facts `wanted`, which are hashes in order, each with its rows counted."""
        judged = Judged()
        for portion in _portions(wanted, sizes):
            facts = self.facts(portion)
            while batch := list(islice(facts, BATCH)):
                judged.cut += sum(len(rows) > MOST_ROWS for rows in batch)
                self._compare([self.maker.group(rows[:MOST_ROWS]) for rows in batch], judged)
        judged.worst = heapq.nsmallest(self.most, judged.worst, key=itemgetter(0))
        return judged

    def facts(self, wanted: NDArray[numpy.uint64]) -> Iterator[list[Row]]:
        """Yield the rows of each fact among `wanted`, which are hashes in order; rows keep the order of the file."""
        held: list[tuple[int, Row]] = []
        if not len(wanted):
            return
        for chunk in self.table.chunks():
            hashed = hashes(chunk.names)
            at = numpy.minimum(numpy.searchsorted(wanted, hashed), len(wanted) - 1)
            among = (wanted[at] == hashed) & readings(chunk, self.maker.reader)[0]
            held += zip(hashed[among].tolist(), rows_of(chunk, among), strict=True)
        held.sort(key=_named)
        for _, rows in groupby(held, key=_named):
            yield [row for _, row in rows]

    def _compare(self, groups: list[Group], judged: Judged) -> None:
        """Compare some facts, count their verdicts and keep the worst contradictions."""
        speakers = {claim.source: claim for group in groups for claim in group.claims}
        own = [self.maker.source(speakers[name], "") for name in sorted(speakers)]
        by_id = {group.id: group for group in groups}
        for fact in reconcile(groups, [*self.sources, *own], currency=self.currency):
            judged.verdicts[fact.verdict] += 1
            if fact.verdict == "contradiction":
                judged.worst.append((_rank(fact), by_id[fact.id]))
        if len(judged.worst) > 2 * self.most:
            judged.worst = heapq.nsmallest(self.most, judged.worst, key=itemgetter(0))


def _named(held: tuple[int, Row]) -> tuple[int, str]:
    """Return the hash of a row's fact and its name, for two names may have one hash."""
    return held[0], held[1].name


def rows_of(chunk: Chunk, among: NDArray[numpy.bool_]) -> Iterator[Row]:
    """Yield the rows of a chunk that `among` marks."""
    count = int(among.sum())
    nothing = [""] * count
    columns = [chunk.columns[role][among] if role in chunk.columns else nothing for role in ("unit", "date", "source")]
    held = zip(chunk.rows[among].tolist(), chunk.names[among], chunk.columns["value"][among], *columns, strict=True)
    for number, name, value, unit, day, source in held:
        yield Row(number, name, value, unit, day, source, chunk.cell.format(row=number))


def _portions(wanted: NDArray[numpy.uint64], sizes: NDArray[numpy.int64]) -> Iterator[NDArray[numpy.uint64]]:
    """Yield the facts to compare in portions whose rows can be held in memory."""
    portion = numpy.cumsum(sizes) // HELD
    for number in numpy.unique(portion):
        yield wanted[portion == number]


def _rank(fact: Fact) -> Rank:
    """Return the place of a fact among contradictions: the worst first, then those of most origins."""
    return order_of(fact.verdict, fact.strength), -sum(each.origins for each in fact.classes), fact.id

"""The facts of a table that need comparing, compared a bounded number at a time; the worst are kept.

Facts of bare numbers in one unit are settled as numbers; all others, and those that are kept, go the way of any fact.
"""

from __future__ import annotations

import heapq
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy

from factcheck.reconcile import reconcile
from factcheck.reconcile.figures import median_day
from factcheck.reconcile.verdicts import order_of
from factcheck.tables.claims import Row
from factcheck.tables.plain import Collector
from factcheck.tables.sieve import hashes, readings
from factcheck.tables.verdicts import settle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from factcheck.model import Fact, Group, Source
    from factcheck.tables.claims import Maker
    from factcheck.tables.columns import Chunk, Table

HELD = 300_000  # rows that are held in memory at a time
HELD_AS_NUMBERS = 3_000_000
BATCH = 2_000  # facts that are compared at a time
MOST_ROWS = 10_000  # rows of one fact that are compared

Rank = tuple[int, int, int]


@dataclass(slots=True)
class Judged:
    """What came of comparing: how many facts have each verdict, and the worst of those that contradict.

    `contradicting` are the hashes of all that do; `cut` counts the facts of which not every row was compared.
    """

    verdicts: Counter[str] = field(default_factory=Counter)
    worst: list[tuple[Rank, Group]] = field(default_factory=list)
    contradicting: list[int] = field(default_factory=list)
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
        left = self._settled(wanted, sizes, judged)
        for portion in _portions(wanted[left], sizes[left], HELD):
            facts = self.facts(portion)
            while batch := list(islice(facts, BATCH)):
                judged.cut += sum(len(rows) > MOST_ROWS for rows in batch)
                self._compare(batch, judged)
        judged.worst = heapq.nsmallest(self.most, judged.worst, key=itemgetter(0))
        return judged

    def _settled(
        self, wanted: NDArray[numpy.uint64], sizes: NDArray[numpy.int64], judged: Judged
    ) -> NDArray[numpy.bool_]:
        """Count the facts that their numbers settle, and return which are left: the others, and the worst."""
        collector = Collector(self.maker, self.currency, median_day(self.sources))
        left: set[int] = set()
        worst: list[tuple[int, int, int]] = []
        for portion in _portions(wanted, sizes, HELD_AS_NUMBERS):
            for fact in settle(collector.collect(self.table.chunks(), portion), MOST_ROWS):
                if fact.verdict is None:
                    left.add(fact.fact)
                    continue
                judged.verdicts[fact.verdict] += 1
                if fact.verdict == "contradiction":
                    judged.contradicting.append(fact.fact)
                    worst.append((-fact.weight, fact.row, fact.fact))
            worst = heapq.nsmallest(self.most, worst)
        judged.verdicts["contradiction"] -= len(worst)
        shown = {fact for *_, fact in worst}
        judged.contradicting = [fact for fact in judged.contradicting if fact not in shown]
        return numpy.isin(wanted, numpy.array(sorted(left | shown), dtype=numpy.uint64))

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

    def _compare(self, batch: Sequence[Sequence[Row]], judged: Judged) -> None:
        """Compare some facts, count their verdicts and keep the worst contradictions."""
        groups = [self.maker.group(rows[:MOST_ROWS]) for rows in batch]
        names = numpy.array([rows[0].name for rows in batch], dtype=object)
        named = dict(zip((group.id for group in groups), hashes(names).tolist(), strict=True))
        speakers = {claim.source: claim for group in groups for claim in group.claims}
        own = [self.maker.source(speakers[name], "") for name in sorted(speakers)]
        by_id = {group.id: group for group in groups}
        for fact in reconcile(groups, [*self.sources, *own], currency=self.currency):
            judged.verdicts[fact.verdict] += 1
            if fact.verdict == "contradiction":
                group = by_id[fact.id]
                judged.worst.append((_rank(fact, group), group))
                judged.contradicting.append(named[fact.id])
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


def _portions(wanted: NDArray[numpy.uint64], sizes: NDArray[numpy.int64], held: int) -> Iterator[NDArray[numpy.uint64]]:
    """Yield the facts to compare in portions of about as many rows as can be held in memory."""
    portion = numpy.cumsum(sizes) // held
    for number in numpy.unique(portion):
        yield wanted[portion == number]


def _rank(fact: Fact, group: Group) -> Rank:
    """Return the place of a fact among contradictions: the worst first, then those of most origins, as in the file."""
    first = min(claim.line for claim in group.claims)
    return order_of(fact.verdict, fact.strength), -sum(each.origins for each in fact.classes), first

"""The verdicts on facts of bare numbers in one unit, in whole numbers and without claims.

The rules are those of :mod:`factcheck.reconcile` for exact figures in one unit, and only where they leave no choice:
what depends on more (a hedge, two units, a figure that fits two others) is left to it. A property test holds both
against each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy

from factcheck.normalize.canonical import spelled
from factcheck.reconcile.lasting import SHARE, is_slip
from factcheck.tables.plain import NO_DAY, ODD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from factcheck.model import Verdict
    from factcheck.tables.plain import Columns, Scale

_ROUND = 2  # noughts at the end of a whole number that are not counted
_SIXTH = 6  # part of a figure by which it may be rounded, as :data:`factcheck.normalize.intervals.ROUNDED_BY` has it
_SAME_DAYS = 1  # days within which two figures differ and did not change
_MOST_VALUES = 48  # of one fact


class Settled(NamedTuple):
    """A fact whose verdict is certain: its hash, how many independent voices its values have, and its first row.

    Without a verdict, it has to be compared as any other.
    """

    fact: int
    verdict: Verdict | None
    weight: int
    row: int


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number that some rows state, in units of the last place of its fact, `unit` of which make one.

    `halo` is the width of what it may mean, `grain` the last of its digits that counts, `rows` where its rows are
    among all in order, `days` the first and the last of them, ``None`` where one is not known.
    """

    point: int
    unit: int
    halo: int
    grain: int
    support: int
    rows: tuple[int, int]
    days: tuple[int, int] | None

    @property
    def reach(self) -> int:
        """How far on either side lies what a reader takes it for, in twelfths of the last place."""
        return min(_SIXTH * self.halo, 2 * abs(self.point))


def settle(columns: Columns, most_rows: int) -> Iterator[Settled]:
    """Yield each fact of some rows; one of more than `most_rows` rows is not settled."""
    order = numpy.lexsort((columns.sources, columns.places, columns.digits, columns.facts))
    held = _Ordered(columns, order)
    for first, last in pairwise(held.facts):
        begin, end = held.starts[first], held.starts[last]
        scale = held.scale(begin, end) if end - begin <= most_rows and last - first <= _MOST_VALUES else None
        verdict, weight = held.judge(range(first, last), scale) if scale else (None, 0)
        yield Settled(int(held.fact[begin]), verdict, weight, int(held.row[begin:end].min()))


class _Ordered:
    """Rows sorted by fact, number and source; `starts` tells where each number begins, `facts` where each fact does."""

    def __init__(self, columns: Columns, order: NDArray[numpy.int64]) -> None:
        self.table = columns.table
        self.fact, self.row = columns.facts[order], columns.rows[order]
        self.sources, self.scales = columns.sources[order], columns.scales[order]
        digits, places, days = columns.digits[order], columns.places[order], columns.days[order]
        new_fact = _begins(self.fact)
        new_value = new_fact | _begins(digits) | _begins(places)
        new_voice = new_value | _begins(self.sources)
        starts = numpy.flatnonzero(new_value)
        self.facts = [*numpy.searchsorted(starts, numpy.flatnonzero(new_fact)).tolist(), len(starts)]
        self.digits, self.places = digits[starts].tolist(), places[starts].tolist()
        self.first_days = numpy.minimum.reduceat(days, starts).tolist() if len(starts) else []
        self.last_days = numpy.maximum.reduceat(days, starts).tolist() if len(starts) else []
        self.voices = numpy.add.reduceat(new_voice.astype(numpy.int64), starts).tolist() if len(starts) else []
        self.starts = [*starts.tolist(), len(order)]

    def scale(self, begin: int, end: int) -> Scale | None:
        """Return the one scale of some rows, ``None`` where they have several or an odd one."""
        scale = int(self.scales[begin])
        return self.table[scale] if scale != ODD and (self.scales[begin:end] == scale).all() else None

    def judge(self, values: range, scale: Scale) -> tuple[Verdict | None, int]:
        """Return the verdict on the numbers of a fact, and how many voices they have."""
        figures = self._figures(values, scale)
        classes = _classes(figures, scale)
        if classes is None:
            return None, 0
        weight = sum(self._voices(each) for each in classes)
        if len(classes) == 1:
            return "consistent", weight
        return ("contradiction" if _contradict(classes, scale) else "evolves"), weight

    def _figures(self, values: range, scale: Scale) -> list[_Figure]:
        """Return the numbers of a fact, all in units of the last place that any of them has."""
        finest = max(self.places[values.start : values.stop])
        return [self._figure(at, 10**finest, scale) for at in values]

    def _figure(self, at: int, unit: int, scale: Scale) -> _Figure:
        places, days = self.places[at], (self.first_days[at], self.last_days[at])
        point = self.digits[at] * unit // 10**places
        grain = unit // 10**places if places or scale.one != 1 else _rounded(self.digits[at]) * unit
        wide = grain * scale.one >= unit
        return _Figure(
            point=point,
            unit=unit,
            halo=grain if wide else 0,
            grain=grain or (unit if scale.counted else 0),
            support=self.voices[at],
            rows=(self.starts[at], self.starts[at + 1]),
            days=None if days[0] == NO_DAY else days,
        )

    def _voices(self, figures: Sequence[_Figure]) -> int:
        """Return how many sources state one of some numbers."""
        if len(figures) == 1:
            return figures[0].support
        return len({source for each in figures for source in self.sources[slice(*each.rows)].tolist()})


def _begins(column: NDArray[numpy.generic]) -> NDArray[numpy.bool_]:
    """Return which rows differ from the one before."""
    return numpy.concatenate([[True], column[1:] != column[:-1]]) if len(column) else numpy.zeros(0, dtype=bool)


def _rounded(number: int) -> int:
    """Return the last digit that counts of a whole number that ends with noughts, 0 where it does not look rounded."""
    digits = str(number)
    zeros = len(digits) - len(digits.rstrip("0"))
    return int(10**zeros) if number and zeros >= _ROUND else 0


def _classes(figures: Sequence[_Figure], scale: Scale) -> list[list[_Figure]] | None:
    """Return which numbers agree, each class behind the most precise of them; ``None`` where that is open.

    A number that agrees with several such speaks for none of them.
    """
    widest = max(max(each.grain, each.halo) for each in figures)
    points = sorted(each.point for each in figures)
    if all(b - a > widest for a, b in pairwise(points)):
        return [[each] for each in figures]
    founders: list[list[_Figure]] = []
    joining = []
    for each in sorted(figures, key=lambda one: _precision(one, scale)):
        agreeing = [held[0] for held in founders if _agree(held[0], each, scale)]
        if not agreeing:
            founders.append([each])
        elif (scale.foreign or scale.measured) and any(held.point != each.point for held in agreeing):
            return None  # rates and factors of conversion have a say in which is the more precise
        else:
            joining.append(each)
    for each in joining:
        held = [one for one in founders if _agree(one[0], each, scale)]
        if len(held) == 1:
            held[0].append(each)
    return founders


def _precision(figure: _Figure, scale: Scale) -> tuple[int, int, int, str]:
    """Return the place of a number among those of its fact: the narrowest first, the better supported among equals."""
    return figure.reach, figure.grain, -figure.support, spelled(Decimal(figure.point * scale.one) / figure.unit)


def _agree(a: _Figure, b: _Figure, scale: Scale) -> bool:
    """Say whether two numbers are the same, may mean the same, or are the same once rounded to the coarser.

    What two rounded ones have in common must be more than the one point between them.
    """
    gap, reach = abs(a.point - b.point), a.reach + b.reach
    touching = 2 * _SIXTH * gap == reach and a.reach and b.reach and scale.kind != "duration"
    if not gap or (2 * _SIXTH * gap <= reach and not touching):
        return True
    coarser, greater = max(a.grain, b.grain), max(abs(a.point), abs(b.point))
    alike = coarser > 0 and _SIXTH * gap <= greater
    return alike and _round(a.point, coarser) == _round(b.point, coarser)


def _round(number: int, unit: int) -> int:
    """Return how many units a number is, halves away from zero."""
    units = (2 * abs(number) + unit) // (2 * unit)
    return units if number > 0 else -units


def _contradict(classes: Sequence[Sequence[_Figure]], scale: Scale) -> bool:
    """Say whether two classes contradict each other, rather than one of them being the newer figure."""
    if not scale.changing:
        return True
    spans = []
    for figures in classes:
        days = [each.days for each in figures if each.days is not None]
        if len(days) < len(figures):
            return True
        spans.append((min(first for first, _ in days), max(last for _, last in days)))
    spans.sort()
    if any(later[0] - earlier[1] <= _SAME_DAYS for earlier, later in pairwise(spans)):
        return True
    return any(_lasts(a[0], b[0], scale) for a, b in combinations(classes, 2))


def _whole(a: _Figure, b: _Figure, scale: Scale) -> list[int]:
    """Return two numbers of a fact without their signs, in units of the last place that any of it has."""
    return [abs(each.point) * scale.one for each in (a, b)]


def _lasts(a: _Figure, b: _Figure, scale: Scale) -> bool:
    """Say whether two differing numbers are of something that did not change, as :mod:`factcheck.reconcile.lasting`."""
    (low, one), (high, two) = ((Decimal(n) / a.unit, str(n).strip("0")) for n in _whole(a, b, scale))
    if is_slip(low, high, one, two):
        return True
    greater = max(abs(a.point), abs(b.point))
    rough = scale.kind == "percent" and bool(a.reach) != bool(b.reach)
    return rough and abs(a.point - b.point) <= SHARE * greater

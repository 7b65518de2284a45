"""Value classes: the most precise figures found them, every claim joins those whose founder it agrees with."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.normalize.canonical import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Claim, Interval
    from factcheck.reconcile.compare import Comparer
    from factcheck.reconcile.figures import Figure

Axis = tuple[str, ...]

BY_PLACE = attrgetter("source", "start", "id")  # how claims are sorted
_LOWEST, _HIGHEST = Decimal("-Infinity"), Decimal("Infinity")
_TURN = Decimal(1440)
_MOST = 48  # classes that one loose claim is listed in
_RATE_DOUBT = Decimal("0.01")  # what a rate moves in a day or two: a converted sum is less precise by that


@dataclass(frozen=True, slots=True)
class FigureClass:
    """A founder with the claims that agree with it; the loose ones agree with other founders as well."""

    founder: Figure
    claims: tuple[Claim, ...]
    loose: frozenset[str]


def build_classes(
    claims: Sequence[Claim], figures: Mapping[str, Figure], origin: Mapping[str, str], comparer: Comparer
) -> list[FigureClass]:
    """Return the classes of a fact, the lowest figure first.

    Equal figures are taken together and founders are kept sorted, so that each figure meets only those near
    it: the work grows with n·log n, not with all pairs.
    """
    holders: dict[Figure, list[Claim]] = {}
    for claim in claims:
        holders.setdefault(figures[claim.id], []).append(claim)
    if len(holders) == 1:
        return [_class(figure, held, set()) for figure, held in holders.items()]
    founders = _founders(_by_precision(holders, origin), comparer)
    members: dict[Figure, list[Claim]] = {founder: [] for founder in founders.all}
    loose: dict[Figure, set[str]] = {founder: set() for founder in founders.all}
    for figure, held in holders.items():
        agreeing = (f for f in _candidates(founders, figure, comparer) if comparer.agree(f, figure))
        joined = [figure] if figure in members else list(islice(agreeing, _MOST))
        for founder in joined:
            members[founder].extend(held)
            if len(joined) > 1:
                loose[founder].update(c.id for c in held)
    return [_class(founder, members[founder], loose[founder]) for founder in sorted(founders.all, key=_position)]


def _class(founder: Figure, claims: list[Claim], loose: set[str]) -> FigureClass:
    return FigureClass(founder, tuple(sorted(claims, key=BY_PLACE)), frozenset(loose))


def _position(figure: Figure) -> tuple[Axis, Decimal, str]:
    low = figure.base.low if figure.base.low is not None else figure.base.high
    return figure.axis, low if low is not None else _LOWEST, canonical(figure.value)


def _by_precision(holders: Mapping[Figure, Sequence[Claim]], origin: Mapping[str, str]) -> list[Figure]:
    """Sort figures by the width of what a reader takes them to mean, the better supported first among equals."""

    def rank(figure: Figure) -> tuple[Decimal, Decimal, int, str, str, str]:
        support = len({origin.get(c.source, c.source) for c in holders[figure]})
        rate = figure.rate.low if figure.rate else Decimal(1)
        width = figure.own.width * rate
        if figure.rate is not None and figure.base.high is not None:
            width += abs(figure.base.high) * _RATE_DOUBT
        value = figure.value
        return (
            width,
            (figure.granularity or Decimal(0)) * rate,
            -support,
            canonical(value),
            value.hedge,
            str(figure.rate),
        )

    return sorted(holders, key=rank)


def _founders(figures: Sequence[Figure], comparer: Comparer) -> Founders:
    founders = Founders(comparer.tolerance)
    for figure in figures:
        if not any(comparer.agree(f, figure) for f in _candidates(founders, figure, comparer)):
            founders.add(figure)
    return founders


def _candidates(founders: Founders, figure: Figure, comparer: Comparer) -> dict[Figure, None]:
    """Return the founders that lie near a figure and those that a text gives as the same."""
    near = dict.fromkeys(founders.near(figure))
    return near | dict.fromkeys(f for f in comparer.partners(figure) if f in founders.all)


@dataclass(slots=True)
class _Shelf:
    """Founders of one axis, one unit and about one width, sorted by where their windows begin."""

    lows: list[Decimal] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    widest: Decimal = Decimal(0)

    def add(self, low: Decimal, high: Decimal, figure: Figure) -> None:
        place = bisect_right(self.lows, low)
        self.lows.insert(place, low)
        self.figures.insert(place, figure)
        self.widest = max(self.widest, high - low)

    def between(self, low: Decimal, high: Decimal) -> list[Figure]:
        first = bisect_left(self.lows, low - self.widest) if self.widest.is_finite() else 0
        return self.figures[first : bisect_right(self.lows, high)]


class Founders:
    """The founders of a fact's classes, found by where they lie."""

    def __init__(self, tolerance: Decimal) -> None:
        self.all: dict[Figure, None] = {}
        self._tolerance = tolerance
        self._shelves: dict[tuple[Axis, str | None], dict[int, _Shelf]] = {}

    def add(self, figure: Figure) -> None:
        """Take in a founder, on the shelf of its own unit and on that of the fact's, among those as wide as it."""
        self.all[figure] = None
        for key, (low, high) in self._windows(figure):
            shelves = self._shelves.setdefault(key, {})
            shelves.setdefault(_magnitude(high - low), _Shelf()).add(low, high, figure)

    def near(self, figure: Figure) -> list[Figure]:
        """Return the founders that may agree with a figure, each once."""
        found: dict[Figure, None] = {}
        turns = (-_TURN, Decimal(0), _TURN) if figure.axis[0] == "clock" else (Decimal(0),)
        for key, (low, high) in self._windows(figure):
            for shelf in self._shelves.get(key, {}).values():
                for turn in turns:
                    found.update(dict.fromkeys(shelf.between(low + turn, high + turn)))
        return list(found)

    def _windows(self, figure: Figure) -> Iterator[tuple[tuple[Axis, str | None], tuple[Decimal, Decimal]]]:
        own, base = (figure.axis, figure.unit), (figure.axis, "base")
        yield own, self._window(figure.own, figure.point, figure)
        yield base, self._window(figure.base, None, figure)
        if figure.other is not None:
            yield base, self._window(figure.other, None, figure)

    def _window(self, interval: Interval, point: Decimal | None, figure: Figure) -> tuple[Decimal, Decimal]:
        """Return where figures that agree may lie: the interval, its figure, rounding and tolerance."""
        low = _LOWEST if interval.low is None else interval.low
        high = _HIGHEST if interval.high is None else interval.high
        if point is not None:
            low, high = min(low, point), max(high, point)
        spare = figure.granularity or Decimal(0)
        if self._tolerance:
            spare += self._tolerance * max((abs(end) for end in (low, high) if end.is_finite()), default=Decimal(0))
        return low - spare, high + spare


def _magnitude(width: Decimal) -> int:
    """Return the power of ten of a width; one wide founder must not make all the narrow ones near."""
    return width.adjusted() if width and width.is_finite() else 0

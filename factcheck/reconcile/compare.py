"""Compare two figures: by what their words allow, and by what a reader takes them to mean."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Literal

from factcheck.model import Interval
from factcheck.normalize.intervals import ROUNDED_BY

if TYPE_CHECKING:
    from factcheck.reconcile.figures import Figure

Outcome = Literal["same", "rounded", "converted", "loose", "soft", "hard", "incomparable"]

AGREEING = frozenset({"same", "rounded", "converted", "loose"})
_ROUNDED = frozenset({"amount", "money", "measure", "percent"})  # axes of figures that are rounded to a digit
_HAIR = Decimal("0.001")  # a third of an hour is no finite number of days
_MINUTES = Decimal(1440)
_SLACK = Decimal("0.02")  # the share by which a figure may miss the bound it is rounded to


@dataclass(frozen=True, slots=True)
class Comparer:
    """Compares the figures of one fact.

    `tolerance` is a share that the fact's editor allows on top of hedges and rounding; `restated` holds the
    pairs of figures of which a text itself says that one is the other in another unit.
    """

    tolerance: Decimal = Decimal(0)
    restated: frozenset[frozenset[Figure]] = frozenset()

    def agree(self, a: Figure, b: Figure) -> bool:
        """Say whether a reader takes two figures for the same."""
        return self.compare(a, b) in AGREEING

    def partners(self, figure: Figure) -> list[Figure]:
        """Return the figures that a text gives as this one in another unit."""
        return [other for pair in self.restated if figure in pair for other in pair if other is not figure]

    def compare(self, a: Figure, b: Figure) -> Outcome:
        """Return how two figures stand to each other; the order of the two makes no difference."""
        if a.axis != b.axis:
            return "incomparable"
        if _same_unit(a, b) and a.point is not None and a.point == b.point:
            return _same_figure(a, b)
        if not self.tolerance and _whole_months(a, b):
            return "hard"
        touching = not self.tolerance and _touch(a, b)
        if not touching and self._likely(a, b):
            return _how(a, b)
        if _rounds_to(a, b):
            return "rounded"
        if self.restated and frozenset((a, b)) in self.restated:
            return "converted"
        if not _same_unit(a, b) and _undated(a, b):
            return "incomparable"
        return "soft" if not touching and self._logical(a, b) else "hard"

    def _likely(self, a: Figure, b: Figure) -> bool:
        if _meet(a, self._wider(_likely(a, b)), self._wider(_likely(b, a))):
            return True
        return _other_reading_meets(a, b) or _other_reading_meets(b, a)

    def _logical(self, a: Figure, b: Figure) -> bool:
        if _same_unit(a, b):
            return _meet(a, self._wider(_allowed(a, b)), self._wider(_allowed(b, a)))
        return _meet(a, self._wider(a.base_logical), self._wider(b.base_logical))

    def _wider(self, interval: Interval) -> Interval:
        """Return the interval with the fact's tolerance on either side."""
        if not self.tolerance:
            return interval
        low = None if interval.low is None else interval.low - abs(interval.low) * self.tolerance
        high = None if interval.high is None else interval.high + abs(interval.high) * self.tolerance
        return Interval(low, high, interval.low_open, interval.high_open)


def _same_unit(a: Figure, b: Figure) -> bool:
    return a.unit == b.unit or a.axis[0] not in ("money", "measure")


def _touch(a: Figure, b: Figure) -> bool:
    """Say whether two rounded figures meet in the one point between them: nobody rounds to both 1.3 and 1.4 million."""
    if a.value.hedge != "exact" or b.value.hedge != "exact" or a.axis[0] not in _ROUNDED or not _same_unit(a, b):
        return False
    low, high = sorted((a.own, b.own), key=lambda each: each.low or Decimal(0))
    return bool(low.width and high.width) and low.high == high.low


def _whole_months(a: Figure, b: Figure) -> bool:
    """Say whether two figures are exact numbers of months, which differ though 18 short ones are no longer than 17."""
    both = (a, b)
    return all(f.axis[0] == "days" and f.unit == "month" and f.value.hedge == "exact" for f in both) and not any(
        f.granularity for f in both
    )


def _same_figure(a: Figure, b: Figure) -> Outcome:
    """Return ``soft`` for *nearly X* against *over X*, which point opposite ways, and agreement otherwise."""
    if a.side * b.side < 0 and not a.own.meets(b.own):
        return "soft"
    return "same"


def _allowed(figure: Figure, beside: Figure) -> Interval:
    """Return what the words of a figure allow; what is due by a day may be done on any day before it."""
    deadline = figure.axis[0] == "date" and figure.value.limit and figure.value.hedge == "up_to"
    return replace(figure.logical, low=None) if deadline and not beside.value.limit else figure.logical


def _likely(figure: Figure, beside: Figure) -> Interval:
    return figure.own if _same_unit(figure, beside) else figure.base


def _meet(a: Figure, first: Interval, second: Interval) -> bool:
    """Say whether two intervals meet; those of clock times do across midnight, too."""
    if first.meets(second):
        return True
    return a.axis[0] == "clock" and any(first.meets(_later(second, turn)) for turn in (-_MINUTES, _MINUTES))


def _later(interval: Interval, minutes: Decimal) -> Interval:
    low = None if interval.low is None else interval.low + minutes
    high = None if interval.high is None else interval.high + minutes
    return Interval(low, high, interval.low_open, interval.high_open)


def _other_reading_meets(a: Figure, b: Figure) -> bool:
    return a.other is not None and (a.other.meets(b.own) or (b.other is not None and a.other.meets(b.other)))


def _how(a: Figure, b: Figure) -> Outcome:
    if not _same_unit(a, b) or (a.axis[0] in ("days", "clock") and a.unit != b.unit):
        return "converted"
    exact = a.value.hedge == b.value.hedge == "exact" and a.axis[0] != "date"
    return "rounded" if exact else "loose"


def _rounds_to(a: Figure, b: Figure) -> bool:
    """Say whether two figures are equal once rounded to the coarser of their granularities, hours and minutes cut.

    A figure that bounds is not rounded over the other: 2,870 is not *more than 3,000*.
    """
    if a.point is None or b.point is None or not _same_unit(a, b) or a.side * b.side < 0:
        return False
    coarser = max(a.granularity or Decimal(0), b.granularity or Decimal(0))
    if not coarser or abs(a.point - b.point) > _rounding(a, b) * max(abs(a.point), abs(b.point)):
        return False
    pieces = a.axis[0] == "days" and any(" + " in (figure.unit or "") for figure in (a, b))
    if pieces and _cut(a.point, coarser) == _cut(b.point, coarser):
        return True
    first, second = (_round(x, coarser) for x in (a.point, b.point))
    return first == second or (a.axis[0] == "clock" and (first - second) % _MINUTES == 0)


def _rounding(a: Figure, b: Figure) -> Decimal:
    """Return the share of the greater by which two figures may differ of which one is the other rounded."""
    if a.side or b.side:
        return _SLACK
    return Decimal(1) if a.axis[0] == "clock" else ROUNDED_BY


def _cut(x: Decimal, unit: Decimal) -> Decimal:
    return (x / unit + _HAIR).to_integral_value(ROUND_FLOOR)


def _round(x: Decimal, unit: Decimal) -> Decimal:
    return (x / unit).quantize(Decimal(1), rounding=ROUND_HALF_UP) * unit


def _undated(a: Figure, b: Figure) -> bool:
    return any(f.rate is not None and f.rate.day is None for f in (a, b))

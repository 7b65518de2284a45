"""What a hedge makes of a figure: the logical interval of the words and the likely one of a reader.

After Krifka 2007 on round numbers and Cummins, Sauerland & Solt 2012 on *more than n*.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.model import Hedge, Interval
from factcheck.normalize.intervals import halo, in_parts, near, next_round, previous_round, spread

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Pair = tuple[Interval, Interval]

_LOOSE = Decimal("0.10")
_NEAR = Decimal("0.05")
_NEARLY = Decimal("0.85")  # of what is *nearly X* a reader takes this share for the least


def hedged(
    number: Decimal,
    number_to: Decimal | None = None,
    granularity: Decimal | None = None,
    hedge: Hedge = "exact",
    limit: bool = False,
) -> Pair:
    """Return the logical and the likely interval of a figure in its printed unit.

    A limit that is itself the fact (a deadline, a maximum) is the figure, whatever word bounds it. Only a figure that
    is rounded by its looks (*30.5 million*, 2,700) has a halo, and to a reader one told in parts by words (*two and a
    half hours*); printed decimals (0.5 kg) are the figure.
    """
    if number_to is not None and hedge not in _BOUNDS:
        both = Interval(min(number, number_to), max(number, number_to))
        return both, both
    if limit or hedge in ("exact", "range", "vague"):
        printed = granularity if granularity is not None and granularity >= 1 else None
        return halo(number, printed), near(number, granularity if in_parts(granularity) else printed)
    if number_to is not None:
        number = number_to if hedge in ("under", "nearly", "up_to") else number
    return _BOUNDS[hedge](number, granularity)


def _about(x: Decimal, granularity: Decimal | None) -> Pair:
    likely, rounded = spread(x, _NEAR), near(x, granularity)
    return spread(x, _LOOSE, granularity), rounded if rounded.width > likely.width else likely


def _over(x: Decimal, granularity: Decimal | None) -> Pair:
    return Interval(x, None, low_open=True), Interval(x, next_round(x, granularity), low_open=True)


def _at_least(x: Decimal, granularity: Decimal | None) -> Pair:
    return Interval(x, None), Interval(x, next_round(x, granularity))


def _nearly(x: Decimal, granularity: Decimal | None) -> Pair:
    logical, likely = _below(x, granularity)
    least = likely.low if x <= 0 or likely.low is None else max(likely.low, x * _NEARLY)
    return logical, Interval(least, x, high_open=True)


def _below(x: Decimal, granularity: Decimal | None) -> Pair:
    return Interval(None, x, high_open=True), Interval(previous_round(x, granularity), x, high_open=True)


def _up_to(x: Decimal, granularity: Decimal | None) -> Pair:
    return Interval(None, x), Interval(previous_round(x, granularity), x)


_BOUNDS: Mapping[Hedge, Callable[[Decimal, Decimal | None], Pair]] = {
    "about": _about,
    "over": _over,
    "at_least": _at_least,
    "nearly": _nearly,
    "under": _below,
    "up_to": _up_to,
}

"""Intervals around a figure: its rounding halo, and the round numbers beside it."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from factcheck.model import Interval

_FRACTION_DIGITS = 9  # more digits than anyone prints: a fraction such as one third
_STEADY_DIGITS = 15
ROUNDED_BY = Decimal(1) / 6  # the share of a figure that a reader takes it to be rounded by at most
_PARTS = ((5,), (2, 5))  # a half, a quarter
_DOWN = Context(prec=_STEADY_DIGITS, rounding=ROUND_FLOOR)
_UP = Context(prec=_STEADY_DIGITS, rounding=ROUND_CEILING)


def last_place(x: Decimal) -> Decimal:
    """Return one unit of the last digit of `x` that is not zero: 1000 for 18,000, 10 for 30, 0.1 for 2.5.

    A figure with more digits than anyone prints is a fraction (*a third*); it is taken to its first digit.
    Zero has the unit 1.
    """
    if not x:
        return Decimal(1)
    digits = x.normalize()
    if len(digits.as_tuple().digits) > _FRACTION_DIGITS:
        return Decimal(1).scaleb(digits.adjusted())
    exponent = digits.as_tuple().exponent
    return Decimal(1).scaleb(int(exponent))


def in_parts(granularity: Decimal | None) -> bool:
    """Say whether a figure counts in halves or quarters, told in words, and not to a printed digit."""
    return granularity is not None and granularity.normalize().as_tuple().digits in _PARTS


def next_round(x: Decimal, granularity: Decimal | None = None) -> Decimal:
    """Return the round number after `x`: one more unit of its last digit that is not zero, or of its parts in words.

    30 gives 40, 18,000 gives 19,000, 143 gives 144 and 2.5 million gives 2.6 million: a speaker who says
    *more than n* had the next figure of the same roundness at hand and did not use it (Cummins, Sauerland &
    Solt 2012), and the roundness of n is the place of its last digit (Krifka 2007).
    """
    return x + (granularity if granularity is not None and in_parts(granularity) else last_place(x))


def previous_round(x: Decimal, granularity: Decimal | None = None) -> Decimal:
    """Return the round number before `x`: 30 gives 20, 700,000 gives 600,000, 100 gives 90.

    A power of ten steps down in the finer unit below it: nobody takes *nearly a million* for next to nothing.
    """
    if granularity is not None and in_parts(granularity):
        return x - granularity
    unit = last_place(x)
    return x - unit / 10 if abs(x) == unit and x > 0 else x - unit


def halo(x: Decimal, granularity: Decimal | None) -> Interval:
    """Return `x` with half a unit of its last digit on either side; ``None`` stands for an exact figure.

    Half an hour and a quarter of one have no minute in common.
    """
    half, is_open = (granularity or Decimal(0)) / 2, in_parts(granularity)
    return Interval(x - half, x + half, is_open, is_open)


def near(x: Decimal, granularity: Decimal | None) -> Interval:
    """Return the part of the halo of `x` that a reader takes for it: nobody rounds 60 dead to 100."""
    half, most = (granularity or Decimal(0)) / 2, ROUNDED_BY * abs(x)
    if half <= most:
        return halo(x, granularity)
    return Interval(x - most, x + most)


def spread(x: Decimal, share: Decimal, granularity: Decimal | None = None) -> Interval:
    """Return `x` give or take a share of it, and at least its halo."""
    half = max(abs(x) * share, (granularity or Decimal(0)) / 2)
    return Interval(x - half, x + half)


def outward(interval: Interval) -> Interval:
    """Round both ends outward to 15 digits, so that what an inexact factor puts inside stays inside."""
    low = None if interval.low is None else _DOWN.plus(interval.low)
    high = None if interval.high is None else _UP.plus(interval.high)
    return Interval(low, high, interval.low_open, interval.high_open)

"""Durations: an interval of days. A month is 28 to 31 of them, a year 365 or 366."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.model import Interval, Mention, Reading, Value
from factcheck.normalize.figures import required, stated
from factcheck.normalize.hedges import hedged
from factcheck.normalize.intervals import outward
from factcheck.normalize.when import Unresolved

if TYPE_CHECKING:
    from collections.abc import Mapping

_SECOND = Decimal(1) / 86400
_QUARTER = Decimal("0.25")
_FINEST = Decimal("1E-9")  # days

DAYS: Mapping[str, tuple[Decimal, Decimal]] = {
    "millisecond": (_SECOND / 1000, _SECOND / 1000),
    "second": (_SECOND, _SECOND),
    "minute": (_SECOND * 60, _SECOND * 60),
    "quarter_hour": (_SECOND * 900, _SECOND * 900),
    "hour": (Decimal(1) / 24, Decimal(1) / 24),
    "day": (Decimal(1), Decimal(1)),
    "night": (Decimal(1), Decimal(1)),
    "weekend": (Decimal(2), Decimal(2)),
    "week": (Decimal(7), Decimal(7)),
    "fortnight": (Decimal(14), Decimal(14)),
    "month": (Decimal(28), Decimal(31)),
    "quarter": (Decimal(90), Decimal(92)),
    "season": (Decimal(89), Decimal(94)),
    "semester": (Decimal(181), Decimal(184)),
    "year": (Decimal(365), Decimal(366)),
    "decade": (Decimal(3652), Decimal(3653)),
    "century": (Decimal(36524), Decimal(36525)),
    "millennium": (Decimal(365242), Decimal(365243)),
}


def is_span(unit: str | None) -> bool:
    """Say whether a unit measures time."""
    return unit is not None and _name(unit) in DAYS


def days_in(unit: str) -> tuple[Decimal, Decimal]:
    """Return the fewest and the most days of a calendar unit.

    Raises
    ------
    Unresolved
        Where the unit measures no time.

    """
    try:
        return DAYS[_name(unit)]
    except KeyError:
        raise Unresolved(f"{unit!r} measures no time") from None


def duration(mention: Mention) -> Value:
    """Return the value of a duration; its unit is the day, the parts of a compound one add up."""
    reading, printed = _in_hours(mention.reading), mention.reading.unit or "day"
    number, unit = required(reading), reading.unit or "day"
    fewest, most = days_in(unit)
    further = [(amount * days_in(part)[0], amount * days_in(part)[1]) for amount, part in reading.parts]
    granularity = None if reading.parts else reading.granularity
    extra = Interval(sum((low for low, _ in further), Decimal(0)), sum((high for _, high in further), Decimal(0)))
    pair = hedged(number, reading.number_to, granularity, reading.hedge, reading.limit)
    logical, likely = (_in_days(interval, fewest, most, extra) for interval in pair)
    single = reading.number_to in (None, number)
    return Value(
        kind="duration",
        unit="day",
        logical=logical,
        likely=likely,
        point=_middle(number, fewest, most, extra) if single else None,
        stated=stated(mention.reading),
        granularity=None if granularity is None else granularity * fewest,
        hedge=reading.hedge,
        per=reading.per,
        limit=reading.limit,
        printed=" + ".join([printed, *(f"{amount} {part}" for amount, part in reading.parts)]),
    )


def _in_hours(reading: Reading) -> Reading:
    """Return *drie kwartier* as three quarters of an hour, which are told to the quarter."""
    if reading.unit != "quarter_hour":
        return reading
    far = None if reading.number_to is None else reading.number_to * _QUARTER
    number = required(reading) * _QUARTER
    return replace(reading, number=number, number_to=far, granularity=_QUARTER, unit="hour")


def _name(unit: str) -> str:
    """Return the calendar unit that an age counts in: *year old* is a year."""
    return unit.removesuffix(" old").removesuffix("_old").removesuffix("s")


def _in_days(interval: Interval, fewest: Decimal, most: Decimal, extra: Interval) -> Interval:
    """Return an interval of calendar units in days, with the further parts of a compound on top."""
    low, high = interval.low, interval.high
    low = None if low is None else low * (fewest if low > 0 else most) + (extra.low or 0)
    high = None if high is None else high * (most if high > 0 else fewest) + (extra.high or 0)
    return outward(Interval(low, high, interval.low_open, interval.high_open))


def _middle(number: Decimal, fewest: Decimal, most: Decimal, extra: Interval) -> Decimal:
    """Return the middle of what a duration may last, which stands for its figure."""
    low = number * fewest + (extra.low or 0)
    high = number * most + (extra.high or 0)
    middle = (low + high) / 2
    return middle.quantize(max(_FINEST, _FINEST.scaleb(middle.adjusted()))).normalize() + 0

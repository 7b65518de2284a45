"""A figure in its printed unit → a value in the base unit, for every kind that is a plain number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Interval, Kind, Mention, Reading, Value
from factcheck.normalize.hedges import hedged
from factcheck.normalize.when import Unresolved

if TYPE_CHECKING:
    from decimal import Decimal


def plain(number: Decimal) -> str:
    """Write a number without exponent and without idle zeros."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def stated(reading: Reading) -> str:
    """Return the number as printed: ``30500000``, ``10..20`` for a range, *dozens* where words alone are printed."""
    number = required(reading)
    if reading.words is not None:
        return reading.words
    if reading.number_to is None or reading.number_to == number:
        return plain(number)
    return f"{plain(number)}..{plain(reading.number_to)}"


def required(reading: Reading) -> Decimal:
    """Return the number of a reading.

    Raises
    ------
    Unresolved
        Where the mention has no number, which no kind but a date or a time may lack.

    """
    if reading.number is None:
        raise Unresolved("the mention has no number")
    return reading.number


def value_of(mention: Mention, kind: Kind, unit: str | None) -> Value:
    """Return the value of a figure whose printed unit is its base unit."""
    reading = mention.reading
    number = required(reading)
    logical, likely = hedged(number, reading.number_to, reading.granularity, reading.hedge, reading.limit)
    return Value(
        kind=kind,
        unit=unit,
        logical=logical,
        likely=likely,
        point=None if reading.number_to not in (None, number) else number,
        stated=stated(reading),
        granularity=reading.granularity,
        hedge=reading.hedge,
        per=reading.per,
        limit=reading.limit,
    )


def shifted(interval: Interval, factor: Decimal, offset: Decimal) -> Interval:
    """Return ``interval × factor + offset``, for units whose zero lies elsewhere (°C)."""
    scaled = interval.scaled(factor)
    return Interval(
        None if scaled.low is None else scaled.low + offset,
        None if scaled.high is None else scaled.high + offset,
        scaled.low_open,
        scaled.high_open,
    )

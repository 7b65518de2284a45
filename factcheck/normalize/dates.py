"""Dates: an interval of days, counted as ordinals, with the text in ISO 8601 to the precision of the words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.model import Calendar, Interval, Mention, Value
from factcheck.normalize.calendar import Days, Precision, days
from factcheck.normalize.when import Unresolved, When

if TYPE_CHECKING:
    from collections.abc import Mapping

# A loose date is loose by what it counts in; a reader takes "after May" to mean soon after.
_ABOUT: Mapping[Precision, int] = {"day": 3, "month": 15, "year": 183, "span": 366}
_SOON: Mapping[Precision, int] = {"day": 7, "month": 31, "year": 366, "span": 3653}


def dated(mention: Mention, when: When) -> Value:
    """Return the value of a date. `other` readings of day and month are left to :func:`other_reading`.

    Raises
    ------
    Unresolved
        Where the words need a day of publication that is not known, or name a day that does not exist.

    """
    words = mention.reading.calendar
    if words is None:
        raise Unresolved("a date without a calendar")
    try:
        found = days(words, when.published)
    except Unresolved:
        if words.other is None:
            raise
        found = days(words.other, when.published)
    return _value(mention, found)


def other_reading(mention: Mention, published: date | None) -> Interval | None:
    """Return the days of the second reading of a date such as 03/09/2024, where it has one."""
    words = mention.reading.calendar
    if words is None or words.other is None:
        return None
    try:
        found = days(words.other, published)
    except Unresolved:
        return None
    return _interval(found)


def _value(mention: Mention, found: Days) -> Value:
    reading = mention.reading
    whole = _interval(found)
    if whole is None:
        logical = likely = Interval(None, None)
    else:
        logical, likely = _hedged(whole, reading.hedge, found.precision, reading.limit)
    return Value(
        kind="date",
        unit="date",
        logical=logical,
        likely=likely,
        point=None if whole is None or whole.low != whole.high else whole.low,
        stated=found.iso,
        hedge=reading.hedge,
        per=reading.per,
        limit=reading.limit,
        printed=None if reading.calendar is None else _part(reading.calendar),
    )


def _part(words: Calendar) -> str | None:
    return words.part


def _interval(found: Days) -> Interval | None:
    if found.first is None or found.last is None:
        return None
    return Interval(Decimal(found.first), Decimal(found.last))


def _hedged(whole: Interval, hedge: str, precision: Precision, limit: bool) -> tuple[Interval, Interval]:
    """Return the logical and the likely interval of a hedged date; a deadline is the day it names."""
    if limit or hedge in ("exact", "range", "vague"):
        return whole, whole
    assert whole.low is not None
    assert whole.high is not None
    if hedge == "about":
        loose = Interval(_clamped(whole.low - _ABOUT[precision]), _clamped(whole.high + _ABOUT[precision]))
        return loose, loose
    soon = _SOON[precision]
    if hedge in ("over", "at_least"):
        start, is_open = (whole.high, True) if hedge == "over" else (whole.low, False)
        logical = Interval(start, None, low_open=is_open)
        return logical, replace(logical, high=_clamped(whole.high + soon))
    end, is_open = (whole.low, True) if hedge in ("under", "nearly") else (whole.high, False)
    logical = Interval(None, end, high_open=is_open)
    return logical, replace(logical, low=_clamped(whole.low - soon))


def _clamped(day: Decimal) -> Decimal:
    return min(max(day, Decimal(1)), Decimal(date.max.toordinal()))

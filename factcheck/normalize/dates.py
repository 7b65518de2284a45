"""Dates: an interval of days, counted as ordinals, with the text in ISO 8601 to the precision of the words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.model import Calendar, Interval, Mention, Reading, Value
from factcheck.normalize.calendar import Days, Precision, counted, days, is_counted
from factcheck.normalize.intervals import next_round
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
    return _value(mention, found, when.published)


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


def _value(mention: Mention, found: Days, published: date | None) -> Value:
    reading = mention.reading
    whole, ago = _interval(found), _ago(reading, published)
    if ago is not None:
        logical, likely = ago
    elif whole is None:
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


def _ago(reading: Reading, published: date | None) -> tuple[Interval, Interval] | None:
    """Return the days of *less than a fortnight ago*, which end on publication, and of *more than a year ago*.

    The day that is counted to is the bound, however loose the count; more than a year is less than two to a reader.
    """
    words = reading.calendar
    if words is None or words.relative is None or words.base is not None or published is None:
        return None
    unit, count = words.relative
    if reading.hedge not in ("over", "under") or not is_counted(unit) or count >= 0:
        return None
    day = _away(words, unit, count, published)
    if reading.hedge == "over":
        since = Interval(day, Decimal(published.toordinal()), low_open=True)
        return since, since
    further = _away(words, unit, -int(next_round(Decimal(-count))), published)
    return Interval(None, day, high_open=True), Interval(further, day, high_open=True)


def _away(words: Calendar, unit: str, count: int, published: date) -> Decimal:
    """Return the middle of the days so many units from publication."""
    found = counted(replace(words, relative=(unit, count)), published)
    assert found.first is not None
    assert found.last is not None
    return Decimal((found.first + found.last) // 2)


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

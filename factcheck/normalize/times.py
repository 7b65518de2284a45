"""Clock times: minutes after midnight, with the zone that was stated, compared in UTC where it was."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from factcheck.model import Calendar, Interval, Mention, Value
from factcheck.normalize.when import Unresolved

_DAY = 1440
_ABOUT, _SHORTLY = Decimal(60), Decimal(30)  # what *about six* allows, and what a reader takes *shortly after six* for
_QUARTER, _TO_A_QUARTER, _TO_FIVE = 15, Decimal(7), Decimal(5)  # what a reader takes *about 6.15* and *about 6.10* for
# An hour without minutes is read to the quarter: "6am" and "5:58" are one time to a reader.
_ON_THE_HOUR, _ON_THE_MINUTE = Decimal(15), Decimal(1)
LOCAL = "local"


def clock(mention: Mention) -> Value:
    """Return the value of a clock time; its unit is ``time`` and it keeps the stated zone.

    Raises
    ------
    Unresolved
        Where the words name no hour, or one that no clock shows.

    """
    reading = mention.reading
    words = reading.calendar
    if words is None:
        raise Unresolved("a time without a clock")
    first = _minutes(words)
    last = first if words.to is None else _minutes(words.to)
    last += _DAY if last < first else 0
    ends_day = first == last == 0 and reading.hedge in ("nearly", "under", "up_to")
    if ends_day:
        first = last = _DAY  # "shortly before midnight"
    whole = Interval(Decimal(first), Decimal(last))
    logical, likely = _hedged(whole, reading.hedge, reading.limit)
    if reading.granularity is not None and logical == whole:
        likely = _wider(whole, reading.granularity)  # half past five
    return Value(
        kind="time",
        unit="time",
        logical=logical,
        likely=likely,
        point=Decimal(first) if first == last else None,
        stated=_stated(replace(words, hour=24) if ends_day else words),
        granularity=_ON_THE_HOUR if words.minute is None else reading.granularity or _ON_THE_MINUTE,
        hedge=reading.hedge,
        zone=words.zone or (words.to.zone if words.to else None),
        limit=reading.limit,
    )


def offset(zone: str | None, day: date | None) -> int | None:
    """Return how many minutes a zone is ahead of UTC on a day; ``None`` for local time or an unknown zone.

    A zone whose clock changes needs the day; without one it is taken in winter.
    """
    if zone is None or zone == LOCAL:
        return None
    known = _zones()
    if zone.upper() in known["fixed"]:
        return int(known["fixed"][zone.upper()])
    return _shown(zone) if zone[:3].upper() in ("UTC", "GMT") else _of_place(known["places"].get(zone, zone), day)


def _shown(zone: str) -> int | None:
    """Return the minutes of ``UTC+2`` or ``GMT+05:30``."""
    hours, _, minutes = zone[3:].replace("−", "-").strip().partition(":")
    try:
        sign = -1 if hours.startswith("-") else 1
        return int(hours) * 60 + sign * int(minutes or 0)
    except ValueError:
        return None


def _of_place(name: str, day: date | None) -> int | None:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    moment = day or date(2024, 1, 15)
    try:
        ahead = datetime(moment.year, moment.month, moment.day, 12, tzinfo=ZoneInfo(name)).utcoffset()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    return None if ahead is None else int(ahead.total_seconds()) // 60


@cache
def _zones() -> dict[str, Any]:
    text = files("factcheck.normalize").joinpath("zones.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _minutes(words: Calendar) -> int:
    hour, minute = words.hour, words.minute or 0
    if hour is None or not (0 <= hour <= 24 and 0 <= minute < 60):
        raise Unresolved("no such hour")
    return hour * 60 + minute


def _stated(words: Calendar) -> str:
    """Write the time as printed, to its precision: ``18:10``, or with seconds where they stand."""
    text = f"{words.hour or 0:02d}:{words.minute or 0:02d}"
    if words.second is not None:
        text += f":{words.second:02d}"
    return text if words.to is None else f"{text}..{_stated(words.to)}"


def _hedged(whole: Interval, hedge: str, limit: bool) -> tuple[Interval, Interval]:
    """Return what the words allow and what a reader takes; *after six* is within the half hour.

    Who says *about 6.15* rounds to quarters of an hour, and who says *about 6.10* to five minutes (Krifka 2007).
    """
    if limit or hedge in ("exact", "range", "vague"):
        return whole, whole
    assert whole.low is not None
    assert whole.high is not None
    if hedge == "about":
        quarters = whole.low % _QUARTER == whole.high % _QUARTER == 0
        return _wider(whole, _ABOUT), _wider(whole, _TO_A_QUARTER if quarters else _TO_FIVE)
    if hedge in ("over", "at_least"):
        logical = Interval(whole.low, None, low_open=hedge == "over")
        return logical, replace(logical, high=whole.high + _SHORTLY)
    logical = Interval(None, whole.high, high_open=hedge in ("under", "nearly"))
    return logical, replace(logical, low=whole.low - _SHORTLY)


def _wider(interval: Interval, minutes: Decimal) -> Interval:
    assert interval.low is not None
    assert interval.high is not None
    return Interval(interval.low - minutes, interval.high + minutes)

"""Turn words told from the day of publication (*last Tuesday*, *next month*) into a calendar date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from factcheck.model import Calendar
from factcheck.normalize.when import Unresolved

_MONTHS = 12


def shifted(words: Calendar, unit: str, distance: int, published: date) -> Calendar:
    """Return `words` moved by so many units from the day of publication.

    Raises
    ------
    Unresolved
        Where no calendar counts in `unit`.

    """
    if unit == "weekday":
        return _on(words, weekday_near(published, words.weekday or 0, distance))
    if unit in ("week", "fortnight", "weekend"):
        return _week(words, unit, distance, published)
    if unit == "month":
        return _month_away(words, distance, published)
    if unit == "quarter":
        return _quarter(words, distance, published)
    if unit in ("year", "decade", "century"):
        return _year_away(words, unit, distance, published)
    if unit == "day":
        return _on(words, published + timedelta(days=distance))
    if unit in ("hour", "minute", "second"):
        return _on(words, published)
    raise Unresolved(f"no calendar counts in {unit!r}")


def _quarter(words: Calendar, distance: int, published: date) -> Calendar:
    """Return the three months of a quarter that is told from the one of publication."""
    year, month = months_on(published.year, (published.month - 1) // 3 * 3 + 1, distance * 3)
    return replace(words, year=year, month=month, to=Calendar(year=year, month=month + 2))


def _month_away(words: Calendar, months: int, published: date) -> Calendar:
    if words.month is not None:
        return replace(words, year=published.year + _years_to(words.month, months, published.month))
    year, month = months_on(published.year, published.month, months)
    return replace(words, year=year, month=month)


def _years_to(month: int, direction: int, now: int) -> int:
    """Return how many years away *last October* or *next March* is: the nearest one before or after this month."""
    if direction < 0:
        return 0 if month < now else -1
    return 0 if month > now or direction == 0 else 1


def _year_away(words: Calendar, unit: str, distance: int, published: date) -> Calendar:
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    if size == 1:
        return replace(words, year=published.year + distance)
    return replace(words, year=published.year // size * size + distance * size, span=size)


def _on(words: Calendar, day: date) -> Calendar:
    return replace(words, year=day.year, month=day.month, day=day.day, weekday=day.weekday())


def weekday_near(published: date, weekday: int, distance: int) -> date:
    """Return the weekday before (-1), after (+1) or nearest to (0) publication."""
    ahead = (weekday - published.weekday()) % 7
    if distance > 0:
        return published + timedelta(days=(ahead or 7) + 7 * (distance - 1))
    if distance < 0:
        return published + timedelta(days=ahead - 7 + 7 * (distance + 1))
    return published + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def _week(words: Calendar, unit: str, distance: int, published: date) -> Calendar:
    """Return Monday to Sunday of a week, Saturday and Sunday of a weekend, or a weekday in it."""
    monday = published + timedelta(days=distance * (14 if unit == "fortnight" else 7) - published.weekday())
    if words.weekday is not None:
        return _on(words, monday + timedelta(days=words.weekday))
    first = monday + timedelta(days=5) if unit == "weekend" else monday
    return replace(_on(words, first), to=_on(Calendar(), monday + timedelta(days=6)))


def months_on(year: int, month: int, distance: int) -> tuple[int, int]:
    """Return the year and the month so many months on."""
    index = year * _MONTHS + month - 1 + distance
    return index // _MONTHS, index % _MONTHS + 1

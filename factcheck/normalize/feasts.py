"""Days that move from year to year: the feasts around Easter, the third Tuesday of a month."""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta

from factcheck.model import Calendar
from factcheck.normalize.when import Unresolved


def feast(words: Calendar, published: date | None) -> date:
    """Return the day, in the year that is stated, else the nearest to publication on the side that is meant.

    Raises
    ------
    Unresolved
        Where neither a year is stated nor the day of publication known, or the month has no such weekday.

    """
    if words.year is not None:
        found = _in_year(words, words.year)
        if found is None:
            raise Unresolved("no such day")
        return found
    if published is None:
        raise Unresolved("a feast in a text of unknown day")
    side = words.relative[1] if words.relative else 0
    around = (_in_year(words, year) for year in range(published.year - 1, published.year + 2))
    days = [d for d in around if d is not None and (d - published).days * side >= 0]
    if not days:
        raise Unresolved("no such day")
    return min(days, key=lambda d: (abs((d - published).days), d))


def _in_year(words: Calendar, year: int) -> date | None:
    if not MINYEAR < year < MAXYEAR:
        return None
    if words.easter is not None:
        return easter(year) + timedelta(days=words.easter)
    if words.month is None or words.weekday is None or words.rank is None:
        return None
    found = [d for d in calendar.Calendar().itermonthdates(year, words.month) if d.month == words.month]
    found = [d for d in found if d.weekday() == words.weekday]
    index = words.rank - 1 if words.rank > 0 else words.rank
    return found[index] + timedelta(days=words.later) if -len(found) <= index < len(found) else None


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher.

    Source: J. Meeus, Astronomical Algorithms (1991), chapter 8.
    """
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)

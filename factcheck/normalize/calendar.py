"""Days that the words of a date cover, as an interval of ordinals and in ISO 8601 to its precision."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import TYPE_CHECKING, Literal

from factcheck.model import Calendar
from factcheck.normalize.feasts import feast
from factcheck.normalize.relative import months_on, shifted, weekday_near
from factcheck.normalize.when import Unresolved

if TYPE_CHECKING:
    from collections.abc import Iterable

Precision = Literal["day", "month", "year", "span"]
_MONTHS = 12
_CURRENT = 210  # days from publication up to which a date without a year is in the current one
# Counted units: days and months to go, and by how many days the count is loose: "two years ago" names no day.
_COUNTED = {
    "days": (1, 0, 0),
    "weeks": (7, 0, 3),
    "fortnights": (14, 0, 7),
    "months": (0, 1, 15),
    "years": (0, 12, 183),
    "decades": (0, 120, 1826),
}


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day meant, as ordinals (``None`` where no year is known), with the ISO text."""

    first: int | None
    last: int | None
    iso: str
    precision: Precision


def days(words: Calendar, published: date | None) -> Days:
    """Return the days that `words` cover, seen from the day of publication.

    An open year becomes the one that puts the date nearest to publication: news speaks of what is near, and
    the tense of a sentence is not known here.

    Raises
    ------
    Unresolved
        Where the words need a day of publication that is not known, or name a day that does not exist.

    """
    if words.relative is not None and words.relative[0] in _COUNTED:
        return counted(words, _start(words, published)) if words.to is None else _up_to(words, published)
    if words.easter is not None or words.rank is not None:
        return _single(feast(words, published))
    words = _settled(words, published)
    if words.to is not None:
        return _range(words, published)
    if words.year is None:
        return _yearless(words)
    if words.day is not None and words.month is not None:
        return _single(_day(words.year, words.month, words.day))
    if words.month is not None:
        return _month(words.year, words.month, words.part)
    return _years(words.year, words.span, words.part)


def _start(words: Calendar, published: date | None) -> date | None:
    """Return the day that counted units are counted from: that of publication, or another that is named."""
    if words.base is None:
        return published
    base = days(words.base, published)
    if base.first is None:
        return None
    if base.precision == "day" and ".." not in base.iso:
        return date.fromisoformat(base.iso)
    return date.fromordinal(base.first)


def is_counted(unit: str) -> bool:
    """Say whether relative words in `unit` count days from publication: *two weeks ago*, not *last week*."""
    return unit in _COUNTED


def counted(words: Calendar, start: date | None) -> Days:
    """Return the day so many days, weeks, months or years from `start`, as loose as the unit it is counted in.

    Raises
    ------
    Unresolved
        Where `start` is not known, or the day lies beyond the calendar.

    """
    if start is None:
        raise Unresolved("a relative date in a text of unknown day")
    assert words.relative is not None
    unit, count = words.relative
    in_days, in_months, loose = _COUNTED[unit]
    try:
        year, month = months_on(start.year, start.month, in_months * count)
        day = date(year, month, min(start.day, calendar.monthrange(year, month)[1])) + timedelta(days=in_days * count)
        if words.weekday is not None:
            day = weekday_near(day, words.weekday, 0)
            loose = 0
        return Days(day.toordinal() - loose, day.toordinal() + loose, day.isoformat(), "day")
    except (OverflowError, ValueError):
        raise Unresolved("a date beyond the calendar") from None


def _up_to(words: Calendar, published: date | None) -> Days:
    """Return the days of *the past year*, which end on publication."""
    found = counted(replace(words, to=None), published)
    assert published is not None
    return Days(
        date.fromisoformat(found.iso).toordinal(),
        published.toordinal(),
        f"{found.iso}..{published.isoformat()}",
        "span",
    )


def _settled(words: Calendar, published: date | None) -> Calendar:
    """Fill in what relative words and the day of publication tell."""
    if words.relative is None and _bare_weekday(words):
        words = replace(words, relative=("weekday", 0))
    if words.relative is not None:
        return _from_publication(words, published)
    if words.year is None and published is not None and (words.month or words.day):
        return _nearest(words, published)
    if words.year is None and words.near is not None and words.month is not None:
        return _in_year(words, words.near)
    return words


def _bare_weekday(words: Calendar) -> bool:
    return words.weekday is not None and words.year is None and words.month is None and words.day is None


def _nearest(words: Calendar, published: date) -> Calendar:
    """Return `words` in the year of publication, or in the one beside it where that is more than seven months off.

    Who leaves the year out means the current one, but in December *in January* is the next. Where no month is
    stated either, the nearest one is meant.
    """
    if words.month is None:
        return _nearest_of(_same_day_around(words, published), published)
    same = _in_year(words, published.year)
    if _distance(same, published) <= _CURRENT:
        return same
    reach = 4 if (words.month, words.day) == (2, 29) else 1
    years = range(max(MINYEAR, published.year - reach), min(MAXYEAR, published.year + reach) + 1)
    return _nearest_of((_in_year(words, year) for year in years), published)


def _in_year(words: Calendar, year: int) -> Calendar:
    """Return `words` in a year, with the end of a range in the same year or, past December, the next."""
    end = words.to
    if end is not None and end.year is None and end.month is not None:
        end = replace(end, year=year + (end.month < (words.month or 1)))
    return replace(words, year=year, to=end)


def _same_day_around(words: Calendar, published: date) -> Iterable[Calendar]:
    """Return the day in the months around publication; a weekday beside it (*Friday the 13th*) picks among a year's."""
    near = list(_in_months(words, published, 1))
    if words.weekday is None:
        return near
    return [w for w in _in_months(words, published, _MONTHS) if _falls_on(w)] or near


def _falls_on(words: Calendar) -> bool:
    try:
        return date(words.year or 0, words.month or 0, words.day or 0).weekday() == words.weekday
    except ValueError:
        return False


def _in_months(words: Calendar, published: date, reach: int) -> Iterable[Calendar]:
    for step in range(-reach, reach + 1):
        year, month = months_on(published.year, published.month, step)
        yield replace(words, year=year, month=month)


def _distance(words: Calendar, published: date) -> float:
    try:
        found = days(replace(words, to=None), None)
    except Unresolved:
        return float("inf")
    assert found.first is not None
    assert found.last is not None
    return abs((found.first + found.last) // 2 - published.toordinal())


def _nearest_of(candidates: Iterable[Calendar], published: date) -> Calendar:
    best: tuple[float, int, Calendar] | None = None
    for rank, words in enumerate(candidates):
        distance = _distance(words, published)
        if distance == float("inf"):
            continue
        option = (distance, rank, words)
        if best is None or option[:2] < best[:2]:
            best = option
    if best is None:
        raise Unresolved("no such day")
    return best[2]


def _from_publication(words: Calendar, published: date | None) -> Calendar:
    """Return the calendar date that relative words (*yesterday*, *last March*) mean."""
    if published is None:
        raise Unresolved("a relative date in a text of unknown day")
    assert words.relative is not None
    unit, distance = words.relative
    plain = replace(words, relative=None)
    try:
        return shifted(plain, unit, distance, published)
    except (OverflowError, ValueError):
        raise Unresolved("a date beyond the calendar") from None


def _range(words: Calendar, published: date | None) -> Days:
    """Return the days from the start of one date to the end of another; parts left out are shared."""
    start, end = words, words.to
    assert end is not None
    if end.year is None and end.relative is None and start.year is not None:
        month = end.month if end.month is not None else start.month
        turns = end.month is not None and start.month is not None and end.month < start.month
        end = replace(end, year=start.year + turns, month=month)
    elif start.year is None and end.year is not None:
        start = replace(start, year=end.year, month=start.month if start.month is not None else end.month)
    first, last = days(replace(start, to=None), published), days(end, published)
    if first.first is None or last.last is None:
        return Days(None, None, f"{first.iso}..{last.iso}", first.precision)
    if last.last < first.first and end.relative == ("weekday", 0):
        last = _single(date.fromordinal(last.last + 7))  # "Friday to Monday" runs on into the next week
    if last.last is None or last.last < first.first:
        raise Unresolved("a range that ends before it begins")
    same = first.precision == last.precision and first.iso == last.iso
    return Days(first.first, last.last, first.iso if same else f"{_left(first)}..{_right(last)}", last.precision)


def _left(found: Days) -> str:
    return found.iso.split("..")[0]


def _right(found: Days) -> str:
    return found.iso.split("..")[-1]


def _yearless(words: Calendar) -> Days:
    """Return a month, with or without its day, of which no year is known (``--05-04``, as ISO 8601 had it)."""
    if words.month is None:
        raise Unresolved("a day of an unknown month")
    if words.day is None:
        return Days(None, None, f"--{words.month:02d}", "month")
    _day(2000, words.month, words.day)
    return Days(None, None, f"--{words.month:02d}-{words.day:02d}", "day")


def _single(day: date) -> Days:
    return Days(day.toordinal(), day.toordinal(), day.isoformat(), "day")


def _month(year: int, month: int, part: str | None) -> Days:
    """Return a month, or its first ten days, its second ten, or the rest."""
    length = calendar.monthrange(year, month)[1] if 1 <= month <= _MONTHS and MINYEAR <= year <= MAXYEAR else 0
    low, high = {"early": (1, 10), "mid": (11, 20), "late": (21, length)}.get(part or "", (1, length))
    first, last = _day(year, month, low), _day(year, month, high)
    return Days(first.toordinal(), last.toordinal(), f"{year:04d}-{month:02d}", "month")


def _years(year: int, span: int, part: str | None) -> Days:
    """Return a year or a run of years, or a third of it, in whole months."""
    total = _MONTHS * span
    low, high = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}.get(part or "", (0, 3))
    start = months_on(year, 1, total * low // 3)
    after = months_on(year, 1, total * high // 3)
    first, last = _day(*start, 1).toordinal(), _day(*after, 1).toordinal() - 1
    if span == 1:
        return Days(first, last, f"{year:04d}", "year")
    return Days(first, last, f"{year:04d}..{year + span - 1:04d}", "span")


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        raise Unresolved(f"no such day: {year}-{month}-{day}") from None

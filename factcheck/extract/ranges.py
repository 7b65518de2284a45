"""Read two dates as one stretch: *4-5 May*, *from 3 to 5 March 2019*; and parts of months: *early March*."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.dateparts import Point, counted, day_number, exists, named_weekday, year_number
from factcheck.extract.days import day_first, month_first
from factcheck.extract.numerals import read_number
from factcheck.extract.numericdates import numeric_date
from factcheck.extract.relative import weekday_ahead
from factcheck.extract.weekdays import weekday_first
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar

DASHES = frozenset("-–—")
_LONGEST_DAY = 5  # tokens of a spelled-out day with what joins it to its month: twenty - fourth of


def day_range(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *3 to 5 March 2019*, *4-5 May*, *10. – 22. August*, *4, 5 and 6 May*: days that share a month."""
    first = day_number(tokens, i, language)
    if first is None:
        return None
    at = _joiner(tokens, first[0], language, listing=True)
    if at is None:
        return None
    last = day_first(tokens, _past_prefix(tokens, at, language), language)
    if last is None or last.calendar.day is None or first[1] >= last.calendar.day:
        return None
    return Point(i, last.end, replace(last.calendar, day=first[1], to=last.calendar), "range")


def range_on(tokens: Tokens, point: Point, language: Language) -> Point:
    """Read on from a date over *to* and a second date, or another day of the same month."""
    words = point.calendar
    if words.to is not None:
        return point
    both = _opened(tokens, point.start, language)
    at = _joiner(tokens, point.end, language, listing=both)
    listed = _joiner(tokens, point.end, language, listing=True)
    if words.day is not None and words.month is not None and words.year is None and listed is not None:
        days = _more_days(tokens, point, listed, language)
        if days is not None:
            return days
    if at is None:
        return point
    end = _date_at(tokens, _past_prefix(tokens, at, language), language)
    if end is None or not _compatible(words, end.calendar) or _set_apart(tokens, point, end, language):
        return point
    if _years_apart(words, end.calendar):
        return point
    return Point(point.start, end.end, _joined(words, end.calendar), "range")


def _years_apart(first: Calendar, last: Calendar) -> bool:
    """Say whether a whole year lies between two whole dates: when something began and when it ended are two facts."""
    if first.year is None or last.year is None or first.day is None or last.day is None:
        return False
    return last.year > first.year + 1


def _opened(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether *between* stands before the date at `i`."""
    words = language.calendar
    before = tokens.at(i - 1)
    if before in words.between.ends and words.between.backward(tokens, i) is not None:
        return True
    prefix = words.day_prefix.backward(tokens, i) if before in words.day_prefix.ends else None
    return prefix is not None and words.between.backward(tokens, prefix[0]) is not None


def _joiner(tokens: Tokens, i: int, language: Language, listing: bool) -> int | None:
    """Return the index after *to* or a dash; with `listing` also after *and* and commas."""
    words = language.calendar
    if tokens.at(i) not in words.joining or not tokens.runs_on(i):
        return None
    found = words.range_joiners.forward(tokens, i) or (words.both.forward(tokens, i) if listing else None)
    return found[0] if found and tokens.runs_on(found[0]) else None


def _past_prefix(tokens: Tokens, i: int, language: Language) -> int:
    prefix = language.calendar.day_prefix.forward(tokens, i)
    return prefix[0] if prefix and tokens.runs_on(prefix[0]) else i


def _more_days(tokens: Tokens, point: Point, i: int, language: Language) -> Point | None:
    """Read *4 and 5* on after *Feb.*: another day of the same month, and the year that both share."""
    i = _past_prefix(tokens, i, language)
    day = day_number(tokens, i, language)
    words = point.calendar
    if day is None or words.day is None or day[1] <= words.day or day_first(tokens, i, language) is not None:
        return None
    if counted(tokens, day[0], language) or tokens.at(day[0]) in (":", "/") or not _closes(tokens, day[0], language):
        return None
    year = year_number(tokens, day[0], language, after_day=True)
    start = replace(words, year=year[1] if year else None)
    last = replace(start, day=day[1], weekday=None)
    return Point(point.start, year[0] if year else day[0], replace(start, to=last), "range") if exists(last) else None


def _closes(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the number before token `i` counts nothing that follows it."""
    if not tokens.runs_on(i) or not tokens.word[i][0].isalpha() or tokens.word[i] in language.function_words:
        return True
    return not tokens.word[i].endswith(language.plural_endings) and tokens.raw[i].islower()


def _date_at(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read any single date that begins at token `i`."""
    word = tokens.word[i]
    if word[0].isdecimal():
        day = day_first(tokens, i, language) or numeric_date(tokens, i, language, trusted=True)
        return day or _year_at(tokens, i, language)
    if named_weekday(tokens, i, language) is not None:
        return weekday_first(tokens, i, language)
    today = language.calendar.relative.forward(tokens, i)
    if today is not None and today[1][0] == "day":
        return Point(i, today[0], Calendar(relative=today[1]))
    return weekday_ahead(tokens, i, language) or month_first(tokens, i, language) or day_first(tokens, i, language)


def _year_at(tokens: Tokens, i: int, language: Language) -> Point | None:
    year = year_number(tokens, i, language)
    return Point(i, year[0], Calendar(year=year[1])) if year else None


def _compatible(first: Calendar, last: Calendar) -> bool:
    """Say whether two dates may be the ends of one stretch, the first not behind the last."""
    if (first.relative is None) != (last.relative is None) and first.month is None and last.month is None:
        return False
    if first.year is not None and last.year is not None:
        return (first.year, first.month or 0, first.day or 0) <= (last.year, last.month or 13, last.day or 32)
    if first.month is not None and first.day is None and last.day is not None and last.year is None:
        return False
    return last.month is not None or last.relative is not None or first.relative is not None


def _set_apart(tokens: Tokens, point: Point, end: Point, language: Language) -> bool:
    """Say whether a dash only sets two dates beside each other: *3 May 2017 - June 1st*.

    In a stretch the year stands behind its end, or both ends are printed alike.
    """
    first, last = point.calendar, end.calendar
    dated = first.year is not None and first.day is not None and last.day is not None and last.year is None
    if not dated or tokens.at(point.end) not in DASHES or tokens.at(point.start - 1) in language.range_open:
        return False
    suffixes = language.numbers.suffixes
    return suffixes.isdisjoint(tokens.word[point.start : point.end]) != suffixes.isdisjoint(
        tokens.word[end.start : end.end]
    )


def _joined(first: Calendar, last: Calendar) -> Calendar:
    """Return the stretch, with the year that stands at one end given to the other where it must be the same."""
    if first.relative is None and first.year is None and last.year is not None and first.month is not None:
        turned = last.month is not None and first.month > last.month
        first = replace(first, year=last.year - turned)
    return replace(first, to=last)


def spelled_day_before(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read back from the month at `i` over a spelled-out day: *the fourth of July*, *veintiuno de mayo*."""
    for start in range(max(0, i - _LONGEST_DAY), i):
        word = tokens.word[start]
        if word[0].isalpha() and language.numbers.pieces(word) and _begins(tokens, start, language):
            point = day_first(tokens, start, language)
            if point is not None and point.end > i:
                return point
    return None


def _begins(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether no longer number runs into the one at `i`."""
    if i == 0 or not tokens.runs_on(i):
        return True
    before = i - 2 if tokens.at(i - 1) == "-" and i > 1 else i - 1
    if not language.numbers.pieces(tokens.word[before]):
        return True
    number = read_number(tokens, before, language)
    return number is None or number.end <= i


def with_part(tokens: Tokens, point: Point, language: Language) -> Point:
    """Take in *early*, *mid-* or *the end of* before a month, a year or a decade."""
    words = point.calendar
    if words.day is not None or words.part is not None or words.relative is not None:
        return point
    start = point.start
    if not tokens.runs_on(start):
        return point
    found = language.calendar.parts.backward(tokens, start)
    if found is None:
        prefix = language.calendar.day_prefix.backward(tokens, start)
        found = language.calendar.parts.backward(tokens, prefix[0]) if prefix else None
    return point if found is None else Point(found[0], point.end, replace(words, part=found[1]), point.hedge)

"""Read dates that are told from the day of publication: *yesterday*, *last October*, *two weeks ago*, *next Tuesday*."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from factcheck.extract.days import Point, day_first, month_first, named_weekday, weekday_first
from factcheck.extract.nameddays import named_day
from factcheck.extract.numericdates import numeric_date
from factcheck.extract.numerals import read_number
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar

_NUMBER = 5  # tokens of a spelled-out number before *days ago*
_SENTENCE = 12  # tokens looked back over for the tense of a sentence
_MOST = 2000  # of anything; more years than this ago is no date


class _Adjective(NamedTuple):
    """*last*, *next* and the like around the tokens ``[start, end)``; `kind` is the word's place in the language data."""

    start: int
    end: int
    kind: str
    distance: int


def relative_phrase(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *yesterday*, *the day after tomorrow*, and the date that stands beside it."""
    found = language.calendar.relative.forward(tokens, i)
    if found is None:
        return None
    dated = _spelled_out(tokens, found[0], language)
    if dated is not None and found[1][0] == "day":
        return Point(i, dated.end, dated.calendar)
    return Point(i, found[0], Calendar(relative=found[1]))


def _spelled_out(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read the date that explains *yesterday*: a comma or a bracket, then a day with its month."""
    if tokens.at(i) in (",", "(") and tokens.runs_on(i + 1):
        i += 1
    if not tokens.runs_on(i):
        return None
    if named_weekday(tokens, i, language) is not None:
        point = weekday_first(tokens, i, language)
    else:
        point = day_first(tokens, i, language) or month_first(tokens, i, language) or numeric_date(tokens, i, language)
    return point if point and point.calendar.day and point.calendar.month else None


def _adjective(tokens: Tokens, start: int, end: int, language: Language) -> _Adjective | None:
    """Find *last* before or *dernier* behind the name over ``[start, end)``."""
    table = language.calendar.adjectives
    before = table.backward(tokens, start) if tokens.runs_on(start) else None
    if before is not None:
        return _Adjective(before[0], end, *before[1])
    after = table.forward(tokens, end) if tokens.runs_on(end) and language.noun_before_adjective else None
    return None if after is None else _Adjective(start, after[0], *after[1])


def relative_weekday(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *last Tuesday*, *Tuesday of next week*, *next Tuesday evening* around the weekday at `i`."""
    weekday = named_weekday(tokens, i, language)
    if weekday is None:
        return None
    adjective = _adjective(tokens, i, weekday[0], language)
    if adjective is not None:
        unit = "week" if adjective.kind in ("previous", "following") else "weekday"
        words = Calendar(weekday=weekday[1], relative=(unit, adjective.distance))
        return _day_part(tokens, Point(adjective.start, adjective.end, words), language)
    week = _week_after(tokens, weekday[0], language)
    if week is not None:
        return Point(i, week.end, Calendar(weekday=weekday[1], relative=("week", week.distance)))
    point = weekday_first(tokens, i, language)
    return None if point is None or point.calendar.day else _day_part(tokens, point, language)


def _day_part(tokens: Tokens, point: Point, language: Language) -> Point:
    """Take in *evening* after a weekday."""
    found = language.calendar.day_parts.forward(tokens, point.end) if tokens.runs_on(point.end) else None
    return point if found is None else point._replace(end=found[0])


def _week_after(tokens: Tokens, i: int, language: Language) -> _Adjective | None:
    """Find *of next week*, *de la semana pasada* after a weekday."""
    for _ in range(3):
        joiner = language.calendar.week_day_joiners.forward(tokens, i) if tokens.runs_on(i) else None
        if joiner is None:
            break
        i = joiner[0]
    before = language.calendar.adjectives.forward(tokens, i) if tokens.runs_on(i) else None
    at = before[0] if before else i
    period = language.calendar.periods.forward(tokens, at) if tokens.runs_on(at) else None
    if period is None or period[1] != "week":
        return None
    if before is not None:
        return _Adjective(i, period[0], *before[1])
    after = language.calendar.adjectives.forward(tokens, period[0]) if tokens.runs_on(period[0]) else None
    return None if after is None else _Adjective(i, after[0], *after[1])


def with_adjective(tokens: Tokens, point: Point, language: Language) -> Point:
    """Take in *last* before a month: *last October* is the one before publication."""
    words = point.calendar
    if words.month is None or words.year is not None or words.part is not None:
        return point
    adjective = _adjective(tokens, point.start, point.end, language)
    if adjective is None:
        year = _year_of(tokens, point.end, language)
        if year is None:
            return point
        return Point(point.start, year.end, replace(words, relative=("year", year.distance)))
    if adjective.distance == 0 or words.day is not None:
        return Point(adjective.start, adjective.end, words)
    return Point(adjective.start, adjective.end, replace(words, relative=("month", adjective.distance)))


def _year_of(tokens: Tokens, i: int, language: Language) -> _Adjective | None:
    """Find *of last year*, *this year* after a month or a day."""
    joiner = language.calendar.year_joiners.forward(tokens, i) if tokens.runs_on(i) else None
    at = joiner[0] if joiner else i
    before = language.calendar.adjectives.forward(tokens, at) if tokens.runs_on(at) else None
    noun = before[0] if before else at
    period = language.calendar.periods.forward(tokens, noun) if tokens.runs_on(noun) else None
    if period is None or period[1] != "year":
        return None
    if before is not None:
        return _Adjective(i, period[0], *before[1])
    after = language.calendar.adjectives.forward(tokens, period[0]) if tokens.runs_on(period[0]) else None
    return None if after is None else _Adjective(i, after[0], *after[1])


def counted_period(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *two days ago*, *in a week*, *last month* around the unit of time at `i`."""
    found = language.calendar.periods.forward(tokens, i)
    if found is None:
        return None
    end, unit = found
    words = language.calendar
    number = _number_before(tokens, i, language)
    if number is not None:
        return _counted(tokens, number, end, unit, language)
    adjective = _adjective(tokens, i, end, language)
    if adjective is None or unit in ("second", "minute", "hour", "day", "business_day") or tokens.word[i] in words.many:
        return None
    if _number_before(tokens, adjective.start, language) is not None:
        return None  # the 5 past years
    point = Point(adjective.start, adjective.end, Calendar(relative=(unit, adjective.distance)))
    return _weekday_of(tokens, point, language) if unit == "week" else _part_of(tokens, point, language)


def _part_of(tokens: Tokens, point: Point, language: Language) -> Point:
    """Take in *early*, *the end of* before *last year*."""
    start = point.start
    found = language.calendar.parts.backward(tokens, start) if tokens.runs_on(start) else None
    return point if found is None else Point(found[0], point.end, replace(point.calendar, part=found[1]))


def _weekday_of(tokens: Tokens, point: Point, language: Language) -> Point:
    """Read on from *next week* to *Tuesday*."""
    i = point.end
    for _ in range(3):
        joiner = language.calendar.week_day_joiners.forward(tokens, i) if tokens.runs_on(i) else None
        if joiner is None:
            break
        i = joiner[0]
    weekday = named_weekday(tokens, i, language) if tokens.runs_on(i) else None
    return point if weekday is None else Point(point.start, weekday[0], replace(point.calendar, weekday=weekday[1]))


def _number_before(tokens: Tokens, i: int, language: Language) -> tuple[int, int] | None:
    """Read back over the number before the unit at `i`: (index of its first token, number)."""
    if not tokens.runs_on(i):
        return None
    few = language.calendar.few.backward(tokens, i)
    if few is not None:
        return few
    if tokens.at(i - 1) in language.numbers.articles:
        return i - 1, 1
    for start in range(max(0, i - _NUMBER), i):
        word = tokens.word[start]
        if word[0] in "0123456789" or language.numbers.pieces(word):
            number = read_number(tokens, start, language)
            if number is not None and number.end == i and number.number <= _MOST and number.kind == "cardinal":
                return (start, int(number.number)) if number.number == int(number.number) else None
    return None


def _counted(tokens: Tokens, number: tuple[int, int], end: int, unit: str, language: Language) -> Point | None:
    """Return the day so many units before or after publication, where the words around say so."""
    words = language.calendar
    start, count = number
    if unit not in ("day", "week", "fortnight", "month", "year", "decade"):
        return None
    after = words.ago_after.forward(tokens, end) if tokens.runs_on(end) else None
    if after is not None:
        return _and_more(tokens, _away(start, after[0], unit, -count), language)
    before = words.ago_before.backward(tokens, start) if tokens.runs_on(start) else None
    if before is not None:
        return _away(before[0], end, unit, -count)
    anchored = _from_another_day(tokens, start, end, unit, count, language)
    if anchored is not None:
        return anchored
    after = words.hence_after.forward(tokens, end) if tokens.runs_on(end) else None
    if after is not None:
        return _away(start, after[0], unit, count)
    before = words.hence_before.backward(tokens, start) if tokens.runs_on(start) else None
    if before is not None:
        return _away(before[0], end, unit, count)
    loose = words.hence_loose.backward(tokens, start) if tokens.runs_on(start) else None
    if loose is not None and not _looks_back(tokens, loose[0], language):
        return _away(loose[0], end, unit, count)
    return None


def _away(start: int, end: int, unit: str, count: int) -> Point:
    """Return so many units counted from publication; the plural says that they are counted, not named."""
    return Point(start, end, Calendar(relative=(unit + "s", count)))


def _and_more(tokens: Tokens, point: Point, language: Language) -> Point:
    """Take in *2 weeks and* before *2 days ago*."""
    words = language.calendar
    joiner = words.both.backward(tokens, point.start) if tokens.runs_on(point.start) else None
    period = words.periods.backward(tokens, joiner[0]) if joiner and tokens.runs_on(joiner[0]) else None
    number = _number_before(tokens, period[0], language) if period else None
    if period is None or number is None or period[1] not in ("week", "month", "year"):
        return point
    if words.adjectives.backward(tokens, number[0]) is not None:
        return point  # the last 3 months and 2 days ago
    base = Calendar(relative=(period[1] + "s", -number[1]))
    return Point(number[0], point.end, replace(point.calendar, base=base))


def _from_another_day(tokens: Tokens, start: int, end: int, unit: str, count: int, language: Language) -> Point | None:
    """Read *three weeks from tomorrow*, *2 days before 13 May 1999*."""
    words = language.calendar
    side = words.count_from.forward(tokens, end) if tokens.runs_on(end) else None
    if side is None or not tokens.runs_on(side[0]):
        return None
    base = _base(tokens, side[0], language)
    if base is None:
        return None
    sign = -1 if side[1] == "before" else 1
    return Point(start, base.end, Calendar(relative=(unit + "s", sign * count), base=base.calendar))


def _base(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read the day that others are counted from: *tomorrow*, *13 May 1999*, *next Friday*, *Christmas*."""
    today = language.calendar.relative.forward(tokens, i)
    if today is not None:
        return Point(i, today[0], Calendar(relative=today[1])) if today[1][0] == "day" else None
    feast = named_day(tokens, i, language)
    if feast is not None:
        return feast
    prefix = language.calendar.day_prefix.forward(tokens, i)
    at = prefix[0] if prefix else i
    dated = _spelled_out(tokens, at, language) if tokens.runs_on(at) else None
    return dated or weekday_ahead(tokens, i, language)


def weekday_ahead(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *next Friday* or *Friday* from its first word on."""
    adjective = language.calendar.adjectives.forward(tokens, i)
    at = adjective[0] if adjective else i
    if not tokens.runs_on(at) or named_weekday(tokens, at, language) is None:
        return None
    point = relative_weekday(tokens, at, language)
    return None if point is None else point._replace(start=i)


def _looks_back(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the sentence before token `i` tells of the past, so that *in two weeks* is how long it took."""
    words = language.calendar
    for j in range(i - 1, max(-1, i - _SENTENCE), -1):
        word = tokens.word[j]
        if word in (".", "?", "!", ";") or not tokens.runs_on(j + 1):
            return False
        if word in words.looking_back or (words.past_endings and len(word) > 4 and word.endswith(words.past_endings)):
            return True
    return False


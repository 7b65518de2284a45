"""Read dates that are told from the day of publication: *yesterday*, *last October*, *next Tuesday*."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from factcheck.extract.dateparts import Point, named_weekday
from factcheck.extract.days import day_first, month_first
from factcheck.extract.numericdates import numeric_date
from factcheck.extract.weekdays import weekday_first
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar


class _Adjective(NamedTuple):
    """*last*, *next* and the like, with what they go with; `kind` is the word's place in the language data."""

    start: int
    end: int
    kind: str
    distance: int


def relative_phrase(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *yesterday*, *the day after tomorrow*, and the date that stands beside it."""
    found = language.calendar.relative.forward(tokens, i)
    if found is None:
        return None
    dated = spelled_out(tokens, found[0], language)
    if dated is not None and found[1][0] == "day":
        return Point(i, dated.end, dated.calendar)
    return Point(i, found[0], Calendar(relative=found[1]))


def spelled_out(tokens: Tokens, i: int, language: Language) -> Point | None:
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


def adjective_around(tokens: Tokens, start: int, end: int, language: Language) -> _Adjective | None:
    """Find *last* before or *dernier* behind the name over ``[start, end)``."""
    table = language.calendar.adjectives
    before = table.backward(tokens, start) if tokens.at(start - 1) in table.ends and tokens.runs_on(start) else None
    after = table.forward(tokens, end) if tokens.runs_on(end) and language.noun_before_adjective else None
    if before is not None and (after is None or before[1][0] != "this"):
        return _Adjective(before[0], end, *before[1])
    return None if after is None else _Adjective(before[0] if before else start, after[0], *after[1])


def relative_weekday(tokens: Tokens, i: int, language: Language, plain: Point | None) -> Point | None:
    """Read *last Tuesday*, *Tuesday of next week*, *next Tuesday evening* around the weekday at `i`.

    `plain` is what the weekday says by itself.
    """
    weekday = named_weekday(tokens, i, language)
    if weekday is None:
        return None
    adjective = adjective_around(tokens, i, weekday[0], language)
    if adjective is not None:
        unit = "week" if adjective.kind in ("previous", "following") else "weekday"
        words = Calendar(weekday=weekday[1], relative=(unit, adjective.distance))
        return _day_part(tokens, Point(adjective.start, adjective.end, words), language)
    week = _week_after(tokens, weekday[0], language)
    if week is not None:
        return Point(i, week.end, Calendar(weekday=weekday[1], relative=("week", week.distance)))
    return None if plain is None or plain.calendar.day else _day_part(tokens, plain, language)


def _day_part(tokens: Tokens, point: Point, language: Language) -> Point:
    """Take in *evening* after a weekday."""
    found = language.calendar.day_parts.forward(tokens, point.end) if tokens.runs_on(point.end) else None
    return point if found is None else point._replace(end=found[0])


def _week_after(tokens: Tokens, i: int, language: Language) -> _Adjective | None:
    """Find *of next week*, *de la semana pasada* after a weekday."""
    if tokens.at(i) not in language.calendar.period_leads:
        return None
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
    adjective = adjective_around(tokens, point.start, point.end, language)
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
    if tokens.at(i) not in language.calendar.period_leads:
        return None
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


def weekday_ahead(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *next Friday* or *Friday* from its first word on."""
    adjective = language.calendar.adjectives.forward(tokens, i)
    at = adjective[0] if adjective else i
    if not tokens.runs_on(at) or named_weekday(tokens, at, language) is None:
        return None
    point = relative_weekday(tokens, at, language, weekday_first(tokens, at, language))
    return None if point is None else point._replace(start=i)

"""Read days that have a name or a rank in a month: *Easter Monday*, *the first Monday of March*, *the 15th*."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.dateparts import (
    Point,
    clock_follows,
    counted,
    day_number,
    named_month,
    named_weekday,
    year_number,
)
from factcheck.extract.numerals import read_number
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar

_WEEKS = 4  # of which a month has seven days each


def named_day(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *Christmas Day 2016*, *last Easter*, *Boxing Day*."""
    words = language.calendar
    named = words.named_days.forward(tokens, i)
    if named is None:
        return None
    end, day = named
    year = year_number(tokens, end, language)
    if year is not None:
        return Point(i, year[0], replace(day, year=year[1]))
    adjective = words.adjectives.backward(tokens, i) if tokens.runs_on(i) else None
    if adjective is not None:
        distance = adjective[1][1]
        return Point(adjective[0], end, replace(day, relative=("month", distance)) if distance else day)
    if tokens.word[i] in words.unsure and end == i + 1:
        on = words.on.backward(tokens, i) if tokens.runs_on(i) else None
        counted_from = words.count_from.backward(tokens, i) if tokens.runs_on(i) else None
        return Point(i, end, day) if on or counted_from else None
    return Point(i, end, day)


def ranked_weekday(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *the first Monday of March 2014*, *last Sunday in October* around the weekday at `i`."""
    weekday = named_weekday(tokens, i, language)
    if weekday is None or not tokens.runs_on(i):
        return None
    rank = _rank_before(tokens, i, language)
    if rank is None:
        return None
    at = weekday[0]
    joiner = language.calendar.day_joiners.forward(tokens, at) or language.calendar.on.forward(tokens, at)
    at = joiner[0] if joiner else at
    month = named_month(tokens, at, language) if tokens.runs_on(at) else None
    if month is None:
        return None
    year = year_number(tokens, month[0], language)
    words = Calendar(year=year[1] if year else None, month=month[1], weekday=weekday[1], rank=rank[1])
    return Point(rank[0], year[0] if year else month[0], words)


def week_of_month(tokens: Tokens, i: int, end: int, language: Language) -> Point | None:
    """Read *the first week of October 2017*, *the 1st week of May on Friday* around the week over ``[i, end)``.

    The first week of a month is its first seven days, the last one its last third, as *late October* is.
    """
    rank = _rank_before(tokens, i, language) if tokens.runs_on(i) else None
    joiner = language.calendar.day_joiners.forward(tokens, end) or language.calendar.on.forward(tokens, end)
    month = named_month(tokens, joiner[0], language) if joiner and tokens.runs_on(end) else None
    if rank is None or month is None or rank[1] > _WEEKS:
        return None
    year = year_number(tokens, month[0], language)
    start, after = rank[0], year[0] if year else month[0]
    words = Calendar(year=year[1] if year else None, month=month[1])
    weekday = _weekday_after(tokens, after, language)
    if weekday is not None:
        return Point(start, weekday[0], replace(words, weekday=weekday[1], rank=rank[1]))
    if rank[1] < 0:
        return Point(start, after, replace(words, part="late"))
    return Point(start, after, replace(words, day=rank[1] * 7 - 6, to=replace(words, day=rank[1] * 7)), "range")


def _weekday_after(tokens: Tokens, i: int, language: Language) -> tuple[int, int] | None:
    """Read *on Friday*, *le vendredi* behind a week."""
    at = i + 1 if tokens.at(i) == "." and tokens.glued(i) else i
    joiner = language.calendar.on.forward(tokens, at) or language.calendar.day_prefix.forward(tokens, at)
    if joiner is None or not tokens.runs_on(at) or not tokens.runs_on(joiner[0]):
        return None
    return named_weekday(tokens, joiner[0], language)


def _rank_before(tokens: Tokens, i: int, language: Language) -> tuple[int, int] | None:
    adjective = language.calendar.adjectives.backward(tokens, i)
    if adjective is not None and adjective[1][0] in ("last", "previous"):
        return adjective[0], -1
    for start in range(max(0, i - 2), i):
        number = read_number(tokens, start, language) if language.starts_number(tokens.word[start]) else None
        if number is not None and number.kind == "ordinal" and number.end == i and 1 <= number.number <= 5:
            return start, int(number.number)
    return None


def day_of_month(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *on the 15th*, *the 20th of next month*, *el día 18*: a day whose month is left out or told from today."""
    day = day_number(tokens, i, language)
    if day is None:
        return None
    month = _month_of(tokens, day[0], language)
    if month is not None:
        return Point(i, month.end, replace(month.calendar, day=day[1]))
    if counted(tokens, day[0], language) or clock_follows(tokens, day[0], language):
        return None
    if day[1] > 1 and tokens.at(day[0] - 1) == "°":  # tra il 10° e il 15°: places
        return None
    announced = tokens.runs_on(i) and _announced(tokens, i, day[0] > i + 1, language)
    return Point(i, day[0], Calendar(day=day[1])) if announced and _closes(tokens, day[0], language) else None


def _announced(tokens: Tokens, i: int, printed_as_day: bool, language: Language) -> bool:
    """Say whether *on the*, *el día*, *am* stand before the number at `i`."""
    words = language.calendar
    prefix = words.day_prefix.backward(tokens, i)
    if prefix is None:
        return printed_as_day and words.on.backward(tokens, i) is not None
    if prefix[0] < i - 1 or words.bare_days:
        return True
    return printed_as_day and words.on.backward(tokens, prefix[0]) is not None


def _closes(tokens: Tokens, i: int, language: Language) -> bool:
    if not tokens.runs_on(i):
        return True
    word = tokens.word[i]
    if not word[0].isalnum():
        if word in "-–—":
            return tokens.gap(i) > 0
        return word in ".,;:!?)" and not (tokens.glued(i + 1) and tokens.at(i + 1)[:1].isdecimal())
    if word in language.range_joiners and any(p.role == "ordinal" for p in language.numbers.pieces(tokens.at(i + 1))):
        return False  # from 16th to third
    return word in language.function_words and not language.calendar.day_joiners.forward(tokens, i)


def _month_of(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *of next month*, *du mois prochain* after a day."""
    words = language.calendar
    if tokens.at(i) not in words.period_leads:
        return None
    for _ in range(2):
        joiner = words.day_joiners.forward(tokens, i) if tokens.runs_on(i) else None
        if joiner is None:
            break
        i = joiner[0]
    if not tokens.runs_on(i):
        return None
    before = words.adjectives.forward(tokens, i)
    period = words.periods.forward(tokens, before[0] if before else i)
    if period is None or period[1] != "month":
        return None
    if before is not None:
        return Point(i, period[0], Calendar(relative=("month", before[1][1])))
    after = words.adjectives.forward(tokens, period[0]) if tokens.runs_on(period[0]) else None
    return None if after is None else Point(i, after[0], Calendar(relative=("month", after[1][1])))

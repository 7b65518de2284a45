"""Read a date that begins with its weekday: *Friday, Dec. 29, 2017*, *Tuesday the 11th*, *Tuesday*."""

from __future__ import annotations

import calendar
from dataclasses import replace

from factcheck.extract.dateparts import (
    Point,
    clock_follows,
    counted,
    day_number,
    exists,
    named_weekday,
    year_number,
)
from factcheck.extract.days import certain, day_first, month_first
from factcheck.extract.numericdates import numeric_date
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar


def weekday_first(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *Friday, Dec. 29, 2017*, *Tuesday the 11th* or *Tuesday* from the weekday on."""
    weekday = named_weekday(tokens, i, language)
    if weekday is None:
        return None
    at = _after_weekday(tokens, weekday[0], language)
    if tokens.runs_on(at) and _begins_date(tokens.word[at], language):
        date = _date_after(tokens, at, language)
        if date is not None:
            return Point(i, date.end, _on_weekday(date.calendar, weekday[1]))
        day = day_number(tokens, at, language)
        digits = tokens.word[at].isdecimal() or tokens.word[i] not in language.calendar.short
        if day is not None and digits and _stands_alone(tokens, at, day[0], language):
            return Point(i, day[0], Calendar(weekday=weekday[1], day=day[1]))
    if not certain(tokens, i, language):
        return None
    return Point(i, weekday[0], Calendar(weekday=weekday[1], relative=("weekday", 0)))


def _begins_date(word: str, language: Language) -> bool:
    """Say whether a day or a month may begin with `word`."""
    return word[0].isdecimal() or word in language.calendar.months or bool(language.numbers.pieces(word))


def _spoken(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *siebten vierten*, *7. vierter 2016*: day and month by their ordinals, where the language says so."""
    day = day_number(tokens, i, language) if language.calendar.spoken_months else None
    if day is None or day[0] == i + 1 and tokens.word[i].isdecimal() or not tokens.runs_on(day[0]):
        return None
    month = day_number(tokens, day[0], language)
    if month is None or month[1] > 12 or tokens.word[day[0]].isdecimal() and tokens.at(day[0] + 1) != ".":
        return None
    year = year_number(tokens, month[0], language)
    words = Calendar(year=year[1] if year else None, month=month[1], day=day[1])
    return Point(i, year[0] if year else month[0], words) if exists(words) else None


def _on_weekday(words: Calendar, weekday: int) -> Calendar:
    """Return a date with its weekday, which tells the order of day and month where the digits leave it open."""
    if words.other is not None and words.year is not None:
        falls = _falls_on(words), _falls_on(words.other)
        if weekday in falls and falls[0] != falls[1]:
            words = replace(words, other=None) if falls[0] == weekday else words.other
    return replace(words, weekday=weekday)


def _falls_on(words: Calendar) -> int | None:
    if words.year is None or words.month is None or words.day is None:
        return None
    return calendar.weekday(words.year, words.month, words.day)


def _date_after(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read the date that stands behind a weekday."""
    date = day_first(tokens, i, language) or _spoken(tokens, i, language)
    date = date or numeric_date(tokens, i, language, trusted=True) or month_first(tokens, i, language)
    return date if date is not None and date.calendar.day is not None else None


def _after_weekday(tokens: Tokens, i: int, language: Language) -> int:
    for sign in (",", "(", "-"):
        if tokens.at(i) == sign and tokens.runs_on(i):
            i += 1
            break
    prefix = language.calendar.day_prefix.forward(tokens, i) if tokens.runs_on(i) else None
    return prefix[0] if prefix else i


def _stands_alone(tokens: Tokens, start: int, end: int, language: Language) -> bool:
    """Say whether the number over ``[start, end)`` counts nothing, so that it may be the day of a month."""
    if counted(tokens, end, language) or clock_follows(tokens, end, language):
        return False
    word = tokens.at(end)
    if not tokens.runs_on(end) or not word[0].isalnum():
        return word not in ("-", "–", "/", "$", "€", "£") or not tokens.glued(end)
    printed_as_day = end > start + 1 or tokens.word[start][0].isalpha()
    return printed_as_day or word in language.function_words

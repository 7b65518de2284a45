"""Read the minutes of a time of day told in words: *twenty past three*, *vijf voor half zeven*, *siete menos diez*."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.clock import Clock, exactly_at, followed_by_noun, reading, suffixed
from factcheck.extract.dateparts import Point, counted
from factcheck.extract.numerals import read_number
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar

_MINUTES = range(1, 30)
_HOURS = range(1, 25)
_ROUND = 5  # minutes that the hands of a clock are told by
_REACH = 3  # tokens of a number of minutes: twenty-five


def minutes_first(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read the minutes that begin at token `i`, with the hour that they lead to or from."""
    minutes = _number(tokens, i, language, _MINUTES)
    return None if minutes is None else _with_hour(tokens, i, minutes[0], minutes[1], language)


def minutes_back(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read back from the word between minutes and hour at token `i`: the *past* of *twenty past three*."""
    if language.calendar.clock.minutes_before.forward(tokens, i) is None:
        return None
    for start in range(max(0, i - _REACH), i):
        minutes = _number(tokens, start, language, _MINUTES)
        if minutes is not None and minutes[0] == i:
            return _with_hour(tokens, start, i, minutes[1], language)
    return None


def minutes_behind(tokens: Tokens, i: int, language: Language, bare: bool = False) -> tuple[int, int] | None:
    """Read *y diez*, *menos diez* behind an hour, with `bare` *vingt* too: (index after it, minutes)."""
    if not tokens.runs_on(i):
        return None
    joiner = language.calendar.clock.minutes_after.forward(tokens, i)
    at, sign = joiner or (i, 1)
    if (joiner is None and not bare) or not tokens.runs_on(at) or tokens.word[at][0].isdecimal():
        return None
    minutes = _number(tokens, at, language, range(1, 60))
    if minutes is None or _counts(tokens, minutes[0], language):
        return None
    return minutes[0], sign * minutes[1]


def shifted(words: Calendar, minutes: int | None) -> Calendar:
    """Return a time of day moved by `minutes`."""
    if minutes is None or words.hour is None:
        return words
    moved = (words.hour * 60 + (words.minute or 0) + minutes) % 1440
    return replace(words, hour=moved // 60, minute=moved % 60)


def _with_hour(tokens: Tokens, start: int, i: int, minutes: int, language: Language) -> Point | None:
    """Read on from the minutes over ``[start, i)`` to the hour."""
    clock = language.calendar.clock
    joiner = clock.minutes_before.forward(tokens, i) if tokens.runs_on(i) else None
    if joiner is None or not tokens.runs_on(joiner[0]):
        return None
    half = clock.shift_before.forward(tokens, joiner[0])
    hour = _number(tokens, half[0] if half else joiner[0], language, _HOURS)
    if hour is None or tokens.at(hour[0]) == ":" or (half and not tokens.runs_on(half[0])):
        return None
    found = suffixed(tokens, Clock(hour[0], hour[1], None, None, False), language)
    told = found.end > hour[0]
    if not told and half is None and _counts(tokens, found.end, language):
        return None
    alone = clock.minutes_alone.forward(tokens, i) is not None and tokens.at(start - 1) not in language.range_open
    alone = alone and (minutes % _ROUND == 0 or joiner[0] > i + 1)
    between = (minutes, hour[1]) if tokens.word[joiner[0] - 1] in language.range_joiners else None
    told = told and (between is None or between[0] > between[1])  # 5 to 6 pm
    if not (told or alone or _announced(tokens, start, between, language)):
        return None
    return Point(start, found.end, shifted(reading(found), joiner[1] * minutes + (half[1] if half else 0)))


def _announced(tokens: Tokens, start: int, ends: tuple[int, int] | None, language: Language) -> bool:
    """Say whether the words before speak of a time; of two `ends` that may be a range, those of an exact time alone."""
    if exactly_at(tokens, start, language):
        return True
    if ends is None:
        return tokens.runs_on(start) and language.calendar.clock.before.backward(tokens, start) is not None
    hedge = language.calendar.hedges.backward(tokens, start) if tokens.runs_on(start) else None
    return hedge is not None and hedge[1] == "about" and ends[0] > ends[1]


def _counts(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether what stands at `i` is what the number before it counts: a known thing, or a plural."""
    if counted(tokens, i, language):
        return True
    plural = tokens.at(i) in language.irregular_plurals or tokens.at(i).endswith(language.plural_endings)
    noun = tokens.rawat(i)[:1].isupper() or not language.nouns_capitalised
    return plural and noun and followed_by_noun(tokens, i, language)


def _number(tokens: Tokens, i: int, language: Language, within: range) -> tuple[int, int] | None:
    """Read a whole number `within` a range: (index after it, number)."""
    word = tokens.at(i)
    if not word or not language.starts_number(word) or (within is _MINUTES and word in language.numbers.articles):
        return None
    number = read_number(tokens, i, language)
    if number is None or number.kind != "cardinal" or number.scale or number.number not in within:
        return None
    return number.end, int(number.number)

"""Read the parts of a date: the number of a day, a year, the names of months and weekdays; tell them from counts."""

from __future__ import annotations

import calendar
from typing import NamedTuple

from factcheck.extract.numerals import read_number
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar, Hedge

TIES = ("-", "/", ".")
_CENTURY_TURN = 40  # '39 is 2039, '40 is 1940
YEARS = range(1000, 2200)


class Point(NamedTuple):
    """A date over the tokens ``[start, end)``."""

    start: int
    end: int
    calendar: Calendar
    hedge: Hedge = "exact"


def counted(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether what stands at `i` is counted by the number before it, so that this is no day and no year."""
    if not tokens.runs_on(i):
        return False
    word = tokens.word[i]
    if word in language.casualties:
        return True
    if len(word) > 1 and word in language.counted_starts:
        tables = (language.concepts, language.periods, language.units)
        if any(table.forward(tokens, i) is not None for table in tables):
            return word not in language.function_words
    return measured(tokens, i, language)


def several(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether something in the plural is counted at `i`: *June 12 people* holds no day, *August 29 launch* does."""
    if not counted(tokens, i, language):
        return False
    word = tokens.word[i]
    concept = language.concepts.forward(tokens, i)
    one = concept is not None and concept[1] != "person" and not word.endswith(language.plural_endings)
    return not one or word in language.casualties


def measured(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a per cent sign, a currency or a scale word stands at `i`."""
    if not tokens.runs_on(i):
        return False
    word = tokens.word[i]
    if word in "%‰°" or (word in language.percent.starts and language.percent.forward(tokens, i)):
        return True
    if word in language.currency_words.starts and language.currency_words.forward(tokens, i):
        return True
    pieces = language.numbers.pieces(word)
    return bool(pieces) and pieces[0].role == "scale"


def day_number(tokens: Tokens, i: int, language: Language) -> tuple[int, int] | None:
    """Read the number of a day, *4*, *4th*, *4.*, *fourth*: (index after it, day)."""
    word = tokens.at(i)
    if not word:
        return None
    if word[0] not in "0123456789":
        return _spelled_day(tokens, i, language)
    if not word.isdecimal() or len(word) > 2 or not 1 <= int(word) <= 31:
        return None
    end = i + 1
    suffixes = language.numbers.suffixes
    if _runs_into_letters(tokens, end, language):
        return None
    after = tokens.at(end)
    if after in suffixes and (tokens.glued(end) or (tokens.gap(end) == 1 and len(after) > 2)):
        end += 1
    elif after == "." and tokens.glued(end):
        if tokens.glued(end + 1) and tokens.at(end + 1) in suffixes:
            end += 2
        elif language.ordinal_stop and tokens.runs_on(end + 1):
            end += 1
    return end, int(word)


def _runs_into_letters(tokens: Tokens, i: int, language: Language) -> bool:
    """Find *Red March 7C*: letters tied to the number that are no ending of a number, nor a month."""
    word = tokens.at(i)
    if not tokens.glued(i) or not word[0].isalpha() or word in language.numbers.suffixes:
        return False
    return word not in language.calendar.months and not (word == "t" and tokens.at(i + 1)[:1].isdecimal())


def _spelled_day(tokens: Tokens, i: int, language: Language) -> tuple[int, int] | None:
    if not language.numbers.pieces(tokens.word[i]) or tokens.word[i] in language.numbers.articles:
        return None
    number = read_number(tokens, i, language)
    if number is None or number.kind == "fraction" or number.scale or not 1 <= number.number <= 31:
        return None
    return (number.end, int(number.number)) if number.number == int(number.number) else None


def named_month(tokens: Tokens, i: int, language: Language) -> tuple[int, int] | None:
    """Read the name of a month: (index after it and its dot, month)."""
    return _name(tokens, i, language.calendar.months, language)


def named_weekday(tokens: Tokens, i: int, language: Language) -> tuple[int, int] | None:
    """Read the name of a weekday: (index after it and its dot, weekday)."""
    return _name(tokens, i, language.calendar.weekdays, language)


def _name(tokens: Tokens, i: int, names: dict[str, int], language: Language) -> tuple[int, int] | None:
    number = names.get(tokens.at(i))
    if number is None:
        return None
    tail = language.calendar.name_tails.forward(tokens, i + 1) if tokens.glued(i + 1) else None
    if tail is not None:
        return tail[0], number
    dotted = tokens.word[i] in language.calendar.short and tokens.at(i + 1) == "." and tokens.glued(i + 1)
    after = tokens.rawat(i + 2)
    goes_on = tokens.runs_on(i + 2) and (not after[:1].isupper() or language.calendar.capitals)
    return (i + 2 if dotted and goes_on else i + 1), number


def year_number(tokens: Tokens, i: int, language: Language, after_day: bool = False) -> tuple[int, int] | None:
    """Read a year after a month or a day, a comma or *of* allowed before it: (index after it, year)."""
    joined = language.calendar.year_joiners.forward(tokens, i) if tokens.runs_on(i) else None
    j = joined[0] if joined else i
    if not joined and tokens.at(i) in TIES and tokens.glued(i) and tokens.glued(i + 1):
        j = i + 1
    if not tokens.runs_on(j):
        return None
    word = tokens.word[j]
    if word == "'" and tokens.glued(j + 1) and len(tokens.at(j + 1)) == 2 and tokens.at(j + 1).isdecimal():
        return j + 2, full_year(tokens.word[j + 1])
    if word[0].isalpha():
        return _spelled_year(tokens, j, language) if after_day else None
    if not (word.isdecimal() and word.isascii()):
        return None
    if tokens.at(j + 1) == ":" and tokens.glued(j + 1) and tokens.glued(j + 2) and tokens.at(j + 2)[:1].isdecimal():
        return None  # 20:30
    if len(word) == 4 and int(word) in YEARS:
        return None if measured(tokens, j + 1, language) else (j + 1, int(word))
    era = language.calendar.era.forward(tokens, j + 1)
    if era is not None and len(word) <= 4:
        return era[0], int(word)
    if j > i and joined is None and len(word) == 2 and tokens.at(i - 2) != tokens.at(i):
        return None
    if len(word) == 2 and after_day and joined is None and _ends_there(tokens, j + 1):
        return j + 1, full_year(word)
    return None


def _spelled_year(tokens: Tokens, i: int, language: Language) -> tuple[int, int] | None:
    """Read *two thousand eighteen*, *nineteen eighty-six*."""
    if not language.numbers.pieces(tokens.word[i]):
        return None
    number = read_number(tokens, i, language)
    if number is None or number.kind != "cardinal" or number.number != int(number.number):
        return None
    value, end = int(number.number), number.end
    if 11 <= value <= 20 and tokens.runs_on(end) and language.numbers.pieces(tokens.word[end]):
        rest = read_number(tokens, end, language)
        if rest is not None and rest.kind == "cardinal" and 10 <= rest.number <= 99:
            return rest.end, value * 100 + int(rest.number)
    return (end, value) if value in YEARS else None


def full_year(text: str) -> int:
    """Return the year that two digits stand for, or the year itself."""
    year = int(text)
    return year if len(text) > 2 else year + (1900 if year >= _CENTURY_TURN else 2000)


def _ends_there(tokens: Tokens, i: int) -> bool:
    return not tokens.runs_on(i) or tokens.word[i] in (".", ",", ";", ")", "!", "?", ":") and not tokens.glued(i + 1)


def exists(words: Calendar) -> bool:
    """Say whether the day is one that its month has."""
    if words.day is None or words.month is None:
        return True
    return words.day <= calendar.monthrange(words.year or 2000, words.month)[1]


def clock_follows(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the number before `i` is an hour: ``:30``, *pm*, *Uhr*."""
    if tokens.at(i) == ":" and tokens.glued(i) and tokens.glued(i + 1):
        return True
    clock = language.calendar.clock
    if tokens.at(i) not in clock.hour_marks or not tokens.runs_on(i):
        return False
    tables = (clock.halves, clock.oclock, clock.hours)
    return any(table.forward(tokens, i) is not None for table in tables)

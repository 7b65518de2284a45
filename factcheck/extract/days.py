"""Read a day, a month or a weekday that is written with its name: *4 May 2021*, *Friday, Dec. 29*, *mei 2021*."""

from __future__ import annotations

import calendar
from dataclasses import replace
from typing import Literal, NamedTuple

from factcheck.extract.numerals import read_number
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar

_TIES = ("-", "/", ".")
_CENTURY_TURN = 50  # '49 is 2049, '50 is 1950
YEARS = range(1000, 2200)


class Point(NamedTuple):
    """A date over the tokens ``[start, end)``."""

    start: int
    end: int
    calendar: Calendar
    hedge: Literal["exact", "range"] = "exact"


def counted(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether what stands at `i` is counted by the number before it, so that this is no day and no year."""
    if not tokens.runs_on(i):
        return False
    word = tokens.word[i]
    if word in language.casualties:
        return True
    if language.concepts.forward(tokens, i) is not None or language.periods.forward(tokens, i) is not None:
        return True
    return measured(tokens, i, language)


def measured(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a per cent sign, a currency or a scale word stands at `i`."""
    if not tokens.runs_on(i):
        return False
    word = tokens.word[i]
    if word in "%‰°" or language.percent.forward(tokens, i) or language.currency_words.forward(tokens, i):
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
    if not word.isdigit() or len(word) > 2 or not 1 <= int(word) <= 31:
        return None
    end = i + 1
    suffixes = language.numbers.suffixes
    if _runs_into_letters(tokens, end, language):
        return None
    if tokens.glued(end) and tokens.at(end) in suffixes:
        end += 1
    elif tokens.gap(end) == 1 and tokens.at(end) in suffixes and len(tokens.at(end)) > 2:
        end += 1
    elif tokens.at(end) == "." and tokens.glued(end):
        if tokens.glued(end + 1) and tokens.at(end + 1) in suffixes:
            end += 2
        elif language.ordinal_stop and tokens.runs_on(end + 1):
            end += 1
    return end, int(word)


def _runs_into_letters(tokens: Tokens, i: int, language: Language) -> bool:
    """Find *Long March 4C*: letters tied to the number that are no ending of a number, nor a month."""
    word = tokens.at(i)
    if not tokens.glued(i) or not word[0].isalpha() or word in language.numbers.suffixes:
        return False
    return word not in language.calendar.months and not (word == "t" and tokens.at(i + 1)[:1].isdigit())


def _spelled_day(tokens: Tokens, i: int, language: Language) -> tuple[int, int] | None:
    if not language.numbers.pieces(tokens.word[i]):
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
    dotted = tokens.word[i] in language.calendar.short and tokens.at(i + 1) == "." and tokens.glued(i + 1)
    after = tokens.rawat(i + 2)
    goes_on = tokens.runs_on(i + 2) and (not after[:1].isupper() or language.calendar.capitals)
    return (i + 2 if dotted and goes_on else i + 1), number


def year_number(tokens: Tokens, i: int, language: Language, after_day: bool = False) -> tuple[int, int] | None:
    """Read a year after a month or a day, a comma or *of* allowed before it: (index after it, year)."""
    joined = language.calendar.year_joiners.forward(tokens, i) if tokens.runs_on(i) else None
    j = joined[0] if joined else i
    if not joined and tokens.at(i) in _TIES and tokens.glued(i) and tokens.glued(i + 1):
        j = i + 1
    if not tokens.runs_on(j):
        return None
    word = tokens.word[j]
    if word == "'" and tokens.glued(j + 1) and len(tokens.at(j + 1)) == 2 and tokens.at(j + 1).isdigit():
        return j + 2, full_year(tokens.word[j + 1])
    if word[0].isalpha():
        return _spelled_year(tokens, j, language) if after_day else None
    if not (word.isdigit() and word.isascii()) or (tokens.at(j + 1) == ":" and tokens.glued(j + 1)):
        return None
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


def day_first(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *4 May 2021*, *the 4th of May*, *4-mei-2021* from the day on."""
    day = day_number(tokens, i, language)
    if day is None:
        return None
    at = _joined(tokens, day[0], language)
    month = named_month(tokens, at, language) if tokens.runs_on(at) else None
    if month is None:
        return None
    year = year_number(tokens, month[0], language, after_day=True)
    if not (year or day[0] > i + 1 or _certain(tokens, at, language, beside=True)):
        return None
    words = Calendar(year=year[1] if year else None, month=month[1], day=day[1])
    return Point(i, year[0] if year else month[0], words) if exists(words) else None


def _joined(tokens: Tokens, i: int, language: Language) -> int:
    """Return where the month stands after its day: *of*, *del mes de*, a hyphen or a slash lie between."""
    for _ in range(2):
        found = language.calendar.day_joiners.forward(tokens, i) if tokens.runs_on(i) else None
        if found:
            i = found[0]
    if tokens.at(i) in _TIES and tokens.glued(i) and tokens.glued(i + 1):
        i += 1
    return i


def month_first(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *May 4, 2021*, *May 2021* or *May* from the month on."""
    month = named_month(tokens, i, language)
    if month is None:
        return None
    day = _day_after(tokens, month[0], language)
    if day is not None:
        year = year_number(tokens, day[0], language, after_day=True)
        words = Calendar(year=year[1] if year else None, month=month[1], day=day[1])
        if exists(words):
            return Point(i, year[0] if year else day[0], words) if _certain(tokens, i, language, beside=True) else None
        return None
    if _no_such_day(tokens, i, month[0]):
        return None
    year = year_number(tokens, month[0], language)
    if year is None and not _certain(tokens, i, language, beside=False):
        return None
    return Point(i, year[0] if year else month[0], Calendar(year=year[1] if year else None, month=month[1]))


def _no_such_day(tokens: Tokens, start: int, end: int) -> bool:
    """Find *August 32, 2014* and *30 February 2020*: what looks like a date and is none is left alone."""
    after = tokens.at(end)
    if after.isdigit() and len(after) == 2 and tokens.at(end + 1) == "," and tokens.at(end + 2).isdigit():
        return True
    i = start - 2 if tokens.at(start - 1) in (".", "de") else start - 1
    return tokens.at(i).isdigit() and len(tokens.word[i]) <= 2 and tokens.runs_on(start) and tokens.gap(start) <= 1


def _day_after(tokens: Tokens, i: int, language: Language) -> tuple[int, int] | None:
    at = _joined(tokens, i, language)
    if tokens.at(at) == "," and tokens.runs_on(at + 1):
        at += 1
    prefix = language.calendar.day_prefix.forward(tokens, at) if tokens.runs_on(at) else None
    if prefix:
        at = prefix[0]
    if not tokens.runs_on(at):
        return None
    day = day_number(tokens, at, language)
    if day is None:
        return None
    end = day[0]
    plain = tokens.word[at].isdigit() and end == at + 1
    if plain and (counted(tokens, end, language) or clock_follows(tokens, end, language)):
        return None
    if plain and at > i and year_number(tokens, end, language) is None:
        return None if tokens.at(i) not in _TIES else day
    return day


def clock_follows(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the number before `i` is an hour: ``:30``, *pm*, *Uhr*."""
    if tokens.at(i) == ":" and tokens.glued(i) and tokens.glued(i + 1):
        return True
    clock = language.calendar.clock
    tables = (clock.halves, clock.oclock, clock.hours)
    return tokens.runs_on(i) and any(table.forward(tokens, i) is not None for table in tables)


def tied(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read a day, a month by name and a year in any order, tied together: *2020/Sep/23*, *sept-2020-23*."""
    sign = tokens.at(i + 1)
    if sign not in _TIES or tokens.at(i + 3) != sign or not all(tokens.glued(j) for j in range(i + 1, i + 5)):
        return None
    parts = [tokens.word[j] for j in (i, i + 2, i + 4)]
    months = [language.calendar.months[p] for p in parts if p in language.calendar.months]
    years = [int(p) for p in parts if len(p) == 4 and p.isdigit()]
    days = [int(p) for p in parts if len(p) <= 2 and p.isdigit()]
    if not (len(months) == len(years) == len(days) == 1 and years[0] in YEARS and 1 <= days[0] <= 31):
        return None
    words = Calendar(year=years[0], month=months[0], day=days[0])
    return Point(i, i + 5, words) if exists(words) else None


def year_first(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *2018 March 18*, *2020/Sep/23* or *2017 April* from the year on."""
    tied = tokens.at(i + 1) in _TIES and tokens.glued(i + 1) and tokens.glued(i + 2)
    at = i + 2 if tied else i + 1
    if int(tokens.word[i]) not in YEARS or not tokens.runs_on(at):
        return None
    month = named_month(tokens, at, language)
    if month is None:
        return None
    after = month[0] + 1 if tied and tokens.at(month[0]) == tokens.at(i + 1) else month[0]
    day = day_number(tokens, after, language) if tokens.runs_on(after) else None
    if day is not None and not counted(tokens, day[0], language) and not clock_follows(tokens, day[0], language):
        words = Calendar(year=int(tokens.word[i]), month=month[1], day=day[1])
        return Point(i, day[0], words) if exists(words) else None
    if not tied and not _certain(tokens, at, language, beside=True):
        return None
    return Point(i, month[0], Calendar(year=int(tokens.word[i]), month=month[1]))


def _certain(tokens: Tokens, i: int, language: Language, beside: bool) -> bool:
    """Say whether the name at `i` is that of a month or weekday here, and no other word or a person's name.

    `beside` says that a number stands beside it.
    """
    words, raw = language.calendar, tokens.raw[i]
    doubtful = tokens.word[i] in words.unsure
    lower = words.capitals and raw[0].islower()
    if beside:
        return not (doubtful and lower and not tokens.at(i - 1)[-1:].isdigit())
    if tokens.word[i] in words.short or (doubtful and lower):
        return False
    supported = words.on.backward(tokens, i) is not None or words.parts.backward(tokens, i) is not None
    if doubtful and (words.capitals or not raw[0].islower()):
        return supported
    return supported or not (raw[0].isupper() and words.capitals and _part_of_name(tokens, i, language))


def _part_of_name(tokens: Tokens, i: int, language: Language) -> bool:
    """Find *April Jones* and *Cape June*: a word with a capital on either side."""
    after = tokens.rawat(i + 1)
    return tokens.runs_on(i + 1) and tokens.gap(i + 1) == 1 and after[:1].isupper() and after[1:2].islower()


def certain(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the name at `i`, with no number beside it, is that of a month or weekday."""
    return _certain(tokens, i, language, beside=False)


def weekday_first(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *Friday, Dec. 29, 2017*, *Tuesday the 11th* or *Tuesday* from the weekday on."""
    from factcheck.extract.numericdates import numeric_date

    weekday = named_weekday(tokens, i, language)
    if weekday is None:
        return None
    at = _after_weekday(tokens, weekday[0], language)
    if tokens.runs_on(at):
        date = day_first(tokens, at, language) or _spoken(tokens, at, language) or numeric_date(tokens, at, language, trusted=True)
        if date is None:
            date = month_first(tokens, at, language)
            date = date if date and date.calendar.day else None
        if date is not None:
            return Point(i, date.end, _on_weekday(date.calendar, weekday[1]))
        day = day_number(tokens, at, language)
        if day is not None and _stands_alone(tokens, at, day[0], language):
            return Point(i, day[0], Calendar(weekday=weekday[1], day=day[1]))
    if not _certain(tokens, i, language, beside=False):
        return None
    return Point(i, weekday[0], Calendar(weekday=weekday[1], relative=("weekday", 0)))


def _spoken(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *siebten vierten*, *7. vierter 2016*: day and month by their ordinals, where the language says so."""
    day = day_number(tokens, i, language) if language.calendar.spoken_months else None
    if day is None or day[0] == i + 1 and tokens.word[i].isdigit() or not tokens.runs_on(day[0]):
        return None
    month = day_number(tokens, day[0], language)
    if month is None or month[1] > 12 or tokens.word[day[0]].isdigit() and tokens.at(day[0] + 1) != ".":
        return None
    year = year_number(tokens, month[0], language)
    words = Calendar(year=year[1] if year else None, month=month[1], day=day[1])
    return Point(i, year[0] if year else month[0], words) if exists(words) else None


def _on_weekday(words: Calendar, weekday: int) -> Calendar:
    """Return a date with its weekday, which tells the order of day and month where the digits leave it open."""
    other = words.other
    if other is not None and words.year and words.month and words.day and other.year and other.month and other.day:
        falls = calendar.weekday(words.year, words.month, words.day), calendar.weekday(other.year, other.month, other.day)
        if weekday in falls and falls[0] != falls[1]:
            words = replace(words, other=None) if falls[0] == weekday else other
    return replace(words, weekday=weekday)


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

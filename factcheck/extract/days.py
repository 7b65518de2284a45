"""Read a day or a month that is written with its name: *4 May 2021*, *May 4*, *mei 2021*, *2020/Sep/23*."""

from __future__ import annotations

from factcheck.extract.dateparts import (
    TIES,
    YEARS,
    Point,
    clock_follows,
    day_number,
    exists,
    named_month,
    several,
    year_number,
)
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar


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
        if found is None:
            break
        i = found[0]
    if tokens.at(i) in TIES and tokens.glued(i) and tokens.glued(i + 1):
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
    if after.isdecimal() and len(after) == 2 and tokens.at(end + 1) == "," and tokens.at(end + 2).isdecimal():
        return True
    i = start - 2 if tokens.at(start - 1) in (".", "de") else start - 1
    return tokens.at(i).isdecimal() and len(tokens.word[i]) <= 2 and tokens.runs_on(start) and tokens.gap(start) <= 1


def _day_after(tokens: Tokens, i: int, language: Language) -> tuple[int, int] | None:
    at = _joined(tokens, i, language)
    if tokens.at(at) == "," and tokens.runs_on(at + 1):
        at += 1
    if tokens.at(at) in language.calendar.day_prefix.starts and tokens.runs_on(at):
        prefix = language.calendar.day_prefix.forward(tokens, at)
        at = prefix[0] if prefix else at
    if not tokens.runs_on(at):
        return None
    day = day_number(tokens, at, language)
    if day is None:
        return None
    end = day[0]
    plain = tokens.word[at].isdecimal() and end == at + 1
    noun = at > i and tokens.word[at].isalpha() and _before_noun(tokens, end - 1, language)
    if noun and not language.numbers.pieces(tokens.at(end)):
        return None  # last June the second plane
    if plain and (several(tokens, end, language) or clock_follows(tokens, end, language)):
        return None
    if plain and at > i and year_number(tokens, end, language) is None:
        return None if tokens.at(i) not in TIES else day
    return day


def tied(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read a day, a month by name and a year in any order, tied together: *2020/Sep/23*, *sept-2020-23*."""
    sign = tokens.at(i + 1)
    if sign not in TIES or tokens.at(i + 3) != sign or not all(tokens.glued(j) for j in range(i + 1, i + 5)):
        return None
    parts = [tokens.word[j] for j in (i, i + 2, i + 4)]
    months = [language.calendar.months[p] for p in parts if p in language.calendar.months]
    years = [int(p) for p in parts if len(p) == 4 and p.isdecimal()]
    days = [int(p) for p in parts if len(p) <= 2 and p.isdecimal()]
    if not (len(months) == len(years) == len(days) == 1 and years[0] in YEARS and 1 <= days[0] <= 31):
        return None
    words = Calendar(year=years[0], month=months[0], day=days[0])
    return Point(i, i + 5, words) if exists(words) else None


def year_first(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *2018 March 18*, *2020/Sep/23* or *2017 April* from the year on."""
    tied = tokens.at(i + 1) in TIES and tokens.glued(i + 1) and tokens.glued(i + 2)
    at = i + 2 if tied else i + 1
    if int(tokens.word[i]) not in YEARS or not tokens.runs_on(at):
        return None
    month = named_month(tokens, at, language)
    if month is None:
        return None
    after = month[0] + 1 if tied and tokens.at(month[0]) == tokens.at(i + 1) else month[0]
    day = day_number(tokens, after, language) if tokens.runs_on(after) else None
    if day is not None and not several(tokens, day[0], language) and not clock_follows(tokens, day[0], language):
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
    if beside and language.numbers.pieces(tokens.word[i]) and not tokens.at(i - 1)[-1:].isdecimal():
        return tokens.word[i] not in words.short or tokens.at(i + 1) == "."  # sept, deux
    if beside:
        return not (doubtful and lower and not tokens.at(i - 1)[-1:].isdecimal())
    if tokens.word[i] in words.short or (doubtful and lower):
        return False
    before, led = tokens.at(i - 1), (words.on, words.parts, words.day_prefix)
    supported = any(before in table.ends and table.backward(tokens, i) is not None for table in led)
    if language.numbers.pieces(tokens.word[i]) and words.name_tails.forward(tokens, i + 1) is None:
        return supported and not _before_noun(tokens, i, language)  # na segunda, not na segunda fase
    if doubtful and (words.capitals or not raw[0].islower()):
        return supported
    return supported or not (raw[0].isupper() and words.capitals and _part_of_name(tokens, i))


def _before_noun(tokens: Tokens, i: int, language: Language) -> bool:
    after = tokens.at(i + 1)
    return tokens.runs_on(i + 1) and after.isalpha() and after not in language.function_words


def _part_of_name(tokens: Tokens, i: int) -> bool:
    """Find *April Jones*: a word with a capital and small letters behind."""
    after = tokens.rawat(i + 1)
    return tokens.runs_on(i + 1) and tokens.gap(i + 1) == 1 and after[:1].isupper() and after[1:2].islower()


def certain(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the name at `i`, with no number beside it, is that of a month or weekday."""
    return _certain(tokens, i, language, beside=False)

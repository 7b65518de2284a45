"""Read parts of a year and centuries: *third quarter of 2017*, *Q3 2017*, *first half of 2020*, *summer 2016*."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.dateparts import YEARS, Point, counted
from factcheck.extract.numerals import read_number
from factcheck.extract.ranges import with_part
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar


def division(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *third quarter of 2017*, *Q3 2017*, *first half of 2020*, *the 19th century* at its noun, sign or digit."""
    words = language.calendar
    sign = words.signs.get(tokens.at(i))
    if sign is not None and tokens.glued(i + 1) and tokens.at(i + 1) in tuple("1234") and tokens.raw[i].isupper():
        rank = int(tokens.word[i + 1])
        return _division(tokens, i, i + 2, sign, rank, language) or _after_year(tokens, i, sign, rank)
    noun = words.divisions.forward(tokens, i)
    if noun is None:
        return None
    number = _rank_before(tokens, i, language)
    return None if number is None else _division(tokens, number[0], noun[0], noun[1], number[1], language)


def _rank_before(tokens: Tokens, i: int, language: Language) -> tuple[int, int] | None:
    for start in range(max(0, i - 4), i):
        if tokens.word[start][0] in "0123456789" or language.numbers.pieces(tokens.word[start]):
            number = read_number(tokens, start, language)
            ordinal = number is not None and (number.kind == "ordinal" or tokens.at(number.end) in (".", "-"))
            if number is not None and ordinal and i - 1 <= number.end <= i and number.number == int(number.number):
                return start, int(number.number)
    return None


def _division(tokens: Tokens, start: int, end: int, kind: str, rank: int, language: Language) -> Point | None:
    if kind == "century":
        return Point(start, end, Calendar(year=rank * 100 - 99, span=100)) if 10 <= rank <= 21 else None
    months = 3 if kind == "quarter" else 6
    if not 1 <= rank <= 12 // months:
        return None
    year = _year_after(tokens, end, language)
    if year is None:
        return None
    last = Calendar(year=year.calendar.year, month=rank * months, relative=year.calendar.relative)
    return Point(start, year.end, replace(last, month=last.month - months + 1 if last.month else None, to=last))


def _after_year(tokens: Tokens, i: int, kind: str, rank: int) -> Point | None:
    """Read *2017 Q3* and *2017-Q3* back from the sign of the quarter."""
    at = i - 2 if tokens.at(i - 1) == "-" else i - 1
    word = tokens.at(at)
    months = {"quarter": 3, "half": 6}.get(kind, 0)
    if not (word.isdecimal() and len(word) == 4 and int(word) in YEARS) or not tokens.runs_on(i) or rank * months > 12:
        return None
    last = Calendar(year=int(word), month=rank * months)
    return Point(at, i + 2, replace(last, month=rank * months - months + 1, to=last))


def season(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *summer 2016*, *the winter of 2012*; a winter is taken to begin in December of its year."""
    found = language.calendar.seasons.forward(tokens, i)
    if found is None:
        return None
    year = _year_after(tokens, found[0], language)
    if year is None or year.calendar.year is None:
        return None
    first, last = found[1]
    number = year.calendar.year
    end = Calendar(year=number + (last < first), month=last)
    return with_part(tokens, Point(i, year.end, Calendar(year=number, month=first, to=end)), language)


def _year_after(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *of 2017*, *2017*, *of last year* after a quarter or a season."""
    words = language.calendar
    for _ in range(2):
        joined = words.year_joiners.forward(tokens, i) or words.year_words.forward(tokens, i)
        if joined is None or not tokens.runs_on(i):
            break
        i = joined[0]
    if not tokens.runs_on(i):
        return None
    word = tokens.word[i]
    if word.isdecimal() and len(word) == 4 and int(word) in YEARS:
        return None if counted(tokens, i + 1, language) else Point(i, i + 1, Calendar(year=int(word)))
    adjective = words.adjectives.forward(tokens, i)
    period = words.periods.forward(tokens, adjective[0] if adjective else i)
    if period is None or period[1] != "year":
        return None
    if adjective is not None:
        return Point(i, period[0], Calendar(relative=("year", adjective[1][1])))
    after = words.adjectives.forward(tokens, period[0]) if tokens.runs_on(period[0]) else None
    return None if after is None else Point(i, after[0], Calendar(relative=("year", after[1][1])))

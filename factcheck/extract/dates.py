"""Find dates and times of day, before numbers are read: what is found here, numbers leave alone.

The reader walks from anchor to anchor (names of months, digits, *ago*, …), tries what may stand there, and takes the
longest reading. Each step looks a bounded number of tokens ahead, so the whole is linear.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import compress
from typing import Literal, NamedTuple

from factcheck.extract.clock import clock_time, in_half
from factcheck.extract.dateparts import TIES, Point
from factcheck.extract.days import day_first, month_first, tied, year_first
from factcheck.extract.divisions import division, season
from factcheck.extract.minutes import minutes_first
from factcheck.extract.nameddays import day_of_month, named_day, ranked_weekday
from factcheck.extract.numericdates import compact_date, numeric_date, spaced_date
from factcheck.extract.periods import BACKWARD, counted_period
from factcheck.extract.ranges import DASHES, day_range, range_on, spelled_day_before, with_part
from factcheck.extract.relative import relative_phrase, relative_weekday, with_adjective
from factcheck.extract.sentenceyears import Dated, share_years
from factcheck.extract.spokenclock import named_time, spoken_time
from factcheck.extract.told import clock_step
from factcheck.extract.weekdays import weekday_first
from factcheck.extract.years import bare_year, decade
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar, Hedge, Reading

_APART = 3  # tokens between a day and the year it is in
_DIGITS = frozenset("0123456789")
_CHAIN = ("-", "/", ":")
_MONEY = frozenset("$€£¥")
_Reader = Callable[[Tokens, int, Language], Point | None]


class Found(NamedTuple):
    """A date or a time of day over the tokens ``[start, end)``."""

    start: int
    end: int
    kind: Literal["date", "time"]
    reading: Reading


def find_calendar(tokens: Tokens, language: Language) -> list[Found]:
    """Return the dates and times of day in a text, in order, none overlapping another."""
    found: list[Found] = []
    free = 0
    year: int | None = None
    for i in _anchors(tokens, language):
        if i < free:
            continue
        point, kind = _read(tokens, i, language)
        if point is None or point.start < free or _phrase_of_its_own(tokens, point, language):
            continue
        if kind == "time":
            point = in_half(tokens, point, language)
        words = point.calendar
        if words.year is None and words.month is not None and year is not None:
            told = point.start == free + 1 and found[-1].end == free and tokens.word[free] in DASHES
            behind = language.calendar.year_told.forward(tokens, point.end) if tokens.runs_on(point.end) else None
            words = replace(words, year=year) if told or behind is not None else replace(words, near=year)
            point = point._replace(calendar=words, end=behind[0] if behind is not None else point.end)
        year = words.year or year
        found.append(_hedged(tokens, point, kind, free, language))
        if len(found) > 1:
            found[-2:] = _with_year_away(found[-2], found[-1], tokens, language)
        free = found[-1].end
    return found if year is None else _in_their_years(found, tokens)


def _with_year_away(date: Found, year: Found, tokens: Tokens, language: Language) -> tuple[Found, ...]:
    """Return a day and month in the year told right behind it as one date: *on 7 October last year*."""
    words, away = date.reading.calendar, year.reading.calendar
    small = language.share.starts | language.definite
    between = range(date.end, year.start)  # le 7 octobre de l'année dernière
    beside = len(between) < _APART and all(tokens.runs_on(i) and tokens.word[i] in small for i in between)
    beside = beside and tokens.runs_on(year.start)
    if not beside or words is None or away != Calendar(relative=away.relative if away else None):
        return date, year
    open_year = words.month is not None and words.year is None and words.relative is None and words.base is None
    if not open_year or away.relative is None or away.relative[0] != "year" or year.reading.hedge != "exact":
        return date, year
    calendar = replace(words, near=None, relative=away.relative)
    return (date._replace(end=year.end, reading=replace(date.reading, calendar=calendar)),)


def _in_their_years(found: list[Found], tokens: Tokens) -> list[Found]:
    """Return `found` with the years that dates of one sentence share."""
    dates = [Dated(date.start, date.end, date.reading.calendar or Calendar()) for date in found]
    return [
        date if words is told.calendar else date._replace(reading=replace(date.reading, calendar=words))
        for date, told, words in zip(found, dates, share_years(dates, tokens), strict=True)
    ]


def _anchors(tokens: Tokens, language: Language) -> Iterator[int]:
    """Yield the places of words that may belong to a date or a time, and of short numbers."""
    words, after, second = tokens.word, tokens.padded, language.calendar.second
    for i in compress(range(len(words)), map(language.calendar.opens.__getitem__, words)):
        word = words[i]
        if word not in second or word[0] in _DIGITS or after[i + 1] in second[word]:
            yield i


def _read(tokens: Tokens, i: int, language: Language) -> tuple[Point | None, Literal["date", "time"]]:
    """Return the longest date at anchor `i`, else the time of day there."""
    if tokens.word[i][0] in _DIGITS:
        return _read_digits(tokens, i, language)
    best: Point | None = None
    for letter in language.calendar.anchors[tokens.word[i]]:
        if letter != "c":
            point = _longest(_WORD_READERS[letter], tokens, i, language)
            best = point if best is None or (point is not None and point.end > best.end) else best  # viernes santo
        elif best is None:
            time = named_time(tokens, i, language) or spoken_time(tokens, i, language)
            if time is not None:
                return time, "time"
    return best, "date"


def _read_digits(tokens: Tokens, i: int, language: Language) -> tuple[Point | None, Literal["date", "time"]]:
    word = tokens.word[i]
    if (len(word) <= 2 and _stands_apart(tokens, i, language)) or tokens.at(i - 1) in _MONEY:
        return None, "date"
    readers = _BY_LENGTH.get(len(word), ()) if word.isdecimal() else (_numeric,)
    best = _longest(readers, tokens, i, language)
    if best is not None:
        return best, "date"
    told = tokens.at(i + 1) in language.calendar.clock.minutes_before.starts
    time = (minutes_first(tokens, i, language) if told else None) or clock_time(tokens, i, language)
    if time is not None:
        return time, "time"
    return (bare_year(tokens, i, language) if len(word) == 4 else None), "date"


def _stands_apart(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether nothing beside the number at `i` speaks for a day or an hour: most numbers of a text."""
    words, after = language.calendar, tokens.at(i + 1)
    if after in _CHAIN and tokens.at(i + 3) == tokens.at(i + 5) == after and tokens.glued(i + 5):
        return True  # 1-2-3-4 is no date
    if tokens.at(i - 1) in words.before_day or after in words.after_day or after in language.numbers.suffixes:
        return False
    if len(after) <= 2 and after.isdecimal() and len(tokens.at(i + 2)) == 4:
        return False  # 02 04 2009
    return i > 0 and tokens.runs_on(i) and not tokens.glued(i + 1) and tokens.at(i - 1) not in ("'", "(")


def _phrase_of_its_own(tokens: Tokens, point: Point, language: Language) -> bool:
    """Find *may be*, *la mañana*, *guten Morgen*: words of the calendar in phrases that name no date."""
    never = language.calendar.never
    first = tokens.word[point.start]
    found = never.forward(tokens, point.start) if first in never.starts else None
    if found is not None and found[0] >= point.end:
        return True
    phrase = never.backward(tokens, point.end) if tokens.word[point.end - 1] in never.ends else None
    if phrase is not None and phrase[0] <= point.start:
        return True
    name = never.backward(tokens, point.start + 1) if first in never.ends and first[0].isalpha() else None
    return name is not None and name[0] < point.start  # the Long March 9 rocket


def _longest(readers: tuple[_Reader, ...], tokens: Tokens, i: int, language: Language) -> Point | None:
    best: Point | None = None
    for reader in readers:
        point = reader(tokens, i, language)
        if point is not None and (best is None or point.end - point.start > best.end - best.start):
            best = point
    return best


def _month(tokens: Tokens, i: int, language: Language) -> Point | None:
    point = tied(tokens, i, language) or spelled_day_before(tokens, i, language) or month_first(tokens, i, language)
    if point is None:
        return None
    return range_on(tokens, with_adjective(tokens, with_part(tokens, point, language), language), language)


def _weekday(tokens: Tokens, i: int, language: Language) -> Point | None:
    point = weekday_first(tokens, i, language)
    if point is None:
        return relative_weekday(tokens, i, language, None)
    if point.calendar.day is None:
        ranked = ranked_weekday(tokens, i, language)
        if ranked is not None:
            return ranked
        point = relative_weekday(tokens, i, language, point) or point
    return range_on(tokens, point, language)


def _day(tokens: Tokens, i: int, language: Language) -> Point | None:
    point = day_first(tokens, i, language)
    if point is None and tokens.at(i + 1) in TIES:
        point = tied(tokens, i, language)
    return None if point is None else range_on(tokens, point, language)


def _today(tokens: Tokens, i: int, language: Language) -> Point | None:
    point = relative_phrase(tokens, i, language)
    return None if point is None else range_on(tokens, point, language)


def _year(tokens: Tokens, i: int, language: Language) -> Point | None:
    if tokens.at(i + 1) not in TIES and tokens.at(i + 1) not in language.calendar.months:
        return None
    point = tied(tokens, i, language) or year_first(tokens, i, language)
    return None if point is None else range_on(tokens, point, language)


def _numeric(tokens: Tokens, i: int, language: Language) -> Point | None:
    if tokens.word[i].isdecimal() and tokens.at(i + 1) not in TIES:
        return None
    point = numeric_date(tokens, i, language)
    return None if point is None else range_on(tokens, point, language)


_COUNTED = frozenset(("days", "weeks", "fortnights", "months", "years", "decades"))
_DAYS: tuple[_Reader, ...] = (_day, day_range, _numeric, day_of_month, spaced_date)
_BY_LENGTH: dict[int, tuple[_Reader, ...]] = {
    1: _DAYS, 2: (*_DAYS, decade), 4: (_numeric, _year, decade), 8: (compact_date,)
}  # fmt: skip
_WORD_READERS: dict[str, tuple[_Reader, ...]] = {
    "m": (_month,),
    "w": (_weekday,),
    "r": (_today,),
    "n": (named_day,),
    "p": (counted_period,),
    "s": (season,),
    "q": (division,),
    "d": (decade,),
}


def _hedged(tokens: Tokens, point: Point, kind: Literal["date", "time"], free: int, language: Language) -> Found:
    """Return the date with the hedge beside it; *by* a day is a deadline, which is itself the fact."""
    words = language.calendar
    start, end = point.start, point.end
    step = clock_step(tokens, start, end, point.calendar) if kind == "time" else None
    led = tokens.at(start - 1) in words.hedges.ends and tokens.runs_on(start)
    before = words.hedges.backward(tokens, start) if led else None
    if point.calendar.relative is not None and point.calendar.relative[0] in _COUNTED:
        if point.calendar.to is not None:  # over the past year
            return Found(start, end, kind, Reading(hedge="range", calendar=point.calendar))
        before = _hedged_count(tokens, point, before, language)
    if before is not None and before[0] >= free and not _governs_more(tokens, end, before[1]):
        reading = Reading(None, None, step, hedge=before[1], calendar=point.calendar, limit=before[1] == "up_to")
        return Found(before[0], end, kind, reading)
    hedged = tokens.at(end) in words.hedges_after.starts and tokens.runs_on(end)
    after = words.hedges_after.forward(tokens, end) if hedged else None
    if after is not None:
        return Found(start, after[0], kind, Reading(None, None, step, hedge=after[1], calendar=point.calendar))
    return Found(start, end, kind, Reading(None, None, step, hedge=point.hedge, calendar=point.calendar))


def _hedged_count(
    tokens: Tokens, point: Point, own: tuple[int, Hedge] | None, language: Language
) -> tuple[int, Hedge] | None:
    """Return the hedge of *more than two years ago*, which is a day before the one counted."""
    found = language.hedges_before.backward(tokens, point.start) if tokens.runs_on(point.start) else None
    if found is None or point.calendar.relative is None:
        return own
    return found if point.calendar.relative[1] > 0 else (found[0], BACKWARD.get(found[1], found[1]))


def _governs_more(tokens: Tokens, end: int, hedge: Hedge) -> bool:
    """Find *after Tuesday's attack*: the preposition belongs to what follows the date."""
    return hedge != "about" and tokens.at(end - 1).endswith("'s") and tokens.runs_on(end)

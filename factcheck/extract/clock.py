"""Read times of day in digits: *6.04am*, *18 h 10*, *17:00 Uhr*, *0336 GMT*, *between 6.10am and 6.15am*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from factcheck.extract.dateparts import Point, counted
from factcheck.language import Language
from factcheck.language.phrases import Phrases
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar

_NOON = 12
_EVENING = 4  # the first hour that is surely after noon beside a word such as *night*
_HOURS = range(25)
_MONEY = frozenset("$€£¥")
_LINKS = frozenset("/:.,#+_=")
_BESIDE = 12  # tokens before a figure that may tell what it is
_BEHIND = 7  # tokens behind it
_BINDS = frozenset("%°/-–")


class Clock(NamedTuple):
    """Hour and minute over tokens up to `end`; `sure` says that the print alone makes it a time of day."""

    end: int
    hour: int
    minute: int | None
    second: int | None
    sure: bool
    half: str | None = None
    zone: str | None = None
    told: bool = False  # a word for hours stands behind it


def clock_time(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read the time of day, or the stretch between two, that begins with the digits at token `i`."""
    if _tied(tokens, i):
        return None
    first = _single(tokens, i, language)
    if first is None:
        return None
    opened = tokens.runs_on(i) and tokens.at(i - 1) in language.range_open
    second = _second(tokens, first.end, opened, language)
    announced = announced_time(tokens, i, language)
    if second is not None and _plausible(first, second, announced or opened):
        if first.half is None and second.half is not None and first.hour <= _NOON:
            first = first._replace(half=_half_of(first, second))
        end = replace(reading(second), to=None)
        return Point(i, second.end, replace(reading(first, second.zone), to=end), "range")
    if not first.sure and not announced:
        return None
    return Point(i, first.end, reading(first)) if first.sure or _bare_hour(tokens, i, first, language) else None


def _tied(tokens: Tokens, i: int) -> bool:
    """Say whether the digits at `i` belong to a longer chain, a score or an amount."""
    before = tokens.at(i - 1)
    if before in _MONEY:
        return True
    return tokens.glued(i) and (before in _LINKS or before[-1:].isalpha() and before not in ("t", "'"))


def _single(tokens: Tokens, i: int, language: Language) -> Clock | None:
    """Read one time of day with all that belongs to it, sure or not."""
    followed = tokens.at(i + 1) in language.calendar.clock.behind
    if not followed and len(tokens.word[i]) == 4 and tokens.word[i].isdecimal():
        return None  # 0336 needs a zone behind it
    found = _figures(tokens, i, language)
    if found is None:
        return None
    found = suffixed(tokens, found, language)
    if len(tokens.word[i]) == 4 and "." not in tokens.word[i] and not found.sure:
        return None
    if found.hour not in _HOURS or (found.minute or 0) > 59 or (found.half and found.hour > 23):
        return None
    return found


def _figures(tokens: Tokens, i: int, language: Language) -> Clock | None:
    """Read the digits alone: *6*, *6:04*, *6.04*, *18h10*, *0336*, *06:04:30*."""
    word = tokens.at(i)
    clock = language.calendar.clock
    if "." in word:
        hour, _, minute = word.partition(".")
        if "." not in clock.separators or len(hour) > 2 or not hour.isdecimal() or not _two_digits(minute):
            return None
        return Clock(i + 1, int(hour), int(minute), None, False)
    if not word.isdecimal() or len(word) > 4 or len(word) == 3:
        return None
    if len(word) == 4:
        return Clock(i + 1, int(word[:2]), int(word[2:]), None, False)
    tied = tokens.at(i + 1) in (":", ".") and tokens.glued(i + 1) and tokens.glued(i + 2)
    if tied and _two_digits(tokens.at(i + 2)):
        return _with_seconds(tokens, i, int(word), int(tokens.word[i + 2]))
    hours = clock.hours.forward(tokens, i + 1) if tokens.runs_on(i + 1) and tokens.gap(i + 1) <= 1 else None
    if hours is not None:
        minutes = _minutes_after(tokens, hours[0], language)
        if minutes is not None:
            return Clock(hours[0] + 1, int(word), minutes, None, True)
    return Clock(i + 1, int(word), None, None, False)


def _with_seconds(tokens: Tokens, i: int, hour: int, minute: int) -> Clock:
    end = i + 3
    second = None
    if tokens.at(end) == ":" and tokens.glued(end) and tokens.glued(end + 1) and _two_digits(tokens.at(end + 1)):
        second, end = int(tokens.word[end + 1]), end + 2
    sure = len(tokens.word[i]) == 2 and (tokens.word[i][0] != "0" or second is not None or _after_date(tokens, i))
    return Clock(end, hour, minute, second, sure)


def _after_date(tokens: Tokens, i: int) -> bool:
    """Say whether a number stands just before the time: the year or the day of *2021-05-04 06:12*."""
    before = tokens.at(i - 2) if tokens.at(i - 1) in (",", "t", "-", "|") else tokens.at(i - 1)
    return before.isdecimal() and tokens.runs_on(i)


def _two_digits(word: str) -> bool:
    return len(word) == 2 and word.isdecimal() and int(word) < 60


def suffixed(tokens: Tokens, found: Clock, language: Language) -> Clock:
    """Take in *am*, *o'clock*, *Uhr*, *in the afternoon* and a zone; each of them makes the time sure."""
    clock = language.calendar.clock
    for _ in range(4):
        i = found.end
        if not tokens.runs_on(i) or tokens.word[i] not in clock.behind or tokens.gap(i) > 1:
            return found
        half = clock.halves.forward(tokens, i) if found.half is None else None
        if half is not None and (found.hour <= _NOON or len(tokens.word[i]) > 2):
            found = found._replace(end=half[0], half=half[1], sure=True)
            continue
        if spoken := clock.oclock.forward(tokens, i):
            minute = _minutes_after(tokens, spoken[0], language) if found.minute is None else None
            found = (
                found._replace(end=spoken[0], sure=True)
                if minute is None
                else found._replace(end=spoken[0] + 1, minute=minute, sure=True)
            )
            continue
        plain = tokens.raw[i].islower() and tokens.word[i] in language.function_words  # met is with, MET a zone
        if not plain and (zone := clock.zones.forward(tokens, i)):
            found = found._replace(end=zone[0], zone=zone[1], sure=found.sure or found.minute is not None)
            continue
        if hours := clock.hours.forward(tokens, i):
            sure = found.sure or found.minute is not None
            found = found._replace(end=hours[0], sure=sure, told=True)
            continue
        shift = clock.shift_after.forward(tokens, i) if found.minute is None else None
        if shift is None:
            return found
        sure = found.sure or not found.told  # three hours and a half may be a length of time
        found = found._replace(end=shift[0], minute=shift[1] % 60, hour=found.hour - (shift[1] < 0), sure=sure)
    return found


def _minutes_after(tokens: Tokens, i: int, language: Language) -> int | None:
    """Return the minutes of *18 Uhr 12*; none of *2 h 30 min*, which is a length of time."""
    if not tokens.runs_on(i) or tokens.gap(i) > 1 or not _two_digits(tokens.word[i]):
        return None
    length = counted(tokens, i + 1, language) and language.calendar.clock.zones.forward(tokens, i + 1) is None
    return None if length else int(tokens.word[i])


def _second(tokens: Tokens, i: int, opened: bool, language: Language) -> Clock | None:
    """Read the second time after *to* or a dash, or where the first was `opened` by *between*, after *and*."""
    words = language.calendar
    if not tokens.runs_on(i):
        return None
    joiner = words.range_joiners.forward(tokens, i) or (words.both.forward(tokens, i) if opened else None)
    if joiner is None or not tokens.runs_on(joiner[0]):
        return None
    at = joiner[0]
    announced = words.clock.at.forward(tokens, at)
    at = announced[0] if announced else at
    return _single(tokens, at, language) if tokens.at(at)[:1].isdecimal() and tokens.runs_on(at) else None


def _plausible(first: Clock, second: Clock, announced: bool) -> bool:
    """Say whether two times make one stretch: *9-10 am*, *between 10 and 11pm*; not *3-1 at 4pm*."""
    if first.sure and second.sure:
        return True
    if second.sure:
        return announced or (first.minute is not None) == (second.minute is not None)
    return announced and (second.minute is not None or first.told and second.told)


def _half_of(first: Clock, second: Clock) -> str | None:
    """Return whether the first hour is before noon where only the second says: *11 to 1pm*, *9 to 10 pm*."""
    if second.half == "pm" and first.hour % _NOON > second.hour % _NOON:
        return "am"
    return second.half


def announced_time(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a preposition of time stands before token `i`, a hedge allowed between."""
    clock = language.calendar.clock
    return _led_by((clock.at, clock.before, clock.sharp), tokens, i, language)


def exactly_at(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a word such as *at* stands before token `i`, a hedge allowed between."""
    clock = language.calendar.clock
    return _led_by((clock.at, clock.sharp), tokens, i, language)


def _led_by(tables: Sequence[Phrases[Any]], tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a phrase of the tables stands before token `i`, or before a hedge there."""
    if not tokens.runs_on(i) or tokens.word[i - 1] not in language.calendar.clock.ahead:
        return False
    hedge = language.calendar.hedges.backward(tokens, i)
    starts = (i, hedge[0]) if hedge else (i,)
    return any(table.backward(tokens, j) is not None for table in tables for j in starts)


def _bare_hour(tokens: Tokens, i: int, found: Clock, language: Language) -> bool:
    """Say whether an unsure time is one after all: *alle 18*, *om 9.30*, *at 6:45*, *0730* never."""
    if counted(tokens, found.end, language) or tokens.glued(found.end) and tokens.at(found.end) in _BINDS:
        return False
    if tokens.at(found.end - 1).isdecimal() and len(tokens.word[i]) == 4 or hours_of(tokens, found, language):
        return False
    if ":" in tokens.word[i : found.end]:
        return True
    strong = language.calendar.clock.at.backward(tokens, i) is not None
    if "." in tokens.word[i]:
        return strong or (exactly_at(tokens, i, language) and not _quoted(tokens, i, language))
    if found.end == i + 1:
        return strong and not followed_by_noun(tokens, found.end, language)
    return True  # an hour word and a preposition: om 7 uur, à 18 heures


def _quoted(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the figure with a dot at `i` is a price, a rate or a mark: by the words beside it, or as 0.25 is."""
    near = tokens.word[max(0, i - _BESIDE) : i + _BEHIND]
    return tokens.word[i].startswith("0.") or any(word in language.calendar.clock.quotes for word in near)


def hours_of(tokens: Tokens, found: Clock, language: Language) -> bool:
    """Say whether the word for hours measures what is named behind it: *après trois heures de débats*."""
    link = language.linkers.forward(tokens, found.end) if found.told and tokens.runs_on(found.end) else None
    return link is not None and tokens.at(link[0]) not in language.calendar.anchors  # às 18 horas de ontem


def followed_by_noun(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a word that is no function word stands at `i`: what a number before it may count."""
    raw = tokens.rawat(i)
    return tokens.runs_on(i) and raw[:1].isalpha() and raw.lower() not in language.function_words


def in_half(tokens: Tokens, point: Point, language: Language) -> Point:
    """Return the time with the half of the day told before it: *Tuesday evening at 8.30*, *'s avonds om 8 uur*."""
    clock, hour = language.calendar.clock, point.calendar.hour
    if hour is None or not _EVENING <= hour < _NOON or point.calendar.zone or not tokens.runs_on(point.start):
        return point
    led = next((found for table in (clock.sharp, clock.at) if (found := table.backward(tokens, point.start))), None)
    if led is None or not tokens.runs_on(led[0]) or not _evening(tokens, led[0], language):
        return point
    if any(word in clock.halves.starts for word in tokens.word[point.start : point.end]):
        return point
    later = None if point.calendar.to is None else replace(point.calendar.to, hour=_later(point.calendar.to.hour))
    return point._replace(calendar=replace(point.calendar, hour=hour + _NOON, to=later))


def _evening(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether *in the evening*, *Tuesday evening*, *dinsdagavond*, *la sera* stands before token `i`."""
    clock, word, before = language.calendar.clock, tokens.at(i - 1), tokens.at(i - 2)
    if not word.endswith(clock.evenings):
        return False
    told = clock.halves.backward(tokens, i)
    if told is not None:
        return told[1] == "pm"
    weekdays = language.calendar.weekdays
    return before in weekdays or before in language.definite or word.startswith(tuple(weekdays))


def _later(hour: int | None) -> int | None:
    return hour if hour is None or hour >= _NOON else hour + _NOON


def reading(found: Clock, zone: str | None = None) -> Calendar:
    """Return the time of day in 24 hours."""
    hour = found.hour
    if found.half == "pm" and hour < _NOON:
        hour += _NOON
    elif found.half == "am" and hour == _NOON:
        hour = 0
    return Calendar(hour=hour, minute=found.minute, second=found.second, zone=found.zone or zone)

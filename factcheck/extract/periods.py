"""Read dates that are counted or named by a unit of time: *two weeks ago*, *in a week*, *last month*."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.dateparts import Point, named_weekday
from factcheck.extract.nameddays import named_day, week_of_month
from factcheck.extract.numerals import read_number
from factcheck.extract.relative import adjective_around, spelled_out, weekday_ahead
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar, Hedge

_DIGITS = frozenset("0123456789")
_NUMBER = 5  # tokens of a spelled-out number before *days ago*
_SENTENCE = 12  # tokens looked back over for the tense of a sentence
# The hedges of a count of time gone by, as hedges of the day it leads to
BACKWARD: dict[str, Hedge] = {
    "over": "under", "at_least": "up_to", "under": "over", "up_to": "at_least", "nearly": "over"
}  # fmt: skip
_MOST = 2000  # of anything; more years than this ago is no date


def counted_period(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *two days ago*, *in a week*, *last month* around the unit of time at `i`."""
    found = language.calendar.periods.forward(tokens, i)
    if found is None:
        return None
    end, unit = found
    words = language.calendar
    week = week_of_month(tokens, i, end, language) if unit == "week" else None
    if week is not None:
        return week
    number = _number_before(tokens, i, language)
    if number is not None:
        return _counted(tokens, number, end, unit, language)
    span = _elapsed(tokens, i, end, unit, language)
    if span is not None:
        return span
    adjective = adjective_around(tokens, i, end, language)
    if adjective is None or unit in ("second", "minute", "hour", "day", "business_day") or tokens.word[i] in words.many:
        return None
    if _number_before(tokens, adjective.start, language) is not None:
        return None  # the 5 past years
    point = Point(adjective.start, adjective.end, Calendar(relative=(unit, adjective.distance)))
    return _weekday_of(tokens, point, language) if unit == "week" else _part_of(tokens, point, language)


def _elapsed(tokens: Tokens, i: int, end: int, unit: str, language: Language) -> Point | None:
    """Read *the past year*, *het afgelopen jaar*, *l'année écoulée*: the time up to publication."""
    table = language.calendar.elapsed
    if unit not in ("week", "month", "year", "decade") or tokens.word[i] in language.calendar.many:
        return None
    before = table.backward(tokens, i) if tokens.runs_on(i) else None
    after = table.forward(tokens, end) if tokens.runs_on(end) and language.noun_before_adjective else None
    start, end = before[0] if before else i, after[0] if after else end
    of = tokens.runs_on(end) and tokens.at(end) in language.linkers.starts
    if of or (before is None and after is None):
        return None  # the last year of the war
    return Point(start, end, Calendar(relative=(unit + "s", -1), to=Calendar(relative=("day", 0))))


def _part_of(tokens: Tokens, point: Point, language: Language) -> Point:
    """Take in *early*, *the end of* before *last year*."""
    start = point.start
    found = language.calendar.parts.backward(tokens, start) if tokens.runs_on(start) else None
    return point if found is None else Point(found[0], point.end, replace(point.calendar, part=found[1]))


def _weekday_of(tokens: Tokens, point: Point, language: Language) -> Point:
    """Read on from *next week* to *Tuesday*."""
    i = point.end
    for _ in range(3):
        joiner = language.calendar.week_day_joiners.forward(tokens, i) if tokens.runs_on(i) else None
        if joiner is None:
            break
        i = joiner[0]
    weekday = named_weekday(tokens, i, language) if tokens.runs_on(i) else None
    return point if weekday is None else Point(point.start, weekday[0], replace(point.calendar, weekday=weekday[1]))


def _number_before(tokens: Tokens, i: int, language: Language) -> tuple[int, int] | None:
    """Read back over the number before the unit at `i`: (index of its first token, number)."""
    if not tokens.runs_on(i):
        return None
    few = language.calendar.few.backward(tokens, i) if tokens.at(i - 1) in language.calendar.few.ends else None
    if few is not None:
        return few
    if tokens.at(i - 1) in language.numbers.articles:
        return i - 1, 1
    last = tokens.word[i - 1]
    if last[0] not in _DIGITS and not language.numbers.pieces(last):
        return None
    for start in range(max(0, i - _NUMBER), i):
        word = tokens.word[start]
        if word[0] in _DIGITS or language.numbers.pieces(word):
            number = read_number(tokens, start, language)
            if number is not None and number.end == i and number.number <= _MOST and number.kind == "cardinal":
                return (start, int(number.number)) if number.number == int(number.number) else None
    return None


def _counted(tokens: Tokens, number: tuple[int, int], end: int, unit: str, language: Language) -> Point | None:
    """Return the day so many units before or after publication, where the words around say so."""
    words = language.calendar
    start, count = number
    if unit not in ("day", "week", "fortnight", "month", "year", "decade"):
        return None
    after = words.ago_after.forward(tokens, end) if tokens.runs_on(end) else None
    if after is not None:
        return _and_more(tokens, _away(start, after[0], unit, -count), language)
    ago = _ago_before(tokens, start, language) if tokens.runs_on(start) else None
    if ago is not None:
        return _away(ago[0], end, unit, -count)._replace(hedge=ago[1])
    lasts = _lasts(tokens, start, language)
    anchored = None if lasts else _from_another_day(tokens, start, end, unit, count, language)
    if anchored is not None:
        return anchored
    after = words.hence_after.forward(tokens, end) if tokens.runs_on(end) else None
    if after is not None:
        return _away(start, after[0], unit, count)
    before = words.hence_before.backward(tokens, start) if tokens.runs_on(start) else None
    if before is not None:
        return _away(before[0], end, unit, count)
    loose = words.hence_loose.backward(tokens, start) if tokens.runs_on(start) else None
    if loose is not None and not _looks_back(tokens, loose[0], language):
        return _away(loose[0], end, unit, count)
    return None


def _lasts(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether what is counted from token `i` on took so long: *the four weeks after 3 May*, *for two days from*."""
    if not tokens.runs_on(i):
        return False
    if tokens.at(i - 1) in language.definite:
        return True
    led = language.lone_before.backward(tokens, i) is not None
    return led and language.limits.backward(tokens, i) is None and language.hedges_before.backward(tokens, i) is None


def _ago_before(tokens: Tokens, i: int, language: Language) -> tuple[int, Hedge] | None:
    """Read back over *il y a*, *vor weniger als*, *hace más de*: where it begins, with the hedge of the day meant."""
    ago, hedge = language.calendar.ago_before, language.hedges_before.backward(tokens, i)
    found = ago.backward(tokens, i)
    if found is None and hedge is not None and tokens.runs_on(hedge[0]):
        found = ago.backward(tokens, hedge[0])
    if found is None:
        return None
    if hedge is None or hedge[0] <= found[0]:
        return found[0], "exact"
    return found[0], BACKWARD.get(hedge[1], hedge[1])


def _away(start: int, end: int, unit: str, count: int) -> Point:
    """Return so many units counted from publication; the plural says that they are counted, not named."""
    return Point(start, end, Calendar(relative=(unit + "s", count)))


def _and_more(tokens: Tokens, point: Point, language: Language) -> Point:
    """Take in *2 weeks and* before *2 days ago*."""
    words = language.calendar
    joiner = words.both.backward(tokens, point.start) if tokens.runs_on(point.start) else None
    period = words.periods.backward(tokens, joiner[0]) if joiner and tokens.runs_on(joiner[0]) else None
    number = _number_before(tokens, period[0], language) if period else None
    if period is None or number is None or period[1] not in ("week", "month", "year"):
        return point
    if words.adjectives.backward(tokens, number[0]) is not None:
        return point  # the last 3 months and 2 days ago
    base = Calendar(relative=(period[1] + "s", -number[1]))
    return Point(number[0], point.end, replace(point.calendar, base=base))


def _from_another_day(tokens: Tokens, start: int, end: int, unit: str, count: int, language: Language) -> Point | None:
    """Read *three weeks from tomorrow*, *2 days before 13 May 1999*."""
    words = language.calendar
    side = words.count_from.forward(tokens, end) if tokens.runs_on(end) else None
    if side is None or not tokens.runs_on(side[0]):
        return None
    base = _base(tokens, side[0], language)
    if base is None:
        return None
    sign = -1 if side[1] == "before" else 1
    return Point(start, base.end, Calendar(relative=(unit + "s", sign * count), base=base.calendar))


def _base(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read the day that others are counted from: *tomorrow*, *13 May 1999*, *next Friday*, *Christmas*."""
    today = language.calendar.relative.forward(tokens, i)
    if today is not None:
        return Point(i, today[0], Calendar(relative=today[1])) if today[1][0] == "day" else None
    feast = named_day(tokens, i, language)
    if feast is not None:
        return feast
    prefix = language.calendar.day_prefix.forward(tokens, i)
    at = prefix[0] if prefix else i
    dated = spelled_out(tokens, at, language) if tokens.runs_on(at) else None
    return dated or weekday_ahead(tokens, i, language)


def _looks_back(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the sentence before token `i` tells of the past, so that *in two weeks* is how long it took."""
    words = language.calendar
    for j in range(i - 1, max(-1, i - _SENTENCE), -1):
        word = tokens.word[j]
        if word in (".", "?", "!", ";") or not tokens.runs_on(j + 1):
            return False
        if word in words.looking_back or (words.past_endings and len(word) > 3 and word.endswith(words.past_endings)):
            return True
    return False

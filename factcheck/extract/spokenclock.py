"""Read times of day in words: *noon*, *half past six*, *seven o'clock*, *alle otto e mezza*, *siete de la tarde*."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.clock import Clock, announced_time, followed_by_noun, hours_of, reading, suffixed
from factcheck.extract.dateparts import Point, counted
from factcheck.extract.minutes import minutes_back, minutes_behind, minutes_first, shifted
from factcheck.extract.numerals import read_number
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar

# Parts of an hour: ocho y media, otto e un quarto
_PARTS = {Decimal("0.25"): 15, Decimal("0.5"): 30, Decimal("0.75"): 45}


def named_time(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read *noon*, *midnight*, with a zone."""
    named = language.calendar.clock.named.forward(tokens, i)
    if named is None:
        return None
    end, (hour, minute) = named
    hedged = language.calendar.hedges.backward(tokens, i) is not None
    if not hedged and not announced_time(tokens, i, language) and followed_by_noun(tokens, end, language):
        return None
    zone = language.calendar.clock.zones.forward(tokens, end) if tokens.runs_on(end) else None
    return Point(i, zone[0] if zone else end, Calendar(hour=hour, minute=minute, zone=zone[1] if zone else None))


def spoken_time(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read an hour in words: *half past six*, *alle otto e mezza*, *seven o'clock*, *siete de la tarde*."""
    clock = language.calendar.clock
    shift = clock.shift_before.forward(tokens, i)
    at = clock.at.forward(tokens, i)
    if shift is not None:
        return _spelled(tokens, i, shift[0], shift[1], language)
    if at is not None and (minutes := minutes_first(tokens, at[0], language)):
        return minutes
    if at is not None:
        shift = clock.shift_before.forward(tokens, at[0])
        start = shift[0] if shift else at[0]
        return _spelled(tokens, at[0], start, shift[1] if shift else None, language, announced=True)
    return minutes_back(tokens, i, language) or _back_from(tokens, i, language)


def _back_from(tokens: Tokens, i: int, language: Language) -> Point | None:
    """Read back from *o'clock* or *pm* over a spelled-out hour."""
    spells = language.numbers.pieces
    for start in range(max(0, i - 3), i):
        if spells(tokens.word[start]):
            point = _spelled(tokens, start, start, None, language, announced=announced_time(tokens, start, language))
            if point is not None and point.end > i:
                return point
    return None


def _spelled(
    tokens: Tokens, start: int, i: int, shift: int | None, language: Language, announced: bool = False
) -> Point | None:
    """Read the hour in words or digits at `i`, moved by `shift` minutes."""
    if not tokens.runs_on(i) and i != start:
        return None
    number = read_number(tokens, i, language) if i < len(tokens) else None
    if number is None or number.kind != "cardinal" or not 1 <= number.number <= 24:
        return None
    if any(piece.role == "dozen" for piece in language.numbers.pieces(tokens.word[number.end - 1])):
        return None  # een half dozijn
    minute = _PARTS.get(number.number % 1) if number.end > i + 1 else None  # anderhalf is a length of time
    if (number.number % 1 and minute is None) or (tokens.word[i][0].isdecimal() and shift is None):
        return None
    told = minute is not None and announced
    found = Clock(number.end, int(number.number), minute, None, shift is not None or told)
    found = _with_minutes(tokens, suffixed(tokens, found, language), announced, language)
    alone = found.end == number.end and followed_by_noun(tokens, found.end, language)
    if not found.sure and (not announced or alone):
        return None
    if counted(tokens, found.end, language) or (not found.sure and hours_of(tokens, found, language)):
        return None
    return Point(start, found.end, shifted(reading(found), shift))


def _with_minutes(tokens: Tokens, found: Clock, announced: bool, language: Language) -> Clock:
    """Take in the minutes in words behind the hour: *las siete y diez*, *six heures moins vingt*."""
    if found.minute is not None or found.half is not None or not (announced or found.told):
        return found
    more = minutes_behind(tokens, found.end, language, bare=announced and (found.told or found.sure))
    if more is None:
        return found
    end, minutes = more
    hour = found.hour - (minutes < 0)
    return suffixed(tokens, found._replace(end=end, hour=hour, minute=minutes % 60, sure=True), language)

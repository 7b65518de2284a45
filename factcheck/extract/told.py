"""Tell how roughly words are meant: *two and a half hours* counts in halves, *half past five* in five minutes."""

from __future__ import annotations

from decimal import Decimal

from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar

_NOON = 12
_MINUTES = Decimal(5)  # that a clock is told to in words
_HALF, _QUARTER = Decimal("0.5"), Decimal("0.25")


def part_step(tokens: Tokens, start: int, end: int, number: Decimal, scale: int, language: Language) -> Decimal | None:
    """Return the step that a number over ``[start, end)`` counts in, where words alone tell its halves or quarters.

    Who says *two and a half hours* chose among the halves. Who says *half an hour*, *three quarters* or *one and a
    half million* had the quarters at hand: 45 minutes is not half an hour, 1.6 million is still one and a half, and
    1.75 million is not. Printed decimals and ``½`` count to their digit.
    """
    part = abs(number.scaleb(-scale)) % 1
    if not part or part % _QUARTER or not all(_plain(word) for word in tokens.word[start:end]):
        return None
    points = language.numbers.point | language.numbers.loose_point
    if any(word in points for word in tokens.word[start:end]):
        return None
    whole = abs(number.scaleb(-scale)) >= 1
    step = _HALF if part == _HALF and whole and not scale else _QUARTER
    return step.scaleb(scale)


def clock_step(tokens: Tokens, start: int, end: int, words: Calendar) -> Decimal | None:
    """Return the minutes that a time over ``[start, end)`` is told to, where words alone tell its minutes.

    *Half past five*, *halb 6* and *twenty to nine* are told to five minutes; *20 to nine* and *five o'clock* are not.
    """
    hour, minute = words.hour, words.minute
    if hour is None or not minute or words.second is not None or words.to is not None or minute % _MINUTES:
        return None
    printed = [word for word in tokens.word[start:end] if word[0].isdecimal()]
    shown = (hour % _NOON, (hour + 1) % _NOON)
    told = all(w.isdecimal() and int(w) % _NOON in shown and int(w) not in (minute, 60 - minute) for w in printed)
    return _MINUTES if told else None


def _plain(word: str) -> bool:
    return word == "-" or word.isdecimal() or word.rstrip("'’").isalpha()

"""Tell how roughly a part in words is meant: *two and a half hours* counts in halves, *half a million* in quarters."""

from __future__ import annotations

from decimal import Decimal

from factcheck.language import Language
from factcheck.language.tokens import Tokens

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


def _plain(word: str) -> bool:
    return word == "-" or word.isdecimal() or word.rstrip("'’").isalpha()

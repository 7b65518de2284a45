"""Read the parts that stand on top of a number: *and a half*, *three quarters*, ``1/3``."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from factcheck.language import Language
from factcheck.language.tokens import Tokens


def denominator(tokens: Tokens, i: int) -> Decimal | None:
    """Return what stands below the stroke of ``/3`` at token `i`."""
    if tokens.at(i) == "/" and tokens.glued(i) and tokens.glued(i + 1) and tokens.at(i + 1).isdecimal():
        below = tokens.at(i + 1)
        if len(below) <= 4 and int(below) > 1 and tokens.at(i + 2) != "/":
            return Decimal(below)
    return None


def share_at(tokens: Tokens, language: Language, i: int) -> tuple[Fraction | None, int]:
    """Return the part that *a half*, *three quarters*, ``1/3`` at token `i` names, and the token after it."""
    count = 1
    if tokens.at(i) in language.numbers.articles:
        i += 1
    else:
        pieces = language.numbers.pieces(tokens.at(i))
        if len(pieces) == 1 and pieces[0].role == "cardinal" and pieces[0].value < 100:
            count, i = int(pieces[0].value), i + 1
            if count >= 20 and tokens.at(i) == "-":  # fifty-four hundredths
                units = language.numbers.pieces(tokens.at(i + 1))
                if len(units) == 1 and units[0].role == "cardinal" and units[0].value < 10:
                    count, i = count + int(units[0].value), i + 2
    if tokens.at(i) == "-":
        i += 1
    if tokens.at(i).isdecimal() and (below := denominator(tokens, i + 1)) is not None:
        return Fraction(int(tokens.at(i)[:4]), int(below)), i + 3
    share = language.numbers.part_of(tokens.at(i))
    return (share * count, i + 1) if share is not None and share * count < 1 else (None, i)

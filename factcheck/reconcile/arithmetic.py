"""Small arithmetic that explanations and checks share."""

from __future__ import annotations

from decimal import Decimal


def significant(x: Decimal, digits: int = 5) -> str:
    """Write a number to some significant digits: 1.1049."""
    rounded = x.quantize(Decimal(1).scaleb(x.adjusted() - digits + 1)) if x else x
    return format(rounded.normalize(), "f")


def near(x: Decimal, y: Decimal, share: Decimal) -> bool:
    """Say whether two numbers are equal but for a small share."""
    return abs(x - y) <= share * max(abs(x), abs(y))

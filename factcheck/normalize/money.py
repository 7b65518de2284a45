"""Sums of money: an interval in the currency they are printed in. Conversion comes when two are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.normalize.figures import value_of

if TYPE_CHECKING:
    from factcheck.model import Mention, Value


def money(mention: Mention) -> Value:
    """Return the value of a sum; its unit is the ISO code of its currency."""
    return value_of(mention, "money", mention.reading.unit)

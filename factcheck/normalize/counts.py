"""Counted things, shares, ranks and bare numbers: figures that are their own base unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.normalize.figures import value_of

if TYPE_CHECKING:
    from factcheck.model import Mention, Value


def count(mention: Mention) -> Value:
    """Return the value of a count; its unit is the counted concept."""
    return value_of(mention, "count", mention.reading.unit)


def percent(mention: Mention) -> Value:
    """Return the value of a share: ``percent``, or ``point`` for percentage points, which are kept apart."""
    return value_of(mention, "percent", mention.reading.unit or "percent")


def ordinal(mention: Mention) -> Value:
    """Return the value of a rank."""
    return value_of(mention, "ordinal", "rank")


def number(mention: Mention) -> Value:
    """Return the value of a figure whose noun cannot be told."""
    return value_of(mention, "number", mention.reading.unit)

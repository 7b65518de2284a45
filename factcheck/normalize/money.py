"""Sums of money: an interval in the currency they are printed in. Conversion comes when two are compared."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.normalize.figures import value_of

if TYPE_CHECKING:
    from factcheck.model import Mention, Value


def money(mention: Mention) -> Value:
    """Return the value of a sum; its unit is the ISO code of its currency, also for a part of one (``GBP/100``)."""
    currency, _, parts = (mention.reading.unit or "").partition("/")
    value = value_of(mention, "money", currency)
    return _whole(value, 1 / Decimal(parts)) if parts else value


def _whole(value: Value, share: Decimal) -> Value:
    """Return *50 cents* in its currency; the number as printed stays."""
    return replace(
        value,
        logical=value.logical.scaled(share),
        likely=value.likely.scaled(share),
        point=None if value.point is None else value.point * share,
        granularity=None if value.granularity is None else value.granularity * share,
    )

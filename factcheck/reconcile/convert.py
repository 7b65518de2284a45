"""The rate between two currencies on a day, or the band of all rates of ten years where no day is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.normalize.rates import band, cross

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Rate:
    """How much of `to` one unit of `of` buys: one figure on a known `day`, else the ends of the ten-year band."""

    of: str
    to: str
    low: Decimal
    high: Decimal
    day: date | None


def rate_to(of: str, to: str, day: date | None) -> Rate | None:
    """Return the rate from one currency to another; ``None`` where the ECB has none."""
    if day is not None:
        on_day = cross(of, to, day)
        return None if on_day is None else Rate(of, to, on_day, on_day, day)
    held = band(of, to)
    return None if held is None else Rate(of, to, held.low, held.high, None)

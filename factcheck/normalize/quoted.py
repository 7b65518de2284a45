"""Days counted from the moment of speaking: *today* in a quotation may be the day before its report appeared."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Interval, Mention

_PAIRS = (("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’"))


def or_the_day_before(mention: Mention, sentence: str, at: int) -> Mention:
    """Return a day such as *today* inside a quotation with the day before it as likely; `at` is where it begins."""
    words, value = mention.reading.calendar, mention.value
    if words is None or value is None or words.base is not None or words.relative is None or words.relative[0] != "day":
        return mention
    if not _quoted(sentence[:at], sentence[at:]):
        return mention
    wider = replace(value, likely=_down_by_one(value.likely), logical=_down_by_one(value.logical))
    return replace(mention, value=wider)


def _quoted(before: str, behind: str) -> bool:
    """Say whether a quotation that has begun ends later in the sentence."""
    if before.count('"') % 2 and '"' in behind:
        return True
    return any(before.rfind(begin) > before.rfind(end) and end in behind for begin, end in _PAIRS)


def _down_by_one(interval: Interval) -> Interval:
    return replace(interval, low=None if interval.low is None else interval.low - Decimal(1))

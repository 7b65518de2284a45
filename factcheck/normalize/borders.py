"""Figures told at a border: the end of one lap is the start of the next, *today* in a quotation may be yesterday.

Each keeps its figure and takes the one beside it as likely, too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck.datafile import read_datafile

if TYPE_CHECKING:
    from factcheck.model import Interval, Mention

_BEFORE = 30  # characters before a rank in which its end is told
_OPENED = re.compile(r'(?<![^\s:,(])"(?=\w)[^"]*\Z')
_PAIRS = (("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’"))


def with_its_neighbour(mention: Mention, line: str, at: int, language: str) -> Mention:
    """Return a figure told at a border with its neighbour; any other as it is. `at` is where it begins in its line."""
    value, before = mention.value, line[:at]
    if value is None or value.point is None:
        return mention
    below, above = int(_is_quoted_day(mention, before)), int(_ends(mention, before, language))
    if not below and not above:
        return mention
    likely, logical = (_wider(each, below, above) for each in (value.likely, value.logical))
    return replace(mention, value=replace(value, likely=likely, logical=logical))


def _ends(mention: Mention, before: str, language: str) -> bool:
    """Say whether a rank is told of what is over: *restarted at the end of lap 12*, *after the third round*."""
    pattern = _over(language) if mention.value is not None and mention.value.kind == "ordinal" else None
    return pattern is not None and pattern.search(before[-_BEFORE:]) is not None


def _is_quoted_day(mention: Mention, before: str) -> bool:
    """Say whether a day is counted from the moment of speaking, in a quotation; not all paragraphs of one end it."""
    words = mention.reading.calendar
    if words is None or words.base is not None or words.relative is None or words.relative[0] != "day":
        return False
    return bool(_OPENED.search(before)) or any(before.rfind(begin) > before.rfind(end) for begin, end in _PAIRS)


def _wider(interval: Interval, below: int, above: int) -> Interval:
    low, high = interval.low, interval.high
    low = None if low is None else low - Decimal(below)
    return replace(interval, low=low, high=None if high is None else high + Decimal(above))


@cache
def _over(language: str) -> re.Pattern[str] | None:
    words: list[str] | None = read_datafile("factcheck.normalize", "borders.yaml").get(language)
    if words is None:
        return None
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\s+(?:the\s+)?$", re.IGNORECASE)

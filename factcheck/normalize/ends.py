"""A lap or a round that is over: *restarted at the end of lap 19* is also told of lap 20, which then begins."""

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


def or_the_next(mention: Mention, sentence: str, at: int, language: str) -> Mention:
    """Return a rank behind *at the end of* or *after* with the next one as likely; `at` is where it begins."""
    value = mention.value
    if value is None or value.kind != "ordinal" or value.point is None:
        return mention
    pattern = _ends(language)
    if pattern is None or not pattern.search(sentence[max(0, at - _BEFORE) : at]):
        return mention
    wider = replace(value, likely=_up_by_one(value.likely), logical=_up_by_one(value.logical))
    return replace(mention, value=wider)


def _up_by_one(interval: Interval) -> Interval:
    return replace(interval, high=None if interval.high is None else interval.high + Decimal(1))


@cache
def _ends(language: str) -> re.Pattern[str] | None:
    words: list[str] | None = read_datafile("factcheck.normalize", "ends.yaml").get(language)
    if words is None:
        return None
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\s+(?:the\s+)?$", re.IGNORECASE)

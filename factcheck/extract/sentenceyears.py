"""Give a date without a year the year of the date beside it in its sentence: *from Aug. 3, 2022 … on Aug. 29*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from factcheck.language.tokens import Tokens
from factcheck.model import Calendar

_FARTHEST = 25  # tokens between two dates of one sentence that share a year
_TURN = 6  # months by which a date may lie behind another in the calendar and still follow it in the next year


class Dated(NamedTuple):
    """What a date over the tokens ``[start, end)`` says."""

    start: int
    end: int
    calendar: Calendar


def share_years(dates: Sequence[Dated], tokens: Tokens) -> list[Calendar]:
    """Return the calendars of `dates`, in order, each open year filled in from the neighbour that states one."""
    shared = [date.calendar for date in dates]
    for at in range(1, len(shared)):
        first, second = shared[at - 1], shared[at]
        if not ((_open(second) and _stated(first)) or (_open(first) and _stated(second))):
            continue
        if not _one_sentence(dates[at - 1].end, dates[at].start, tokens):
            continue
        if _open(second):
            shared[at] = _in_year_of(second, first, 1)
        else:
            shared[at - 1] = _in_year_of(first, second, -1)
    return shared


def _open(words: Calendar) -> bool:
    return words.month is not None and words.year is None and words.relative is None and words.base is None


def _stated(words: Calendar) -> bool:
    return words.month is not None and words.year is not None and words.to is None


def _in_year_of(words: Calendar, other: Calendar, step: int) -> Calendar:
    """Return `words` in the year of `other`, which stands before it (`step` 1) or behind it (-1)."""
    month, told, year = words.month or 1, other.month or 1, other.year or 0
    if (told - month) * step >= _TURN:
        year += step
    end = words.to
    if end is not None and end.year is None and end.month is not None:
        end = replace(end, year=year + (end.month < month))
    return replace(words, year=year, to=end)


def _one_sentence(start: int, end: int, tokens: Tokens) -> bool:
    """Say whether no sentence and no line ends over the tokens ``[start, end)``."""
    if end - start > _FARTHEST or not tokens.runs_on(end):
        return False
    return all(tokens.runs_on(i) and tokens.word[i] not in ".;!?:" for i in range(start, end))

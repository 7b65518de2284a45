"""The columns of what claims themselves say: their values, where they stand, when that was."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.group.vocabulary import coded
from factcheck.normalize.canonical import telling_digits
from factcheck.normalize.grain import grain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from factcheck.model import Claim, Interval, Value

LOOSE = frozenset({"at_least", "over", "up_to", "under", "nearly", "vague"})  # hedges that only bound a figure
_SCALED = frozenset({"money", "measure", "time", "duration"})
_YEAR = 4  # signs of a date of which the year alone is told
_DIGITS, _LETTERS = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def claim_columns(
    claims: Sequence[Claim], points: NDArray[np.float64], scales: NDArray[np.float64]
) -> dict[str, NDArray[Any]]:
    """Return the columns; texts go by numbers of each column's own, the empty one by :data:`NOTHING`."""
    values = [c.value for c in claims]
    kinds = [value.kind for value in values]
    hedges = [value.hedge for value in values]
    readings = [c.mention.reading for c in claims]
    cells = [c.cell or "" for c in claims]
    ends = _intervals([value.likely for value in values], scales)
    allowed = _intervals([value.logical for value in values], scales)
    printed = [(r.unit or "") + (value.zone or "") for r, value in zip(readings, values, strict=True)]
    columns = [f"{c.sheet} {cell.rstrip(_DIGITS)}" if cell else "" for c, cell in zip(claims, cells, strict=True)]
    return {
        "kind": coded(kinds),
        "unit": coded([value.unit or "" for value in values]),
        "per": coded([value.per or "" for value in values]),
        "source": coded([c.source for c in claims]),
        "english": np.array([c.language == "en" for c in claims], dtype=bool),
        "language": coded([c.language for c in claims]),
        "cells": coded(columns),
        "row": coded([cell.lstrip(_LETTERS) for cell in cells]),
        "sentence": np.array([c.sentence_start for c in claims], dtype=np.int64),
        "start": np.array([c.start for c in claims], dtype=np.int64),
        "end": np.array([c.end for c in claims], dtype=np.int64),
        "point": points * scales,
        "place": np.array([float(value.granularity or 1) for value in values], dtype=np.float64) * scales,
        "grain": np.array([_grain(value) for value in values], dtype=np.float64) * scales,
        "low": ends[:, 0],
        "high": ends[:, 1],
        "floor": allowed[:, 0],
        "ceiling": allowed[:, 1],
        "printed": coded(printed),
        "scaled": np.array([kind in _SCALED for kind in kinds], dtype=bool),
        "digits": np.array([len(telling_digits(value.stated)) for value in values], dtype=np.float32),
        "jumble": coded([_jumble(value) for value in values]),
        "modality": coded([c.modality for c in claims]),
        "ordinal": np.array([kind == "ordinal" for kind in kinds], dtype=np.int64),
        "loose_day": np.array([c.value.kind == "date" and _is_loose_day(c) for c in claims], dtype=bool),
        "tight": np.array([hedge not in LOOSE for hedge in hedges], dtype=bool),
        "vague": np.array([hedge == "vague" for hedge in hedges], dtype=bool),
        "headline": np.array([c.role == "headline" for c in claims], dtype=bool),
        "caption": np.array([c.role == "caption" for c in claims], dtype=bool),
    }


def points(claims: Sequence[Claim]) -> NDArray[np.float64]:
    """Return one number for the value of each claim: the middle of a range, the end that is known of an open one."""
    return np.array([_point(claim.value) for claim in claims], dtype=np.float64)


def _is_loose_day(claim: Claim) -> bool:
    """Say whether a date is told by a weekday alone, or by its distance from the day of publication."""
    told = claim.mention.reading.calendar
    return told is not None and told.year is None and told.month is None and told.day is None


def _intervals(intervals: Sequence[Interval], scales: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the two ends of each."""
    return np.array([_ends(each) for each in intervals], dtype=np.float64).reshape(-1, 2) * scales[:, None]


def _ends(interval: Interval) -> tuple[float, float]:
    low = -math.inf if interval.low is None else float(interval.low)
    high = math.inf if interval.high is None else float(interval.high)
    return (_inward(low, 1) if interval.low_open else low), (_inward(high, -1) if interval.high_open else high)


def _inward(end: float, way: int) -> float:
    """Return the end of an open interval moved in by a trifle, so that closed comparisons do for open ends."""
    return end + way * 1e-9 * max(abs(end), 1.0)


def _point(value: Value) -> float:
    if value.point is not None:
        return float(value.point)
    low, high = _ends(value.likely)
    if math.isinf(low):
        return high if not math.isinf(high) else math.nan
    return low if math.isinf(high) else (low + high) / 2


def _grain(value: Value) -> float:
    """Return to what a figure is rounded; an hour is told for one thing, and seven minutes past it for another."""
    return 0.0 if value.kind == "time" else float(grain(value) or 0)


def _jumble(value: Value) -> str:
    """Return the digits in order of size: figures that share them may differ by a slip, 86 for 68, 120 for 1,200.

    Nothing for a single digit, and for days, which share theirs by chance.
    """
    if value.kind == "date" and len(value.stated) != _YEAR:
        return ""
    dated = value.kind in ("date", "time")
    digits = "".join(filter(str.isdigit, value.stated)) if dated else telling_digits(value.stated)
    return "".join(sorted(digits)) if len(digits) > 1 else ""

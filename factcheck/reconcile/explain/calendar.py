"""Explanations by the calendar: a month counted in days, an hour in another zone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Explanation
from factcheck.normalize.durations import days_in
from factcheck.normalize.figures import plain

if TYPE_CHECKING:
    from factcheck.reconcile.explain.pair import Pair, Side


def month_in_days(pair: Pair) -> Explanation | None:
    """Tell how many days a month or a year may have, and that the other figure is one of them or is not."""
    for vague, sharp in ((pair.a, pair.b), (pair.b, pair.a)):
        if vague.value.kind == sharp.value.kind == "duration" and _stretches(vague) and not _stretches(sharp):
            return _told(vague, sharp)
    return None


def _stretches(side: Side) -> bool:
    printed = side.value.printed or ""
    return printed.startswith(("month", "year", "quarter", "decade")) and side.value.point is not None


def _told(vague: Side, sharp: Side) -> Explanation:
    low, high = vague.figure.logical.low, vague.figure.logical.high
    ends = [plain(end) for end in (low, high) if end is not None]
    length = f"{vague.bare}{_each(vague)} is {' to '.join(ends)} days"
    if vague.figure.own.meets(sharp.figure.own):
        return Explanation("month", f"{length}, so {sharp.bare} fits", 0.9)
    return Explanation("month", f"{length}; {sharp.bare} is not among them", 0.9)


def _each(vague: Side) -> str:
    """Return how long one of several months or years is; of one alone it needs no saying."""
    printed = vague.value.printed or ""
    if vague.value.stated == "1" or " + " in printed or ".." in vague.value.stated:
        return ""
    fewest, most = days_in(printed.removesuffix(" old"))
    return f" of {plain(fewest)} to {plain(most)} days"


def zone(pair: Pair) -> Explanation | None:
    """Tell that two clock times are one moment in two zones, or are an hour or so apart in them."""
    a, b = pair.a, pair.b
    if (
        a.value.kind != "time"
        or b.value.kind != "time"
        or not a.value.zone
        or a.value.zone == b.value.zone
        or not b.value.zone
    ):
        return None
    if a.figure.axis != b.figure.axis or a.figure.point is None or b.figure.point is None:
        return None
    apart = int(abs(a.figure.point - b.figure.point)) % 1440
    apart = min(apart, 1440 - apart)
    if apart == 0:
        return Explanation("zone", f"{a.text} is {b.text}", 0.9)
    return Explanation("zone", f"in UTC, {a.text} and {b.text} are {apart // 60} h {apart % 60:02d} min apart", 0.8)

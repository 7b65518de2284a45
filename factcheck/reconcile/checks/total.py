"""A total that is not the sum of what follows it: *129 people on board: 103 passengers and 25 crew*."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.model import Check, Claim, Source
from factcheck.normalize.figures import plain
from factcheck.normalize.show import number_text, show
from factcheck.reconcile.checks.raised import raised
from factcheck.reconcile.cues import names_some, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OPENS = re.compile(r"[^.;:()\n]{0,40}(?::|\()\s*$")
_NEAR = Decimal("0.25")  # a sum further off than this was not meant as one
_JOINT = re.compile(r"[^.;:()\n]{0,40}")
_ADDED = frozenset({"count", "money", "measure"})


def check(source: Source, claims: Sequence[Claim]) -> Iterator[Check]:
    """Yield the totals whose parts, listed after a colon or in a bracket, come close and miss."""
    for _, held in groupby(claims, key=lambda c: c.sentence_start):
        run = list(held)
        for place, claim in enumerate(run):
            parts = _parts(source, claim, run[place + 1 :])
            if len(parts) > 1:
                yield from _missed(source, claim, parts)


def _parts(source: Source, whole: Claim, after: Sequence[Claim]) -> list[Claim]:
    """Return the figures listed after a total, joined by commas and *and* alone."""
    if whole.kind not in _ADDED or not after:
        return []
    opening = source.text[whole.end : after[0].start]
    if _OPENS.match(opening) is None or names_some(opening, whole.language):
        return []
    parts: list[Claim] = []
    for claim in after:
        between = source.text[parts[-1].end : claim.start] if parts else ""
        if parts and not _joins(between, claim.language):
            return []
        alike = claim.kind == whole.kind or (claim.kind == "number" and whole.kind == "count")
        if not alike or claim.value.hedge != "exact" or claim.value.per != whole.value.per:
            return []
        parts.append(claim)
    return parts


def _joins(between: str, language: str) -> bool:
    if _JOINT.fullmatch(between) is None or names_some(between, language):
        return False
    last = between.strip().lower().split(" ")[-1]
    return between.rstrip().endswith(",") or last in words("and", language)


def _missed(source: Source, whole: Claim, parts: Sequence[Claim]) -> Iterator[Check]:
    total = whole.value.point
    points = [c.value.point for c in parts if c.value.point is not None]
    if total is None or whole.value.hedge != "exact" or len(points) != len(parts) or max(points) >= total:
        return
    made = sum(points, Decimal(0))
    slack = sum((c.value.granularity or Decimal(0) for c in (whole, *parts)), Decimal(0)) / 2
    if abs(made - total) <= slack or abs(made - total) > _NEAR * total or whole.value.unit in ("year", "month"):
        return
    terms = " + ".join(number_text(point) for point in points)
    text = f"{terms} = {number_text(made)}, not {show(whole.value, hedge=False)}"
    figures = [plain(total), *(plain(point) for point in points)]
    yield raised("sum", source.id, (whole.start, parts[-1].end), text, figures)

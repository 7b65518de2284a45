"""A percentage that is not the ratio of the two numbers beside it: *45 of the 120 residents (30 %)*."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from factcheck.model import Check, Claim, Source
from factcheck.normalize.figures import plain
from factcheck.normalize.intervals import last_place
from factcheck.normalize.show import number_text, show
from factcheck.reconcile.checks.raised import raised
from factcheck.reconcile.cues import words
from factcheck.reconcile.explain.pair import significant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_RATIO = re.compile(r"([0-9][0-9.,]*)\s+\D{1,20}?\s+([0-9][0-9.,]*)")
_NOUN = re.compile(r"^(?:\s+[^\W\d]+){0,2}")
_COUNTED = frozenset({"count", "number"})
_BESIDE = 18  # characters between the two numbers and the percentage
_SPARE = Decimal("1.5")  # units of the percentage's last digit it may be off: careless rounding is no finding


def check(source: Source, claims: Sequence[Claim]) -> Iterator[Check]:
    """Yield the percentages that stand right beside a part and its whole and are not their ratio."""
    for _, held in groupby(claims, key=lambda c: c.sentence_start):
        run = list(held)
        threes = (_off(source, three) for three in zip(run, run[1:], run[2:], strict=False))
        pairs = (_written_out(source, *pair) for pair in pairwise(run))
        yield from (found for found in (*threes, *pairs) if found is not None)


def _written_out(source: Source, ratio: Claim, share: Claim) -> Check | None:
    """Return what is off in a ratio that was read as one figure, beside a percentage: *45 out of 120 people (30 %)*."""
    if any(c.value.unit != "percent" or c.value.hedge != "exact" or c.value.per for c in (ratio, share)):
        return None
    said, point = _RATIO.match(ratio.quote), ratio.value.point
    if said is None or point is None or share.value.point is None or _RATIO.match(share.quote):
        return None
    gap = _NOUN.sub("", source.text[ratio.end : share.start])
    if not _sets_beside(gap, share.language) or _near(point, share):
        return None
    text = f"{said.group()} is {significant(point, 3)}%, not {show(share.value, hedge=False)}"
    figures = (*said.groups(), plain(share.value.point))
    return raised("ratio", source.id, (ratio.start, share.end), text, figures)


def _near(actual: Decimal, share: Claim) -> bool:
    """Say whether a percentage is what it should be, but for careless rounding."""
    point = share.value.point or Decimal(0)
    unit = share.value.granularity or last_place(point)
    return abs(actual - point) <= _SPARE * min(unit, Decimal(1))


def _off(source: Source, three: tuple[Claim, Claim, Claim]) -> Check | None:
    ordered = _ordered(source, three)
    if ordered is None:
        return None
    part, whole, share = ordered
    if not (part.value.point and whole.value.point and share.value.point) or part.value.point > whole.value.point:
        return None
    actual = part.value.point / whole.value.point * 100
    if _near(actual, share):
        return None
    made = f"{number_text(part.value.point)} of {number_text(whole.value.point)} is {significant(actual, 3)}%"
    figures = tuple(plain(c.value.point or Decimal(0)) for c in ordered)
    text = f"{made}, not {show(share.value, hedge=False)}"
    return raised("ratio", source.id, (three[0].start, three[2].end), text, figures)


def _ordered(source: Source, three: tuple[Claim, Claim, Claim]) -> tuple[Claim, Claim, Claim] | None:
    """Return part, whole and percentage where the text says that they belong together."""
    if any(c.value.hedge != "exact" or c.value.per for c in three):
        return None
    for part, whole, share in (three, (three[1], three[2], three[0])):
        if share.value.unit != "percent" or part.kind not in _COUNTED or whole.kind not in _COUNTED:
            continue
        if _says_of(source.text[part.end : whole.start], part.language) and _bracketed(source, three, share):
            return part, whole, share
    return None


def _says_of(between: str, language: str) -> bool:
    return between.strip().lower() in words("of", language)


def _bracketed(source: Source, three: tuple[Claim, Claim, Claim], share: Claim) -> bool:
    """Say whether a bracket, a comma or a dash alone stands between the percentage and the numbers."""
    gap = (
        source.text[three[1].end : three[2].start] if share is three[2] else source.text[three[0].end : three[1].start]
    )
    return _sets_beside(gap, share.language)


def _sets_beside(gap: str, language: str) -> bool:
    rest = gap.strip().lower().lstrip("(,–—- ")
    opened = len(gap) <= _BESIDE and gap.strip()[:1] in ("(", ",", "–", "—", "-")
    return opened and rest in {"", *words("or", language)}

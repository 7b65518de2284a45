"""A percentage that is not the ratio of the two numbers beside it: *45 of the 120 residents (30 %)*."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.normalize.figures import plain
from factcheck.normalize.show import number_text, show
from factcheck.reconcile.arithmetic import significant
from factcheck.reconcile.checks.beside import beside_each_other, finer, fits, opened, sets_beside
from factcheck.reconcile.checks.raised import raised
from factcheck.reconcile.cues import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Check, Claim, Source

_RATIO = re.compile(r"([0-9][0-9.,]*)\s+\D{1,20}?\s+([0-9][0-9.,]*)")
_NOUN = re.compile(r"^(?:\s+[^\W\d]+){0,2}")
_CLAUSE = re.compile(r"[^\W\d_][^.,;:()\n]*\Z")  # from the last stop on
_SUBJECT = re.compile(r"[^0-9;:()\n]{0,60}")
_LOOSE = Decimal("2.5")  # percentage points that a third or a quarter, told in words, may be off
_COUNTED = frozenset({"count", "number"})


def check(source: Source, claims: Sequence[Claim]) -> Iterator[Check]:
    """Return the percentages that stand right beside a part and its whole and are not their ratio."""
    return beside_each_other(source, claims, _off, _written_out)


def _written_out(source: Source, ratio: Claim, share: Claim) -> Check | None:
    """Return what is off in a ratio that was read as one figure, beside a percentage: *45 out of 120 people (30 %)*."""
    if share.value.unit != "percent" or any(c.value.hedge != "exact" or c.value.per for c in (ratio, share)):
        return None
    said, point = _RATIO.match(ratio.quote), ratio.value.point
    in_words = not any(map(str.isdigit, ratio.quote))
    if in_words and ratio.kind == "number" and point is not None:
        point = point * 100 if point < 1 else None
    elif ratio.value.unit != "percent":
        return None
    if point is None or share.value.point is None or not (said or in_words) or _RATIO.match(share.quote):
        return None
    gap = _NOUN.sub("", source.text[ratio.end : share.start])
    spare = _LOOSE if in_words else Decimal(0)
    if not sets_beside(source.text, gap, share) or fits(share, point - spare, point + spare):
        return None
    quote = said.group() if said else f"“{ratio.quote}”"
    text = f"{quote} is {significant(point, 3)}%, not {show(share.value, hedge=False)}"
    figures = (*(said.groups() if said else (plain(point),)), plain(share.value.point))
    return raised("ratio", source.id, (ratio.start, share.end), text, figures)


def _off(source: Source, three: tuple[Claim, Claim, Claim]) -> Check | None:
    ordered = _ordered(source, three)
    if ordered is None:
        return None
    part, whole, share = ordered
    if not (part.value.point and whole.value.point and share.value.point) or part.value.point > whole.value.point:
        return None
    half = finer(part, whole) / 2
    low, high = ((part.value.point + by) / (whole.value.point - by) * 100 for by in (-half, half))
    if fits(share, low, high):
        return None
    actual = part.value.point / whole.value.point * 100
    made = f"{number_text(part.value.point)} of {number_text(whole.value.point)} is {significant(actual, 3)}%"
    figures = tuple(plain(c.value.point or Decimal(0)) for c in ordered)
    text = f"{made}, not {show(share.value, hedge=False)}"
    return raised("ratio", source.id, (three[0].start, three[2].end), text, figures)


def _ordered(source: Source, three: tuple[Claim, Claim, Claim]) -> tuple[Claim, Claim, Claim] | None:
    """Return part, whole and percentage where the text says that they belong together."""
    if any(c.value.hedge != "exact" or c.value.per for c in three):
        return None
    first, second, third = three
    text = source.text
    if third.value.unit == "percent" and {first.kind, second.kind} <= _COUNTED:
        if not sets_beside(text, text[second.end : third.start], third):
            return None
        if _says_of(text[first.end : second.start], first.language):
            return first, second, third
        return (second, first, third) if _out_of(text, first, second) else None
    if first.value.unit != "percent" or not {second.kind, third.kind} <= _COUNTED:
        return None
    aside = opened(text[first.end : second.start]) and text[third.end : third.end + 1] == ")"
    return (second, third, first) if aside and _says_of(text[second.end : third.start], second.language) else None


def _says_of(between: str, language: str) -> bool:
    return between.strip().lower() in words("of", language)


def _out_of(text: str, whole: Claim, part: Claim) -> bool:
    """Say whether a clause begins with a whole, and tells a part of it: *of the 250 aboard, 50 (30 %) …*."""
    clause = _CLAUSE.search(text[whole.sentence_start : whole.start])
    begins = clause is not None and clause.group().strip().lower() in words("among", whole.language)
    return begins and _SUBJECT.fullmatch(text[whole.end : part.start]) is not None

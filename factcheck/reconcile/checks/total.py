"""A total that is not the sum of what follows it: *129 people on board: 103 passengers and 25 crew*."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.datafile import read_datafile
from factcheck.model import Check, Claim, Source
from factcheck.normalize.figures import plain
from factcheck.normalize.show import number_text
from factcheck.reconcile.checks.raised import raised
from factcheck.reconcile.cues import names_some, words
from factcheck.reconcile.said import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OPENS = re.compile(r"[^.;:()\n]{0,40}(?::|\()\s*$")
_ASIDE = re.compile(r"[^.;:()\n,–—]{0,24}(?:,\s+|\s+[–—]\s+)")
_CLOSED = re.compile(r"\s*(?:[.;:)\]\n–—]|\Z)")
_COMMA = re.compile(r"\s*,")
_TAIL = re.compile(r"[^.;:()\n–—]*")
_NEXT = re.compile(r"\s*,\s*([\w']+)")
_PEOPLE = "person"
_NEAR = Decimal("0.25")  # a sum further off than this was not meant as one
_JOINT = re.compile(r"[^.;:()\n]{0,40}")
_ADDED = frozenset({"count", "money", "measure", "number"})
_BARE = frozenset({"count", "money"})  # whose parts may leave out what they count


def check(source: Source, claims: Sequence[Claim]) -> Iterator[Check]:
    """Yield the totals whose parts, listed after a colon or in a bracket, come close and miss."""
    for _, held in groupby(claims, key=lambda c: c.sentence_start):
        run = list(held)
        for place, claim in enumerate(run):
            parts = _parts(source, claim, run[place + 1 :])
            if len(parts) > 1:
                yield from _missed(source, claim, parts)


def _parts(source: Source, whole: Claim, after: Sequence[Claim]) -> list[Claim]:
    """Return the figures listed after a total, joined by commas and *and* alone, to the end of the list."""
    if whole.kind not in _ADDED or not after:
        return []
    opening = source.text[whole.end : after[0].start]
    aside = _OPENS.match(opening) is None
    if (_ASIDE.fullmatch(opening) is None) if aside else names_some(opening, whole.language):
        return []
    parts: list[Claim] = []
    for claim in after:
        between = source.text[parts[-1].end : claim.start] if parts else ""
        if parts and not _joins(between, claim.language, aside):
            return []
        if not _alike(whole, claim) or claim.value.hedge != "exact" or claim.value.per != whole.value.per:
            return []
        parts.append(claim)
    if (aside or whole.kind == "number") and not _people(whole, parts, opening):
        return []
    return parts if _ends(source.text, parts[-1], aside) else []


def _alike(whole: Claim, part: Claim) -> bool:
    """Say whether a figure may be a part of another by what it counts."""
    if part.kind == "number":
        return whole.kind in _BARE
    return part.kind == whole.kind or (whole.kind == "number" and part.kind == "count")


def _people(whole: Claim, parts: Sequence[Claim], opening: str) -> bool:
    """Say whether people are told apart by kinds: *seven people died, three men and five women,*; *sono 21: 14 uomini*.

    Of other things such a list may name what comes beside them: *twenty apples, twelve pears and six plums*.
    """
    kinds = {claim.value.unit or "" for claim in parts}
    some = words("of", whole.language)
    if not kinds <= _kinds_of_people() or len(kinds) < len(parts):
        return False
    if any(word in some for claim in parts for word in claim.quote.lower().split()):
        return False
    return whole.value.unit == _PEOPLE or (whole.kind == "number" and opening.strip() == ":")


def _ends(text: str, last: Claim, aside: bool) -> bool:
    """Say whether a list ends with a figure: a stop follows, or nothing that goes on with *and a child*."""
    if _CLOSED.match(text, last.end):
        return True
    if aside and not _COMMA.match(text, last.end):
        return False
    joint = {word.split()[0] for word in words("and", last.language)}
    one = words("one", last.language) | words("article", last.language)
    further = _NEXT.match(text, last.end)
    if further is not None:
        return further.group(1).lower() not in joint | one
    tail = _TAIL.match(text, last.end)
    return tail is None or not (set(tail.group().lower().replace(",", " , ").split()) & (joint | {","}))


@cache
def _kinds_of_people() -> frozenset[str]:
    return frozenset(read_datafile("factcheck.group", "families.yaml")[_PEOPLE])


def _joins(between: str, language: str, aside: bool) -> bool:
    if _JOINT.fullmatch(between) is None or names_some(between, language):
        return False
    *more, last = between.strip().lower().split(" ")
    if aside and more and more != [","]:
        return False
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
    text = f"{terms} = {number_text(made)}, not {said(whole, hedge=False)}"
    figures = [plain(total), *(plain(point) for point in points)]
    yield raised("sum", source.id, (whole.start, parts[-1].end), text, figures)

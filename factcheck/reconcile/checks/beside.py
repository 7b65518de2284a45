"""A percentage beside the numbers that it is made of: where it stands, and whether it fits."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from factcheck.normalize.intervals import last_place
from factcheck.reconcile.cues import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.model import Check, Claim, Source

_BESIDE = 24  # characters between the numbers and the percentage
_SPARE = Decimal("1.5")  # units of the percentage's last digit it may be off: careless rounding is no finding
_SIGNS = ("(", ",", "–", "—", "-")
_CLOSED = re.compile(r"\s*(?:[)\].,;:!?–—]|\Z)")
_WORD = re.compile(r"\s+([^\W\d_]+)")


def beside_each_other(
    source: Source,
    claims: Sequence[Claim],
    of_three: Callable[[Source, tuple[Claim, Claim, Claim]], Check | None],
    of_two: Callable[[Source, Claim, Claim], Check | None],
) -> Iterator[Check]:
    """Yield what is found in three figures of a sentence that follow one another, then in two of them."""
    for _, held in groupby(claims, key=lambda c: c.sentence_start):
        run = list(held)
        threes = (of_three(source, three) for three in zip(run, run[1:], run[2:], strict=False))
        pairs = (of_two(source, *pair) for pair in pairwise(run))
        yield from (found for found in (*threes, *pairs) if found is not None)


def opened(gap: str) -> bool:
    """Say whether nothing but an opening bracket stands between two figures."""
    return gap.strip() == "("


def sets_beside(text: str, gap: str, share: Claim) -> bool:
    """Say whether a bracket, a comma or a dash sets a percentage beside what stands before it, and says no more of it.

    *50 (30 % of them children)* is no ratio of what stands before. `gap` is what stands between.
    """
    rest = gap.strip().lower().lstrip("(,–—- ")
    if len(gap) > _BESIDE or not gap.strip().startswith(_SIGNS):
        return False
    if _CLOSED.match(text, share.end):
        return rest in {"", *words("or", share.language), *words("article", share.language)}
    after = _WORD.match(text, share.end)
    more = after is None or after.group(1).lower() in words("more", share.language)
    return rest in words("or", share.language) and not more


def sets_aside(text: str, figure: Claim, share: Claim, topic: str) -> bool:
    """Say whether words of a topic alone stand between a figure and a percentage that ends its clause."""
    gap = text[figure.end : share.start].strip().lower().lstrip("(,–—- ")
    return gap in words(topic, share.language) and _CLOSED.match(text, share.end) is not None


def fits(share: Claim, low: Decimal | None, high: Decimal | None) -> bool:
    """Say whether a percentage lies between two others, but for careless rounding."""
    point = share.value.point or Decimal(0)
    spare = _SPARE * min(share.value.granularity or last_place(point), Decimal(1))
    return (low is None or point >= low - spare) and (high is None or point <= high + spare)


def finer(a: Claim, b: Claim) -> Decimal:
    """Return the finer granularity of two figures that a text sets against each other: both are as precise as that."""
    return min(c.value.granularity or Decimal(0) for c in (a, b))

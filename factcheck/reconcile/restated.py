"""Figures that a text itself gives as one: *101 m (330 ft)*, *€210 million ($234 million)*.

The writer converted one into the other, by a rate or to a roundness of his own. Set against each other they are
one statement; whether the conversion is right is a check inside the source.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.model import Interval
from factcheck.normalize.rates import band
from factcheck.reconcile.twounits import borne_out, same_measure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Claim
    from factcheck.reconcile.figures import Figure

_WORD = re.compile(r"\w+")
_QUOTE = 6  # words of a sentence that two do not write alike by chance
_FAR = 24  # characters between the two
_OFF = Decimal("0.05")  # how far a printed measure may be off and still be meant
_YEARS = 100  # a sum may be converted at the rate of the year it is about, whichever the table holds


def given_twice(claims: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Return the claims that some text gives as one in two units, or repeats from another word for word.

    `claims` are sorted by place.
    """
    return [*((a, b) for a, b in adjacent(claims) if _plausible(a, b)), *_quoted(claims)]


def restated(pairs: Sequence[tuple[Claim, Claim]], figures: Mapping[str, Figure]) -> frozenset[frozenset[Figure]]:
    """Return the pairs of figures of claims that are given twice."""
    found = (frozenset((figures[a.id], figures[b.id])) for a, b in pairs)
    return frozenset(pair for pair in found if len(pair) == 2)


def _quoted(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield claims whose days count from publication and whose sentences are the same word for word.

    Who repeats what somebody wrote a month ago repeats its *next week*; it is the day on which that was written.
    """
    first: dict[tuple[str, ...], Claim] = {}
    for claim in claims:
        words = claim.mention.reading.calendar
        if words is not None and words.relative is not None and claim.kind == "date":
            said = tuple(_WORD.findall(claim.sentence.casefold()))
            if len(said) >= _QUOTE and first.setdefault(said, claim) is not claim:
                yield first[said], claim


def share_precision(pairs: Sequence[tuple[Claim, Claim]], figures: Mapping[str, Figure]) -> Mapping[str, Figure]:
    """Return the figures, each measure that a text gives in two units no more precise than the rougher of the two.

    *2,700 km (1,680 miles)* was measured once: nobody counted to ten miles. The `pairs` are claims given twice.
    """
    if not pairs:
        return figures
    partners: dict[Figure, list[Figure]] = {}
    for pair in sorted(restated(pairs, figures), key=lambda pair: sorted(each.value.stated for each in pair)):
        a, b = pair
        if a.axis[0] == b.axis[0] == "measure":
            partners.setdefault(a, []).append(b)
            partners.setdefault(b, []).append(a)
    wider = {one: _hull(one, others) for one, others in partners.items()}
    return {name: wider.get(figure, figure) for name, figure in figures.items()}


def headlines_hedged(claims: Sequence[Claim], figures: Mapping[str, Figure]) -> Mapping[str, Figure]:
    """Return the figures, a headline's bare one as hedged as its own text has it: headlines drop *at least*."""
    if not any(claim.role == "headline" for claim in claims):
        return figures
    text: dict[tuple[str, str | None, Decimal | None], Figure] = {
        (claim.source, claim.value.unit, claim.value.point): figures[claim.id]
        for claim in reversed(claims)
        if claim.role != "headline" and claim.value.hedge != "exact" and claim.value.point is not None
    }
    exact = {
        (claim.source, claim.value.unit, claim.value.point)
        for claim in claims
        if claim.role != "headline" and claim.value.hedge == "exact"
    }
    found = dict(figures)
    for claim in claims:
        said = claim.source, claim.value.unit, claim.value.point
        if claim.role == "headline" and claim.value.hedge == "exact" and said not in exact:
            found[claim.id] = text.get(said, found[claim.id])
    return found


def _hull(figure: Figure, others: Sequence[Figure]) -> Figure:
    base, logical = figure.base, figure.base_logical
    for other in others:
        base, logical = _spanned(base, other.base), _spanned(logical, other.base)
    return replace(figure, base=base, base_logical=logical)


def _spanned(a: Interval, b: Interval) -> Interval:
    """Return the smallest interval that holds two."""
    low = None if a.low is None or b.low is None else min(a.low, b.low)
    high = None if a.high is None or b.high is None else max(a.high, b.high)
    return Interval(low, high)


def adjacent(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield neighbours of one sentence, in two units of one kind, with little more than a bracket between."""
    for a, b in itertools.pairwise(claims):
        if a.source != b.source or a.sentence_start != b.sentence_start or a.kind != b.kind:
            continue
        if (
            a.kind in ("money", "measure")
            and _unit(a) != _unit(b)
            and a.value.per == b.value.per
            and 0 <= b.start - a.end <= _FAR
        ):
            yield a, b


def _unit(claim: Claim) -> str | None:
    return claim.value.unit if claim.kind == "money" else claim.value.printed


def _plausible(a: Claim, b: Claim) -> bool:
    """Say whether one figure may be the other, converted."""
    first, second = a.value.point, b.value.point
    if first is None or second is None or not first or not second:
        return False
    if a.kind == "measure":
        return same_measure(a, b, _OFF)
    held = band(a.value.unit or "", b.value.unit or "", _YEARS)
    return held is not None and borne_out(a, b, held)

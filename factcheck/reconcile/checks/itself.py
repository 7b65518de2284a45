"""Two values for one fact inside one source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Check, Claim, Fact, Source
from factcheck.normalize.show import show
from factcheck.reconcile.checks.raised import raised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def check(sources: Sequence[Source], claims: Sequence[Claim], facts: Sequence[Fact]) -> Iterator[Check]:
    """Yield, for each source and fact, the figures that contradict each other within the source."""
    known = {claim.id: claim for claim in claims}
    names = {source.id for source in sources}
    for fact in facts:
        for found in fact.discrepancies:
            if found.relation == "contradiction":
                a, b = (_own(fact, place, known) for place in found.classes)
                for source in sorted(a.keys() & b.keys() & names):
                    yield _told(fact, source, found.classes, a[source], b[source])


def _own(fact: Fact, place: int, known: dict[str, Claim]) -> dict[str, Claim]:
    """Return each source's first claim that speaks for one class alone."""
    figures = fact.classes[place]
    found: dict[str, Claim] = {}
    for name in figures.claims:
        claim = known.get(name)
        if claim is not None and name not in figures.loose:
            found.setdefault(claim.source, claim)
    return found


def _told(fact: Fact, source: str, classes: tuple[int, int], a: Claim, b: Claim) -> Check:
    first, second = sorted((a, b), key=lambda c: (c.start, c.id))
    text = f"{fact.label}: {show(first.value)} in line {first.line}, {show(second.value)} in line {second.line}"
    figures = (fact.id, *sorted(fact.classes[place].canonical for place in classes))
    return raised("self", source, (second.start, second.end), text, figures)

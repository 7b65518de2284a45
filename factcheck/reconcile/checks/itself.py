"""Two values for one fact inside one source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Check, Claim, Fact, Source
from factcheck.places import within
from factcheck.reconcile.checks.raised import raised
from factcheck.reconcile.cues import announces_revision
from factcheck.reconcile.said import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def check(
    sources: Sequence[Source], claims: Sequence[Claim], facts: Sequence[Fact], others: Iterable[Check] = ()
) -> list[Check]:
    """Return, for each source and fact, the figures that contradict each other within the source.

    What one of the `others` says already, a conversion that is off, is not told twice.
    """
    told = {(each.source, each.start, each.end) for each in others if each.kind == "conversion"}
    return [made for a, b, made in _found(sources, claims, facts) if (a.source, a.start, b.end) not in told]


def _found(
    sources: Sequence[Source], claims: Sequence[Claim], facts: Sequence[Fact]
) -> Iterator[tuple[Claim, Claim, Check]]:
    """Yield two claims of one source that contradict each other, the first in the text first, with what is said."""
    known = {claim.id: claim for claim in claims}
    names = {source.id for source in sources}
    for fact in facts:
        for found in fact.discrepancies:
            if found.relation == "contradiction":
                a, b = (_own(fact, place, known) for place in found.classes)
                for source in sorted(a.keys() & b.keys() & names):
                    if not _disputed(a[source], b[source]):
                        first, second = sorted((a[source], b[source]), key=lambda c: (c.start, c.id))
                        yield first, second, _told(fact, found.classes, first, second)


def _disputed(a: Claim, b: Claim) -> bool:
    """Say whether the two differ by no slip of the source: two parties, a plan and what came of it, a revision."""
    if _certain(a) != _certain(b) or announces_revision(a) or announces_revision(b):
        return True
    return a.attribution is not None and b.attribution is not None and a.attribution != b.attribution


def _certain(claim: Claim) -> bool:
    """Say whether a figure is told as something that is so."""
    return claim.modality not in ("planned", "projected", "denied")


def _own(fact: Fact, place: int, known: dict[str, Claim]) -> dict[str, Claim]:
    """Return each source's first claim that speaks for one class alone."""
    figures = fact.classes[place]
    found: dict[str, Claim] = {}
    for name in figures.claims:
        claim = known.get(name)
        if claim is not None and name not in figures.loose:
            found.setdefault(claim.source, claim)
    return found


def _told(fact: Fact, classes: tuple[int, int], first: Claim, second: Claim) -> Check:
    text = f"{fact.label}: {said(first)} {_where(first)}, {said(second)} {_where(second)}"
    figures = (fact.id, *sorted(fact.classes[place].canonical for place in classes))
    return raised("self", first.source, (second.start, second.end), text, figures)


def _where(claim: Claim) -> str:
    """Return where in its text a claim stands: a headline and a caption are told apart from the text."""
    at = within(claim) or f"line {claim.line}"
    part = {"headline": "in the headline, ", "caption": "in a caption, "}.get(claim.role)
    return f"{part or ('on ' if claim.page is not None else 'in ')}{at}"

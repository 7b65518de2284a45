"""One claim as the page quotes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.evidence import sentence
from factcheck.report.html.names import anchor, language, who
from factcheck.report.html.view import Quote
from factcheck.report.steps import steps
from factcheck.report.words import day, letter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Claim, Fact
    from factcheck.report.index import Index


def quotes(fact: Fact, index: Index) -> dict[str, Quote]:
    """Return the quotes of a fact by the ids of their claims."""
    return {name: quote(index.claims[name], fact, index) for name in fact.claims}


def quote(claim: Claim, fact: Fact | None, index: Index) -> Quote:
    """Return one claim as the page quotes it, with the steps to its class where it is compared within a fact."""
    source, when, said = index.source(claim), index.dated(claim), sentence(claim)
    return Quote(
        claim=claim.id,
        anchor=anchor("said", claim.id),
        before=said.before,
        figure=said.figure,
        after=said.after,
        lang=language(claim.language),
        who=who(source, claim.source),
        source=anchor("claim", claim.id),
        when=day(when) if when else "",
        place=index.place(claim),
        notes=tuple(_notes(claim, index)),
        steps=steps(claim, fact) if fact else None,
        letters=letters(claim, fact) if fact else "",
        first=True,
    )


def letters(claim: Claim, fact: Fact) -> str:
    """Return the letters of the classes a claim belongs to."""
    return "".join(letter(at) for at, each in enumerate(fact.classes) if claim.id in (*each.claims, *each.loose))


def _notes(claim: Claim, index: Index) -> Iterator[str]:
    """Yield what a reader should know of who says it and how."""
    source = index.source(claim)
    if source and source.primary:
        yield "primary source"
    if source and source.copy_of:
        yield f"near-copy of {who(index.sources.get(source.copy_of), source.copy_of)}"
    if claim.modality != "actual":
        yield claim.modality
    if claim.origin == "stated":
        yield "stated by hand"
    if claim.by:
        yield f"found by {claim.by}"
    if claim.role in ("headline", "caption"):
        yield f"in a {claim.role}"

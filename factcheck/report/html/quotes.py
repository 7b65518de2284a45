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

PAGE = "en"  # the language of the page itself


def quotes(fact: Fact, index: Index) -> dict[str, Quote]:
    """Return the quotes of a fact by the ids of their claims."""
    return {name: quote(index.claims[name], fact, index) for name in fact.claims}


def quote(claim: Claim, fact: Fact | None, index: Index) -> Quote:
    """Return one claim as the page quotes it, with the steps to its class where it is compared within a fact."""
    source, when, said = index.source(claim), index.dated(claim), sentence(claim)
    own = language(claim.language)
    return Quote(
        claim=claim.id,
        anchor=f"q{index.short[claim.id]}",
        before=said.before,
        figure=said.figure,
        after=said.after,
        lang="" if own == PAGE else own,
        who=who(source, claim.source),
        source=place_in_text(claim, index),
        when=day(when) if when else "",
        place=index.near(claim),
        notes=tuple(_notes(claim, index)),
        steps=steps(claim, fact) if fact else None,
        letters=letters(claim, fact) if fact else "",
        first=True,
        around=",".join(str(_units(part)) for part in said) if index.is_in_text(claim) else "",
    )


def _units(text: str) -> int:
    """Return the length of a text as scripts count it."""
    return len(text) + sum(sign > "\uffff" for sign in text)


def place_in_text(claim: Claim, index: Index) -> str:
    """Return the id of the words in their source, of the source where it does not hold them."""
    return f"c{index.short[claim.id]}" if index.is_in_text(claim) else anchor("source", claim.source)


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

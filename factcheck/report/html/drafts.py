"""A draft beside its sources: each figure that needs a look, with the sources' words, then how many are borne out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.report.html.names import anchor
from factcheck.report.html.quotes import quote
from factcheck.report.html.view import Drafting, Proof
from factcheck.report.words import CHECKS, DRAFTED, draft_summary

if TYPE_CHECKING:
    from factcheck.model import Draft, Drafted
    from factcheck.report.index import Index

BESIDE = 3  # figures of the sources that are quoted beside one of the draft


def proof(index: Index) -> Proof | None:
    """Return what the page says of the draft, nothing where none was given."""
    draft = index.report.draft
    if draft is None:
        return None
    return Proof(
        anchor=anchor("source", draft.source.id),
        path=draft.source.path,
        summary=draft_summary(draft),
        figures=tuple(_figure(each, index) for each in draft.figures if each.status != "supported"),
        checks=tuple((CHECKS[each.kind], each.text, index.spot(each.source, each.start)) for each in draft.checks),
    )


def _figure(each: Drafted, index: Index) -> Drafting:
    own = replace(quote(index.claims[each.claims[0]], None, index), anchor=place_of(each))
    beside = [replace(quote(index.claims[name], None, index), first=False) for name in each.beside[:BESIDE]]
    return Drafting(
        status=each.status,
        words=DRAFTED[each.status],
        strength=each.strength or "",
        why=each.why,
        quote=own,
        also=tuple(index.place(index.claims[name]) for name in each.claims[1:]),
        beside=tuple(beside),
        reason=each.explanations[0].text if each.explanations else "",
    )


def place_of(each: Drafted) -> str:
    """Return the id under which the page tells of a figure of the draft."""
    return anchor("draft", each.claims[0])


def marks_of(draft: Draft) -> dict[str, tuple[str, str]]:
    """Return how each claim of a draft is marked in its text, and where that leads."""
    return {
        name: ("a", "")
        if each.status == "supported"
        else ("k" if each.status == "unsupported" else "c", place_of(each))
        for each in draft.figures
        for name in each.claims
    }

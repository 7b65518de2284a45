"""One finding as its page shows it: the two sides with their words in context, what else the fact holds, what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.report.html.names import anchor, who
from factcheck.report.html.quotes import quote
from factcheck.report.html.stories import story
from factcheck.report.index import Index
from factcheck.report.steps import reading
from factcheck.report.words import CHECKS, decision_note, letter, state_of
from factcheck.review.desk.queue import digest
from factcheck.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.findings import Finding
    from factcheck.model import Check, Claim, Fact, Report
    from factcheck.report.html.view import Column, Quote, Story
    from factcheck.review.desk.queue import Queue

_AROUND = 220  # characters of context on either side
_BREAK = re.compile(r"\n\s*\n")
_SORTS = {"contradiction": "contradiction", "evolution": "change with time", "check": "figure that does not fit"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim with the words around its sentence, and what can be changed of it."""

    number: int
    quote: Quote
    claim: str
    source: str
    lead: str
    trail: str
    stated: bool
    reading: str
    shares: bool  # with other claims of a fact, off which it can be split


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two values, with all the claims that carry it."""

    column: Column
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Sibling:
    """Another discrepancy of the same fact."""

    fingerprint: str
    letters: str
    state: str
    is_open: bool
    is_here: bool
    asked: bool
    stand: str


@dataclass(frozen=True, slots=True)
class Misfit:
    """A figure that does not fit its own source: what is wrong, who says it, where, and the way to it."""

    text: str
    who: str
    place: str
    href: str


@dataclass(frozen=True, slots=True)
class Scene:
    """What the page of one finding shows."""

    found: Finding
    number: int
    of: int
    sort: str
    label: str
    state: str
    note: str
    stand: str
    reasons: tuple[str, ...]
    sides: tuple[Side, ...]
    siblings: tuple[Sibling, ...]
    others: tuple[tuple[str, str], ...]
    story: Story | None = None
    inside: Misfit | None = None
    figures: tuple[Evidence, ...] = ()  # those of a figure that does not fit its source
    before: str = ""
    marked: str = ""
    after: str = ""
    previous: str = ""
    following: str = ""

    @property
    def is_asked(self) -> bool:
        """Say whether a decision is wanted on it."""
        return self.found.sort != "evolution"


def scene(queue: Queue, found: Finding) -> Scene:
    """Return what the page of a finding shows."""
    report = queue.report
    index = Index(report)
    previous, following = (queue.neighbour(found.fingerprint, step) for step in (-1, 1))
    told = _of_fact(found, index) if found.fact else _of_check(found, index, report)
    return Scene(
        found=found,
        number=queue.places[found.fingerprint] + 1,
        of=len(queue.all),
        sort=_SORTS[found.sort],
        state=state_of(found.what),
        note=decision_note(found.decision),
        stand=digest(found.decision),
        reasons=tuple(dict.fromkeys(each.text for each in found.pair.explanations)) if found.pair else (),
        siblings=tuple(_sibling(each, found) for each in queue.beside(found)),
        others=_others(found.fact, report) if found.fact else (),
        previous=previous.fingerprint if previous else "",
        following=following.fingerprint if following else "",
        **told,
    )


def _of_fact(found: Finding, index: Index) -> dict[str, Any]:
    if found.fact is None or found.pair is None:
        raise ValueError("a finding is of a fact or a check")
    told = story(found.fact, 1, index)
    sides: list[Side] = []
    for number in found.pair.classes:
        column, first = told.columns[number], sum(len(side.evidence) for side in sides) + 1
        sides.append(Side(column, tuple(_evidence(column, first, index))))
    return {"label": found.fact.label, "sides": tuple(sides), "story": told}


def _of_check(found: Finding, index: Index, report: Report) -> dict[str, Any]:
    if found.check is None:
        raise ValueError("a finding is of a fact or a check")
    check, source = found.check, index.sources.get(found.check.source)
    text, start, end = source.text if source else "", check.start, check.end
    told, place = who(source, check.source), index.spot(check.source, check.start)
    label = f"{CHECKS[check.kind]}, in {told}"
    return {
        "label": label[0].upper() + label[1:],
        "sides": (),
        "figures": tuple(_shown(claim, quote(claim, None, index), n, index) for n, claim in _figures(check, report)),
        "inside": Misfit(check.text, told, place, "#" + anchor("check", check.fingerprint)),
        "before": _lead(text, start),
        "marked": text[start:end],
        "after": _trail(text, end),
    }


def _figures(check: Check, report: Report) -> Iterator[tuple[int, Claim]]:
    """Yield the claims that a check is about, numbered: those in its place, and those of the fact it names."""
    named = next((each for each in report.facts if check.kind == "self" and each.id in check.figures[:1]), None)
    said = (
        {name for each in named.classes if each.canonical in check.figures[1:] for name in each.claims} if named else ()
    )
    own = (each for each in report.claims if each.source == check.source and each.origin == "extracted")
    met = [each for each in own if each.id in said or (each.start < check.end and check.start < each.end)]
    yield from enumerate(sorted(met, key=lambda each: each.start), 1)


def _evidence(column: Column, first: int, index: Index) -> Sequence[Evidence]:
    quotes = (*column.quotes, *column.more)
    return [_shown(index.claims[each.claim], each, number, index) for number, each in enumerate(quotes, first)]


def _shown(claim: Claim, told: Quote, number: int, index: Index) -> Evidence:
    source = index.source(claim)
    text = source.text if source and claim.origin == "extracted" else ""
    end = claim.sentence_start + len(claim.sentence)
    lead, trail = (_lead(text, claim.sentence_start), _trail(text, end)) if text else ("", "")
    shares = any(claim.id in each.claims and len(each.claims) > 1 for each in index.report.facts)
    return Evidence(number, told, claim.id, claim.source, lead, trail, claim.origin == "stated", reading(claim), shares)


def _lead(text: str, at: int) -> str:
    """Return what stands before a place in its paragraph, from a whole word on."""
    near = text[max(0, at - _AROUND) : at]
    part = _BREAK.split(near)[-1]
    is_cut = len(part) == _AROUND < at
    return clean("…" + part.partition(" ")[2] if is_cut else part).lstrip()


def _trail(text: str, at: int) -> str:
    """Return what stands behind a place in its paragraph, up to a whole word."""
    part = _BREAK.split(text[at : at + _AROUND])[0]
    is_cut = len(part) == _AROUND < len(text) - at
    return clean(part.rpartition(" ")[0] + "…" if is_cut else part).rstrip()


def _sibling(each: Finding, found: Finding) -> Sibling:
    letters = " · ".join(letter(number) for number in each.pair.classes) if each.pair else ""
    here = each.fingerprint == found.fingerprint
    asked = each.sort != "evolution"
    return Sibling(each.fingerprint, letters, state_of(each.what), each.is_open, here, asked, digest(each.decision))


def _others(fact: Fact, report: Report) -> tuple[tuple[str, str], ...]:
    """Return the facts with which one can be merged, those of its unit first."""
    alike = [each for each in report.facts if each.kind == fact.kind and each.id != fact.id]
    ranked = sorted(alike, key=lambda each: (each.unit != fact.unit, each.verdict == "single", each.label.casefold()))
    named = [each for each in ranked if each.classes]
    return tuple((each.id, f"{clean(each.label)} · {clean(each.classes[0].display)}") for each in named)

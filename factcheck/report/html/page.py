"""A Report as a Page: what stands where, and what it can be filtered by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.html.drafts import proof
from factcheck.report.html.headline import headline, standfirst
from factcheck.report.html.matrix import matrix
from factcheck.report.html.names import anchor, unlike, who
from factcheck.report.html.quotes import place_in_text
from factcheck.report.html.stories import story
from factcheck.report.html.texts import texts
from factcheck.report.html.view import Choice, Gone, Inside, Page, Section, Story, Unmet
from factcheck.report.index import Index
from factcheck.report.refusals import refusals
from factcheck.report.tablewords import mute, told
from factcheck.report.words import CHECKS, decision_note, is_decided, state_of
from factcheck.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Report, Verdict

_SECTIONS: tuple[tuple[Verdict, str, str, str], ...] = (
    ("contradiction", "contradictions", "Contradictions", "The worst first; those that are decided on last."),
    ("evolves", "changed", "Figures that changed with time", "Each later source carries the newer figure."),
    ("incomparable", "incomparable", "Not to be compared", "Figures that nothing brings onto one scale."),
)


def page_of(report: Report) -> Page:
    """Return all that the page shows of a report."""
    index = Index(report)
    sections = tuple(_sections(index))
    first = sum(len(section.stories) for section in sections)
    agreed = tuple(story(fact, at, index) for at, fact in enumerate(index.facts("consistent"), first + 1))
    stories = [*(each for section in sections for each in section.stories), *agreed]
    shared = {name for each in stories for name in each.fact.claims}
    return Page(
        title=clean(report.case or "What the sources say"),
        headline=headline(index),
        standfirst=tuple(standfirst(index)),
        choices=tuple(_choices(stories, index)),
        sections=sections,
        agreed=agreed,
        alone=sum(claim.id not in shared for claim in report.claims),
        matrix=matrix([each.fact for each in stories], index) if stories else None,
        texts=tuple(texts(index)),
        inside=tuple(_inside(index)),
        gone=tuple(_gone(report)),
        unmet=tuple(_unmet(index)),
        refused=tuple(refusals(report)),
        problems=report.problems,
        proof=proof(index),
        tables=tuple((each.path, told(each), mute(each)) for each in report.tables),
    )


def _sections(index: Index) -> Iterator[Section]:
    number = 0
    for verdict, name, title, lead in _SECTIONS:
        facts = sorted(index.facts(verdict), key=is_decided) if verdict == "contradiction" else index.facts(verdict)
        if facts:
            stories = tuple(story(fact, number + at, index) for at, fact in enumerate(facts, 1))
            number += len(facts)
            yield Section(name, title, lead, stories)


def _choices(told: Sequence[Story], index: Index) -> Iterator[Choice]:
    """Yield what the facts can be filtered by, only where there is something to choose."""
    verdicts = dict.fromkeys(each.fact.verdict for each in told)
    words = {"contradiction": "contradicts", "evolves": "changed with time", "consistent": "agrees"}
    found: list[tuple[str, str, list[tuple[str, str]]]] = [
        ("verdict", "Finding", [(each, words.get(each, "not comparable")) for each in verdicts]),
        ("strength", "Strength", _alike(sorted({s.fact.strength for s in told if s.fact.strength}))),
        ("state", "State", _alike(sorted({state for s in told for state in s.states}))),
        ("kind", "Kind", _alike(sorted({s.fact.kind for s in told}))),
        ("source", "Source", _source_values(told, index)),
    ]
    yield from (Choice(name, label, tuple(values)) for name, label, values in found if len(values) > 1)


def _alike(values: Iterable[str]) -> list[tuple[str, str]]:
    return [(value, value) for value in values]


def _source_values(told: Sequence[Story], index: Index) -> list[tuple[str, str]]:
    speaking = {number for each in told for number in each.sources}
    sources = enumerate(index.report.sources, 1)
    names = unlike(index.report.sources)
    found = [(names[source.id], number) for number, source in sources if number in speaking]
    return [(str(number), name) for name, number in sorted(found, key=lambda each: (each[0].casefold(), each[1]))]


def _inside(index: Index) -> Iterator[Inside]:
    for check in index.report.checks:
        yield Inside(
            what=check,
            anchor=anchor("inside", check.fingerprint),
            href="#" + anchor("check", check.fingerprint),
            title=CHECKS[check.kind],
            text=check.text,
            who=who(index.sources.get(check.source), check.source),
            place=index.spot(check.source, check.start),
            state=state_of(check),
            note=decision_note(check.decision),
        )


def _gone(report: Report) -> Iterator[Gone]:
    for each in report.stale:
        yield Gone(each.subject, " against ".join(each.values), each.decision.status, each.place)


def _unmet(index: Index) -> Iterator[Unmet]:
    for each in index.report.missed:
        near = [(index.claims[name], why) for name, why in each.nearest if name in index.claims]
        told = tuple((place_in_text(claim, index), claim.quote, index.near(claim), why) for claim, why in near)
        yield Unmet(anchor("missed", each.fact), each.label, each.fact, told)

"""The headline and the sentences under it: what the page comes to, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.words import counted, in_words, is_decided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Fact, Verdict
    from factcheck.report.index import Index

_VERBS: tuple[tuple[Verdict, str, str], ...] = (
    ("consistent", "agrees", "agree"),
    ("evolves", "changed with time", "changed with time"),
    ("incomparable", "cannot be compared", "cannot be compared"),
    ("contradiction", "contradicts", "contradict"),
)


def headline(index: Index) -> str:
    """Say what the sources disagree about: ``Five facts on which 12 sources disagree``."""
    wrong = index.facts("contradiction")
    sources = {index.claims[claim].source for fact in wrong for claim in fact.claims}
    facts = f"{in_words(len(wrong)).capitalize()} {'fact' if len(wrong) == 1 else 'facts'}"
    if len(sources) > 1:
        return f"{facts} on which {in_words(len(sources))} sources disagree"
    if wrong:
        return f"{facts} on which a source contradicts itself"
    if not index.report.claims:
        return "No figure was found"
    if len(index.report.sources) == 1:
        return "The source does not contradict itself"
    return f"{in_words(len(index.report.sources)).capitalize()} sources, and no contradiction"


def standfirst(index: Index) -> Iterator[str]:
    """Yield the sentences that say how much was read, how much agrees, and what is decided."""
    report = index.report
    sources, figures = counted(len(report.sources), "source"), counted(len(report.claims), "figure")
    yield f"{sources} {'gives' if len(report.sources) == 1 else 'give'} {figures}."
    told = sum(fact.verdict != "single" for fact in report.facts)
    if told:
        yield f"Of {'the ' * (told > 1)}{counted(told, 'fact')} told more than once, {_shares(index)}."
    wrong = index.facts("contradiction")
    soft = sum(fact.strength == "soft" for fact in wrong)
    if soft:
        said = "The contradictions are" if soft == len(wrong) > 1 else "The contradiction is"
        some = f"{in_words(soft).capitalize()} of the contradictions {'is' if soft == 1 else 'are'}"
        why = "soft: the words leave room for both figures, but a reader would not."
        yield f"{said if soft == len(wrong) else some} {why}"
    yield from _decided(wrong)


def _shares(index: Index) -> str:
    """Say on how many facts the sources agree, disagree, changed with time or cannot be compared."""
    counts = [(len(index.facts(verdict)), one, many) for verdict, one, many in _VERBS]
    said = [f"{in_words(number)} {one if number == 1 else many}" for number, one, many in counts if number]
    return " and ".join(filter(None, [", ".join(said[:-1]), *said[-1:]]))


def _decided(wrong: list[Fact]) -> Iterator[str]:
    if not any(each.decision for fact in wrong for each in fact.discrepancies):
        return
    still_open = [fact for fact in wrong if not is_decided(fact)]
    if not still_open:
        yield "Every contradiction has been decided on."
    elif len(still_open) < len(wrong):
        done, left = len(wrong) - len(still_open), len(still_open)
        said = f"{in_words(done).capitalize()} {'has' if done == 1 else 'have'} been decided on"
        yield f"{said}, {in_words(left)} {'is' if left == 1 else 'are'} open."

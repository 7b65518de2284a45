"""The headline and the sentences under it: what the page comes to, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.words import counted, in_words, is_decided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Fact
    from factcheck.report.index import Index


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
    told = [fact for fact in report.facts if fact.verdict != "single"]
    read = f"{counted(len(report.claims), 'figure')} in {counted(len(report.sources), 'source')}"
    yield f"{read}; {counted(len(told), 'fact')} told more than once. {_shares(index)}".strip()
    wrong = index.facts("contradiction")
    soft = sum(fact.strength == "soft" for fact in wrong)
    if soft:
        some = f"{in_words(soft).capitalize()} {'is' if soft == 1 else 'are'}"
        some = "All of them are" if soft == len(wrong) else some
        yield f"{some} soft: the words leave room for both figures, but a reader would not."
    yield from _decided(wrong)


def _shares(index: Index) -> str:
    """Say of how many facts the sources agree, and how many changed or cannot be compared."""
    words = {
        "consistent": ("agrees", "agree"),
        "evolves": ("changed with time", "changed with time"),
        "incomparable": ("cannot be compared", "cannot be compared"),
    }
    said = []
    for verdict, (one, many) in words.items():
        number = len(index.facts(verdict))  # type: ignore[arg-type]
        if number:
            said.append(f"{in_words(number)} {one if number == 1 else many}")
    text = ", ".join(said)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


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

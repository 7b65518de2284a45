"""The headline and the sentences under it: what the page comes to, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.words import counted, in_words, is_decided, opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Fact
    from factcheck.report.index import Index


def headline(index: Index) -> str:
    """Say what the sources disagree about: ``Twelve sources disagree on five facts``."""
    wrong = index.facts("contradiction")
    sources = {index.claims[claim].source for fact in wrong for claim in fact.claims}
    facts = _facts(len(wrong))
    if len(sources) > 1:
        return f"{opening(len(sources))} sources disagree on {facts}"
    if wrong:
        return f"One source contradicts itself on {facts}"
    if not index.report.claims:
        return "No figure was found"
    if len(index.report.sources) == 1:
        return "The source does not contradict itself"
    return f"{opening(len(index.report.sources))} sources, and no contradiction"


def standfirst(index: Index) -> Iterator[str]:
    """Yield the sentences that say how much was read, how much agrees, and what is decided."""
    report = index.report
    sources, figures = counted(len(report.sources), "source"), counted(len(report.claims), "figure")
    yield f"{sources} {'gives' if len(report.sources) == 1 else 'give'} {figures}."
    yield from _shares(index)
    wrong = index.facts("contradiction")
    soft = sum(fact.strength == "soft" for fact in wrong)
    if soft:
        said = "The contradictions are" if soft == len(wrong) > 1 else "The contradiction is"
        some = f"{opening(soft)} of the contradictions {'is' if soft == 1 else 'are'}"
        why = "soft: the words leave room for both figures, but a reader would not."
        yield f"{said if soft == len(wrong) else some} {why}"
    yield from _decided(wrong)


def _facts(number: int) -> str:
    return f"{in_words(number)} {'fact' if number == 1 else 'facts'}"


def _shares(index: Index) -> Iterator[str]:
    """Say on how many facts told more than once the sources agree and disagree, and what became of the others."""
    agreed, wrong, changed, unlike = (
        len(index.facts(verdict)) for verdict in ("consistent", "contradiction", "evolves", "incomparable")
    )
    told = agreed + wrong + changed + unlike
    if not told:
        return
    alone = len(index.report.sources) == 1
    said = [f"{'agrees' if alone else 'agree'} on {in_words(agreed)}"] if agreed else []
    said += [f"{'contradicts itself' if alone else 'disagree'} on {in_words(wrong)}"] if wrong else []
    rest = [f"{in_words(changed)} changed with time"] if changed else []
    rest += [f"{in_words(unlike)} cannot be compared"] if unlike else []
    of = "One fact is told more than once" if told == 1 else f"{opening(told)} facts are told more than once"
    main = f"the {'source' if alone else 'sources'} {' and '.join(said)}" if said else ""
    yield f"{of}: {'; '.join(filter(None, [main, ' and '.join(rest)]))}."


def _decided(wrong: list[Fact]) -> Iterator[str]:
    if not any(each.decision for fact in wrong for each in fact.discrepancies):
        return
    still_open = [fact for fact in wrong if not is_decided(fact)]
    if not still_open:
        yield "Every contradiction has been decided on."
    elif len(still_open) < len(wrong):
        done, left = len(wrong) - len(still_open), len(still_open)
        said = f"{opening(done)} {'has' if done == 1 else 'have'} been decided on"
        yield f"{said}, {in_words(left)} {'is' if left == 1 else 'are'} open."

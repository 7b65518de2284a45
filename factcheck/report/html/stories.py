"""A fact as the page tells it: its value classes side by side, its pairs, its reasons."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.report.evidence import loose_fits, pair_letters
from factcheck.report.html.names import anchor
from factcheck.report.html.plot import plot
from factcheck.report.html.quotes import quotes
from factcheck.report.html.view import Column, Loose, Pair, Story
from factcheck.report.words import bare, counted, decision_note, hedges, independent, letter, state_of, why_alike

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Discrepancy, Fact, ValueClass
    from factcheck.report.html.view import Quote
    from factcheck.report.index import Index

MOST_QUOTES = 3  # of a class, before a fold
MOST_PAIRS = 4
_STANDING = {
    "evolves": "changed with time",
    "incomparable": "not comparable",
    "consistent": "agrees",
    "single": "told once",
}


def story(fact: Fact, number: int, numbers: Mapping[str, int], index: Index) -> Story:
    """Return a fact as the page tells it; `numbers` are those of the sources."""
    said = quotes(fact, index)
    columns = _columns(fact, said, index)
    pairs = _pairs(fact)
    most = len(pairs) if len(pairs) <= MOST_PAIRS else MOST_PAIRS - 1
    agrees = fact.verdict == "consistent"
    speaking = {numbers.get(index.claims[name].source, 0) for name in fact.claims} - {0}
    return Story(
        fact=fact,
        anchor=anchor("fact", fact.id),
        number=number,
        states=tuple(dict.fromkeys(_state(each) for each in fact.discrepancies if each.relation == "contradiction")),
        standing=f"{fact.strength} contradiction" if fact.verdict == "contradiction" else _STANDING[fact.verdict],
        columns=columns,
        loose=tuple(Loose(said[name], " and ".join(fits)) for name, fits in loose_fits(fact).items()),
        pairs=pairs[:most],
        more_pairs=pairs[most:],
        reasons=(why_alike(fact),) if agrees else tuple(dict.fromkeys(each.text for each in fact.explanations)),
        best=_best(fact),
        shown=" / ".join(each.display for each in fact.classes),
        sources=tuple(sorted(speaking)),
        quotes=tuple(said.values()),
        plot=None if agrees else plot(fact, index),
    )


def _state(each: Discrepancy) -> str:
    """Return one word to filter by: what was decided, else what the decisions leave it as."""
    return each.decision.status if each.decision and each.state == "known" else each.state


def _columns(fact: Fact, said: Mapping[str, Quote], index: Index) -> tuple[Column, ...]:
    """Return the value classes; a claim in two of them is linked to in the first."""
    seen: set[str] = set()
    found = []
    for number, each in enumerate(fact.classes):
        named = [name for name in _founder_first(each) if name not in each.loose]
        shown = [replace(said[name], first=name not in seen) for name in named]
        seen.update(named)
        found.append(
            Column(
                letter=letter(number),
                figure=bare(each, index),
                hedge=hedges(each, index),
                support=_support(each),
                best=number == fact.supported and len(fact.classes) > 1,
                quotes=tuple(shown[:MOST_QUOTES]),
                more=tuple(shown[MOST_QUOTES:]),
            )
        )
    return tuple(found)


def _founder_first(each: ValueClass) -> Sequence[str]:
    return [each.founder, *(name for name in each.claims if name != each.founder)]


def _support(each: ValueClass) -> str:
    """Say how many independent sources carry a class."""
    total = len(each.sources)
    if each.origins >= total:
        return counted(total, "independent source") if total > 1 else "1 source"
    return f"{independent(each)} sources independent"


def _best(fact: Fact) -> str:
    if fact.supported is None:
        return ""
    each = fact.classes[fact.supported]
    return f"{each.display}, carried by {counted(each.origins, 'independent source')}"


def _pairs(fact: Fact) -> tuple[Pair, ...]:
    """Return the discrepancies of a fact: contradictions first, hard ones first, the best explained first."""
    order = sorted(fact.discrepancies, key=_gravity)
    return tuple(
        Pair(
            what=each,
            letters=pair_letters(each.classes),
            sides=(fact.classes[each.classes[0]].display, fact.classes[each.classes[1]].display),
            state=state_of(each),
            note=decision_note(each.decision),
            reasons=tuple(dict.fromkeys(reason.text for reason in each.explanations)),
        )
        for each in order
    )


def _gravity(each: Discrepancy) -> tuple[bool, bool, bool, float, tuple[int, int]]:
    score = max((reason.score for reason in each.explanations), default=0.0)
    return each.relation != "contradiction", each.state == "known", each.strength != "hard", -score, each.classes

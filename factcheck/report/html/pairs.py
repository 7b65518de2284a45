"""The discrepancies of a fact as the page tells them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factcheck.report.evidence import pair_letters
from factcheck.report.html.view import Pair
from factcheck.report.words import decision_note, letter, state_of

if TYPE_CHECKING:
    from factcheck.model import Discrepancy, Fact, ValueClass
    from factcheck.report.index import Index


def pairs_of(fact: Fact, index: Index) -> tuple[Pair, ...]:
    """Return the discrepancies of a fact: contradictions first, hard ones first, the best explained first."""
    return tuple(_pair(each, fact, index) for each in sorted(fact.discrepancies, key=_gravity))


def _pair(each: Discrepancy, fact: Fact, index: Index) -> Pair:
    """Return a discrepancy; of a figure that changed, the side that was said first stands first."""
    first, second = each.classes
    letters = pair_letters(each.classes)
    if each.relation == "evolution":
        first, second = sorted(each.classes, key=lambda number: _since(fact.classes[number], index))
        letters = f"{letter(first)} → {letter(second)}"
    return Pair(
        what=each,
        letters=letters,
        sides=(fact.classes[first].display, fact.classes[second].display),
        state=state_of(each),
        note=decision_note(each.decision),
        reasons=tuple(dict.fromkeys(reason.text for reason in each.explanations)),
    )


def _since(each: ValueClass, index: Index) -> date:
    """Return the first day on which a figure was said."""
    known = (index.dated(index.claims[name]) for name in each.claims)
    return min((when for when in known if when), default=date.max)


def _gravity(each: Discrepancy) -> tuple[bool, bool, bool, float, tuple[int, int]]:
    score = max((reason.score for reason in each.explanations), default=0.0)
    return each.relation != "contradiction", each.state == "known", each.strength != "hard", -score, each.classes

"""The words in which a report names hedges, verdicts and days."""

from __future__ import annotations

from collections import Counter
from string import ascii_uppercase
from typing import TYPE_CHECKING

from factcheck.text import clean

if TYPE_CHECKING:
    from datetime import date

    from factcheck.model import Check, Decision, Discrepancy, Draft, Fact, Standing, ValueClass
    from factcheck.report.index import Index

HEDGES = {
    "exact": "exactly",
    "about": "about",
    "over": "more than",
    "at_least": "at least",
    "under": "less than",
    "up_to": "up to",
    "nearly": "nearly",
    "range": "a range",
    "vague": "vaguely",
}
HOW = {"exact": "the same figure", "rounded": "the same once rounded", "converted": "the same once converted"}
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("Ten", "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen")
DRAFTED: dict[Standing, str] = {
    "contradicted": "contradicted",
    "outdated": "out of date",
    "disputed": "disputed among the sources",
    "unsupported": "unsupported",
    "supported": "borne out",
}
CHECKS = {
    "enumeration": "a list that does not count what it says",
    "conversion": "a conversion that is off",
    "weekday": "a weekday that does not fall on its date",
    "ratio": "a percentage that is not the ratio beside it",
    "sum": "a total that is not the sum",
    "self": "two values for one thing",
}


def draft_summary(draft: Draft) -> str:
    """Return how many figures of a draft stand how to the sources."""
    count = Counter(each.status for each in draft.figures)
    told = [f"{count[status]} {words}" for status, words in DRAFTED.items() if count[status]]
    return ", ".join(told) or "no figure that could be compared"


def letter(number: int) -> str:
    """Return the name of the value class with this number: A, B, …, Z, 27, 28, …."""
    return ascii_uppercase[number] if number < len(ascii_uppercase) else str(number + 1)


def day(when: date) -> str:
    """Return a date as people write it."""
    return f"{when.day} {when:%b} {when.year}"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Return a number with its noun: ``1 fact``, ``3 facts``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def in_words(number: int) -> str:
    """Return a number as running text has it: in words up to nine, in figures from ten on."""
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"


def opening(number: int) -> str:
    """Return a number as a sentence begins with it: in words up to nineteen."""
    return _TEENS[number - 10] if 10 <= number < 20 else in_words(number).capitalize()


def bare(each: ValueClass, index: Index) -> str:
    """Return the figure of a class without its hedge, for a row that shows the hedge beside it."""
    from factcheck.normalize.show import show

    value = index.founder(each).value
    return show(value, hedge=False) if each.display == show(value) else each.display


def figures_of(fact: Fact, index: Index) -> list[str]:
    """Return the figures of a fact's classes without their hedges, with them where nothing else tells them apart."""
    plain = [bare(each, index) for each in fact.classes]
    return plain if len(set(plain)) == len(plain) else [each.display for each in fact.classes]


def hedges(each: ValueClass, index: Index) -> str:
    """Return how the figure of a class is hedged, the founder's way first."""
    said = [index.founder(each).value.hedge, *(index.claims[claim].value.hedge for claim in each.claims)]
    return ", ".join(dict.fromkeys(HEDGES[hedge] for hedge in said))


def independent(each: ValueClass) -> str:
    """Return how many independent origins carry a class, and of how many sources where some copy others."""
    total = len(each.sources)
    return str(total) if each.origins >= total else f"{each.origins} of {total}"


def state_of(found: Discrepancy | Check) -> str:
    """Return the state of a finding, with the decision that put it there."""
    if found.decision is None:
        return found.state
    return found.decision.status if found.state == "known" else f"{found.decision.status}, {found.state}"


def decision_note(decision: Decision | None) -> str:
    """Return why, by whom and until when something was decided."""
    if decision is None:
        return ""
    parts = [clean(decision.reason)]
    parts += [f"by {clean(decision.by)}"] if decision.by else []
    parts += [f"on {day(decision.decided)}"] if decision.decided else []
    parts += [f"until {day(decision.expires)}"] if decision.expires else []
    return ", ".join(part for part in parts if part)


def label(fact: Fact) -> str:
    """Return the label of a fact as a title: one that was found begins with a capital."""
    return fact.label if fact.declared else fact.label[:1].upper() + fact.label[1:]


def is_decided(fact: Fact) -> bool:
    """Say whether every contradiction of a fact is decided on, and the decisions hold."""
    return all(each.state == "known" for each in fact.discrepancies if each.relation == "contradiction")


def states(fact: Fact) -> str:
    """Return the states of a fact's discrepancies, counted where they differ; nothing where none is decided on."""
    if not any(each.decision for each in fact.discrepancies):
        return ""
    count = Counter(state_of(each) for each in fact.discrepancies)
    if len(count) == 1:
        return next(iter(count))
    return " · ".join(f"{count[state]} {state}" for state in sorted(count))


def why_alike(fact: Fact) -> str:
    """Say why the claims of a consistent fact agree."""
    reasons = "; ".join(dict.fromkeys(each.text for each in fact.explanations))
    return reasons or HOW[fact.how or "exact"]

"""Which decision holds for which of today's findings, and what state that leaves each in.

A decision is found by its fingerprint, under every id its fact has had. One whose fingerprint is gone still holds
where its two values fall into two of today's classes: a more precise claim has then become a founder. A discovered
fact that goes by another id than it had is known again by the two values and by who said them. A check's decision
follows its source when that is renamed. Each decision holds for one finding, so that none hides another.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Stale
from factcheck.reconcile.fingerprint import of_check, of_discrepancy
from factcheck.review.sides import Sides
from factcheck.review.statuses import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from factcheck.model import Check, Decision, Discrepancy, Fact, Report, State
    from factcheck.review.store import Store


def with_states(report: Report, store: Store, today: date, *, part_of: Report | None = None) -> Report:
    """Return the report with the state of each finding, the decision on it, and the decisions that met nothing.

    A decision that `expires` holds up to that day, and no longer. Of a report that is `part_of` another, no decision is
    said to have met nothing.
    """
    matcher = _Matcher(report, store, today, part_of or report)
    facts = tuple(matcher.fact(fact) for fact in report.facts)
    checks = tuple(matcher.check(check) for check in report.checks)
    stale = () if part_of else tuple(matcher.stale())
    return replace(report, facts=facts, checks=checks, stale=stale)


class _Matcher:
    """Matches the decisions of a store with the findings of a report."""

    def __init__(self, report: Report, store: Store, today: date, whole: Report) -> None:
        self.entries = store.entries()
        self.today = today
        self.sides = Sides(report)
        read = {source.id for source in report.sources}
        self.gone = sorted({subject.id for subject, _ in self.entries if subject.is_source} - read)
        self.former: dict[str, list[str]] = {}
        for old, new in report.renamed:
            self.former.setdefault(new, []).append(old)
        self.met: set[int] = set()  # places in `entries`
        self.own = {each.fingerprint for fact in report.facts for each in fact.discrepancies}
        self.of_fact: dict[str, list[int]] = {}
        self.of_check: dict[str, int] = {}
        for place, (subject, entry) in enumerate(self.entries):
            if subject.is_source:
                self.of_check[entry.fingerprint] = place
            else:
                self.of_fact.setdefault(subject.id, []).append(place)
        self.adopted = self._adopted(whole)

    def _adopted(self, report: Report) -> dict[str, list[int]]:
        """Return, for facts that were discovered, the decisions on facts that are gone and were the same.

        The same is the one fact in which a source of each side still says what was decided on.
        """
        known = {fact.id for fact in report.facts} | {old for old, _ in report.renamed}
        lost = [place for name, places in self.of_fact.items() if name not in known for place in places]
        if not lost:
            return {}
        found: dict[str, list[int]] = {}
        said = self.sides.said(fact for fact in report.facts if fact.discrepancies and not fact.declared)
        for place in lost:
            sides = [
                {name for source in side.sources for name in said.get((side.value, source), ())}
                for side in self.entries[place][1].sides
            ]
            same = set.intersection(*sides) if sides else set()
            if len(same) == 1:
                found.setdefault(same.pop(), []).append(place)
        return found

    def fact(self, fact: Fact) -> Fact:
        """Return a fact with the states of its discrepancies."""
        ids = (fact.id, *self.former.get(fact.id, ()))
        places = [place for name in ids for place in self.of_fact.get(name, ()) if self._is_free(place, name, fact)]
        places += self.adopted.get(fact.id, ())
        if not places:
            return fact
        chosen = self._exact(fact, ids, places)
        self._fallen(fact, [place for place in places if place not in chosen.values()], chosen)
        found = tuple(self._decided(each, fact, chosen.get(at)) for at, each in enumerate(fact.discrepancies))
        return replace(fact, discrepancies=found)

    def _is_free(self, place: int, name: str, fact: Fact) -> bool:
        """Say whether a decision made under `name` may hold for a fact: what it was may be still, and keep it."""
        return name == fact.id or (place not in self.met and self.entries[place][1].fingerprint not in self.own)

    def _exact(self, fact: Fact, ids: Sequence[str], places: Sequence[int]) -> dict[int, int]:
        """Return the decisions made on just these values, by the place of the discrepancy."""
        by_print = {self.entries[place][1].fingerprint: place for place in reversed(places)}
        chosen = {}
        for at, each in enumerate(fact.discrepancies):
            first, second = (fact.classes[number].canonical for number in each.classes)
            prints = [each.fingerprint, *(of_discrepancy(name, fact.kind, (first, second)) for name in ids)]
            held = next((by_print[name] for name in prints if name in by_print), None)
            if held is not None:
                self.met.add(held)
                if self._covers(held, each):
                    chosen[at] = held
        return chosen

    def _fallen(self, fact: Fact, places: Sequence[int], chosen: dict[int, int]) -> None:
        """Add the decisions whose two values fall into two of today's classes, one discrepancy each."""
        pairs = {each.classes: at for at, each in enumerate(fact.discrepancies)}
        for place in sorted(places, key=lambda place: self._is_over(self.entries[place][1].decision)):
            classes = self.sides.classes(fact, self.entries[place][1])
            at = pairs.get(classes) if classes else None
            if at is not None:
                self.met.add(place)
                if at not in chosen and self._covers(place, fact.discrepancies[at]):
                    chosen[at] = place

    def _covers(self, place: int, found: Discrepancy) -> bool:
        """Say whether a decision reaches so far: that figures evolve excuses no contradiction."""
        return found.relation == "evolution" or self.entries[place][1].relation == "contradiction"

    def _decided(self, found: Discrepancy, fact: Fact, place: int | None) -> Discrepancy:
        if place is None:
            return found
        entry = self.entries[place][1]
        grown = self.sides.grown(fact, found, entry)
        return replace(found, state=self._state(entry.decision, grown), decision=entry.decision)

    def check(self, check: Check) -> Check:
        """Return a check with its state."""
        place = self.of_check.get(check.fingerprint)
        if place is None:
            held = (self.of_check[name] for name in self._former_names(check) if name in self.of_check)
            place = next((each for each in held if each not in self.met), None)
        if place is None:
            return check
        self.met.add(place)
        decision = self.entries[place][1].decision
        return replace(check, state=self._state(decision, grown=False), decision=decision)

    def _former_names(self, check: Check) -> Iterator[str]:
        """Yield the fingerprints a check had if its source is one renamed, or its fact was."""
        figures = [check.figures]
        if check.kind == "self" and check.figures:
            figures += [(old, *check.figures[1:]) for old in self.former.get(check.figures[0], ())]
        yield from (of_check(check.kind, source, said) for source in (check.source, *self.gone) for said in figures)

    def _state(self, decision: Decision, grown: bool) -> State:
        if decision.status == OPEN:
            return "new"
        if self._is_over(decision):
            return "expired"
        return "grown" if grown else "known"

    def _is_over(self, decision: Decision) -> bool:
        return decision.expires is not None and decision.expires < self.today

    def stale(self) -> Iterator[Stale]:
        """Yield the decisions that met no finding."""
        for place, (subject, entry) in enumerate(self.entries):
            if place not in self.met:
                yield Stale(entry.fingerprint, subject.id, entry.values, entry.decision, entry.place)

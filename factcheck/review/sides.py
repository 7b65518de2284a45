"""The two values a decision was made on, looked for among today's value classes and their sources."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.normalize.canonical import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Claim, Discrepancy, Fact, Report, ValueClass
    from factcheck.review.entries import Entry, Side


class Sides:
    """Finds decided values and their sources in one report."""

    def __init__(self, report: Report) -> None:
        self.claims = {claim.id: claim for claim in report.claims}
        self.read = {source.id for source in report.sources}

    def said(self, facts: Iterable[Fact]) -> dict[tuple[str, str], set[str]]:
        """Return the ids of the facts of which a source says a value, by that value and the source."""
        found: dict[tuple[str, str], set[str]] = {}
        for fact in facts:
            for name in fact.claims:
                claim = self.claims.get(name)
                if claim is not None:
                    found.setdefault((canonical(claim.value), claim.source), set()).add(fact.id)
        return found

    def classes(self, fact: Fact, entry: Entry) -> tuple[int, int] | None:
        """Return the two classes that the values of a decision fall into, ``None`` where they do not fall into two."""
        found = [self._class_of(fact, side.value) for side in entry.sides]
        if None in found or len(set(found)) < 2:
            return None
        low, high = sorted(number for number in found if number is not None)
        return low, high

    def _class_of(self, fact: Fact, value: str) -> int | None:
        """Return the class of a value: the one it founds, else where it is told apart, else the nearest it is loose in.

        The value must be carried by a claim of the class still: a figure that was changed is another figure.
        """
        ranked = [
            (each.canonical != value, claim.id in each.loose, self._distance(each, claim), number)
            for number, each in enumerate(fact.classes)
            for claim in self._claims(each)
            if canonical(claim.value) == value
        ]
        return min(ranked)[-1] if ranked else None

    def _distance(self, each: ValueClass, claim: Claim) -> Decimal:
        founder = self.claims[each.founder].value
        if founder.point is None or claim.value.point is None or founder.unit != claim.value.unit:
            return Decimal("Infinity")
        return abs(founder.point - claim.value.point)

    def _claims(self, each: ValueClass) -> Iterator[Claim]:
        return (self.claims[name] for name in each.claims if name in self.claims)

    def own_sources(self, each: ValueClass) -> tuple[str, ...]:
        """Return the sources that speak for a class alone; what fits several classes repeats none."""
        own = [claim.source for claim in self._claims(each) if claim.id not in each.loose]
        return tuple(sorted(set(own or each.sources)))

    def all_sources(self, fact: Fact, each: ValueClass) -> tuple[str, ...]:
        """Return the sources of a class and of those that share its figure, *nearly* and *over* the same."""
        same = [other for other in fact.classes if other.canonical == each.canonical]
        return tuple(sorted({name for other in same for name in self.own_sources(other)}))

    def grown(self, fact: Fact, found: Discrepancy, entry: Entry) -> bool:
        """Say whether a source that was not there when it was decided repeats one of the values.

        A source that took the place of one that is gone was renamed, and repeats nothing.
        """
        for number in found.classes:
            now = set(self.own_sources(fact.classes[number]))
            then = {name for side in self._sides(fact, number, entry) for name in side.sources}
            if len(now - then) > len(then - self.read):
                return True
        return False

    def _sides(self, fact: Fact, number: int, entry: Entry) -> Iterator[Side]:
        """Yield the values of a decision that stand for a class: its own, else those that have fallen into it."""
        mine = fact.classes[number].canonical
        own = [side for side in entry.sides if side.value == mine]
        yield from own or (side for side in entry.sides if self._class_of(fact, side.value) == number)

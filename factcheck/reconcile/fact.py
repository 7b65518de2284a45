"""One group of claims → one fact."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product
from typing import TYPE_CHECKING

from factcheck.group.revised import revisions
from factcheck.model import Claim, Discrepancy, Explanation, Fact, Group, Kind, Relation, Source, Strength, ValueClass
from factcheck.normalize.canonical import canonical
from factcheck.reconcile.classes import BY_PLACE, FigureClass, build_classes
from factcheck.reconcile.compare import Comparer
from factcheck.reconcile.explain import Pair, Side, explain_agreement, explain_difference
from factcheck.reconcile.explain import best as best_two
from factcheck.reconcile.figures import Figure, Setting, day_of, place_all, setting_of
from factcheck.reconcile.fingerprint import of_discrepancy
from factcheck.reconcile.relations import Timed, older_first, relation
from factcheck.reconcile.restated import given_twice, headlines_hedged, restated, share_precision
from factcheck.reconcile.said import said
from factcheck.reconcile.verdicts import how_of, verdict_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# Beyond this many values a fact is a table, not a dispute: its classes are set against their neighbours and
# against the one of most origins alone, so that the work stays in proportion to the claims.
_ALL_PAIRS = 48
_VARIANTS = 3  # figures of a class that are set beside those of another to say why they differ
_EXPLAINED = 6  # members of a class that are set beside its founder to say why they agree


@dataclass(frozen=True, slots=True)
class Case:
    """What all facts of a case share."""

    sources: Mapping[str, Source]
    published: Mapping[str, date | None]
    origin: Mapping[str, str]
    beside: Mapping[tuple[str, int], Sequence[Claim]]
    currency: str | None
    median: date | None


@dataclass(frozen=True, slots=True)
class _Work:
    """A fact in the making."""

    group: Group
    claims: tuple[Claim, ...]
    kind: Kind
    figures: Mapping[str, Figure]
    comparer: Comparer
    timed: Timed
    setting: Setting
    case: Case

    def sides(self, figures: FigureClass) -> list[Side]:
        """Return the figures that stand for a class: its founder's, then those in other units."""
        own = [c for c in figures.claims if c.id not in figures.loose] or list(figures.claims)
        held: dict[Figure, list[Claim]] = {figures.founder: []}
        for claim in own:
            held.setdefault(self.figures[claim.id], []).append(claim)
        founding = held.pop(figures.founder)
        others = [c for claims in held.values() for c in claims]
        sides = [self.said(figures.founder, [*founding, *others])]
        foreign = [(figure, claims) for figure, claims in held.items() if figure.unit != figures.founder.unit]
        return sides + [self.said(figure, claims) for figure, claims in foreign[: _VARIANTS - 1]]

    def said(self, figure: Figure, claims: Sequence[Claim]) -> Side:
        """Return a figure with those who carry it."""
        days = [day for c in claims if (day := self.timed.days[c.id]) is not None]
        return Side(figure, tuple(claims), tuple(days))


def reconcile_group(group: Group, case: Case) -> Fact:
    """Return a fact with its value classes, discrepancies, verdict and explanations."""
    work = _work(group, case)
    built = build_classes(work.claims, work.figures, case.origin, work.comparer)
    classes = tuple(_value_class(each, work) for each in built)
    found = tuple(_discrepancies(built, classes, work))
    comparable = len({c.founder.axis for c in built}) == 1 and (len(built) == 1 or bool(found))
    verdict, strength = verdict_of(work.claims, work.figures, found, comparable or len(built) < len(work.claims))
    how = how_of(built, work.figures, work.comparer) if verdict == "consistent" else None
    explanations = _agreements(built, work) if verdict == "consistent" else _reasons(found)
    return Fact(
        id=group.id,
        label=group.label,
        kind=work.kind,
        unit=_unit(work),
        declared=group.declared,
        verdict=verdict,
        strength=strength,
        how=how,
        claims=tuple(c.id for c in work.claims),
        classes=classes,
        discrepancies=found,
        explanations=explanations,
        supported=_newest(built, work) if verdict == "evolves" else None,
        why=_why(group, verdict, work),
    )


def _work(group: Group, case: Case) -> _Work:
    claims = tuple(sorted({c.id: c for c in group.claims}.values(), key=BY_PLACE))
    originals = [c for c in claims if case.origin.get(c.source, c.source) == c.source] or claims
    setting = setting_of(originals, case.published, case.currency, case.median)
    twice = given_twice(claims)
    figures = headlines_hedged(claims, share_precision(twice, place_all(claims, setting)))
    revised = frozenset((claims[i].id, claims[j].id) for i, j in revisions(claims))
    timed = Timed({claim.id: day_of(claim, setting) for claim in claims}, revised)
    comparer = Comparer(group.tolerance, restated(twice, figures))
    return _Work(group, claims, _kind(claims), figures, comparer, timed, setting, case)


def _value_class(figures: FigureClass, work: _Work) -> ValueClass:
    sources = tuple(dict.fromkeys(c.source for c in figures.claims))
    own = {c.source for c in figures.claims if c.id not in figures.loose} or set(sources)
    standing = [c for c in figures.claims if work.figures[c.id] == figures.founder]
    founder = next((c for c in standing if c.value == figures.founder.value), standing[0])
    return ValueClass(
        display=said(founder),
        founder=founder.id,
        claims=tuple(c.id for c in figures.claims),
        loose=tuple(c.id for c in figures.claims if c.id in figures.loose),
        sources=sources,
        origins=len({work.case.origin.get(name, name) for name in own}),
        canonical=canonical(founder.value),
    )


def _discrepancies(built: Sequence[FigureClass], classes: Sequence[ValueClass], work: _Work) -> Iterator[Discrepancy]:
    if len(built) < 2:
        return
    sides = [work.sides(each) for each in built]
    for i, j in _pairs(classes):
        outcome = work.comparer.compare(built[i].founder, built[j].founder)
        if outcome not in ("soft", "hard"):
            continue
        strength: Strength = "soft" if outcome == "soft" else "hard"
        related = relation(built[i], built[j], work.timed)
        yield Discrepancy(
            fingerprint=of_discrepancy(work.group.id, work.kind, (classes[i].canonical, classes[j].canonical)),
            classes=(i, j),
            relation=related,
            strength=strength,
            explanations=_differences((built[i], sides[i]), (built[j], sides[j]), (strength, related), work),
        )


def _pairs(classes: Sequence[ValueClass]) -> Iterator[tuple[int, int]]:
    count = len(classes)
    if count <= _ALL_PAIRS:
        yield from combinations(range(count), 2)
        return
    best = max(range(count), key=lambda at: (classes[at].origins, -at))
    kept = {(i, i + 1) for i in range(count - 1)} | {(min(i, best), max(i, best)) for i in range(count) if i != best}
    yield from sorted(kept)


def _differences(
    a: tuple[FigureClass, list[Side]],
    b: tuple[FigureClass, list[Side]],
    outcome: tuple[Strength, Relation],
    work: _Work,
) -> tuple[Explanation, ...]:
    """Return the likeliest reasons: of the two founders, and of the other figures that stand for the two classes."""
    older = older_first(a[0], b[0], work.timed)
    first, second = (b, a) if older is not None and older[0] is b[0] else (a, b)
    combined = product(first[1], second[1])
    pairs = (Pair(one, two, outcome[0], work.case.sources, work.case.beside, outcome[1]) for one, two in combined)
    return best_two(reason for pair in pairs for reason in explain_difference(pair))


def _agreements(built: Sequence[FigureClass], work: _Work) -> tuple[Explanation, ...]:
    """Return why the claims of a consistent fact agree: the founder beside the figures that differ from it."""
    found: list[Explanation] = []
    for each in built:
        holders: dict[Figure, list[Claim]] = {}
        for claim in each.claims:
            holders.setdefault(work.figures[claim.id], []).append(claim)
        founder = work.said(each.founder, holders.pop(each.founder))
        for figure, claims in list(holders.items())[:_EXPLAINED]:
            pair = Pair(founder, work.said(figure, claims), None, work.case.sources, work.case.beside)
            found += explain_agreement(pair)[:1]
    return best_two(found)


def _reasons(found: Sequence[Discrepancy]) -> tuple[Explanation, ...]:
    """Return the best reasons of what contradicts; where nothing does, those of what changed."""
    against = [d for d in found if d.relation == "contradiction"]
    return best_two(reason for d in against or found for reason in d.explanations)


def _kind(claims: Sequence[Claim]) -> Kind:
    counted = Counter([c.value.kind for c in claims])
    return min(counted, key=lambda kind: (-counted[kind], kind))


def _unit(work: _Work) -> str | None:
    if work.kind == "money":
        return work.setting.currency
    counted = Counter([c.value.unit for c in work.claims if c.value.kind == work.kind])
    return min(counted, key=lambda unit: (-counted[unit], unit or ""))


def _newest(built: Sequence[FigureClass], work: _Work) -> int | None:
    """Return the class of an evolving figure whose sources are the latest; of two, the one not told before."""
    days = [work.timed.of(each.claims) or [date.min] for each in built]
    spans = [(max(each), min(each)) for each in days]
    newest = max(spans)
    return spans.index(newest) if spans.count(newest) == 1 and newest[0] != date.min else None


def _why(group: Group, verdict: str, work: _Work) -> str:
    """Return why the claims are one fact, and for an incomparable one why they cannot be set side by side."""
    if verdict != "incomparable":
        return group.why
    reason = _reason({work.figures[c.id].axis for c in work.claims}, work)
    return f"{group.why}; {reason}" if group.why else reason


def _reason(axes: set[tuple[str, ...]], work: _Work) -> str:
    names = {axis[0] for axis in axes}
    if names == {"clock"}:
        return "times of different or unknown zones"
    if names == {"money"}:
        currencies = sorted({c.value.unit or "" for c in work.claims})
        return f"no dated rate between {' and '.join(currencies)}"
    return "figures of different dimensions"

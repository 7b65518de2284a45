"""A draft against its sources: which of its figures they contradict, have moved on from, or do not bear out.

The contract of this module: a draft changes nothing in the facts of its sources. A figure of it is compared with
the fact that its claims were grouped with; *unsupported* is said only of what can be checked and stands nowhere.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.model import Claim, Drafted, Fact, Group, Source, Standing, Strength
from factcheck.normalize.canonical import canonical
from factcheck.reconcile.compare import AGREEING, Comparer, Outcome
from factcheck.reconcile.explain import Pair, Side, explain_difference
from factcheck.reconcile.fact import Case
from factcheck.reconcile.figures import Figure, day_of, place_all, setting_of
from factcheck.reconcile.restated import given_twice, restated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Explanation

_ORDER: tuple[Standing, ...] = ("contradicted", "outdated", "disputed", "unsupported", "supported")
_CHECKABLE = frozenset({"money", "count", "measure", "percent", "date", "duration", "time"})
_CLOSE = Decimal("0.1")
_ALIKE = 0.6  # share of the words of two sentences that both have, from which they tell one thing
_BESIDE = 2  # words on each side of a figure of which one at least is the same
_WORD = re.compile(r"[^\W\d_]+")
_BORNE_OUT: frozenset[Outcome] = frozenset({"same", "rounded"})


@dataclass(frozen=True, slots=True)
class Sources:
    """What the sources say: their facts, the groups these were made of, all their claims."""

    facts: Sequence[Fact]
    groups: Sequence[Group]
    claims: Sequence[Claim]


def judge(
    draft: Source, said: Sequence[Claim], joint: Sequence[Group], sources: Sources, case: Case
) -> tuple[Drafted, ...]:
    """Return how each figure of a draft stands to its sources, those to look at first.

    `said` are the claims of the draft, `joint` the groups of them together with the claims of the sources.
    """
    court = _Court(draft, sources, case)
    own = {claim.id for claim in said}
    found: list[Drafted] = []
    for group in joint:
        mine = [claim for claim in group.claims if claim.id in own]
        mates = [claim.id for claim in group.claims if claim.id not in own]
        for claims in _by_value(mine):
            judged = court.beside(claims, mates) if mates else court.alone(claims)
            if judged is not None:
                found.append(judged)
    place = {claim.id: claim.start for claim in said}
    return tuple(sorted(found, key=lambda each: (_ORDER.index(each.status), place[each.claims[0]])))


def _by_value(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Yield the claims of each value, in order of place: a headline and its text state one figure."""
    held: dict[tuple[str, str], list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: c.start):
        if claim.role != "furniture":
            held.setdefault((canonical(claim.value), claim.value.hedge), []).append(claim)
    yield from held.values()


class _Court:
    """Judges the figures of one draft."""

    def __init__(self, draft: Source, sources: Sources, case: Case) -> None:
        self.sources = sources
        self.case = replace(
            case,
            sources={**case.sources, draft.id: draft},
            published={**case.published, draft.id: draft.published},
        )
        self.facts = {fact.id: fact for fact in sources.facts}
        self.groups = {group.id: group for group in sources.groups}
        self.fact_of = {claim: fact.id for fact in sources.facts for claim in fact.claims}
        self.alike: dict[tuple[str, str | None], list[Claim]] = {}
        for claim in sources.claims:
            self.alike.setdefault((claim.kind, claim.value.unit), []).append(claim)

    def beside(self, claims: Sequence[Claim], mates: Sequence[str]) -> Drafted | None:
        """Judge a figure by the fact that most of those it was grouped with belong to."""
        counted = Counter(self.fact_of[name] for name in mates if name in self.fact_of)
        if not counted:
            return self.alone(claims)
        return self._by_fact(claims, min(counted, key=lambda name: (-counted[name], name)))

    def _by_fact(self, claims: Sequence[Claim], name: str) -> Drafted | None:
        return _against(claims, self.facts[name], self.groups[name], self.case)

    def _told_alike(self, claim: Claim) -> str | None:
        """Return the fact of which a source tells in nearly the same sentence, but for the figure."""
        kin = self.alike.get((claim.kind, claim.value.unit), ())
        near = [(likeness, -at) for at, other in enumerate(kin) if (likeness := _likeness(claim, other)) >= _ALIKE]
        return self.fact_of.get(kin[-max(near)[1]].id) if near else None

    def alone(self, claims: Sequence[Claim]) -> Drafted | None:
        """Judge a figure that no source speaks of, as far as can be told: the same figure may stand elsewhere."""
        claim = claims[0]
        told = self._told_alike(claim)
        if told is not None and (judged := self._by_fact(claims, told)) is not None:
            return judged
        kin = [*self.alike.get((claim.kind, claim.value.unit), ()), *self.alike.get(("number", None), ())]
        near = [c for c in kin if _close(c, claim)]
        figures, comparer = _placed([*near, claim], near, Comparer(), self.case)
        same = [c for c in near if comparer.compare(figures[c.id], figures[claim.id]) in _BORNE_OUT]
        names = tuple(c.id for c in claims)
        if same:
            why = "the same figure stands there, though perhaps of something else"
            return Drafted("supported", names, tuple(c.id for c in same[:3]), None, None, why)
        if not _checkable(claim):
            return None
        of = f"{len(kin)} figures" if len(kin) != 1 else "one figure"
        why = (
            f"no source states it: {of} of its kind and unit compared" if kin else "no source has a figure of its kind"
        )
        return Drafted("unsupported", names, (), None, None, why)


def _close(a: Claim, b: Claim) -> bool:
    """Say whether two figures are near enough to be compared at all."""
    if a.value.point is None or b.value.point is None:
        return a.value.likely.meets(b.value.likely)
    return abs(a.value.point - b.value.point) <= _CLOSE * abs(b.value.point)


def _likeness(a: Claim, b: Claim) -> float:
    """Return what share of their words two sentences have in common; 0 where the words beside the figures differ."""
    beside = [(ours, theirs) for ours, theirs in zip(_beside(a), _beside(b), strict=True) if ours & theirs]
    ours, theirs = (frozenset(_WORD.findall(claim.sentence.casefold())) for claim in (a, b))
    return len(ours & theirs) / max(len(ours | theirs), 1) if beside else 0.0


def _beside(claim: Claim) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words before and behind a figure."""
    low, high = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    sentence = claim.sentence.casefold()
    return frozenset(_WORD.findall(sentence[:low])[-_BESIDE:]), frozenset(_WORD.findall(sentence[high:])[:_BESIDE])


def _checkable(claim: Claim) -> bool:
    """Say whether a figure states something that a source could bear out: no turn of phrase, and no open day."""
    value, words = claim.value, claim.mention.reading.calendar
    if claim.kind not in _CHECKABLE or value.hedge == "vague" or (value.kind == "count" and value.stated == "1"):
        return False
    return words is None or claim.kind == "time" or (words.relative is None and words.year is not None)


def _placed(
    claims: Sequence[Claim], theirs: Sequence[Claim], comparer: Comparer, case: Case
) -> tuple[dict[str, Figure], Comparer]:
    """Return the figures of some claims as those of the sources place them, and what texts give as the same."""
    ordered = sorted(claims, key=lambda c: (c.source, c.start, c.id))
    figures = place_all(ordered, setting_of(theirs, case.published, case.currency, case.median))
    return figures, replace(comparer, restated=restated(given_twice(ordered), figures))


def _against(claims: Sequence[Claim], fact: Fact, group: Group, case: Case) -> Drafted | None:
    """Judge a figure of the draft by one fact of the sources."""
    claim = claims[0]
    figures, comparer = _placed([*group.claims, claim], group.claims, Comparer(group.tolerance), case)
    known = {c.id: c for c in group.claims}
    own = figures[claim.id]
    outcome: dict[str, Outcome] = {
        name: "same" if _same_day(claim, other) else comparer.compare(figures[name], own)
        for name, other in known.items()
    }
    founders = [outcome[each.founder] for each in fact.classes]
    agreeing = [at for at, each in enumerate(fact.classes) if any(outcome[name] in AGREEING for name in each.claims)]
    if not agreeing and not any(each in ("soft", "hard") for each in founders):
        return None
    dated = claim.as_of is not None and claim.as_of != case.published.get(claim.source)
    status = _standing(fact, agreeing, founders, dated)
    against = [at for at, each in enumerate(founders) if each in ("soft", "hard") and at not in agreeing]
    if status == "outdated" and fact.supported is not None:
        against = [fact.supported]
    shown = agreeing if status == "supported" else [*against, *(agreeing if status == "disputed" else ())]
    strengths = [founders[at] for at in against]
    strength: Strength | None = None
    if status in ("contradicted", "disputed"):
        strength = "soft" if "soft" in strengths else "hard"
    return Drafted(
        status,
        tuple(c.id for c in claims),
        tuple(fact.classes[at].founder for at in shown),
        fact.id,
        strength,
        _why(status, fact, shown),
        ()
        if status == "supported"
        else _reasons(
            [claim, *(known[name] for at in agreeing for name in fact.classes[at].claims)],
            [known[fact.classes[at].founder] for at in against],
            figures,
            strength,
            case,
        ),
    )


def _same_day(claim: Claim, other: Claim) -> bool:
    """Say whether a date of the draft that leaves its year out names the day and month of another."""
    words = claim.mention.reading.calendar
    if words is None or words.year is not None or words.day is None or claim.kind != "date" or other.kind != "date":
        return False
    return len(other.value.stated) == len(claim.value.stated) and other.value.stated[4:] == claim.value.stated[4:]


def _standing(fact: Fact, agreeing: Sequence[int], founders: Sequence[Outcome], dated: bool) -> Standing:
    """Return how a figure stands to a fact; an older figure is no mistake where the draft says of what day it is."""
    if not agreeing:
        return "contradicted"
    if fact.verdict == "evolves" and fact.supported is not None and fact.supported not in agreeing:
        return "supported" if dated else "outdated"
    apart = {at for at, each in enumerate(founders) if each in ("soft", "hard") and at not in agreeing}
    disputes = [d for d in fact.discrepancies if d.relation == "contradiction" and apart & set(d.classes)]
    return "disputed" if disputes else "supported"


def _why(status: Standing, fact: Fact, shown: Sequence[int]) -> str:
    figures = ", ".join(fact.classes[at].display for at in shown)
    told = {
        "contradicted": f"the sources say {figures}",
        "outdated": f"the newest figure is {figures}",
        "disputed": f"the sources disagree: {figures}",
        "supported": f"the sources say {figures}",
        "unsupported": "",
    }
    return f"{fact.label}: {told[status]}"


def _reasons(
    ours: Sequence[Claim],
    others: Sequence[Claim],
    figures: Mapping[str, Figure],
    strength: Strength | None,
    case: Case,
) -> tuple[Explanation, ...]:
    """Return the likeliest reasons why the draft differs from the first figure that speaks against it.

    Sources that bear the draft out stand on its side: what they said before is not new with the draft.
    """
    setting = setting_of([*ours, *others], case.published, case.currency, case.median)

    def side(claims: Sequence[Claim]) -> Side:
        days = (day_of(each, setting) for each in claims)
        return Side(figures[claims[0].id], tuple(claims), tuple(day for day in days if day))

    pairs = (Pair(side([other]), side(ours), strength, case.sources, case.beside) for other in others[:1])
    return tuple(reason for pair in pairs for reason in explain_difference(pair))

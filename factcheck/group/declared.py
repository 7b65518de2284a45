"""Declared facts: which claims reach a fact of claims.yaml, why, and which nearly did."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.group.block import dimension
from factcheck.group.lexicon import fold, load_lexicon
from factcheck.model import Group, Missed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.casefile import Case, DeclaredFact
    from factcheck.model import Claim, Source

REACH = 300  # characters around a figure's sentence in which what it is about may be named
CUE_REACH = 90  # characters around a figure within which a cue counts as beside it
NEAREST = 3


@dataclass(frozen=True, slots=True)
class Fit:
    """How a claim meets a declared fact: a score, and the reason; `missing` says why it does not."""

    score: float
    why: str
    missing: str = ""


class Matcher:
    """Tells how well claims fit the declared facts of one case."""

    def __init__(self, case: Case, sources: Sequence[Source]) -> None:
        """Fold the words of the case once."""
        self.texts = {s.id: s.text for s in sources}
        self.titles = {s.id: fold(s.title or "") for s in sources}
        self.entities = {e.id: [fold(w) for w in (e.name, *e.aliases)] for e in case.entities}
        self.jurisdictions = {e.id: e.jurisdiction for e in case.entities if e.jurisdiction}
        self.facts = case.facts

    def fit(self, claim: Claim, fact: DeclaredFact) -> Fit:
        """Return how `claim` meets `fact`."""
        if claim.declared is not None:
            said = "stated for" if claim.origin == "stated" else "put by hand to"
            return Fit(100.0, f"{said} it") if claim.declared == fact.id else Fit(0, "", f"{said} another fact")
        if fact.holds and not (fact.about or fact.cues):
            return Fit(0, "", "it reaches only what it holds")
        wrong = _wrong_kind(claim, fact)
        if wrong:
            return Fit(0, "", wrong)
        sentence = fold(claim.sentence)
        beside = fold(_beside(claim))
        out = next((w for w in fact.exclude if _has(beside, fold(w))), None)
        if out:
            return Fit(0.5, "", f"'{out}' keeps it away")
        about, near = self._about(claim, fact, sentence)
        if fact.about and not about:
            return Fit(1, "", f"nothing near names {_or(fact.about)}")
        cue = next((w for w in fact.cues if _has(beside, fold(w))), None) or next(
            (w for w in fact.cues if _has(sentence, fold(w))), None
        )
        if fact.cues and not cue:
            return Fit(2 + bool(about), "", f"none of its cues is near: {_or(fact.cues)}")
        score = 3.0 + (2.0 if cue and _has(beside, fold(cue)) else 1.0 if cue else 0.0)
        score += near
        return Fit(score, _because(fact, about, cue))

    def _about(self, claim: Claim, fact: DeclaredFact, sentence: str) -> tuple[str, float]:
        """Return what of `fact.about` is named near the figure, and how near: in its sentence, around it, the title."""
        if not fact.about:
            return "", 0.0
        text = self.texts.get(claim.source, "")
        around = fold(text[max(0, claim.sentence_start - REACH) : claim.sentence_start + len(claim.sentence) + REACH])
        title = self.titles.get(claim.source, "")
        for place, near in ((sentence, 1.0), (around, 0.5), (title, 0.25)):
            for word in fact.about:
                for name in self.entities.get(word, [fold(word)]):
                    if _has(place, name):
                        return name, near
                if self._jurisdiction_named(word, place, claim.language):
                    return word, near
        return "", 0.0

    def _jurisdiction_named(self, entity: str, place: str, language: str) -> bool:
        code = self.jurisdictions.get(entity)
        if not code:
            return False
        return any(f"T:{code}" in load_lexicon(language).tags(word) for word in place.split())


def _wrong_kind(claim: Claim, fact: DeclaredFact) -> str:
    if fact.kind and claim.kind != fact.kind and not _alike(claim, fact):
        return f"it is a {claim.kind}, not a {fact.kind}"
    if fact.per != claim.value.per and (fact.per or claim.value.per):
        return f"it is per {claim.value.per}" if claim.value.per else f"it is not per {fact.per}"
    unit = claim.value.unit
    if fact.unit and unit and fact.kind != "money" and unit != fact.unit and unit != "number":
        return f"it counts {unit}, not {fact.unit}"
    return ""


def _alike(claim: Claim, fact: DeclaredFact) -> bool:
    return dimension(claim) == "count" and fact.kind in ("count", "number", "ordinal")


def _beside(claim: Claim) -> str:
    low = claim.start - claim.sentence_start
    high = claim.end - claim.sentence_start
    return claim.sentence[max(0, low - CUE_REACH) : high + CUE_REACH]


def _has(text: str, word: str) -> bool:
    """Say whether `text` holds `word` from the beginning of a word on."""
    at = text.find(word)
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            return True
        at = text.find(word, at + 1)
    return False


def _or(words: Sequence[str]) -> str:
    return " or ".join(words[:4])


def _because(fact: DeclaredFact, about: str, cue: str | None) -> str:
    reasons = [f"it names {about}" if about else "", f"'{cue}' is near" if cue else ""]
    return " and ".join(r for r in reasons if r) or f"it is a {fact.kind or 'figure'}"


def group_declared(
    claims: Sequence[Claim], sources: Sequence[Source], case: Case
) -> tuple[list[Group], list[Missed], set[str]]:
    """Return the declared facts that claims reach, those that none does, and the ids of the claims taken."""
    matcher = Matcher(case, sources)
    reached: dict[str, list[tuple[Claim, Fit]]] = {f.id: [] for f in case.facts}
    misses: dict[str, list[tuple[float, Claim, str]]] = {f.id: [] for f in case.facts}
    for claim in claims:
        fits = [(fact, matcher.fit(claim, fact)) for fact in case.facts]
        good = [(fit.score, -i, fact, fit) for i, (fact, fit) in enumerate(fits) if not fit.missing]
        if good:
            _, _, fact, fit = max(good, key=lambda g: g[:2])
            reached[fact.id].append((claim, fit))
        for fact, fit in fits:
            if fit.missing and fit.score >= 1:
                misses[fact.id].append((fit.score, claim, fit.missing))
    groups = [_group(fact, reached[fact.id]) for fact in case.facts if reached[fact.id]]
    missed = [_missed(fact, misses[fact.id]) for fact in case.facts if not reached[fact.id]]
    return groups, missed, {c.id for g in groups for c in g.claims}


def _group(fact: DeclaredFact, reached: Sequence[tuple[Claim, Fit]]) -> Group:
    reasons = "; ".join(dict.fromkeys(f"{fit.why}" for _, fit in reached))
    return Group(fact.id, fact.label, tuple(c for c, _ in reached), True, fact.tolerance, reasons)


def _missed(fact: DeclaredFact, misses: Sequence[tuple[float, Claim, str]]) -> Missed:
    nearest = sorted(misses, key=lambda m: (-m[0], m[1].source, m[1].start))[:NEAREST]
    return Missed(fact.id, fact.label, tuple((claim.id, why) for _, claim, why in nearest))

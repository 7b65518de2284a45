"""Declared facts proposed for what discovery found, so that each claim reaches its fact again by words.

The contract of this module: a proposal takes no claim off a fact that is declared already, and none that discovery
left out of its fact; what no word can tell apart is held by its quote.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck.casefile import Case, DeclaredFact, Holding
from factcheck.corrections import met_by
from factcheck.group.declared import CUE_REACH, Matcher
from factcheck.group.lexicon import fold, load_lexicon
from factcheck.held import put_by_hand
from factcheck.proposednames import Named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.model import Claim, Fact, Report, Source

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NEAR = 30  # characters between a figure and a word that is right beside it
_BESIDE = 3
_SHORTEST = 3  # letters of a word that tells something
_ROUNDS = 4
_MOST_CUES, _MOST_OUT = 8, 6
_STRAY = 0.5  # how much a claim of another fact counts against a word, which another fact's words may win back
_LOST = 2.0  # how much one counts that no fact would win back


@dataclass(slots=True)
class _Draft:
    """A proposal in the making: the fact, its claims, and the words each claim offers."""

    fact: DeclaredFact
    claims: list[Claim]
    rivals: list[Claim] = field(default_factory=list)


def propose(report: Report, case: Case | None) -> list[DeclaredFact]:
    """Return a declared fact for each discovered one that is told more than once, in the order of the report.

    `case` is what claims.yaml says already; its facts stay as they are.
    """
    known = case or Case("claims.yaml")
    claims = {claim.id: claim for claim in report.claims}
    drafts = [
        _begun(fact, [claims[name] for name in fact.claims])
        for fact in report.facts
        if not fact.declared and fact.verdict != "single"
    ]
    words = {claim.id: _words(claim) for claim in report.claims}
    homes = {claim.id: draft.fact.id for draft in drafts for claim in draft.claims}
    for draft in drafts:
        draft.rivals = [c for c in report.claims if c.kind == draft.fact.kind and homes.get(c.id) != draft.fact.id]
        draft.fact = replace(draft.fact, cues=_cues(draft, words, homes))
    named = Named(report)
    for draft in drafts:
        if draft.fact.cues:
            draft.fact = replace(draft.fact, about=named.about(draft.claims))
    return _settled(drafts, known, report, words)


def _begun(fact: Fact, claims: list[Claim]) -> _Draft:
    """Return a proposal with what all claims of a fact share: kind, unit and rate."""
    units = {claim.value.unit for claim in claims}
    rates = {claim.value.per for claim in claims}
    unit = units.pop() if len(units) == 1 and fact.kind in ("count", "measure", "percent") else None
    per = rates.pop() if len(rates) == 1 else None
    return _Draft(DeclaredFact(fact.id, fact.label, fact.kind, unit, per), claims)


def _words(claim: Claim) -> dict[str, int]:
    """Return the words of a claim's sentence that tell something, each with how much it tells of the figure.

    What is counted or done tells more than any other word, a word right beside the figure more than one further off;
    nothing below :data:`_BESIDE` stands within the reach of a cue.
    """
    lexicon = load_lexicon(claim.language)
    low, high = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    found: dict[str, int] = {}
    for match in _WORD.finditer(claim.sentence):
        word = match.group()
        if len(word) < _SHORTEST or lexicon.is_stopword(word) or word.casefold() in lexicon.numerals:
            continue
        apart = max(low - match.end(), match.start() - high, 0)
        tells = 1 + 2 * (apart <= CUE_REACH) + 2 * (apart <= _NEAR)
        if any(tag[0] in "EC" for tag in lexicon.tags(word)):
            tells *= 2
        found[word.casefold()] = max(found.get(word.casefold(), 0), tells)
    return found


def _cues(draft: _Draft, words: Mapping[str, Mapping[str, int]], homes: Mapping[str, str]) -> tuple[str, ...]:
    """Return few words that reach the claims of a fact and as little else as can be: a greedy cover."""
    astray: Counter[str] = Counter()
    weight: Counter[str] = Counter()
    for rival in draft.rivals:
        for word in words[rival.id]:
            astray[word] += 1
            weight[word] += 1 if rival.id in homes else 0
    left = {claim.id for claim in draft.claims}
    chosen: list[str] = []
    while left and len(chosen) < _MOST_CUES:
        gain: Counter[str] = Counter()
        for name in left:
            gain.update(words[name])

        def worth(word: str, gain: Counter[str] = gain) -> float:
            return gain[word] / _BESIDE - _STRAY * weight[word] - _LOST * (astray[word] - weight[word])

        best = max(sorted(gain), key=worth, default=None)
        if best is None or worth(best) <= 0:
            break
        chosen.append(best)
        left = {name for name in left if best not in words[name]}
    return tuple(chosen)


def _settled(
    drafts: list[_Draft], known: Case, report: Report, words: Mapping[str, Mapping[str, int]]
) -> list[DeclaredFact]:
    """Return the facts with what words leave open settled: strays kept away, or their cue dropped, the rest held."""
    texts = {source.id: source for source in report.sources}
    wanted = {claim.id: fact.id for fact in report.facts if fact.declared for claim in _of(fact, report)}
    wanted |= {claim.id: draft.fact.id for draft in drafts for claim in draft.claims}
    for settle in (_keep_away, *(_drop_cues,) * _ROUNDS):
        reached = _reached(drafts, known, report)
        astray = [c for c in report.claims if c.id in reached and reached[c.id] != wanted.get(c.id)]
        for draft in drafts:
            strays = [c for c in astray if reached[c.id] == draft.fact.id]
            if strays:
                settle(draft, strays, words)
        if not astray:
            break
    for _ in range(_ROUNDS):
        claims, _unmet = put_by_hand(report.claims, report.sources, [*known.facts, *(draft.fact for draft in drafts)])
        reached = _reached(drafts, known, report, claims)
        for draft in drafts:
            if any(reached.get(c.id) == draft.fact.id != wanted.get(c.id) for c in claims):
                draft.fact = replace(draft.fact, about=(), cues=(), exclude=(), holds=())
            missing = [c for c in draft.claims if not draft.fact.cues or reached.get(c.id) != draft.fact.id]
            holds = [found for claim in missing if (found := _held(claim, draft, texts, report.claims))]
            draft.fact = replace(draft.fact, holds=tuple(dict.fromkeys((*draft.fact.holds, *holds))))
    return [draft.fact for draft in drafts if draft.fact.cues or draft.fact.holds]


def _of(fact: Fact, report: Report) -> Iterable[Claim]:
    own = frozenset(fact.claims)
    return (claim for claim in report.claims if claim.id in own)


def _reached(
    drafts: Sequence[_Draft], known: Case, report: Report, claims: Sequence[Claim] | None = None
) -> dict[str, str]:
    """Return the fact that each claim reaches by words, and by hand where `claims` were put to facts."""
    facts = (*known.facts, *(draft.fact for draft in drafts if draft.fact.cues or draft.fact.holds))
    matcher = Matcher(replace(known, facts=facts), report.sources)
    reached = {}
    for claim in claims or report.claims:
        fits = [(matcher.fit(claim, fact), -at, fact.id) for at, fact in enumerate(facts)]
        good = [(fit.score, at, name) for fit, at, name in fits if not fit.missing]
        if good:
            reached[claim.id] = max(good, key=lambda one: one[:2])[2]
    return reached


def _keep_away(draft: _Draft, strays: Sequence[Claim], words: Mapping[str, Mapping[str, int]]) -> None:
    """Exclude words that stand beside the strays, and beside no claim of the fact."""
    own = {word for claim in draft.claims for word in words[claim.id]}
    left = list(strays)
    chosen: list[str] = []
    while left and len(chosen) < _MOST_OUT:
        count = Counter(
            word
            for claim in left
            for word, tells in words[claim.id].items()
            if tells >= _BESIDE and not any(mine.startswith(word) for mine in own)
        )
        if not count:
            break
        best = min(count, key=lambda word: (-count[word], word))
        chosen.append(best)
        left = [claim for claim in left if words[claim.id].get(best, 0) < _BESIDE]
    draft.fact = replace(draft.fact, exclude=tuple(chosen))


def _drop_cues(draft: _Draft, strays: Sequence[Claim], words: Mapping[str, Mapping[str, int]]) -> None:
    """Drop the cues that still reach a stray: the claims they reached are held instead."""
    reaching = {
        cue
        for claim in strays
        for cue in draft.fact.cues
        if any(fold(w).startswith(fold(cue)) for w in words[claim.id])
    }
    kept = tuple(cue for cue in draft.fact.cues if cue not in reaching)
    bare = replace(draft.fact, about=(), cues=(), exclude=())
    draft.fact = replace(draft.fact, cues=kept) if kept else bare


def _held(claim: Claim, draft: _Draft, sources: Mapping[str, Source], claims: Sequence[Claim]) -> Holding | None:
    """Return a claim's own words, with as many around as tell them from the same words of another fact."""
    source = sources.get(claim.source)
    if source is None or claim.origin != "extracted":
        return None
    inside = [c for c in claims if c.source == claim.source]
    for start, end in _stretches(claim, source.text):
        quote = source.text[start:end].strip()
        touched = met_by(inside, source, quote)
        held = [c for c in touched if c.kind == draft.fact.kind] or touched
        if claim in held and all(c in draft.claims for c in held):
            return Holding(claim.source, quote)
    return None


def _stretches(claim: Claim, text: str) -> list[tuple[int, int]]:
    """Return the claim's span, and wider ones to word boundaries, within its sentence, the narrowest first."""
    low, high = claim.sentence_start, claim.sentence_start + len(claim.sentence)
    lefts = [claim.start, *(low + m.start() for m in re.finditer(r"\S+", text[low : claim.start]))]
    rights = [claim.end, *(claim.end + m.end() for m in re.finditer(r"\S+", text[claim.end : high]))]
    spans = [(left, right) for left in sorted(lefts, reverse=True)[:9] for right in sorted(rights)[:9]]
    return sorted(spans, key=lambda span: (span[1] - span[0], span))

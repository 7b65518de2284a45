"""What surrounds each figure, as arrays: words near it, in its sentence and around, names, events, roles, scope.

A profile is made once for a claim; pairs are compared on the arrays of :class:`Profiles`, a block at a time.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from factcheck.group.beside import (
    authorities,
    distances_from,
    nearest_event,
    neighbours,
    scope,
    sides,
    years_beside,
)
from factcheck.group.lexicon import load_lexicon
from factcheck.group.words import Names, Words, cut, window

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Claim, Source

NEAR = 3.0  # words over which nearness falls by e
FAR = 12.0
BEFORE, AFTER = 280, 160  # characters of the source read as surroundings
MIDDLE = 5.0
EVENT_REACH = 9.0
SPACES = ("near", "sentence", "around", "near_tags", "sentence_tags", "around_tags", "names", "events", "roles")


@dataclass(slots=True)
class Profile:
    """The surroundings of one claim: a weight for each term in each space, and what is compared one by one."""

    spaces: dict[str, dict[str, float]]
    left: tuple[str, ...]
    right: tuple[str, ...]
    event: str
    noun: str
    family: str
    territories: frozenset[str]
    jurisdiction: str  # the territory of the authority that acts
    scope: str  # the territory whose people or things the figure counts
    years: frozenset[str]
    left_word: str  # the nearest word on either side that tells something
    right_word: str
    from_left: int  # how many figures stand before it in its sentence, and behind it
    from_right: int


@cache
def families() -> Mapping[str, str]:
    """Return the wider concept of each narrow one."""
    import yaml

    text = resources.files(__package__).joinpath("families.yaml").read_text(encoding="utf-8")
    data: dict[str, list[str]] = yaml.safe_load(text)
    return {narrow: wide for wide, narrows in data.items() for narrow in narrows}


@cache
def acts() -> frozenset[str]:
    """Return the events that are acts of an authority."""
    import yaml

    text = resources.files(__package__).joinpath("acts.yaml").read_text(encoding="utf-8")
    return frozenset("E:" + event for event in yaml.safe_load(text)["acts"])


class Profiler:
    """Makes the profiles of a case's claims, cutting each sentence once."""

    def __init__(self, claims: Sequence[Claim], sources: Sequence[Source]) -> None:
        """Cut all sentences and learn which words are names."""
        self.texts = {s.id: s.text for s in sources}
        self.names = Names()
        self.sentences: dict[tuple[str, int, str], Words] = {}
        self._whole: dict[tuple[str, str], Words] = {}
        self._acting: dict[str, Counter[str]] = {}
        self._around: dict[tuple[str, int], list[Words]] = {}
        self._bags: dict[tuple[str, int], tuple[dict[str, float], dict[str, float]]] = {}
        for claim in claims:
            key = (claim.source, claim.sentence_start, claim.sentence)
            if key not in self.sentences:
                words = self.sentences[key] = self._sentence(claim)
                self.names.see(words, claim.language)
                self._acting.setdefault(claim.source, Counter()).update(authorities(words))

    def _sentence(self, claim: Claim) -> Words:
        end = claim.sentence_start + len(claim.sentence)
        if self.texts.get(claim.source, "")[claim.sentence_start : end] != claim.sentence:
            return cut(claim.sentence, claim.language)
        return window(self._text(claim), claim.sentence_start, end, claim.language)

    def _text(self, claim: Claim) -> Words:
        """Return the words of the claim's source, cut once."""
        key = (claim.source, claim.language)
        if key not in self._whole:
            self._whole[key] = cut(self.texts.get(claim.source, ""), claim.language)
        return self._whole[key]

    def profile(self, claim: Claim) -> Profile:
        """Return the profile of one claim."""
        words = self.sentences[claim.source, claim.sentence_start, claim.sentence]
        low = claim.start - claim.sentence_start
        high = claim.end - claim.sentence_start
        distances = distances_from(words, low, high)
        spaces: dict[str, dict[str, float]] = {name: {} for name in SPACES}
        spaces["around"], spaces["around_tags"] = self._around_bags(claim)
        self._weigh(words, distances, spaces)
        event, reach = nearest_event(words, distances)
        noun = _noun(claim)
        left, right = sides(words, low, high)
        beside = neighbours(words, low, high)
        return Profile(
            spaces=spaces,
            left=left,
            right=right,
            event=event if reach <= EVENT_REACH else "",
            noun=noun,
            family=families().get(noun, noun),
            territories=frozenset(t for tags in words.tags for t in tags if t[0] == "T"),
            jurisdiction=self._jurisdiction(claim, words) if event in acts() else "",
            scope=scope(words, distances),
            years=years_beside(words, distances),
            left_word=beside[0],
            right_word=beside[1],
            from_left=beside[2],
            from_right=beside[3],
        )

    def _weigh(self, words: Words, distances: Sequence[float], spaces: dict[str, dict[str, float]]) -> None:
        """Put the words, tags and names of a sentence into the spaces, the nearer to the figure the heavier."""
        near_words, far_words = spaces["near"], spaces["sentence"]
        near_tags, far_tags = spaces["near_tags"], spaces["sentence_tags"]
        for stem, tags, capital, d in zip(words.stems, words.tags, words.capital, distances, strict=True):
            if not tags and not (stem and stem[0].isalnum()):
                continue
            near, far = math.exp(-d / NEAR), math.exp(-d / FAR)
            if stem and stem[0].isalnum():
                _raise(near_words, stem, near)
                _raise(far_words, stem, far)
            for tag in tags:
                _raise(near_tags, tag, near)
                _raise(far_tags, tag, far)
                if tag[0] == "E":
                    _raise(spaces["events"], tag, math.exp(-d / MIDDLE))
                elif tag[0] == "R" and d > 0:  # "more than" is a hedge here, no addition
                    _raise(spaces["roles"], tag, near)
                elif tag[0] == "T":
                    _raise(spaces["names"], tag, far)
            if capital and capital in self.names:
                name = "N:" + capital
                _raise(spaces["names"], name, far)
                _raise(near_tags, name, near)
                _raise(far_tags, name, far)

    def _jurisdiction(self, claim: Claim, words: Words) -> str:
        """Return the territory of the authority named in the sentence, else just before, else most in the source."""
        near = authorities(words)
        if not near:
            around = self._surroundings(claim)
            near = authorities(around[0]) if around else []
        if len(set(near)) == 1:
            return near[0]
        if near:
            return ""
        return self._usual(claim.source)

    def _usual(self, source: str) -> str:
        """Return the territory whose authorities a source names most, where it names them twice as often as others."""
        counts = self._acting.get(source)
        if not counts:
            return ""
        ranked = sorted(counts, key=lambda t: (-counts[t], t))
        second = counts[ranked[1]] if len(ranked) > 1 else 0
        return ranked[0] if counts[ranked[0]] >= 2 * second else ""

    def _surroundings(self, claim: Claim) -> list[Words]:
        key = (claim.source, claim.sentence_start)
        found = self._around.get(key)
        if found is None:
            text, end = self._text(claim), claim.sentence_start + len(claim.sentence)
            before = window(text, max(0, claim.sentence_start - BEFORE), claim.sentence_start, claim.language)
            after = window(text, end, end + AFTER, claim.language)
            found = self._around[key] = [before, after]
        return found

    def _around_bags(self, claim: Claim) -> tuple[dict[str, float], dict[str, float]]:
        """Return the words and the tags of the surroundings; one bag for all figures of a sentence."""
        key = (claim.source, claim.sentence_start)
        found = self._bags.get(key)
        if found is None:
            plain: dict[str, float] = {}
            tagged: dict[str, float] = {}
            for words in self._surroundings(claim):
                plain.update((stem, 1.0) for stem in words.stems if stem and stem[0].isalnum())
                tagged.update((tag, 1.0) for tags in words.tags for tag in tags)
                tagged.update(("N:" + c, 1.0) for c in words.capital if c and c in self.names)
            found = self._bags[key] = (plain, tagged)
        return found


def _raise(space: dict[str, float], term: str, weight: float) -> None:
    if weight > space.get(term, 0.0):
        space[term] = weight


def _noun(claim: Claim) -> str:
    """Return the concept that the figure counts, else the stem of its noun, else the empty string."""
    noun = claim.mention.reading.noun
    unit = claim.value.unit
    if claim.kind not in ("count", "number", "ordinal"):
        return ""
    lexicon = load_lexicon(claim.language)
    for words in (noun, unit):
        if words:
            parts = words.replace("-", " ").split()
            concepts = [t[2:] for part in reversed(parts) for t in lexicon.tags(part) if t[0] == "C"]
            if concepts:
                return concepts[0]
    text = noun or unit or ""
    return lexicon.term(text.split()[-1]) if text.split() and unit != "number" else ""

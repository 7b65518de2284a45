"""What surrounds one figure, read from the arrays of its case when it is asked for."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from factcheck.datafile import read_datafile
from factcheck.group.lexicon import load_lexicon
from factcheck.group.spaces import FAR, FARTHEST, MIDDLE, NEAR, SPACES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from factcheck.group.spaces import Spaces
    from factcheck.model import Claim

__all__ = ["SPACES", "Profile", "Surroundings", "acts", "families", "noun"]


@cache
def families() -> Mapping[str, str]:
    """Return the wider concept of each narrow one."""
    data: dict[str, list[str]] = read_datafile("factcheck.group", "families.yaml")
    return {narrow: wide for wide, narrows in data.items() for narrow in narrows}


AGE = "age"


@cache
def _listed(key: str, letter: str) -> frozenset[str]:
    return frozenset(f"{letter}:{name}" for name in read_datafile("factcheck.group", "acts.yaml")[key])


def acts() -> frozenset[str]:
    """Return the events that are acts of an authority."""
    return _listed("acts", "E")


def telling() -> frozenset[str]:
    """Return the roles that make a figure another one."""
    return _listed("telling", "R")


class Surroundings:
    """The columns of all profiles of a case that are shown one by one."""

    def __init__(
        self,
        spaces: Spaces,
        events: NDArray[np.int64],
        territories: tuple[NDArray[np.int64], NDArray[np.int64]],
        nouns: Sequence[str],
    ) -> None:
        """Take what was found for all claims."""
        self.terms: list[str] = [*spaces.known.terms, ""]
        self.events = events
        self.nouns = nouns
        self.words, self.names, self.roles = spaces.words, spaces.names, spaces.roles
        self._bags = {
            "near": (spaces.words, _nearness(NEAR)),
            "names": (spaces.names, _nearness(FAR)),
            "events": (spaces.events, _nearness(MIDDLE)),
            "roles": (spaces.roles, _nearness(NEAR)),
        }
        row, term = territories
        order = np.argsort(row, kind="stable")
        self._named = row[order], term[order]

    def __len__(self) -> int:
        """Return how many claims there are."""
        return len(self.nouns)

    def __getitem__(self, claim: int) -> Profile:
        """Return the profile of a claim."""
        return Profile(self, claim)

    def space(self, name: str, claim: int) -> dict[str, float]:
        """Return the terms of one claim in a space, each with its nearness."""
        bags, nearness = self._bags[name]
        low, high = bags.bounds[claim : claim + 2].tolist()
        terms, distances = bags.terms[low:high].tolist(), bags.distance[low:high].tolist()
        return {self.terms[t]: nearness[d] for t, d in zip(terms, distances, strict=True)}

    def named(self, claim: int) -> frozenset[str]:
        """Return the territories that a claim's sentence names."""
        row, term = self._named
        low, high = np.searchsorted(row, (claim, claim + 1))
        return frozenset(self.terms[t] for t in term[low:high].tolist())


def _nearness(reach: float) -> list[float]:
    return [math.exp(-words / reach) for words in range(FARTHEST + 1)]


class Profile:
    """The surroundings of one claim: a weight for each term in each space, and what is compared one by one."""

    __slots__ = ("_claim", "_of", "spaces")

    def __init__(self, surroundings: Surroundings, claim: int) -> None:
        """Show the surroundings of a claim of the given place."""
        self._of, self._claim = surroundings, claim
        self.spaces: Mapping[str, dict[str, float]] = _Spaces(surroundings, claim)

    @property
    def event(self) -> str:
        """The event told nearest, as a tag."""
        return self._of.terms[int(self._of.events[self._claim])]

    @property
    def noun(self) -> str:
        """The concept that the figure counts."""
        return self._of.nouns[self._claim]

    @property
    def family(self) -> str:
        """The wider concept of what is counted."""
        return families().get(self.noun, self.noun)

    @property
    def territories(self) -> frozenset[str]:
        """The territories that the sentence names."""
        return self._of.named(self._claim)


class _Spaces(dict[str, dict[str, float]]):
    """The words near a figure, the names, events and roles, each with its nearness; read when they are asked for."""

    def __init__(self, surroundings: Surroundings, claim: int) -> None:
        self._of, self._claim = surroundings, claim

    def __missing__(self, name: str) -> dict[str, float]:
        found = self[name] = self._of.space(name, self._claim)
        return found


def noun(claim: Claim) -> str:
    """Return the concept that the figure counts, else the stem of its noun; :data:`AGE` for an age; else nothing."""
    kind = claim.value.kind
    if kind == "duration":
        return AGE if claim.mention.reading.noun == AGE else ""
    if kind not in ("count", "number", "ordinal"):
        return ""
    return _noun(claim.mention.reading.noun or "", claim.value.unit or "", claim.language)


@cache
def _noun(printed: str, unit: str, language: str) -> str:
    lexicon = load_lexicon(language)
    for words in (printed, unit):
        parts = words.replace("-", " ").split()
        concepts = [t[2:] for part in reversed(parts) for t in lexicon.tags(part) if t[0] == "C"]
        if concepts:
            return concepts[0]
    text = printed or unit
    return lexicon.term(text.split()[-1]) if text.split() and unit != "number" else ""

"""What most claims of a fact have in common: what it counts, what happened, its roles and names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from factcheck.group.spaces import FAR
from factcheck.group.vocabulary import NOTHING, Numbers, spread

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from numpy.typing import NDArray

    from factcheck.group.profile import Surroundings
    from factcheck.group.spaces import Bags

NAMES = 2
AROUND = 6
WORDS = 4
BESIDE = 3  # words from a figure within which a role or a word is its own
MILLION = 1e6


@dataclass(frozen=True, slots=True)
class Core:
    """The traits of a fact; of those that are as common, the first in the alphabet. Empty where there is none."""

    noun: str
    event: str
    roles: tuple[str, ...]
    names: tuple[str, ...]  # those nearest to its figures, in alphabetical order
    words: tuple[str, ...]  # the commonest beside its figures
    wider: tuple[str, ...]  # the commonest of its sentences
    around: tuple[str, ...] = ()  # more names, the nearest to its figures first


def cores(facts: Sequence[Sequence[int]], known: Surroundings, nobody: Sequence[Set[str]] = ()) -> list[Core]:
    """Return the core of each fact, given by the positions of its claims, and for each the words that are no names."""
    tally = _Tally(facts, known)
    number = Numbers()
    nouns = np.array([number[noun] for noun in known.nouns], dtype=np.int64)
    columns = zip(
        tally.common(nouns, list(number), 1),
        tally.common(known.events, known.terms, 1),
        tally.beside(known.roles, 1, least=0.5),
        tally.nearest(known.names, AROUND, nobody),
        tally.beside(known.words, WORDS),
        tally.beside(known.words, 2 * WORDS, reach=None),
        strict=True,
    )
    return [
        Core(
            noun=next(iter(noun), ""),
            event=next((tag[2:] for tag in event), ""),
            roles=tuple(tag[2:] for tag in roles),
            names=tuple(sorted(name[2:] for name in names[:NAMES])),
            words=words,
            wider=wider,
            around=tuple(name[2:] for name in names),
        )
        for noun, event, roles, names, words, wider in columns
    ]


class _Tally:
    """Counts the terms of all facts at once."""

    def __init__(self, facts: Sequence[Sequence[int]], known: Surroundings) -> None:
        self.sizes = np.array([len(fact) for fact in facts], dtype=np.int64)
        self.claims = np.array([claim for fact in facts for claim in fact], dtype=np.int64)
        self.fact = np.repeat(np.arange(len(facts)), self.sizes)
        self.terms = known.terms

    def common(self, column: NDArray[np.int64], texts: Sequence[str], most: int) -> list[tuple[str, ...]]:
        """Return the values of a column that most claims of each fact have."""
        term = column[self.claims]
        there = term != NOTHING
        return self._first(self.fact[there], term[there], np.ones(int(there.sum())), texts, most)

    def beside(self, bags: Bags, most: int, *, least: float = 0.0, reach: int | None = BESIDE) -> list[tuple[str, ...]]:
        """Return the terms near the figures of most claims, of more than a share `least` of them."""
        fact, term, distance = self._entries(bags)
        near = distance <= reach if reach is not None else np.ones(len(distance), dtype=bool)
        return self._first(fact[near], term[near], np.ones(int(near.sum())), self.terms, most, least)

    def nearest(self, bags: Bags, most: int, never: Sequence[Set[str]]) -> list[tuple[str, ...]]:
        """Return the terms that stand nearest to the figures, of each fact none that it has in `never`."""
        fact, term, distance = self._entries(bags)
        if any(never):
            pairs = zip(fact.tolist(), term.tolist(), strict=True)
            kept = np.array([self.terms[word][2:] not in never[where] for where, word in pairs], dtype=bool)
            fact, term, distance = fact[kept], term[kept], distance[kept]
        return self._first(fact, term, np.rint(MILLION * np.exp(-distance / FAR)), self.terms, most)

    def _entries(self, bags: Bags) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int16]]:
        place, at = spread(bags.bounds[self.claims], bags.bounds[self.claims + 1])
        return self.fact[place], bags.terms[at].astype(np.int64), bags.distance[at]

    def _first(
        self,
        fact: NDArray[np.int64],
        term: NDArray[np.int64],
        value: NDArray[np.float64],
        texts: Sequence[str],
        most: int,
        least: float = 0.0,
    ) -> list[tuple[str, ...]]:
        """Return the terms of each fact with the greatest sums, the first in the alphabet among equals."""
        many = max(len(texts), 1)
        pair, at = np.unique(fact * many + term, return_inverse=True)
        total = np.bincount(at, value, minlength=len(pair))
        fact, term = pair // many, pair % many
        kept = total > least * self.sizes[fact]
        fact, term, total = fact[kept], term[kept], total[kept]
        order = np.lexsort((_ranks(term, texts), -total, fact))
        fact, term = fact[order], term[order]
        rank = np.arange(len(fact)) - np.searchsorted(fact, fact)
        found: list[list[str]] = [[] for _ in self.sizes]
        for k, t in zip(fact[rank < most].tolist(), term[rank < most].tolist(), strict=True):
            found[k].append(texts[t])
        return [tuple(each) for each in found]


def _ranks(term: NDArray[np.int64], texts: Sequence[str]) -> NDArray[np.int64]:
    """Return the place of each term in the alphabet."""
    used, at = np.unique(term, return_inverse=True)
    shown = [texts[t] for t in used.tolist()]
    ranks = np.zeros(len(shown), dtype=np.int64)
    ranks[sorted(range(len(shown)), key=shown.__getitem__)] = np.arange(len(shown))
    return np.asarray(ranks[at])

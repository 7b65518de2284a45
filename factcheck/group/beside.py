"""What stands where around each figure in its sentence: neighbours, events, years, territories, who acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from factcheck.group.vocabulary import NOTHING, spread

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.group.sentences import Places, Sentences, Window
    from factcheck.group.vocabulary import Vocabulary
    from factcheck.group.words import Tokens

BESIDE = 4  # words between a territory and its authority
OWN = 1  # words between a figure and the territory it is of
SIDE = 4  # words compared in place on either side of the figure
EVENT_REACH = 9


class Beside:
    """Looks at the tokens beside the figures of a case."""

    def __init__(self, tokens: Tokens, known: Vocabulary, places: Places) -> None:
        """Measure the text once: a comma or bracket counts for two words."""
        self.tokens, self.known, self.places = tokens, known, places
        self.steps = np.concatenate(([0], np.cumsum(known.step[tokens.kind])))

    def distance(self, row: NDArray[np.int64], at: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return how many words each token stands from the figure of its claim; 0 within it."""
        first, after = self.places.first[row], self.places.after[row]
        right = self.steps[at + 1] - self.steps[after]
        left = self.steps[first] - self.steps[at]
        return np.where(at >= after, right, np.where(at < first, left, 0))

    def sides(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the masked words just before and just behind each figure, the nearest first."""
        shown, places = self.known.shown[self.tokens.kind], self.places
        count = np.arange(SIDE)
        left = places.first[:, None] - 1 - count
        right = places.after[:, None] + count
        return (
            _taken(shown, left, left >= places.low[:, None]),
            _taken(shown, right, right < places.high[:, None]),
        )

    def neighbours(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the nearest words before and behind each figure that tell something."""
        stem = self.known.stem[self.tokens.kind]
        telling = np.flatnonzero(stem != NOTHING)
        left = np.searchsorted(telling, self.places.first) - 1
        right = np.searchsorted(telling, self.places.after)
        padded = np.concatenate((telling, [len(stem)]))
        before, behind = padded[left], padded[right]
        return (
            _taken(stem, before, (left >= 0) & (before >= self.places.low)),
            _taken(stem, behind, behind < self.places.high),
        )

    def figures(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return how many figures stand before each, and how many behind it, in its sentence."""
        count = np.concatenate(([0], np.cumsum(self.known.numeral()[self.tokens.kind])))
        places = self.places
        return count[places.first] - count[places.low], count[places.high] - count[places.after]

    def events(self) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """Return the event told nearest to each figure, the first of two at one distance, and whether it is near."""
        event = self.known.event[self.tokens.kind]
        row, at = self._those(event != NOTHING)
        distance = self.distance(row, at)
        order = np.lexsort((at, distance, row))
        return self._nearest(row, event[at], order), self._nearest(row, distance, order) <= EVENT_REACH

    def scopes(self) -> NDArray[np.int64]:
        """Return the territory named in each figure's own words or right beside them."""
        row, term, distance = self._territories()
        beside = distance <= OWN
        row, term, distance = row[beside], term[beside], distance[beside]
        return self._nearest(row, term, np.lexsort((self._ranks()[term], distance, row)))

    def years(self) -> NDArray[np.uint64]:
        """Return the years that each sentence names beside the figure, as bits."""
        year = self.known.year[self.tokens.kind]
        row, at = self._those(year > 0)
        outside = self.distance(row, at) > 0
        return marked(len(self.places.low), row[outside], year[at[outside]])

    def territories(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the territories that each claim's sentence names: the claim, and the term."""
        row, term, _ = self._territories()
        return row, term

    def _territories(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        named = self.known.territories
        row, at = self._those((np.diff(named.bounds) > 0)[self.tokens.kind])
        place, term = named.spread(self.tokens.kind[at])
        return row[place], term, self.distance(row, at)[place]

    def _those(self, marks: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        return within(np.flatnonzero(marks), self.places.low, self.places.high)

    def _nearest(self, row: NDArray[np.int64], term: NDArray[np.int64], order: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return what comes first for each claim."""
        found = np.full(len(self.places.low), NOTHING)
        found[row[order[::-1]]] = term[order[::-1]]
        return found

    def _ranks(self) -> NDArray[np.int64]:
        """Return the place of each term in the alphabet."""
        terms = list(self.known.terms)
        ranks = np.zeros(len(terms), dtype=np.int64)
        ranks[sorted(range(len(terms)), key=terms.__getitem__)] = np.arange(len(terms))
        return ranks


def _taken(column: NDArray[np.int64], at: NDArray[np.int64], there: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return what stands at some places, :data:`NOTHING` where they are not there."""
    if not len(column):
        return np.full(at.shape, NOTHING)
    return np.where(there, column[np.where(there, at, 0)], NOTHING)


def within(
    positions: NDArray[np.int64], low: NDArray[np.int64], high: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return which of some sorted positions lie in each stretch, with the place of the stretch."""
    row, at = spread(np.searchsorted(positions, low), np.searchsorted(positions, high))
    return row, positions[at]


def marked(size: int, row: NDArray[np.int64], bits: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the bits of each row together."""
    found = np.zeros(size, dtype=np.uint64)
    np.bitwise_or.at(found, row, bits)
    return found


def jurisdictions(tokens: Tokens, known: Vocabulary, sentences: Sentences) -> NDArray[np.int64]:
    """Return the territory of the authority named in each sentence, else just before, else most in its source."""
    row, term = _acting(tokens, known, sentences.window)
    found = _only(len(sentences), row, term)
    before = _only(len(sentences), *_acting(tokens, known, sentences.before))
    usual = _usual(int(sentences.source.max(initial=-1)) + 1, sentences.source[row], term)[sentences.source]
    found = np.where(found == _NONE, before, found)
    return np.where(found == _NONE, usual, np.where(found == _SEVERAL, NOTHING, found))


_NONE, _SEVERAL = -2, -3


def _acting(tokens: Tokens, known: Vocabulary, window: Window) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the territories that stand beside an authority within each window: the window, and the term."""
    low, high = window
    authority = np.concatenate(([0], np.cumsum(known.authority()[tokens.kind])))
    row, at = within(np.flatnonzero((np.diff(known.territories.bounds) > 0)[tokens.kind]), low, high)
    near = authority[np.minimum(at + BESIDE + 1, high[row])] > authority[np.maximum(at - BESIDE, low[row])]
    place, term = known.territories.spread(tokens.kind[at[near]])
    return row[near][place], term


def _only(size: int, row: NDArray[np.int64], term: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the one term of each row, or that there is none, or that there are several."""
    found = np.full(size, _NONE)
    found[row] = term
    found[row[found[row] != term]] = _SEVERAL
    return found


def _usual(sources: int, source: NDArray[np.int64], term: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the territory whose authorities a source names most, where it names them twice as often as others."""
    found = np.full(sources, NOTHING)
    pairs, counts = np.unique(np.stack([source, term]), axis=1, return_counts=True)
    order = np.lexsort((-counts, pairs[0]))
    ranked, count = pairs[:, order], counts[order]
    first = np.flatnonzero(np.diff(ranked[0], prepend=-1))
    behind = np.minimum(first + 1, max(len(count) - 1, 0))
    follows = (behind > first) & (ranked[0][behind] == ranked[0][first])
    clear = count[first] >= 2 * np.where(follows, count[behind], 0)
    found[ranked[0][first][clear]] = ranked[1][first][clear]
    return found

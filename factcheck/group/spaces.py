"""The words, tags and names around each figure as sparse rows, one space for each way of weighing them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.group.vocabulary import NOTHING, spread

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.group.beside import Beside
    from factcheck.group.sentences import Sentences
    from factcheck.group.vocabulary import Vocabulary

    Pairs = tuple[NDArray[np.int64], NDArray[np.int64]]

NEAR = 3.0  # words over which nearness falls by e
MIDDLE = 5.0
FAR = 12.0
SPACES = ("near", "sentence", "around", "near_tags", "sentence_tags", "around_tags", "names", "events", "roles",
          "company")  # fmt: skip
WIDEST = 2048  # columns of a table in which terms share them
COARSE = 2.0**11  # steps of a weight there, of which products and sums are exact also in single precision
STEPS = 2.0**20  # of a weight of 1: sums of products of whole steps are exact, in whatever order they are added
LONG_STEPS = 2.0**18  # the same before rows have unit length: the sum of their squares may reach 2**17
_CHUNK = 20_000  # rows worked on at once, so that memory does not grow with the case
FARTHEST = 1023  # words; beyond it all is equally far
LEAST = 10.0  # no word counts less than e to the minus of this


@dataclass(frozen=True, slots=True)
class Bags:
    """For each row its terms, each once, and how many words away the nearest stands."""

    bounds: NDArray[np.int64]
    terms: NDArray[np.int32]
    distance: NDArray[np.int16]

    def where(self, kept: NDArray[np.bool_]) -> Bags:
        """Return the bags with some entries alone."""
        before = np.concatenate(([0], np.cumsum(kept)))
        return Bags(before[self.bounds], self.terms[kept], self.distance[kept])


@dataclass(slots=True)
class Rows:
    """Sparse rows: the terms and weights of row `i` stand at ``bounds[i]:bounds[i + 1]``."""

    bounds: NDArray[np.int64]
    terms: NDArray[np.int32]
    weights: NDArray[np.float32]
    column: NDArray[np.int64]  # of each term, in tables of few columns
    of: NDArray[np.int64] | None = None  # the row of each claim, where claims share rows

    def dense(self, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the given rows with unit length, one column a term that two rows of a block share.

        `rows` may hold several blocks, one along each last axis; columns are those of a block alone.
        """
        flat = rows.ravel()
        place, terms, weights = self._entries(flat)
        norms = np.sqrt(np.bincount(place, weights.astype(np.float64) ** 2, minlength=len(flat)))
        many = int(terms.max(initial=0)) + 1
        block = place // max(rows.shape[-1], 1)
        used, column, times = np.unique(block * many + terms, return_inverse=True, return_counts=True)
        shared = times > 1
        before = np.concatenate(([0], np.cumsum(shared)))
        first = before[np.searchsorted(used, np.arange(len(flat) // max(rows.shape[-1], 1)) * many)]
        kept = shared[column]
        place, column, weights = place[kept], before[column[kept]] - first[block[kept]], weights[kept]
        table = np.zeros((len(flat), int(column.max(initial=0)) + 1))
        table[place, column] = stepped(weights / norms[place])
        return table.reshape(*rows.shape, -1)

    def hashed(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the given rows with unit length in columns that are the same at every call, and shared by terms."""
        place, terms, weights = self._entries(rows)
        size = len(rows) * WIDEST
        table = np.bincount(place * WIDEST + self.column[terms], weights, minlength=size).reshape(-1, WIDEST)
        norms = np.sqrt(np.bincount(np.repeat(np.arange(len(rows)), WIDEST), table.ravel() ** 2, minlength=len(rows)))
        np.divide(table, norms[:, None], out=table, where=norms[:, None] > 0)
        return np.asarray(np.rint(table * COARSE) / COARSE, dtype=np.float32)

    def _entries(self, rows: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
        """Return the place of the row, the term and the weight of every entry of some rows."""
        own = rows if self.of is None else self.of[rows]
        place, at = spread(self.bounds[own], self.bounds[own + 1])
        return place, self.terms[at].astype(np.int64), self.weights[at]


class Spaces:
    """Fills the spaces of a case's claims."""

    def __init__(self, beside: Beside, sentences: Sentences, is_name: NDArray[np.bool_]) -> None:
        """Find the names; the words, tags and names of each claim's sentence come into bags."""
        self.beside, self.sentences = beside, sentences
        self.known: Vocabulary = beside.known
        capital = self.known.capital
        named = (capital != NOTHING) & (is_name[capital] if len(is_name) else False)
        letters = self.known.letters()
        self._words = _words(self.known, beside.tokens.kind)
        self._tags = _tags(self.known, beside.tokens.kind, np.where(named, self.known.name, NOTHING))
        self.words = self._bags(self._words)
        self.tags = self._bags(self._tags)
        self.names = self.tags.where(np.isin(letters, ("T", "N"))[self.tags.terms])
        self.events = self.tags.where((letters == "E")[self.tags.terms])
        self.roles = self._bags(self._tags.where((letters == "R")[self._tags.terms]), outside=True)

    def rows(self, rarity: NDArray[np.float64], terms: NDArray[np.uint64]) -> dict[str, Rows]:
        """Return the rows of all claims in each space, each term weighed by its nearness and by how rare it is.

        `terms` are the hashes of the terms.
        """
        of = self.sentences.of
        rows = partial(weighed, rarity, (terms % WIDEST).astype(np.int64))
        return {
            "near": rows(self.words, NEAR),
            "sentence": rows(self.words, FAR),
            "around": rows(self._around(self._words), None, of),
            "near_tags": rows(self.tags, NEAR),
            "sentence_tags": rows(self.tags, FAR),
            "around_tags": rows(self._around(self._tags), None, of),
            "names": rows(self.names, FAR),
            "events": rows(self.events, MIDDLE),
            "roles": rows(self.roles, NEAR),
        }

    def _bags(self, said: _Said, *, outside: bool = False) -> Bags:
        """Return the terms of each claim's sentence, of what stands outside the figure alone where `outside`."""
        low, high = said.within(self.beside.places.low, self.beside.places.high)
        parts = []
        for begin in range(0, max(len(low), 1), _CHUNK):
            row, place = spread(low[begin : begin + _CHUNK], high[begin : begin + _CHUNK])
            distance = self.beside.distance(row + begin, said.at[place])
            if outside:
                row, place, distance = row[distance > 0], place[distance > 0], distance[distance > 0]
            parts.append(bag(min(_CHUNK, len(low) - begin), row, said.terms[place], distance))
        return _joined(parts)

    def _around(self, said: _Said) -> Bags:
        """Return the terms around each sentence."""
        windows = [said.within(*window) for window in (self.sentences.before, self.sentences.after)]
        parts = []
        for begin in range(0, max(len(self.sentences), 1), _CHUNK):
            found = [spread(low[begin : begin + _CHUNK], high[begin : begin + _CHUNK]) for low, high in windows]
            rows = np.concatenate([row for row, _ in found])
            terms = said.terms[np.concatenate([place for _, place in found])]
            size = min(_CHUNK, len(self.sentences) - begin)
            parts.append(bag(size, rows, terms, np.zeros(len(rows), dtype=np.int64)))
        return _joined(parts)


@dataclass(frozen=True, slots=True)
class _Said:
    """The terms of some texts in their order, each with the token `at` which it stands."""

    at: NDArray[np.int64]
    terms: NDArray[np.int64]

    def within(self, low: NDArray[np.int64], high: NDArray[np.int64]) -> Pairs:
        """Return where the terms of each stretch of tokens begin and end."""
        return np.searchsorted(self.at, low), np.searchsorted(self.at, high)

    def where(self, kept: NDArray[np.bool_]) -> _Said:
        """Return some of the terms alone."""
        return _Said(self.at[kept], self.terms[kept])


def _words(known: Vocabulary, kind: NDArray[np.int32]) -> _Said:
    stem = known.stem[kind]
    at = np.flatnonzero(stem != NOTHING)
    return _Said(at, stem[at])


def _tags(known: Vocabulary, kind: NDArray[np.int32], name: NDArray[np.int64]) -> _Said:
    """Return the tags and names of tokens; `name` is that of each word."""
    tagged = np.flatnonzero((np.diff(known.tags.bounds) > 0)[kind])
    place, tag = known.tags.spread(kind[tagged])
    named = np.flatnonzero((name != NOTHING)[kind])
    at = np.concatenate((tagged[place], named))
    order = np.argsort(at, kind="stable")
    return _Said(at[order], np.concatenate((tag, name[kind[named]]))[order])


def bag(size: int, row: NDArray[np.int64], term: NDArray[np.int64], distance: NDArray[np.int64]) -> Bags:
    """Return bags of `size` rows in which each term stands once, with its least distance."""
    if not len(row):
        return Bags(np.zeros(size + 1, dtype=np.int64), np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.int16))
    many = int(term.max()) + 1
    key = np.sort(((row * many + term) << 10) + np.minimum(distance, FARTHEST))
    pair = key >> 10
    first = np.ones(len(key), dtype=bool)
    first[1:] = pair[1:] != pair[:-1]
    pair = pair[first]
    bounds = np.searchsorted(pair, np.arange(size + 1) * many)
    return Bags(bounds, (pair % many).astype(np.int32), (key[first] & FARTHEST).astype(np.int16))


def _joined(parts: list[Bags]) -> Bags:
    ends = np.cumsum([0] + [len(part.terms) for part in parts])
    bounds = [part.bounds[:-1] + end for part, end in zip(parts, ends, strict=False)]
    return Bags(
        np.concatenate([*bounds, ends[-1:]]),
        np.concatenate([part.terms for part in parts]),
        np.concatenate([part.distance for part in parts]),
    )


def weighed(
    rarity: NDArray[np.float64],
    column: NDArray[np.int64],
    bags: Bags,
    reach: float | None,
    of: NDArray[np.int64] | None = None,
) -> Rows:
    """Return bags as rows; what stands `reach` words away counts 1/e of what stands beside the figure."""
    weight = rarity[bags.terms]
    if reach:
        weight = nearness(reach)[bags.distance] * weight
    return Rows(bags.bounds, bags.terms, stepped(weight, LONG_STEPS), column, of)


def nearness(reach: float) -> NDArray[np.float64]:
    """Return what a word counts at each distance."""
    return np.asarray(np.exp(-np.minimum(np.arange(FARTHEST + 1) / reach, LEAST)))


def stepped(weights: NDArray[Any], steps: float = STEPS) -> NDArray[np.float32]:
    """Return weights in whole steps.

    Binary fractions of so few digits are multiplied and added without an error, so that how alike two figures are
    hangs on nothing but these two, whatever else is compared in the same breath and on whatever machine.
    """
    return np.asarray(np.rint(weights * steps) / steps, dtype=np.float32)

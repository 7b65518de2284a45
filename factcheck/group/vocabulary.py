"""What is known of each distinct word of a case, as columns: one row a word, terms as numbers."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.group.lexicon import fold
from factcheck.group.words import NUMERAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from factcheck.group.words import Word

NOTHING = -1
AUTHORITY = "C:agency"
BOUNDARY = 2  # words that a comma or bracket between counts for
_LONG = 4
_MARKS = 63  # bits in which a set of texts is marked


class Numbers(dict[str, int]):
    """Gives each distinct text a number, in the order they come; :data:`NOTHING` for the empty text."""

    def __missing__(self, text: str) -> int:
        """Give a new text the next number."""
        if not text:
            return NOTHING
        number = self[text] = len(self)
        return number


def coded(texts: Sequence[str]) -> NDArray[np.int64]:
    """Return a number for each text, the same for the same; :data:`NOTHING` for the empty one."""
    return np.fromiter(map(Numbers().__getitem__, texts), dtype=np.int64, count=len(texts))


@dataclass(frozen=True, slots=True)
class Lists:
    """A list of numbers for each row: those of row `i` stand at ``bounds[i]:bounds[i + 1]``."""

    bounds: NDArray[np.int64]
    items: NDArray[np.int64]

    @classmethod
    def of(cls, lists: Sequence[Sequence[int]]) -> Lists:
        """Return lists put behind one another."""
        bounds = np.concatenate(([0], np.cumsum([len(each) for each in lists]))).astype(np.int64)
        return cls(bounds, np.array([item for each in lists for item in each], dtype=np.int64))

    def spread(self, rows: NDArray[np.integer[Any]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the items of some rows, each with the place of its row among these."""
        place, at = spread(self.bounds[rows], self.bounds[rows + 1])
        return place, self.items[at]


def spread(low: NDArray[np.int64], high: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return all numbers of the stretches ``[low, high)``, each with the place of its stretch."""
    lengths = high - low
    place = np.repeat(np.arange(len(low)), lengths)
    before = np.cumsum(lengths) - lengths
    return place, np.arange(len(place)) + np.repeat(low - before, lengths)


def mark(text: str) -> int:
    """Return the bit that stands for a text in a set."""
    return 1 << zlib.crc32(text.encode()) % _MARKS


@dataclass(slots=True)
class Vocabulary:
    """The columns of the words of a case; `terms` numbers stems, tags and names (``N:lorvik``) together."""

    words: Sequence[Word]
    terms: Numbers = field(default_factory=Numbers)
    forms: Numbers = field(default_factory=Numbers)
    stem: NDArray[np.int64] = field(init=False)
    any_stem: NDArray[np.int64] = field(init=False)
    shown: NDArray[np.int64] = field(init=False)
    capital: NDArray[np.int64] = field(init=False)
    name: NDArray[np.int64] = field(init=False)
    form: NDArray[np.int64] = field(init=False)
    step: NDArray[np.int64] = field(init=False)
    year: NDArray[np.uint64] = field(init=False)
    event: NDArray[np.int64] = field(init=False)
    tags: Lists = field(init=False)
    territories: Lists = field(init=False)

    def __post_init__(self) -> None:
        """Work the columns out."""
        words, terms = self.words, self.terms
        self.stem = _column(terms[w.stem] if w.telling else NOTHING for w in words)
        self.any_stem = _column(terms[w.stem] for w in words)
        self.shown = _column(terms[w.stem or w.plain] for w in words)
        self.capital = _column(self.forms[w.capital] for w in words)
        self.name = _column(terms["N:" + w.capital] if w.capital else NOTHING for w in words)
        self.form = _column(self.forms[fold(w.plain)] if self.counts(w) else NOTHING for w in words)
        self.step = _column(1 if w.plain[0].isalnum() else BOUNDARY for w in words)
        self.year = np.array([mark(w.plain) if _is_year(w) else 0 for w in words], dtype=np.uint64)
        self.event = _column(terms[next((t for t in w.tags if t[0] == "E"), "")] for w in words)
        self.tags = Lists.of([[terms[t] for t in w.tags] for w in words])
        self.territories = Lists.of([[terms[t] for t in w.tags if t[0] == "T"] for w in words])

    @staticmethod
    def counts(word: Word) -> bool:
        """Say whether a word tells that it is a name, or none, by how it is written."""
        return bool(word.stem) and word.plain[0].isalpha()

    def each(self, test: Iterable[bool]) -> NDArray[np.bool_]:
        """Return a column of the answers to a question."""
        return np.fromiter(test, dtype=bool, count=len(self.words))

    def numeral(self) -> NDArray[np.bool_]:
        """Mark the numerals."""
        return self.each(w.stem == NUMERAL for w in self.words)

    def authority(self) -> NDArray[np.bool_]:
        """Mark authorities, courts and governments."""
        return self.each(AUTHORITY in w.tags for w in self.words)

    def long(self) -> NDArray[np.bool_]:
        """Mark the words whose capitals tell how a line is set."""
        return self.each(len(w.plain) >= _LONG and w.stem != NUMERAL for w in self.words)

    def every(self, kind: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return all terms of some words, those of capitalised ones whether they are names or not.

        The place of the word among these, and the term.
        """
        found = [self.tags.spread(kind)]
        for column in (self.any_stem[kind], self.name[kind]):
            there = np.flatnonzero(column != NOTHING)
            found.append((there, column[there]))
        return np.concatenate([place for place, _ in found]), np.concatenate([term for _, term in found])

    def letters(self) -> NDArray[np.str_]:
        """Return the sign that tells the kind of each term: ``T`` for a territory, none for a stem."""
        return np.array([t[0] if t[1:2] == ":" else "" for t in self.terms], dtype="U1")


def _column(numbers: Iterable[int]) -> NDArray[np.int64]:
    return np.fromiter(numbers, dtype=np.int64)


def _is_year(word: Word) -> bool:
    return word.stem == NUMERAL and len(word.plain) == 4 and word.plain[:2] in ("19", "20")

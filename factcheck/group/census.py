"""What is counted over a whole case: how rare each word is, which capitalised words are names, which values are common.

Each source is counted by itself and the counts are added up, so that a source which is as it was need not be read
again. Words go by hashes of their letters, the same in every run.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.group.money import usual_month
from factcheck.group.names import sightings
from factcheck.group.stories import stories
from factcheck.group.vocabulary import NOTHING, spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from factcheck.group.sentences import Sentences
    from factcheck.group.vocabulary import Vocabulary
    from factcheck.model import Source

    Keys = NDArray[np.uint64]

PARTS = ("terms", "forms", "capitals", "points")


def hashes(texts: Iterable[str]) -> Keys:
    """Return a number of 64 bits for each text."""
    made = (int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little") for text in texts)
    return np.fromiter(made, dtype=np.uint64)


@dataclass(frozen=True, slots=True)
class Entries:
    """Counts of keys, source by source.

    Those of source `i`, in the order of their keys, stand at ``bounds[i]:bounds[i + 1]``.
    """

    bounds: NDArray[np.int64]
    keys: Keys
    counts: NDArray[np.int64]

    @classmethod
    def of(
        cls, sources: int, keys: Keys, source: NDArray[np.int64], item: NDArray[np.int64], times: NDArray[np.int64]
    ) -> Entries:
        """Return how many `times` each item is counted in each source; `keys` are those of the items."""
        order = np.argsort(keys)
        rank = np.empty_like(order)
        rank[order] = np.arange(len(order))
        many = max(len(keys), 1)
        pair = source * many + rank[item]
        at = np.argsort(pair, kind="stable")
        pair = pair[at]
        starts = np.flatnonzero(firsts(pair))
        summed = np.add.reduceat(times[at], starts) if len(starts) else times[:0]
        pair = pair[starts]
        return cls(np.searchsorted(pair, np.arange(sources + 1) * many), keys[order[pair % many]], summed)

    @classmethod
    def joined(cls, parts: Sequence[Entries]) -> Entries:
        """Return the entries of several sources behind one another."""
        ends = np.cumsum([0] + [len(part.keys) for part in parts])
        bounds = [part.bounds[:-1] + end for part, end in zip(parts, ends, strict=False)]
        return cls(
            np.concatenate([*bounds, ends[-1:]]).astype(np.int64),
            np.concatenate([np.zeros(0, dtype=np.uint64), *(part.keys for part in parts)]),
            np.concatenate([np.zeros(0, dtype=np.int64), *(part.counts for part in parts)]),
        )

    def one(self, source: int) -> Entries:
        """Return the entries of one source."""
        low, high = self.bounds[source : source + 2].tolist()
        return Entries(np.array([0, high - low]), self.keys[low:high], self.counts[low:high])

    def plain(self) -> list[str]:
        """Return the entries of one source as texts."""
        return [base64.b64encode(part.astype("<i8").tobytes()).decode() for part in (self.keys, self.counts)]

    @classmethod
    def read(cls, plain: Sequence[str]) -> Entries:
        """Return the entries of one source from what :meth:`plain` made of them."""
        keys, counts = (np.frombuffer(base64.b64decode(text), dtype="<i8").astype(np.int64) for text in plain)
        return cls(np.array([0, len(keys)]), keys.view(np.uint64), counts)


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted in some sources.

    `terms` are the words, tags and would-be names of a source, with the number of its sentences that hold them;
    `forms` how often a word stands with a capital as a name does, less how often without; `capitals` the words with a
    capital anywhere in the source; `points` its values.
    """

    sentences: NDArray[np.int64]
    terms: Entries
    forms: Entries
    capitals: Entries
    points: Entries

    def one(self, source: int) -> Counts:
        """Return the counts of one source."""
        return Counts(self.sentences[source : source + 1], *(getattr(self, part).one(source) for part in PARTS))

    @classmethod
    def joined(cls, each: Sequence[Counts]) -> Counts:
        """Return the counts of several sources behind one another."""
        sentences = np.concatenate([np.zeros(0, dtype=np.int64), *(one.sentences for one in each)])
        return cls(sentences, *(Entries.joined([getattr(one, part) for one in each]) for part in PARTS))

    def plain(self) -> list[Any]:
        """Return the counts of one source as numbers and texts."""
        return [int(self.sentences[0]), *(getattr(self, part).plain() for part in PARTS)]

    @classmethod
    def read(cls, plain: Sequence[Any]) -> Counts:
        """Return the counts of one source from what :meth:`plain` made of them."""
        return cls(np.array(plain[:1], dtype=np.int64), *(Entries.read(part) for part in plain[1:]))


def count(sentences: Sentences, known: Vocabulary, points: NDArray[np.float64]) -> Counts:
    """Count the words and values of sources; `points` are the values of the claims, in their order."""
    size = int(sentences.source.max(initial=-1)) + 1
    terms, forms = hashes(known.terms), hashes(known.forms)
    each = np.bincount(sentences.source, minlength=size)
    words = _words(sentences, known)
    capital = known.capital[words[1]]
    named = capital != NOTHING
    row, form, way = sightings(sentences, known)
    values, value = np.unique(np.ascontiguousarray(points).view(np.uint64), return_inverse=True)
    return Counts(
        each.astype(np.int64),
        Entries.of(size, terms, *_terms(sentences, known, *words)),
        Entries.of(size, forms, sentences.source[row], form, way),
        Entries.of(size, forms, words[0][named], capital[named], np.ones(int(named.sum()), dtype=np.int64)),
        Entries.of(size, values, sentences.source[sentences.of], value, np.ones(len(value), dtype=np.int64)),
    )


def _terms(
    sentences: Sentences, known: Vocabulary, source: NDArray[np.int64], word: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return the terms of each source, with 1 for each of its sentences that holds them, and 0 once for all.

    `word` are the words of each `source`.
    """
    kinds, many = len(known.words), max(len(known.terms), 1)
    row, at = spread(*sentences.window)
    pair = distinct(row * kinds + sentences.tokens.kind[at])
    place, term = known.every(pair % kinds)
    once = distinct((pair // kinds)[place] * many + term)
    place, anywhere = known.every(word)
    return (
        np.concatenate((sentences.source[once // many], source[place])),
        np.concatenate((once % many, anywhere)),
        (np.arange(len(once) + len(anywhere)) < len(once)).astype(np.int64),
    )


def _words(sentences: Sentences, known: Vocabulary) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the words of each source's texts, each once: the source, and the word."""
    tokens, kinds = sentences.tokens, max(len(known.words), 1)
    texts = len(tokens.begins)
    pair = distinct(np.tile(sentences.source, 2) * texts + np.concatenate((sentences.text, sentences.whole)))
    row, at = spread(tokens.begins[pair % texts], tokens.begins[pair % texts + 1])
    held = distinct((pair // texts)[row] * kinds + tokens.kind[at])
    return held // kinds, held % kinds


def distinct(values: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return each of some numbers once, in order."""
    values = np.sort(values)
    return values[firsts(values)]


def firsts(values: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Mark the first of each run of equal numbers."""
    first = np.ones(len(values), dtype=bool)
    first[1:] = values[1:] != values[:-1]
    return first


class Census:
    """The counts of all sources of a case, added up."""

    def __init__(self, counts: Counts, names: Sequence[str], sources: Sequence[Source]) -> None:
        """Add up; `names` are the sources that were counted, `sources` all those of the case."""
        self.counts, self.names, self.usual = counts, names, usual_month(sources)
        self.number = {name: i for i, name in enumerate(names)}
        self.sentences = _band(np.array([counts.sentences.sum() + 1]))[0]
        self._terms, self._of_term = np.unique(counts.terms.keys, return_inverse=True)
        seen = np.bincount(self._of_term, counts.terms.counts, minlength=len(self._terms))
        self._rare = np.maximum(self.sentences - _band(np.maximum(seen, 1)), 0).astype(np.int16)
        self._forms, of = np.unique(counts.forms.keys, return_inverse=True)
        self._named = np.bincount(of, counts.forms.counts, minlength=len(self._forms)) > 0
        self._points, self._of_point = np.unique(counts.points.keys, return_inverse=True)
        self._common = _band(np.bincount(self._of_point, counts.points.counts, minlength=len(self._points)))

    def rarity(self, terms: Keys) -> NDArray[np.float64]:
        """Return how much each term tells: the logarithm of the share of sentences without it (IDF).

        Counts are taken as the nearest power of the root of 2, so that a sentence more or less seldom moves a weight.
        """
        return np.asarray(_found(self._terms, self._rare, terms, self.sentences) * (np.log(2.0) / 2) + 0.1)

    def is_name(self, forms: Keys) -> NDArray[np.bool_]:
        """Mark the forms that stand with a capital inside sentences more often than without."""
        return np.asarray(_found(self._forms, self._named, forms, False))

    def shared(self, points: NDArray[np.float64]) -> NDArray[np.float32]:
        """Return how many claims of the case have each value, as a power of the root of 2."""
        bands = _found(self._points, self._common, np.ascontiguousarray(points).view(np.uint64), 0)
        return np.exp2(bands / 2).astype(np.float32)

    @cached_property
    def stories(self) -> NDArray[np.int64]:
        """The story of each source, from the widest sense of the word to the narrowest."""
        capitals = self.counts.capitals
        used, term = np.unique(capitals.keys, return_inverse=True)
        named = self.is_name(used)[term]
        source = np.repeat(np.arange(len(self.names)), np.diff(capitals.bounds))
        return stories(len(self.names), source[named], term[named])

    def told(self, sources: Iterable[str]) -> NDArray[np.int64]:
        """Return the stories of some claims, given by their sources."""
        return self.stories[:, [self.number[name] for name in sources]]

    def signatures(self) -> list[bytes]:
        """Return for each source all that what is counted over the case says of its words and values."""
        counts = self.counts
        parts = (
            (counts.terms.bounds, self._rare[self._of_term]),
            (counts.capitals.bounds, self.is_name(counts.capitals.keys)),
            (counts.points.bounds, self._common[self._of_point]),
        )
        month = str(self.usual).encode()
        bounds = [(each.tolist(), told.tobytes(), told.itemsize) for each, told in parts]
        return [
            month + b"".join(told[at[i] * size : at[i + 1] * size] for at, told, size in bounds)
            for i in range(len(self.names))
        ]


def _band(count: NDArray[Any]) -> NDArray[np.int16]:
    """Return how many times the root of 2 must be multiplied for numbers from 1 on, nearly."""
    return np.asarray(np.rint(2 * np.log2(count)), dtype=np.int16)


def _found(keys: Keys, column: NDArray[Any], wanted: Keys, otherwise: Any) -> NDArray[Any]:
    """Return what a column says of some keys."""
    if not len(keys):
        return np.full(len(wanted), otherwise)
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[at] == wanted, column[at], otherwise)

"""What the words around each figure mean, as vectors: *journey* lies near *flight*, *hurt* near *injured*.

The vectors are data (``vectors.npz``), made by ``benchmarks/learn_vectors.py`` from the sentence model all-MiniLM-L6-v2
(Apache-2.0; Reimers & Gurevych 2019): a word's vector is what the model makes of the word alone. They are of English
words; a word of another language has the vector of the concept, event or role that it is tagged with.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import numpy as np

from factcheck.group.census import firsts
from factcheck.group.spaces import FAR, FARTHEST, NEAR, nearness, stepped
from factcheck.group.vocabulary import NOTHING, spread

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from factcheck.group.beside import Beside
    from factcheck.group.sentences import Sentences
    from factcheck.group.words import Word

MEANINGS = ("near_meaning", "meaning", "around_meaning")
_CHUNK = 500  # claims worked on at once
_WORD = re.compile(r"[^\W\d_]+")


@cache
def load_vectors() -> tuple[dict[str, int], NDArray[np.float32]]:
    """Return the row of each word, and the rows: vectors in whole steps that are the shorter, the commoner the word."""
    with resources.files(__package__).joinpath("vectors.npz").open("rb") as file:
        data = np.load(file, allow_pickle=False)
        words = {word: row for row, word in enumerate(str(data["words"]).split("\n"))}
        return words, stepped(data["vectors"].astype(np.float32) * data["scale"])


def meanings(beside: Beside, sentences: Sentences) -> dict[str, NDArray[np.float32]]:
    """Return a unit vector for each claim: of the words near it, of its sentence, of what stands around that.

    A vector is zero where no word is known.
    """
    _, vectors = load_vectors()
    rows = vector_rows(beside.known.words)[beside.tokens.kind]
    places = beside.places
    close, far = (nearness(reach).astype(np.float32) for reach in (NEAR, FAR))
    near, whole = [], []
    for begin in range(0, max(len(places.low), 1), _CHUNK):
        low, high = places.low[begin : begin + _CHUNK], places.high[begin : begin + _CHUNK]
        row, at = _known(rows, low, high)
        distance = np.minimum(beside.distance(row + begin, at), FARTHEST)
        told = vectors.take(rows[at], axis=0)
        near.append(_sums(len(low), row, told, close[distance]))
        whole.append(_sums(len(low), row, told, far[distance]))
    around = _around(rows, sentences)[sentences.of]
    return dict(zip(MEANINGS, (np.concatenate(near), np.concatenate(whole), around), strict=True))


def phrase_vectors(phrases: Sequence[str], plain: Collection[str]) -> NDArray[np.float32]:
    """Return a unit vector for each English phrase, of its words that are not `plain`; noughts where none is known."""
    known, vectors = load_vectors()
    sums = np.zeros((len(phrases), vectors.shape[1]), dtype=np.float32)
    for phrase, total in zip(phrases, sums, strict=True):
        for word in _WORD.findall(phrase.casefold()):
            if word in known and word not in plain:
                total += vectors[known[word]]
    return _unit(sums)


def vector_rows(words: Sequence[Word]) -> NDArray[np.int64]:
    """Return the row of the vector of each word, :data:`NOTHING` for one that tells nothing or is not known."""
    known, _ = load_vectors()
    return np.array([_row(known, word) if word.stem[:1].isalpha() else NOTHING for word in words], dtype=np.int64)


def _row(known: dict[str, int], word: Word) -> int:
    if word.english and word.plain in known:
        return known[word.plain]
    told = (tag[2:].partition("_")[0] for tag in word.tags if tag[0] in "CER")
    return next((known[name] for name in told if name in known), NOTHING)


def _around(rows: NDArray[np.int64], sentences: Sentences) -> NDArray[np.float32]:
    """Return what the words before and behind each sentence mean."""
    known = np.flatnonzero(rows != NOTHING)
    windows = [np.searchsorted(known, side) for side in (*sentences.before, *sentences.after)]
    found = []
    for begin in range(0, max(len(sentences), 1), _CHUNK):
        before, until, behind, end = (side[begin : begin + _CHUNK] for side in windows)
        first = int(min(before.min(), behind.min())) if len(before) else 0
        sums = _running(rows[known[first : int(end.max(initial=0))]])
        told = sums[until - first] - sums[before - first] + (sums[end - first] - sums[behind - first])
        found.append(_unit(told.astype(np.float32)))
    return np.concatenate(found)


def _running(rows: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the sums of the vectors of all words before each, and behind the last."""
    _, vectors = load_vectors()
    sums = np.zeros((len(rows) + 1, vectors.shape[1]))
    sums[1:] = vectors.take(rows, axis=0)
    return np.cumsum(sums, axis=0, out=sums)


def _known(
    rows: NDArray[np.int64], low: NDArray[np.int64], high: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the tokens of each stretch whose words have a vector, with the place of the stretch."""
    row, at = spread(low, high)
    has = rows[at] != NOTHING
    return row[has], at[has]


def _sums(
    size: int, row: NDArray[np.int64], vectors: NDArray[np.float32], weight: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return the weighted sum of the vectors of each row, of unit length; `row` is in order."""
    found = np.zeros((size, vectors.shape[1]), dtype=np.float32)
    if len(row):
        first = np.flatnonzero(firsts(row))
        found[row[first]] = np.add.reduceat(weight[:, None] * vectors, first, axis=0)
    return _unit(found)


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    np.divide(vectors, norms, out=vectors, where=norms > 0)
    return stepped(vectors)

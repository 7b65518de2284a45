"""Which capitalised words of a case are names: those that stand inside sentences, and seldom in lower case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from factcheck.group.vocabulary import NOTHING, spread

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.group.sentences import Sentences
    from factcheck.group.vocabulary import Vocabulary
    from factcheck.group.words import Tokens

_TITLE_SHARE = 0.6  # of long words with a capital: above it the sentence is set like a headline
_FEW = 3


def sightings(
    sentences: Sentences, known: Vocabulary
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return where forms of `known` are seen: the sentence, the form, and 1 as a name is written, -1 in lower case.

    In German a capital tells a name only on an unknown word with no article before it.
    """
    tokens, (low, high) = sentences.tokens, sentences.window
    row, at = spread(low, high)
    kind = tokens.kind[at]
    counted = known.form[kind] != NOTHING
    row, at, kind = row[counted], at[counted], kind[counted]
    capital = known.capital[kind]
    inside = (capital != NOTHING) & ~_firsts(row) & ~_like_headlines(tokens, known, low, high, sentences.german)[row]
    empty = known.each(not w.stem for w in known.words)
    tagged = known.each(bool(w.tags) for w in known.words)
    bare = ~tagged[kind] & (at > low[row]) & ~empty[tokens.kind[np.maximum(at - 1, 0)]]
    inside &= ~sentences.german[row] | bare
    lower = capital == NOTHING
    way = np.concatenate((np.ones(int(inside.sum()), dtype=np.int64), np.full(int(lower.sum()), -1)))
    form = np.concatenate((capital[inside], known.form[kind[lower]]))
    return np.concatenate((row[inside], row[lower])), form, way


def _firsts(row: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Mark the first of each row, where rows stand one behind the other."""
    first = np.ones(len(row), dtype=bool)
    first[1:] = row[1:] != row[:-1]
    return first


def _like_headlines(
    tokens: Tokens, known: Vocabulary, low: NDArray[np.int64], high: NDArray[np.int64], german: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Mark the sentences of which nearly all long words have a capital; in German that tells nothing."""
    long = known.long()
    words = _sums(long[tokens.kind])
    capitals = _sums((long & (known.capital != NOTHING))[tokens.kind])
    count = words[high] - words[low]
    return np.asarray(~german & (count >= _FEW) & (capitals[high] - capitals[low] >= _TITLE_SHARE * count))


def _sums(marks: NDArray[np.bool_]) -> NDArray[np.int64]:
    return np.concatenate(([0], np.cumsum(marks)))

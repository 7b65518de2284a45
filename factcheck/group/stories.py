"""Sources put together that tell one story: those that share names which few others have.

Only figures of one story are compared where there are too many to compare all, so that a folder of many stories
costs no more than the stories one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from factcheck.group.cluster import leaders
from factcheck.group.spaces import Bags, bag
from factcheck.group.vocabulary import spread

if TYPE_CHECKING:
    from numpy.typing import NDArray

TELLING = 8  # names of a source by which others are looked up: the rarest that another has, too
NEAREST = 3  # sources that one is put together with
POWER = 2  # of how much a name tells: two rare names outweigh many common ones
LEVELS = (0.1, 0.15, 0.2, 0.25)  # cosines of the names of two sources from which they tell one story


def stories(sources: int, source: NDArray[np.int64], name: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the story of each source, one row for each of :data:`LEVELS`, the widest stories first.

    `name` are the names, as numbers, that stand in the texts of each `source`.
    """
    names = bag(sources, source, name, np.zeros(len(name), dtype=np.int64))
    holders = np.bincount(names.terms, minlength=int(names.terms.max(initial=0)) + 1)
    weight = np.log1p(sources / np.maximum(holders, 1)) ** POWER
    one, other = _neighbours(names, weight, holders)
    likeness = _likeness(names, weight, one, other)
    likeness[~_nearest(one, other, likeness)] = 0.0
    return np.stack([leaders(sources, one[likeness >= least], other[likeness >= least]) for least in LEVELS])


def _neighbours(
    names: Bags, weight: NDArray[np.float64], holders: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return pairs of sources worth comparing: those that share a telling name, the first with all, and in a chain."""
    source = _owners(names)
    shared = np.flatnonzero(holders[names.terms] > 1)
    order = shared[np.lexsort((names.terms[shared], -weight[names.terms[shared]], source[shared]))]
    rank = np.arange(len(order)) - np.searchsorted(source[order], source[order])
    kept = order[rank < TELLING]
    kept = kept[np.lexsort((source[kept], names.terms[kept]))]
    term, held = names.terms[kept], source[kept]
    first = np.searchsorted(term, term)
    before = np.maximum(np.arange(len(kept)) - 1, first)
    pairs = np.concatenate((np.stack([held[first], held]), np.stack([held[before], held])), axis=1)
    one, other = np.unique(pairs[:, pairs[0] != pairs[1]], axis=1)
    return one, other


def _owners(names: Bags) -> NDArray[np.int64]:
    """Return the source of each entry."""
    return np.repeat(np.arange(len(names.bounds) - 1), np.diff(names.bounds))


def _likeness(
    names: Bags, weight: NDArray[np.float64], one: NDArray[np.int64], other: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return the cosine of the names of each pair of sources."""
    source, many = _owners(names), len(weight)
    squares = weight[names.terms] ** 2
    norm = np.sqrt(np.bincount(source, squares, minlength=len(names.bounds) - 1))
    keys = source * many + names.terms
    pair, at = spread(names.bounds[one], names.bounds[one + 1])
    wanted = other[pair] * many + names.terms[at]
    found = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    dot = np.bincount(pair, squares[at] * (keys[found] == wanted), minlength=len(one))
    return np.asarray(dot / np.maximum(norm[one] * norm[other], 1e-9))


def _nearest(one: NDArray[np.int64], other: NDArray[np.int64], likeness: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Mark the pairs of which one is among the sources likest to the other."""
    source, pair = np.concatenate((one, other)), np.tile(np.arange(len(one)), 2)
    order = np.lexsort((pair, -likeness[pair], source))
    rank = np.arange(len(order)) - np.searchsorted(source[order], source[order])
    near = np.zeros(len(one), dtype=bool)
    near[pair[order[rank < NEAREST]]] = True
    return near

"""The words beside figures that few figures share: *capital ratio* tells two groups of percentages to be one fact.

How rare a word is in all texts says less than how rare it is among the figures that a figure may be taken for.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from factcheck.group.vocabulary import NOTHING, spread

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.group.members import Members
    from factcheck.group.spaces import Bags

BESIDE = 7  # words on either side of a figure
MOST = 14  # words kept of each
SHARERS = 5  # groups that share a word from which on it tells nothing


def beside(bags: Bags) -> NDArray[np.int64]:
    """Return the words beside each figure, one row a claim, filled up with :data:`NOTHING`."""
    near = bags.where((bags.distance > 0) & (bags.distance <= BESIDE))
    sizes = np.minimum(np.diff(near.bounds), MOST)
    row, at = spread(near.bounds[:-1], near.bounds[:-1] + sizes)
    words = np.full((len(sizes), MOST), NOTHING, dtype=np.int64)
    words[row, at - near.bounds[row]] = near.terms[at]
    return words


def exclusive(members: Members, words: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return for each two groups 1 where a word is beside figures of these two alone, 1/2 where of one other, too.

    `words` are those of all claims of all blocks, as :func:`beside` gives them.
    """
    blocks, count = members.sizes.shape
    found = np.zeros((blocks, count, count))
    told = words[members.blocks]
    known = (told != NOTHING) & (members.group < count)[:, :, None]
    block, claim, _ = np.nonzero(known)
    many = int(told.max(initial=0)) + 1
    held = np.unique((block * many + told[known]) * count + members.group[block, claim])
    term = held // count
    starts = np.flatnonzero(np.concatenate(([True], term[1:] != term[:-1]))) if len(term) else np.zeros(0, dtype=int)
    sharers = np.diff(np.concatenate((starts, [len(term)])))
    for times in range(SHARERS - 1, 1, -1):
        at = starts[sharers == times]
        for one, other in combinations(range(times), 2):
            pair = term[at] // many, held[at + one] % count, held[at + other] % count
            found[pair] = np.maximum(found[pair], 1 / (times - 1))
    return np.maximum(found, found.swapaxes(1, 2))

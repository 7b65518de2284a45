"""Groups of claims that agree, put together where they tell of one fact, whatever they say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from factcheck.group.apart import link_apart
from factcheck.group.cluster import average_linkage
from factcheck.group.link import link_features
from factcheck.group.members import Members, numbered

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from factcheck.group.affinity import Signals, Weights

    Blocks = list[list[list[int]]]  # the groups of each block, as places among its rows


CROWD = 1.0  # what a link loses for each doubling of its rivals
NEARLY = 1.0  # by how much less a rival may score
MEETING = 0.5  # the share of pairs whose values meet, above which two groups say the same


class Tables(NamedTuple):
    """What is known of the claims of several blocks side by side: `context` is how alike their surroundings are."""

    context: NDArray[np.float64]
    signals: Signals
    columns: Mapping[str, NDArray[np.int64]]
    kinds: Sequence[str]


def linked(groups: Blocks, tables: Tables, weights: Weights) -> Blocks:
    """Return the groups of each block that agree put together where they tell of one fact.

    First those whose values meet, so that what says the same as a group is no rival of what differs from both.
    """
    compared = compare(groups, tables)
    joined = put_together(groups, compared, weights, meeting=True)
    changed = [k for k in compared.blocks if joined[k] != groups[k]]
    found = put_together(joined, compared.without(changed), weights, meeting=False)
    alone = [own if k in changed else [] for k, own in enumerate(joined)]
    return put_together(found, compare(alone, tables), weights, meeting=False)


class Compared(NamedTuple):
    """The signals between the groups of some blocks, the places of these, and how many claims each group has."""

    blocks: list[int]
    signals: Mapping[str, NDArray[np.float64]]
    sizes: NDArray[np.float64]

    def without(self, blocks: Sequence[int]) -> Compared:
        """Return the same without some blocks."""
        kept = [place for place, k in enumerate(self.blocks) if k not in blocks]
        signals = {name: table[kept] for name, table in self.signals.items()}
        return Compared([self.blocks[place] for place in kept], signals, self.sizes[kept])


def compare(groups: Blocks, tables: Tables) -> Compared:
    """Return the signals between the groups of each block that has several."""
    several = [k for k, own in enumerate(groups) if len(own) > 1]
    if not several:
        return Compared([], {}, np.zeros((0, 0)))
    members = Members.of(numbered(groups, tables.context.shape[-1]), np.array(several))
    return Compared(several, link_features(members, *tables), members.sizes)


def put_together(groups: Blocks, compared: Compared, weights: Weights, *, meeting: bool) -> Blocks:
    """Return the groups of each block linked by what was learned: those alone whose values are `meeting`, or all."""
    linear = weights.join if meeting else weights.link
    found = list(groups)
    if not compared.blocks or linear is None:
        return found
    scores, never = linear(compared.signals).astype(np.float64), link_apart(compared.signals)
    differ = meeting & (compared.signals["meet"] <= MEETING)
    crowd = CROWD * (compared.signals["slip"] == 0)  # a slip of the pen is like nothing else
    rows = zip(compared.blocks, scores, never, differ, crowd, compared.sizes, strict=True)
    for k, score, told_apart, unequal, lost, sizes in rows:
        own = (slice(len(groups[k])), slice(len(groups[k])))
        apart_here, score_here = told_apart[own], score[own]
        score_here = score_here - lost[own] * rivals(np.where(apart_here, -np.inf, score_here))
        clusters = average_linkage(score_here, apart_here | unequal[own], weights.link_threshold, sizes[own[0]])
        found[k] = [sorted(i for g in link for i in groups[k][g]) for link in clusters]
    return found


def rivals(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how many groups, as a power of two, come nearly as close to either of two as they to each other.

    What may differ from many is no fact of its own: a story that counts many kinds of people.
    """
    ordered = np.sort(scores, axis=1)
    count = len(scores) - np.stack([np.searchsorted(row, scores[i] - NEARLY) for i, row in enumerate(ordered)])
    return np.asarray(np.log2(np.maximum(np.maximum(count, count.T), 1)), dtype=np.float64)

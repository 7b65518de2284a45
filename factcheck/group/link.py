"""Groups of claims that agree, linked to groups that say something else of the same fact.

What one source says beside another figure, in one sentence or a few apart, is as a rule another fact; what takes the
same place in another source's story is the same fact with another value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

Square = "NDArray[np.float64]"
WIDEST_MARGIN = 3.0


def link_features(
    groups: Sequence[Sequence[int]],
    context: NDArray[np.float64],
    signals: Mapping[str, NDArray[np.float32]],
    columns: Mapping[str, NDArray[np.int64]],
    kind: str,
) -> dict[str, NDArray[np.float64]]:
    """Return a square table for each signal over all pairs of groups; members count within the block."""
    order = np.array([i for g in groups for i in g], dtype=np.int64)
    bounds = np.concatenate(([0], np.cumsum([len(g) for g in groups])[:-1])).astype(np.int64)
    sizes = np.array([len(g) for g in groups], dtype=np.float64)
    inside = context[np.ix_(order, order)]
    found = _closeness(inside, bounds, sizes)
    found |= _company(groups, columns)
    close = signals["close"][np.ix_(order, order)]
    found["close"] = _blockwise(close, bounds).astype(np.float64)
    firsts = np.array([g[0] for g in groups])
    found["ratio"] = signals["ratio"][np.ix_(firsts, firsts)].astype(np.float64)
    found["meet"] = signals["meet"][np.ix_(firsts, firsts)].astype(np.float64)
    found["smaller"] = np.minimum(np.minimum(sizes[:, None], sizes[None, :]), 5.0)
    for name in ("date", "time"):
        found[name] = np.full((len(groups), len(groups)), float(kind == name))
    return found


def _blockwise(table: NDArray[np.float64], bounds: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return the greatest score between the members of each two groups."""
    found: NDArray[np.float64] = np.maximum.reduceat(np.maximum.reduceat(table, bounds, axis=0), bounds, axis=1)
    return found


def _closeness(
    inside: NDArray[np.float64], bounds: NDArray[np.int64], sizes: NDArray[np.float64]
) -> dict[str, NDArray[np.float64]]:
    highest = _blockwise(inside, bounds)
    sums = np.add.reduceat(np.add.reduceat(inside, bounds, axis=0), bounds, axis=1)
    rows = np.add.reduceat(np.maximum.reduceat(inside, bounds, axis=1), bounds, axis=0) / sizes[:, None]
    best = (rows + rows.T) / 2
    rivals = np.where(np.eye(len(best), dtype=bool), -np.inf, best)
    first = rivals.max(axis=1)
    second = np.partition(rivals, -2, axis=1)[:, -2] if len(best) > 2 else np.full(len(best), -9.0)
    mutual = (rivals == first[:, None]).astype(np.float64)
    against = np.where(mutual > 0, second[:, None], first[:, None])
    margin = best - np.maximum(against, against.T)
    return {
        "highest": highest,
        "mean": sums / (sizes[:, None] * sizes[None, :]),
        "best": best,
        "mutual": mutual + mutual.T,
        "margin": np.clip(np.nan_to_num(margin, neginf=-WIDEST_MARGIN), -WIDEST_MARGIN, WIDEST_MARGIN),
    }


def _company(
    groups: Sequence[Sequence[int]], columns: Mapping[str, NDArray[np.int64]]
) -> dict[str, NDArray[np.float64]]:
    """Return how often two groups speak in one source and in one sentence."""
    sources = _presence(groups, columns["source"])
    _, sentence = np.unique(np.stack([columns["source"], columns["sentence"]]), axis=1, return_inverse=True)
    sentences = _presence(groups, sentence.ravel())
    together = sources @ sources.T
    counts = sources.sum(axis=1)
    fewer = np.minimum(counts[:, None], counts[None, :])
    return {
        "one_source": together / fewer,
        "sources_shared": together / (counts[:, None] + counts[None, :] - together),
        "one_sentence": ((sentences @ sentences.T) > 0).astype(np.float64),
        "both_wide": (fewer > 1).astype(np.float64),
    }


def _presence(groups: Sequence[Sequence[int]], column: NDArray[np.int64]) -> NDArray[np.float64]:
    table = np.zeros((len(groups), int(column.max(initial=0)) + 1))
    for row, group in enumerate(groups):
        table[row, column[list(group)]] = 1.0
    return table

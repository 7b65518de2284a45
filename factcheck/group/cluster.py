"""Clustering by average linkage under constraints: what may not be joined keeps its whole clusters apart.

Average linkage asks what two clusters have in common as wholes, so that no chain of look-alikes joins strangers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def average_linkage(
    scores: NDArray[np.float64], apart: NDArray[np.bool_], threshold: float, sizes: NDArray[np.float64] | None = None
) -> list[list[int]]:
    """Join the pair of clusters with the highest mean score until none is above `threshold`.

    A mean above `threshold` takes a pair above it, so that each set of clusters that such pairs link is a case of its
    own. `scores` is symmetric; `apart` marks pairs that no cluster may hold. `sizes` weighs what is clustered, one each
    by default. Clusters and their members come in the order of their first members.
    """
    table = np.where(apart, -np.inf, scores).astype(np.float64)
    np.fill_diagonal(table, -np.inf)
    weights = np.ones(len(table)) if sizes is None else sizes.astype(np.float64)
    one, other = np.nonzero(table > threshold)
    if not len(one):
        return [[i] for i in range(len(table))]
    if len(one) == len(table) * (len(table) - 1):
        return [list(range(len(table)))]
    found: list[list[int]] = []
    for part in linked(len(table), one, other):
        if len(part) == 1:
            found.append(part.tolist())
        else:
            found += [part[own].tolist() for own in _linkage(table[np.ix_(part, part)], weights[part], threshold)]
    return sorted(found)


def linked(size: int, one: NDArray[np.int64], other: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """Return what is linked to each other by pairs, directly or by way of others, each set in order."""
    least = leaders(size, one, other)
    order = np.argsort(least, kind="stable")
    return np.split(order, np.flatnonzero(np.diff(least[order])) + 1)


def leaders(size: int, one: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return for each of `size` things the least of those it is linked to by pairs, by way of others, too."""
    found = np.arange(size)
    while True:
        least = found.copy()
        np.minimum.at(least, one, found[other])
        np.minimum.at(least, other, found[one])
        least = least[least]
        if np.array_equal(least, found):
            return found
        found = least


def _linkage(table: NDArray[np.float64], weights: NDArray[np.float64], threshold: float) -> list[list[int]]:
    if np.count_nonzero(table > threshold) == len(table) * (len(table) - 1):
        return [list(range(len(table)))]
    members: list[list[int]] = [[i] for i in range(len(table))]
    best = table.argmax(axis=1)
    value = table[np.arange(len(table)), best]
    while True:
        i = int(value.argmax())
        if not value[i] > threshold:
            return [sorted(m) for m in members if m]
        i, j = sorted((i, int(best[i])))
        _join(table, weights, i, j)
        members[i] += members[j]
        members[j] = []
        _refresh(table, best, value, i, j)


def _join(table: NDArray[np.float64], weights: NDArray[np.float64], i: int, j: int) -> None:
    """Put cluster `j` into `i`: its scores become the means of theirs."""
    total = weights[i] + weights[j]
    mean = (table[i] * weights[i] + table[j] * weights[j]) / total
    mean[i] = -np.inf
    weights[i] = total
    table[i], table[:, i] = mean, mean
    table[j], table[:, j] = -np.inf, -np.inf


def _refresh(table: NDArray[np.float64], best: NDArray[np.int64], value: NDArray[np.float64], i: int, j: int) -> None:
    """Find anew the nearest cluster of those whose nearest was one of the two that were joined."""
    lost = (best == i) | (best == j)
    lost[i], lost[j] = True, True
    stale = np.flatnonzero(lost)
    best[stale] = table[stale].argmax(axis=1)
    value[stale] = table[stale, best[stale]]
    nearer = table[i] > value
    best[nearer], value[nearer] = i, table[nearer, i]

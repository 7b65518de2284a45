"""The other figures that stand around each: two reports of one thing give several of its figures together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.group.spaces import LONG_STEPS, WIDEST, Rows, bag, stepped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

REACH = 350  # characters between two figures that keep company
FALL = 200.0  # characters over which nearness falls by e
MOST = 12  # figures before and behind one that are looked at


def company(columns: Mapping[str, NDArray[Any]], points: NDArray[np.float64]) -> Rows:
    """Return for each claim the values near it in its source, each weighed by its nearness and by how rare it is.

    A value equal to the claim's own is none of its company; `points` are the values as they were read.
    """
    value = _values(columns["kind"], columns["unit"], points)
    row, other, gap = _neighbours(columns["source"], columns["start"])
    kept = (value[row] != value[other]) & np.isfinite(points[other])
    bags = bag(len(points), row[kept], value[other[kept]], gap[kept])
    rarity = np.ones(int(value.max(initial=0)) + 1)
    rarity[value] = 1.0 / np.sqrt(columns["shared"])
    weights = np.exp(-bags.distance / FALL) * rarity[bags.terms]
    names = np.arange(len(rarity)) % WIDEST
    return Rows(bags.bounds, bags.terms, stepped(weights, LONG_STEPS), names)


def _values(kind: NDArray[np.int64], unit: NDArray[np.int64], points: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return a number for the value of each claim, the same for the same."""
    if not len(points):
        return np.zeros(0, dtype=np.int64)
    _, exact = np.unique(points, return_inverse=True)
    _, numbers = np.unique(np.stack([kind, unit, exact.ravel()]), axis=1, return_inverse=True)
    return np.asarray(numbers.ravel(), dtype=np.int64)


def _neighbours(
    source: NDArray[np.int64], start: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return each two claims of a source that stand near each other, both ways, and the characters between them."""
    order = np.lexsort((start, source))
    found: list[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]] = []
    for step in range(1, min(MOST, len(order) - 1) + 1):
        first, second = order[:-step], order[step:]
        gap = start[second] - start[first]
        near = (source[first] == source[second]) & (gap < REACH)
        if not near.any():
            break
        first, second, gap = first[near], second[near], gap[near]
        found += [(first, second, gap), (second, first, gap)]
    if not found:
        nothing = np.zeros(0, dtype=np.int64)
        return nothing, nothing, nothing
    row, other, gap = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return row, other, gap

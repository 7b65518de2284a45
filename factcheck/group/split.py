"""Big blocks cut into parts that can be compared all against all, claims that look alike kept together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from factcheck.group.arrays import Profiles

LARGEST = 800  # claims compared all against all
PARTS = 8


def split(profiles: Profiles, rows: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """Yield the rows in parts of at most :data:`LARGEST`, in a number of steps that grows as n·log n."""
    if len(rows) <= LARGEST:
        yield rows
        return
    table = profiles.spaces["sentence"].dense(rows)
    pivots = _pivots(table)
    nearest = (table @ table[pivots].T).argmax(axis=1)
    parts = [rows[nearest == k] for k in range(len(pivots))]
    if max(len(p) for p in parts) == len(rows):
        parts = [rows[i : i + LARGEST] for i in range(0, len(rows), LARGEST)]
    for part in parts:
        if len(part):
            yield from split(profiles, part)


def _pivots(table: NDArray[np.float32]) -> list[int]:
    """Return rows far from one another: each the least like those chosen before, of an even sample."""
    sample = np.unique(np.linspace(0, len(table) - 1, 64 * PARTS).astype(np.int64))
    chosen = [int(sample[0])]
    likeness = table[sample] @ table[chosen[0]]
    while len(chosen) < PARTS:
        chosen.append(int(sample[int(likeness.argmin())]))
        likeness = np.maximum(likeness, table[sample] @ table[chosen[-1]])
    return chosen

"""Big blocks cut into parts that can be compared all against all, claims that look alike kept together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from factcheck.group.arrays import Profiles

LARGEST = 400  # claims compared all against all
PARTS = 8
CHUNK = 4096
MOST = 0.9  # a part with more than this share of its whole is no cut


def split(profiles: Profiles, rows: NDArray[np.int64], level: int = 0) -> Iterator[NDArray[np.int64]]:
    """Yield the rows in parts of at most :data:`LARGEST`, in a number of steps that grows as n·log n.

    Stories are taken apart first, from the widest sense of the word to the narrowest; then what looks less alike.
    """
    if len(rows) <= LARGEST:
        yield rows
    elif level < len(profiles.stories):
        for part in _by(profiles.stories[level][rows], rows):
            yield from split(profiles, part, level + 1)
    else:
        yield from _by_likeness(profiles, rows)


def _by(column: NDArray[np.int64], rows: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """Return the rows of each value of a column, in their order."""
    order = np.argsort(column, kind="stable")
    return np.split(rows[order], np.flatnonzero(np.diff(column[order])) + 1)


def _by_likeness(profiles: Profiles, rows: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    space = profiles.spaces["sentence"]
    chosen = _pivots(space.hashed(_sample(rows)))
    pivots = space.hashed(_sample(rows)[chosen])
    nearest = np.concatenate(
        [(space.hashed(rows[i : i + CHUNK]) @ pivots.T).argmax(axis=1) for i in range(0, len(rows), CHUNK)]
    )
    parts = [rows[nearest == k] for k in range(len(pivots))]
    if max(len(p) for p in parts) > MOST * len(rows):
        parts = [rows[i : i + LARGEST] for i in range(0, len(rows), LARGEST)]
    for part in parts:
        if len(part):
            yield from split(profiles, part, len(profiles.stories))


def _sample(rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return an even sample of the rows, to choose pivots from."""
    return rows[np.unique(np.linspace(0, len(rows) - 1, 32 * PARTS).astype(np.int64))]


def _pivots(table: NDArray[np.float32]) -> list[int]:
    """Return rows far from one another: each the least like those chosen before."""
    chosen = [0]
    likeness = table @ table[0]
    while len(chosen) < PARTS:
        chosen.append(int(likeness.argmin()))
        likeness = np.maximum(likeness, table @ table[chosen[-1]])
    return chosen

"""Big blocks cut into parts that can be compared all against all, claims that look alike kept together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

LARGEST = 400  # claims compared all against all
PARTS = 8
CHUNK = 4096
MOST = 0.9  # a part with more than this share of its whole is no cut


@dataclass(frozen=True, slots=True)
class Whole:
    """The claims of a case as they are cut: `stories` tells that of each claim, by its source.

    Of some rows `vectors` tells how they read, and `marks` a number each that hangs on nothing but the claim.
    """

    stories: NDArray[np.int64]
    vectors: Callable[[NDArray[np.int64]], NDArray[np.float32]]
    marks: Callable[[NDArray[np.int64]], NDArray[np.int64]]


def split(whole: Whole, rows: NDArray[np.int64], level: int = 0) -> Iterator[NDArray[np.int64]]:
    """Yield the rows in parts of at most :data:`LARGEST`, in a number of steps that grows as n·log n.

    Stories are taken apart first, from the widest sense of the word to the narrowest; then what looks less alike.
    """
    if len(rows) <= LARGEST:
        yield rows
    elif level < len(whole.stories):
        for part in _by(whole.stories[level][rows], rows):
            yield from split(whole, part, level + 1)
    else:
        yield from _by_likeness(whole, rows)


def _by(column: NDArray[np.int64], rows: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """Return the rows of each value of a column, in their order."""
    order = np.argsort(column, kind="stable")
    return np.split(rows[order], np.flatnonzero(np.diff(column[order])) + 1)


def _by_likeness(whole: Whole, rows: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    sample = whole.vectors(_sample(whole, rows))
    pivots = sample[_pivots(sample)]
    nearest = np.concatenate(
        [(whole.vectors(rows[i : i + CHUNK]) @ pivots.T).argmax(axis=1) for i in range(0, len(rows), CHUNK)]
    )
    parts = [rows[nearest == k] for k in range(len(pivots))]
    if max(len(p) for p in parts) > MOST * len(rows):
        parts = [rows[i : i + LARGEST] for i in range(0, len(rows), LARGEST)]
    for part in parts:
        if len(part):
            yield from split(whole, part, len(whole.stories))


def _sample(whole: Whole, rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return rows to choose pivots from: by their marks, so that a claim more or less seldom moves the choice."""
    return rows[np.argsort(whole.marks(rows), kind="stable")[: 32 * PARTS]]


def _pivots(table: NDArray[np.float32]) -> list[int]:
    """Return rows far from one another: each the least like those chosen before."""
    chosen = [0]
    likeness = table @ table[0]
    while len(chosen) < PARTS:
        chosen.append(int(likeness.argmin()))
        likeness = np.maximum(likeness, table @ table[chosen[-1]])
    return chosen

"""Blocks of about one size laid side by side, so that many small ones are compared in the steps of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

PAIRS = 200_000  # compared at once: enough to keep the steps long, few enough to keep memory small
SPARE = 1.25  # how much larger than the smallest the largest of a batch may be


@dataclass(frozen=True, slots=True)
class Part:
    """The claims of one kind that are compared all against all."""

    kind: str
    rows: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Batch:
    """Parts side by side; each is a row of `rows`, filled up with its last claim to the length of the longest."""

    parts: Sequence[Part]
    rows: NDArray[np.int64]


def batches(parts: Sequence[Part]) -> Iterator[Batch]:
    """Yield all parts in batches of about one size, the smallest first."""
    held: list[Part] = []
    for part in sorted(parts, key=lambda p: (len(p.rows), p.rows[0])):
        size = len(part.rows)
        if held and (size > SPARE * len(held[0].rows) + 2 or size * size * (len(held) + 1) > PAIRS):
            yield _side_by_side(held)
            held = []
        held.append(part)
    if held:
        yield _side_by_side(held)


def _side_by_side(parts: list[Part]) -> Batch:
    places = np.arange(len(parts[-1].rows))
    return Batch(parts, np.stack([p.rows[np.minimum(places, len(p.rows) - 1)] for p in parts]))

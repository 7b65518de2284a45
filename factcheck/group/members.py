"""The groups of several blocks side by side, and what is made of the scores between the members of each two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

NOBODY = -1  # the group of a place that is filled up


def numbered(groups: Sequence[Sequence[Sequence[int]]], width: int) -> NDArray[np.int64]:
    """Return the number of the group in which each claim of each block is; blocks are filled up to one `width`."""
    found = np.full((len(groups), width), NOBODY, dtype=np.int64)
    for row, block in zip(found, groups, strict=True):
        for number, members in enumerate(block):
            row[members] = number
    return found


@dataclass(frozen=True, slots=True)
class Members:
    """Who is in which group of which block.

    Tables have an axis for the blocks and two for the claims of a block; `blocks` are those of them that are looked at.
    What is found for each two groups has one table a block, filled up to the most groups that a block has.
    """

    blocks: NDArray[np.int64]
    group: NDArray[np.int64]
    sizes: NDArray[np.float64]  # of each group, 1 where there is none
    there: NDArray[np.bool_]
    first: NDArray[np.int64]  # the first member of each group
    _rows: NDArray[np.int64]  # of the tables, group after group
    _order: NDArray[np.int64]  # the same among the rows of the blocks that are looked at
    _starts: NDArray[np.int64]  # of the groups therein
    _place: NDArray[np.int64]  # of each group of each block among them

    @classmethod
    def of(cls, groups: NDArray[np.int64], blocks: NDArray[np.int64]) -> Members:
        """Return the members of the groups of some blocks, given as :func:`numbered` gives those of all."""
        own = groups[blocks]
        count, width = int(own.max()) + 1, own.shape[1]
        group = np.where(own == NOBODY, count, own)
        base = np.arange(len(blocks))[:, None]
        sizes = np.bincount((base * (count + 1) + group).ravel(), minlength=len(blocks) * (count + 1))
        begins = np.cumsum(sizes) - sizes
        place = np.maximum(np.cumsum(sizes > 0) - 1, 0).reshape(len(blocks), -1)[:, :-1]
        order = np.argsort(group, axis=1, kind="stable")
        starts = begins[sizes > 0]
        held = sizes.reshape(len(blocks), -1)[:, :-1]
        return cls(
            blocks,
            group,
            np.maximum(held, 1).astype(np.float64),
            held > 0,
            order.ravel()[starts][place],
            (order + blocks[:, None] * width).ravel(),
            (order + base * width).ravel(),
            starts,
            place.ravel(),
        )

    def between(self, put_together: np.ufunc, table: NDArray[Any]) -> NDArray[np.float64]:
        """Return what is made of the scores between the members of each two groups: the greatest, the least, the sum.

        Rows are put together, then columns, turned into rows: that is several times faster than along columns. Where
        all is nought, so is what is made of it.
        """
        if not table.any():
            return np.zeros((*self.sizes.shape, self.sizes.shape[1]))
        return self.by_group(put_together, self.by_claim(put_together, table)).swapaxes(1, 2).astype(np.float64)

    def by_claim(self, put_together: np.ufunc, table: NDArray[Any]) -> NDArray[Any]:
        """Return for each claim what is made of its scores with the members of each group of its block."""
        (blocks, count), width = self.sizes.shape, table.shape[-1]
        rows = put_together.reduceat(table.reshape(-1, width).take(self._rows, axis=0), self._starts, axis=0)
        return np.ascontiguousarray(rows.take(self._place, axis=0).reshape(blocks, count, width).swapaxes(1, 2))

    def by_group(self, put_together: np.ufunc, scores: NDArray[Any]) -> NDArray[Any]:
        """Return for each group what is made of the scores of its members, given as :meth:`by_claim` gives them."""
        blocks, count = self.sizes.shape
        ordered = scores.reshape(-1, count).take(self._order, axis=0)
        made = put_together.reduceat(ordered, self._starts, axis=0)
        return np.asarray(made.take(self._place, axis=0).reshape(blocks, count, count))

    def mean(self, table: NDArray[Any]) -> NDArray[np.float64]:
        """Return the mean over the members of each two groups."""
        sums = self.between(np.add, table.astype(np.float64))
        return sums / (self.sizes[:, :, None] * self.sizes[:, None, :])

    def of_first(self, column: NDArray[Any]) -> NDArray[Any]:
        """Return what a column of all blocks says of the first member of each group."""
        return np.asarray(column[self.blocks[:, None], self.first])

    def shared(self, column: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return how many values of a column each two groups have in common, and how many each has."""
        values = column[self.blocks]
        order = np.argsort(values, axis=1)
        ordered = np.take_along_axis(values, order, axis=1)
        rank = np.zeros_like(order)
        np.put_along_axis(rank, order[:, 1:], np.cumsum(np.diff(ordered, axis=1) != 0, axis=1), axis=1)
        blocks, count = self.sizes.shape
        has = np.zeros((blocks, count + 1, values.shape[1]))
        has[np.arange(blocks)[:, None], self.group, rank] = 1.0
        has = has[:, :count]
        return has @ has.swapaxes(1, 2), has.sum(axis=2)

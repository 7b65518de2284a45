"""Scores of pairs from learned weights: how likely two figures speak of the same fact, as a logit.

The weights are data (``weights.json``), made by ``benchmarks/learn_weights.py``: a sum of signals (`sieve`) that
drops hopeless pairs, and small boosted trees for the rest, on what surrounds the figures, whatever they say
(`context`), and on surroundings and values together, for pairs whose values meet (`agree`). Two last sums judge
two groups of claims: such as say the same (`join`), and such as do not (`link`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Signals = Mapping[str, NDArray[Any]]

VALUE_SIGNALS = ("meet", "ratio", "same", "same_digits", "same_rare")
HOPELESS = -9.0
MOST_LEAVES = 16
_BITS = np.uint16
_CHUNK = 16384  # pairs judged at once, so that they stay in the processor's cache


@dataclass(frozen=True, slots=True)
class Linear:
    """A weighted sum of signals."""

    bias: float
    weights: Mapping[str, float]

    def __call__(self, signals: Signals) -> NDArray[np.float32]:
        """Return the sum for every pair."""
        shape = next(iter(signals.values())).shape
        total: NDArray[np.float32] = np.full(shape, self.bias, dtype=np.float32)
        for name, weight in self.weights.items():
            total += np.float32(weight) * signals[name]
        return total


@dataclass(frozen=True, slots=True)
class Tree:
    """A regression tree: for each inner node, the test it makes and the leaves that a pair which passes cannot reach.

    Leaves are bits, from left to right; the first that no node has ruled out is reached.
    """

    nodes: tuple[tuple[int, int], ...]
    values: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Trees:
    """Boosted regression trees over named signals; their sum is a logit.

    All nodes of a tree are asked of all pairs, and their answers put together bit by bit (after Lucchese et al. 2015,
    QuickScorer): no pair is led from node to node. `tests` are the distinct questions, a signal and a threshold.
    """

    names: tuple[str, ...]
    bias: float
    tests: tuple[tuple[int, np.float32], ...]
    trees: tuple[Tree, ...]

    def __call__(self, signals: Signals, at: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the logits of the pairs `at` the given places of the tables, counted row by row."""
        total = np.full(len(at), self.bias)
        flat = {name: signals[name].reshape(-1) for name in self.names}
        for begin in range(0, len(total), _CHUNK):
            those = at[begin : begin + _CHUNK]
            self._add({name: table.take(those) for name, table in flat.items()}, total[begin : begin + _CHUNK])
        return total

    def _add(self, values: Signals, total: NDArray[np.float64]) -> None:
        """Add what each tree gives to the totals of some pairs."""
        passed = [(values[self.names[signal]] > threshold).view(np.uint8) for signal, threshold in self.tests]
        ruled_out, now = np.empty(len(total), dtype=_BITS), np.empty(len(total), dtype=_BITS)
        first = _first_free()
        for tree in self.trees:
            ruled_out[:] = 0
            for test, leaves in tree.nodes:
                np.multiply(passed[test], _BITS(leaves), out=now, dtype=_BITS)
                np.bitwise_or(ruled_out, now, out=ruled_out)
            total += tree.values.take(first.take(ruled_out))


@cache
def _first_free() -> NDArray[np.uint8]:
    """Return the place of the lowest bit that is not set, for every number of sixteen bits."""
    return np.array([((~x & (x + 1)).bit_length() - 1) % MOST_LEAVES for x in range(1 << MOST_LEAVES)], dtype=np.uint8)


@dataclass(frozen=True, slots=True)
class Weights:
    """All that was learned, with the scores above which pairs are looked at, and claims and groups joined."""

    sieve: Linear
    context: Trees
    agree: Trees
    join: Linear | None
    link: Linear | None
    sieve_threshold: float
    agree_threshold: float
    link_threshold: float


def scored(trees: Trees, signals: Signals, pairs: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return symmetric tables of the logits of the marked pairs, hopeless elsewhere; a mark tells of both its ways."""
    size = pairs.shape[-1]
    at = np.flatnonzero(pairs)
    rest, column = np.divmod(at, size)
    block, row = np.divmod(rest, size)
    table = np.full((pairs.size // max(size * size, 1), size, size), HOPELESS)
    table[block, row, column] = table[block, column, row] = trees(signals, at)
    return table.reshape(pairs.shape)


def make_trees(names: Sequence[str], bias: float, trees: Sequence[Sequence[Sequence[float]]], depth: int) -> Trees:
    """Return trees from their nodes: signal, threshold, left, right, value; a leaf has itself on both sides.

    Raises ValueError where a tree is deeper than `depth`, or has more leaves than fit into its bits.
    """
    tests: dict[tuple[int, np.float32], int] = {}
    found = tuple(_make_tree(nodes, tests, depth) for nodes in trees)
    return Trees(tuple(names), bias, tuple(tests), found)


def _make_tree(nodes: Sequence[Sequence[float]], tests: dict[tuple[int, np.float32], int], depth: int) -> Tree:
    inner: list[tuple[int, int]] = []
    values: list[float] = []

    def leaves(number: int, below: int) -> int:
        """Return the leaves under a node, as bits."""
        signal, threshold, left, right, value = nodes[number]
        if left == number:
            values.append(value)
            return 1 << (len(values) - 1)
        if not below:
            raise ValueError(f"a tree is deeper than {depth}")
        on_left = leaves(int(left), below - 1)
        inner.append((tests.setdefault((int(signal), np.float32(threshold)), len(tests)), on_left))
        return on_left | leaves(int(right), below - 1)

    leaves(0, depth)
    if len(values) > MOST_LEAVES:
        raise ValueError(f"a tree has {len(values)} leaves, and {MOST_LEAVES} is the most")
    return Tree(tuple(inner), np.array(values))


@cache
def load_weights() -> Weights:
    """Return the shipped weights."""
    return read_weights(resources.files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))


def read_weights(text: str) -> Weights:
    """Read weights from JSON."""
    data = json.loads(text)
    return Weights(
        sieve=Linear(**data["sieve"]),
        context=make_trees(**data["context"]),
        agree=make_trees(**data["agree"]),
        join=Linear(**data["join"]),
        link=Linear(**data["link"]),
        sieve_threshold=data["sieve_threshold"],
        agree_threshold=data["agree_threshold"],
        link_threshold=data["link_threshold"],
    )

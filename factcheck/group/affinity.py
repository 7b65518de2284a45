"""Scores of pairs from learned weights: how likely two figures speak of the same fact, as a logit.

The weights are data (``weights.json``), made by ``benchmarks/learn_weights.py``: a sum of signals (`sieve`) that
drops hopeless pairs, and small boosted trees for the rest, on what surrounds the figures, whatever they say
(`context`), and on surroundings and values together, for pairs whose values meet (`agree`). A last sum (`link`)
judges two groups of claims.
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
class Trees:
    """Boosted regression trees over named signals; their sum is a logit.

    A tree is a table of nodes (signal, threshold, left, right, value); a leaf has itself on both sides.
    """

    names: tuple[str, ...]
    bias: float
    trees: tuple[tuple[NDArray[np.int64], NDArray[np.float32], NDArray[np.int64], NDArray[np.float64]], ...]
    depth: int

    def __call__(self, signals: Signals, at: tuple[NDArray[np.int64], ...]) -> NDArray[np.float64]:
        """Return the logits of the pairs `at` the given places of the tables."""
        table = np.stack([np.asarray(signals[name][at], dtype=np.float32) for name in self.names], axis=1)
        flat = table.ravel()
        starts = np.arange(len(table)) * len(self.names)
        total = np.full(len(table), self.bias)
        for signal, threshold, sides, value in self.trees:
            node = np.zeros(len(table), dtype=np.int64)
            children = sides.ravel()
            for _ in range(self.depth):
                above = flat.take(starts + signal.take(node)) > threshold.take(node)
                node = children.take(2 * node + above)
            total += value.take(node)
        return total


@dataclass(frozen=True, slots=True)
class Weights:
    """All that was learned, with the scores above which pairs are looked at, and claims and groups joined."""

    sieve: Linear
    context: Trees
    agree: Trees
    link: Linear | None
    sieve_threshold: float
    agree_threshold: float
    link_threshold: float


def spread(n: int, at: tuple[NDArray[np.int64], ...], scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a symmetric table of `n` rows with the scores at their places, hopeless elsewhere."""
    table = np.full((n, n), HOPELESS)
    table[at] = scores
    table[at[1], at[0]] = scores
    return table


def make_trees(names: Sequence[str], bias: float, trees: Sequence[Sequence[Sequence[float]]], depth: int) -> Trees:
    """Return trees from their nodes."""
    found = []
    for nodes in trees:
        table = np.array(nodes, dtype=np.float64)
        signal, sides = table[:, 0].astype(np.int64), table[:, 2:4].astype(np.int64)
        found.append((signal, table[:, 1].astype(np.float32), sides, table[:, 4]))
    return Trees(tuple(names), bias, tuple(found), depth)


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
        link=Linear(**data["link"]),
        sieve_threshold=data["sieve_threshold"],
        agree_threshold=data["agree_threshold"],
        link_threshold=data["link_threshold"],
    )

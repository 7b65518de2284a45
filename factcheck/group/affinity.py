"""Scores of pairs from learned weights: how likely two figures speak of the same fact, as a logit.

The weights are data (``weights.json``), made by ``benchmarks/learn_weights.py``: a logistic regression on what
surrounds the figures (`context`), whatever they say; one on surroundings and values together (`agree`) for pairs
whose values meet; and one (`link`) for two groups of claims whose values do not.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

VALUE_SIGNALS = ("meet", "ratio", "same", "same_digits", "same_rare")


@dataclass(frozen=True, slots=True)
class Linear:
    """A weighted sum of signals."""

    bias: float
    weights: Mapping[str, float]

    def __call__(self, signals: Mapping[str, NDArray[np.float32]]) -> NDArray[np.float64]:
        """Return the sum for every pair."""
        shape = next(iter(signals.values())).shape
        total: NDArray[np.float64] = np.full(shape, self.bias)
        for name, weight in self.weights.items():
            total += weight * signals[name]
        return total


@dataclass(frozen=True, slots=True)
class Weights:
    """All that was learned, with the scores above which claims and groups are joined."""

    context: Linear
    agree: Linear
    link: Linear
    agree_threshold: float
    link_threshold: float


@cache
def load_weights() -> Weights:
    """Return the shipped weights."""
    return read_weights(resources.files(__package__).joinpath("weights.json").read_text(encoding="utf-8"))


def read_weights(text: str) -> Weights:
    """Read weights from JSON."""
    data = json.loads(text)
    parts = {name: Linear(data[name]["bias"], data[name]["weights"]) for name in ("context", "agree", "link")}
    return Weights(**parts, agree_threshold=data["agree_threshold"], link_threshold=data["link_threshold"])

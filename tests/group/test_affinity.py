"""Learned scores."""

import numpy as np

from factcheck.group.affinity import HOPELESS, Linear, load_weights, make_trees, scored


def test_a_sum_weighs_its_signals() -> None:
    signals = {"a": np.array([[1.0, 2.0]]), "b": np.array([[0.0, 1.0]])}
    assert Linear(0.5, {"a": 1.0, "b": -1.0})(signals).tolist() == [[1.5, 1.5]]


def test_a_tree_leads_to_its_leaf() -> None:
    trees = make_trees(["a"], 1.0, [[[0, 0.5, 1, 2, 0.0], [0, 0, 1, 1, -2.0], [0, 0, 2, 2, 3.0]]], depth=1)
    signals = {"a": np.array([[0.4, 0.6]])}
    assert trees(signals, np.array([0, 1])).tolist() == [-1.0, 4.0]


def test_scores_are_given_both_ways() -> None:
    trees = make_trees(["a"], 3.0, [[[0, 0.5, 0, 0, 0.0]]], depth=1)
    pairs = np.array([[[False, True], [False, False]], [[False, False], [False, False]]])
    table = scored(trees, {"a": np.zeros((2, 2, 2))}, pairs)
    assert table[0].tolist() == [[HOPELESS, 3.0], [3.0, HOPELESS]]
    assert (table[1] == HOPELESS).all()


def test_the_shipped_weights_are_complete() -> None:
    weights = load_weights()
    assert all((weights.context.trees, weights.agree.trees, weights.link))

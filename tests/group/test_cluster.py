"""Average linkage under constraints."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from factcheck.group.cluster import average_linkage


def table(pairs: dict[tuple[int, int], float], n: int) -> np.ndarray:
    scores = np.full((n, n), -9.0)
    for (i, j), score in pairs.items():
        scores[i, j] = scores[j, i] = score
    return scores


def none(n: int) -> np.ndarray:
    return np.zeros((n, n), dtype=bool)


def test_the_likest_are_joined() -> None:
    assert average_linkage(table({(0, 2): 3.0}, 3), none(3), 0.0) == [[0, 2], [1]]


def test_a_chain_of_look_alikes_joins_no_strangers() -> None:
    chain = table({(0, 1): 2.0, (1, 2): 1.9, (2, 3): 2.0}, 4)
    assert average_linkage(chain, none(4), 0.0) == [[0, 1], [2, 3]]


def test_what_must_stay_apart_keeps_whole_clusters_apart() -> None:
    apart = none(3)
    apart[0, 2] = apart[2, 0] = True
    scores = table({(0, 1): 3.0, (1, 2): 2.0, (0, 2): 2.0}, 3)
    assert average_linkage(scores, apart, 0.0) == [[0, 1], [2]]


def test_one_alone_is_a_cluster() -> None:
    assert average_linkage(np.zeros((1, 1)), none(1), 0.0) == [[0]]


@given(st.integers(2, 9), st.integers(0, 10_000))
def test_no_cluster_holds_a_forbidden_pair_and_all_are_in_one(n: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    scores = random.normal(size=(n, n))
    apart = np.triu(random.random((n, n)) < 0.3, 1)
    apart |= apart.T
    clusters = average_linkage((scores + scores.T) / 2, apart, -0.5)
    assert sorted(i for c in clusters for i in c) == list(range(n))
    assert not any(apart[i, j] for c in clusters for i in c for j in c)

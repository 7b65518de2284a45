"""How two figures that differ lie to each other: a step apart, or so that the words barely allow them to be one."""

import numpy as np
import pytest

from factcheck.group.arrays import build_profiles
from factcheck.group.features import pair_features
from factcheck.group.link import link_features
from factcheck.group.members import Members, numbered
from tests.group.case import read, source


def told(name: str, one: str, other: str) -> float:
    """Return a signal between the figures of two texts, each the only one of its own."""
    sources = [source("one", one), source("two", other)]
    claims = read(*sources)
    assert len(claims) == 2
    profiles, rows = build_profiles(claims, sources), np.arange(2)[None]
    members = Members.of(numbered([[[0], [1]]], 2), np.zeros(1, dtype=np.int64))
    columns = {key: column[rows] for key, column in profiles.columns.items()}
    found = link_features(members, np.zeros((1, 2, 2)), pair_features(profiles, rows), columns, [claims[0].kind])
    return float(found[name][0, 0, 1])


@pytest.mark.parametrize(
    ("one", "other", "step"),
    [
        ("Four engines came to the barn.", "Five engines came to the barn.", 1),
        ("Four engines came to the barn.", "Nine engines came to the barn.", 0),
        ("The pier cost 1.3 million euros.", "The pier cost 1.4 million euros.", 1),
        ("The pier cost 1.3 million euros.", "The pier cost 1.7 million euros.", 0),
        ("The pier cost 1.3 million euros.", "The pier cost 1.3 million euros.", 0),
    ],
)
def test_one_unit_of_the_last_place_is_a_step(one: str, other: str, step: int) -> None:
    assert told("step", one, other) == step


@pytest.mark.parametrize(
    ("one", "other", "barely"),
    [
        ("More than 400 goats were lost.", "More than 500 goats were lost.", 1),
        ("More than 400 goats were lost.", "More than 900 goats were lost.", 0),
        ("The climb took nearly ten hours.", "The climb took eight hours.", 1),
        ("The climb took ten hours.", "The climb took eight hours.", 0),
    ],
)
def test_bounds_of_one_size_may_barely_be_one(one: str, other: str, barely: int) -> None:
    assert told("loosely", one, other) == barely

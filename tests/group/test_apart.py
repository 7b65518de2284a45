"""How two figures that differ lie to each other: a step apart, or so that the words barely allow them to be one."""

from dataclasses import replace

import numpy as np
import pytest

from factcheck.group.arrays import build_profiles
from factcheck.group.features import pair_features
from factcheck.group.link import link_features
from factcheck.group.members import Members, numbered
from factcheck.model import Region
from tests.group.case import facts, read, source


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


HEADLINE = "41 goats lost in barn fire"


@pytest.mark.parametrize(("text", "orphan"), [("It killed 14 goats.", 1), ("It killed 41 goats and 14 sheep.", 0)])
def test_a_headline_that_its_text_does_not_repeat_is_an_orphan(text: str, orphan: int) -> None:
    whole = source("one", f"{HEADLINE}\n\nThe fire broke out at noon. {text}\n")
    sources = [replace(whole, regions=(Region(0, len(HEADLINE), "headline"),))]
    claims = read(*sources)
    counts = [i for i, claim in enumerate(claims) if claim.kind == "count"]
    signals = pair_features(build_profiles(claims, sources), np.array(counts))
    assert signals["orphan_headline"].max() == orphan


def test_what_says_the_same_is_no_rival_of_what_differs() -> None:
    told = ("A ferry ran aground off Lorvik and {} people were injured, police said.",
            "Police say {} people were injured when a ferry ran aground off Lorvik.",
            "The ferry Selm ran aground off Lorvik; {} people were hurt.")  # fmt: skip
    found = facts(
        *(source(f"s{k}", text.format(n)) for k, (text, n) in enumerate(zip(told, (31, 31, 34), strict=True)))
    )
    assert [len(fact.claims) for fact in found] == [3]

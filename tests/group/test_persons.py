"""Ages are of one person where the names before them can be of one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from factcheck.group.arrays import build_profiles
from factcheck.group.features import pair_features
from factcheck.pipeline import check
from tests.group.case import read, source

MEN = "Foreman Colin Madder, 54, was the last to leave the pit."
CASES = [
    ("Colin Madder, 45, came up at dawn, his wife said.", True),
    ("Tracey Madder, 51, wife of the foreman, waited at the pit.", False),
    ("Foreman Owen Hale (51) was the last to leave the pit.", False),
]
ONE_OR_TWO = [
    ("Colin Madder, 54, left last.", "Mr Madder, 54, left last.", False),
    ("Colin Ray Madder, 54, left last.", "Colin Madder, 54, left last.", False),
    ("Colin Madder, 54, left last.", "Colin, 54, left last.", False),
    ("Colin Madder, 54, left last.", "The 54-year-old left last.", False),
    ("Colin Madder, 54, left last.", "Colin Hale, 54, left last.", True),
    ("Colin Madder, 54, left last.", "Tracey Madder, 54, left last.", True),
    ("Colin Madder, 54, left last.", "Owen, 54, left last.", True),
    ("Frau Anke Lohr, 54, ging zuletzt.", "Frau Lohr, 54, ging zuletzt.", False),
]


@pytest.mark.parametrize(("one", "other", "two"), ONE_OR_TWO)
def test_names_of_one_person_share_what_both_tell(one: str, other: str, two: bool) -> None:
    language = "de" if one.startswith("Frau") else "en"
    sources = [source("one", one, language), source("two", other, language)]
    claims = read(*sources)
    assert len(claims) == 2
    signals = pair_features(build_profiles(claims, sources), np.arange(2))
    assert bool(signals["person_apart"][0, 1]) == two


@pytest.mark.parametrize(("other", "compared"), CASES)
def test_two_ages_differ_only_of_one_person(other: str, compared: bool, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"---\npublished: 2024-03-05\n---\n{MEN}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"---\npublished: 2024-03-05\n---\n{other}\n", encoding="utf-8")
    facts = check([tmp_path]).facts
    assert all(compared or len(fact.claims) == 1 for fact in facts)

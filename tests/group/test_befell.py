"""What befell those whom a figure counts."""

import numpy as np
import pytest

from factcheck.group.arrays import build_profiles
from factcheck.group.features import pair_features
from tests.group.case import read, source


def apart(one: str, other: str, part: str, language: str = "en") -> bool:
    """Say whether the counts of two texts whose quotes hold `part` are of two fates."""
    sources = [source("one", one, language), source("two", other, language)]
    claims = read(*sources)
    rows = np.array([i for i, claim in enumerate(claims) if part in claim.quote])
    assert len(rows) == 2
    return bool(pair_features(build_profiles(claims, sources), rows)["fate_apart"][0, 1])


@pytest.mark.parametrize(
    ("one", "other", "part", "differ"),
    [
        ("Two miners are trapped and 31 have been injured.", "The blast injured 31 miners.", "31", False),
        ("Four people were killed and nine were missing on Monday.", "Four killed, nine missing", "nine", False),
        ("The blast killed 31 miners.", "Some 31 miners are missing.", "31", True),
        ("Eleven miners are missing and 31 died.", "Eleven miners are missing; 31 survived.", "31", True),
        ("Die Explosion tötete 31 Bergleute.", "Noch werden 31 Bergleute vermisst.", "31", True),
    ],
)
def test_the_clause_says_what_befell_them(one: str, other: str, part: str, differ: bool) -> None:
    assert apart(one, other, part, "de" if "Bergleute" in one else "en") == differ


def test_what_is_not_counted_has_no_fate() -> None:
    assert not apart("The blast killed miners at 31 metres.", "Miners are missing at 31 metres.", "31")

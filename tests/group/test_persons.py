"""Ages are of one person where the names before them can be of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import check

MEN = "Foreman Colin Madder, 54, was the last to leave the pit."
CASES = [
    ("Colin Madder, 45, came up at dawn, his wife said.", True),
    ("Tracey Madder, 51, wife of the foreman, waited at the pit.", False),
    ("Foreman Owen Hale (51) was the last to leave the pit.", False),
]


@pytest.mark.parametrize(("other", "compared"), CASES)
def test_two_ages_differ_only_of_one_person(other: str, compared: bool, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"---\npublished: 2024-03-05\n---\n{MEN}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"---\npublished: 2024-03-05\n---\n{other}\n", encoding="utf-8")
    facts = check([tmp_path]).facts
    assert all(compared or len(fact.claims) == 1 for fact in facts)

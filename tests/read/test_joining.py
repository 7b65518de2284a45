"""Lines become running text with words and figures whole."""

from __future__ import annotations

import pytest

from factcheck.read.joining import Joiner


@pytest.mark.parametrize(
    ("before", "after", "broken", "joined"),
    [
        ("it will cost €41.5", "million", False, "it will cost €41.5 million"),
        ("the respon", "sible office", True, "the responsible office"),
        ("a 30", "year lease", True, "a 30-year lease"),
        ("in 2020", "2021", True, "in 2020-2021"),
        ("the Clearview", "Chef said", True, "the Clearview-Chef said"),
        ("the well", "known office", True, "the well-known office"),
        ("the co", "operation", True, "the cooperation"),
    ],
)
def test_the_end_of_a_line(before, after, broken, joined):
    joiner = Joiner(["a well-known place", "their cooperation ended"])
    assert f"{before}{joiner.seam(before, after, broken)}{after}" == joined

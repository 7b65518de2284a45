"""To what place a figure counts."""

from __future__ import annotations

from decimal import Decimal

import pytest

import factcheck
from factcheck.normalize.grain import grain


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("It rose by 84 percent.", "1"),
        ("It rose by 83.6 percent.", "0.1"),
        ("It is 31 metres deep.", "1"),
        ("It is 31.4 kilometres away.", "100"),
        ("It cost 42 million euros.", "1E+6"),
        ("Some 42 goats were lost.", None),
    ],
)
def test_a_figure_counts_to_its_last_place(text: str, place: str | None) -> None:
    (mention,) = factcheck.extract(text, language="en")
    assert mention.value is not None
    assert grain(mention.value) == (None if place is None else Decimal(place))


def test_a_length_of_time_counts_to_the_unit_of_its_last_piece() -> None:
    (mention,) = factcheck.extract("It took 2 hours and 7 minutes.", language="en")
    assert mention.value is not None
    assert round(grain(mention.value) * 1440) == 1

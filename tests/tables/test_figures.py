"""Cells are read as the words they stand for would be."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.tables.figures import CellReader


@pytest.mark.parametrize(
    ("value", "unit", "kind", "unit_read", "stated"),
    [
        ("59", "people", "count", "person", "59"),
        ("30.5 million", "EUR", "money", "EUR", "30500000"),
        ("30.5", "million EUR", "money", "EUR", "30500000"),
        ("€2 million", "EUR", "money", "EUR", "2000000"),
        ("more than 30 billion images", "", "count", "image", "30000000000"),
        ("12.345", "", "number", None, "12.345"),
        ("2021", "", "number", None, "2021"),
        ("3 September 2024", "", "date", "date", "2024-09-03"),
    ],
)
def test_a_value_and_its_unit_are_read_together(value, unit, kind, unit_read, stated):
    said = CellReader("en").read(value, unit)
    assert said is not None
    assert (said.mention.value.kind, said.mention.value.unit, said.mention.value.stated) == (kind, unit_read, stated)


@settings(deadline=None)
@given(
    st.integers(0, 10**9) | st.decimals(0, 10**6, allow_nan=False, places=2),
    st.sampled_from(["EUR", "people", "tonnes", "%", "days", "million EUR", "km"]),
)
def test_a_bare_number_reads_as_the_reader_of_texts_would_read_it(number, unit):
    said = CellReader("en").read(f"{number}", unit)
    [mention] = factcheck.extract(f"{number} {unit}", "en")
    assert said is not None
    assert said.mention.value == mention.value


def test_what_holds_no_figure_says_nothing():
    assert CellReader("en").read("not known", "people") is None


def test_the_kind_of_a_table_chooses_among_figures():
    assert CellReader("en", kind="date").read("59 dead on 3 May 2021", "").mention.value.stated == "2021-05-03"

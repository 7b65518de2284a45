"""CSV: a row a finding, and no cell that a spreadsheet runs."""

import csv
import io

import pytest

from factcheck.report.csv import COLUMNS, harmless, render
from tests.helpers.decided import decided_report


def table(report):
    return list(csv.DictReader(io.StringIO(render(report), newline="")))


def test_every_finding_has_a_row():
    rows = table(decided_report())
    assert list(rows[0]) == list(COLUMNS)
    assert [row["state"] for row in rows] == ["new", "expired", "new", "grown", "known", "known"]


def test_a_row_holds_both_values_and_the_decision():
    known = next(row for row in table(decided_report()) if row["subject"] == "trees-known")
    assert (known["value_a"], known["quote_b"], known["by"]) == ("30 trees", "40 trees", "Lena")
    assert known["reason"] == "the town counts the park, the paper does not"


@pytest.mark.parametrize("bad", ["=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "%0A", "|calc"])
def test_no_cell_begins_a_formula(bad):
    assert harmless(bad).startswith("'")


@pytest.mark.parametrize("fine", ["12.5", "-3", "+4.1", "thirty", "3 = 3", ""])
def test_a_number_or_a_word_stays_as_it_is(fine):
    assert harmless(fine) == fine

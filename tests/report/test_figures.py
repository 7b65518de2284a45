"""Figures as JSON lines and CSV."""

import csv
import io
from dataclasses import replace

import pytest

from factcheck.report.figures import csv_text, jsonl
from tests.helpers.build import claim, parish_report


def test_csv_and_json_lines_have_a_row_a_figure():
    assert len(csv_text(parish_report()).splitlines()) == 9
    assert len(jsonl(parish_report()).splitlines()) == 8


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_field_starts_a_formula(start):
    said = claim("c1", "herald", f"{{{start}cmd|' /C calc'!A0}}", "1")
    row = next(csv.DictReader(io.StringIO(csv_text(replace(parish_report(), claims=(said,), facts=())), newline="")))
    assert row["quote"] == f"'{start}cmd|' /C calc'!A0"


def test_a_negative_number_stays_a_number():
    said = claim("c1", "herald", "{-5 degrees}", "-5")
    row = next(csv.DictReader(io.StringIO(csv_text(replace(parish_report(), claims=(said,), facts=())), newline="")))
    assert row["low"] == "-5"

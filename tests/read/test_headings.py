"""The units of bare cells: of sheets, of tables in pages and in documents, each with where it was read."""

from __future__ import annotations

import io

import pytest

import factcheck
from factcheck.read.headings import Rows

PROSE = (
    "<p>The ministry said on Tuesday that the losses of this summer were larger than those of any year before it.</p>"
)
CSV = (
    "Country,Fine (EUR m),Deaths,Height in m,Share (%),Year\nVeneto,12.5,59,1950,23.5,2021\nLazio,7%,over 3,101.25,8,\n"
)


def told(path):
    report = factcheck.check([path])
    for claim in report.claims:
        source = next(each for each in report.sources if each.id == claim.source)
        assert source.text[claim.start : claim.end] == claim.quote
    return [
        (claim.quote, claim.value.stated, claim.value.unit, claim.unit_from and claim.unit_from.text)
        for claim in report.claims
    ]


def test_bare_cells_of_a_sheet_have_the_unit_of_their_column(tmp_path):
    (tmp_path / "fines.csv").write_text(CSV)
    assert told(tmp_path / "fines.csv") == [
        ("12.5", "12500000", "EUR", "Fine (EUR m)"),
        ("59", "59", "death", "Deaths"),
        ("1950", "1950", "m", "Height in m"),
        ("23.5", "23.5", "percent", "Share (%)"),
        ("7%", "7", "percent", None),
        ("over 3", "3", None, None),
        ("101.25", "101.25", "m", "Height in m"),
        ("8", "8", "percent", "Share (%)"),
    ]


def test_the_heading_is_told_with_its_cell(tmp_path):
    (tmp_path / "fines.csv").write_text("Figures of the authorities,\n" + CSV)
    claim = factcheck.check([tmp_path / "fines.csv"]).claims[0]
    assert (claim.cell, claim.unit_from.cell) == ("B3", "B2")


def test_the_title_counts_for_columns_of_years_and_is_no_figure(tmp_path):
    (tmp_path / "harvest.csv").write_text(
        "Grain harvest in thousands of tonnes,,\nRegion,2021,2022\nNorth,412.5,2005\n"
    )
    assert [row[:3] for row in told(tmp_path / "harvest.csv")] == [("412.5", "412500", "g"), ("2005", "2005000", "g")]


def test_the_unit_column_and_the_first_cell_of_a_row_count_too(tmp_path):
    (tmp_path / "a.csv").write_text("Indicator,Value,Unit\nDamage,30.5,EUR million\nBoats,7,\n")
    (tmp_path / "b.csv").write_text("Indicator,Value\nFine (EUR m),12.5\nHeight in m,324\n")
    assert told(tmp_path / "a.csv")[0] == ("30.5", "30500000", "EUR", "EUR million")
    assert [row[2] for row in told(tmp_path / "b.csv")] == ["EUR", "m"]


def test_units_may_stand_below_the_headings(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in (["Authority", "Fine", None, "Staff"], [None, "EUR m", "USD m", None], ["CNIL", 20, 22.5, 250]):
        book.active.append(row)
    book.active.merge_cells("B1:C1")
    book.save(out)
    (tmp_path / "fines.xlsx").write_bytes(out.getvalue())
    assert [(row[0], row[1], row[2]) for row in told(tmp_path / "fines.xlsx")] == [
        ("20", "20000000", "EUR"), ("22.5", "22500000", "USD"), ("250", "250", "worker"),
    ]  # fmt: skip


def test_tables_of_pages_have_units_too(tmp_path):
    table = (
        "<table><caption>Grain harvest, in thousands of tonnes</caption><tr><th>Region<th>2021<th>2022"
        "<tr><td>North<td>412.5<td>380</table>"
        "<table><tr><td>Height (m)<td>324<tr><td>Cost (£m)<td>7.5</table>"
    )
    (tmp_path / "a.html").write_text(
        f"<html lang=en><article><h1>Harvest falls</h1>{PROSE * 3}{table}{PROSE}</article>"
    )
    assert [row[:3] for row in told(tmp_path / "a.html")] == [
        ("412.5", "412500", "g"), ("380", "380000", "g"), ("324", "324", "m"), ("7.5", "7500000", "GBP"),
    ]  # fmt: skip


def test_a_row_knows_where_its_bare_figures_stand():
    rows = Rows()
    assert rows.line(["Bank", "Fine (EUR m)"], " | ") == ("Bank | Fine (EUR m)", ())
    line, [headed] = rows.line(["Alba", "12.5"], " | ")
    assert line[headed.start : headed.end] == "12.5"
    assert [each.text for each in headed.headings] == ["Fine (EUR m)", "Alba"]

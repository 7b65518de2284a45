"""The workbook: every finding a row, nothing a formula, the same bytes for the same report."""

import io
import re
import sys
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook

from factcheck.errors import FactcheckError
from factcheck.report.xlsx import FINDINGS, render
from tests.helpers.decided import decided_report
from tests.report.test_hostile_formats import PAYLOADS, report_of

MARKUP = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheets(report):
    """Return each sheet's rows as another library reads them."""
    book = load_workbook(io.BytesIO(render(report)))
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


def findings(report):
    head, *rows = sheets(report)["Findings"]
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_every_finding_is_a_row_with_its_decision():
    rows = findings(decided_report())
    assert list(rows[0]) == [name for name, _ in FINDINGS]
    assert [row["state"] for row in rows] == ["new", "expired", "new", "grown", "known", "known"]
    known = next(row for row in rows if row["fact"] == "Trees, known")
    assert [known[key] for key in ("reviewed", "by", "decided", "value A", "sources B")] == [
        "yes",
        "Lena",
        "2024-01-02",
        "30 trees",
        "courant",
    ]
    assert known["quotes A"].startswith("“30 trees” ")


@pytest.mark.parametrize(("status", "by", "reviewed"), [
    ("confirmed", "Lena", "yes"), ("false-positive", "", "yes"), ("known", "Lena", "yes"), ("known", "", "no"),
    ("unsure", "Lena", "no"),
])  # fmt: skip
def test_reviewed_is_what_a_person_came_to_a_decision_on(status, by, reviewed):
    report = decided_report()
    fact = report.facts[1]
    pair = replace(fact.discrepancies[0], decision=replace(fact.discrepancies[0].decision, status=status, by=by))
    row = findings(replace(report, facts=(replace(fact, discrepancies=(pair,)),), checks=()))[0]
    assert (row["reviewed"], row["status"]) == (reviewed, status)


def test_facts_and_sources_have_sheets_of_their_own():
    report = decided_report()
    book = sheets(report)
    assert [row[0] for row in book["Facts"][1:]] == [fact.id for fact in report.facts]
    assert [row[0] for row in book["Sources"][1:]] == [source.id for source in report.sources]


def test_the_same_report_gives_the_same_bytes(monkeypatch):
    first = render(decided_report())
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert render(decided_report()) == first
    with zipfile.ZipFile(io.BytesIO(first)) as book:
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("bad", sorted(PAYLOADS))
def test_hostile_text_is_text(bad):
    report = report_of(PAYLOADS[bad])
    with zipfile.ZipFile(io.BytesIO(render(report))) as book:
        names = [name for name in book.namelist() if name.startswith("xl/worksheets/")]
        assert not any("rels" in name or "external" in name for name in names)
        for name in names:
            tags = {each.tag for each in ElementTree.fromstring(book.read(name)).iter()}
            assert not tags & {f"{MARKUP}f", f"{MARKUP}hyperlink", f"{MARKUP}hyperlinks"}
    cells = [str(cell) for rows in sheets(report).values() for row in rows for cell in row if cell is not None]
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "".join(cells))
    for word in re.findall(r"[A-Za-z0-9]{3,}", PAYLOADS[bad]):
        assert any(word in cell for cell in cells)


def test_a_text_like_a_formula_is_marked_for_those_who_edit_it():
    book = load_workbook(io.BytesIO(render(report_of("=1+1"))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if str(cell.value).startswith("=")]
    assert cells
    assert {(cell.data_type, cell.quotePrefix) for cell in cells} == {("s", True)}


def test_a_long_text_is_cut_to_what_a_cell_holds():
    assert max(len(str(cell)) for row in sheets(report_of("x" * 50_000))["Findings"] for cell in row) <= 32_767


def test_a_missing_library_names_its_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(FactcheckError, match=r"factcheck\[tables\]"):
        render(decided_report())

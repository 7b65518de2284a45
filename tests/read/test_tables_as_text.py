"""Tables that no one has mapped: prose is prose, data is read row by row under its headings."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta

import pytest

import factcheck
from factcheck.read import delimited, jsonlines, sheet, xlsx
from factcheck.read.cellformat import shown
from factcheck.read.dialect import delimiter
from factcheck.read.page import Page, UnreadableError
from factcheck.read.sheet import cell_name, is_prose

FLOODS = "Region;Dead;Damage;Report no\nVeneto;59;€30,5 million;2024/118\nLazio;12;€2 million;2024/119\n"


def of_csv(text: str | bytes) -> Page:
    [page] = delimited.read(text if isinstance(text, bytes) else text.encode(), "floods.csv")
    return page


def figures(name: str, folder, content: bytes) -> list[tuple[str, str | None, str | None]]:
    (folder / name).write_bytes(content)
    return [(claim.quote, claim.sheet, claim.cell) for claim in factcheck.check([folder / name]).claims]


def test_a_row_is_one_line_with_each_value_under_its_heading():
    assert (
        of_csv(FLOODS).text.split("\n\n")[0] == "Region: Veneto; Dead: 59; Damage: €30,5 million; Report no: 2024/118"
    )


def test_figures_are_told_with_their_cells_and_headings_and_numbers_of_files_are_none(tmp_path):
    assert [(quote, cell) for quote, _, cell in figures("floods.csv", tmp_path, FLOODS.encode())] == [
        ("59", "B2"), ("€30,5 million", "C2"), ("12", "B3"), ("€2 million", "C3"),
    ]  # fmt: skip


def test_headings_that_are_years_state_nothing(tmp_path):
    table = "Country,2021,2022,2023\nItaly,59,61,70\nSpain,12,14,15\n"
    assert [quote for quote, *_ in figures("dead.csv", tmp_path, table.encode())] == [
        "59",
        "61",
        "70",
        "12",
        "14",
        "15",
    ]


def test_a_cell_of_sentences_is_a_paragraph_of_its_own():
    text = of_csv("Region,Dead,Note\nVeneto,59,The ministry first spoke of more than 60 dead.\n").text
    assert text == "Region: Veneto; Dead: 59\n\nThe ministry first spoke of more than 60 dead."


@pytest.mark.parametrize(
    ("text", "prose"),
    [("The river rose again on Monday.", True), ("Veneto", False), ("Damage in millions of euros, by region", False)],
)
def test_prose_is_told_from_a_heading(text, prose):
    assert is_prose(text) is prose


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_found_out(encoding):
    assert "Süden" in of_csv("Region,Tote\nSüden,12\nNorden,3\n".encode(encoding)).text


@pytest.mark.parametrize(
    ("text", "sign"),
    [("a;b\n1,5;2,5\n", ";"), ("a\tb, c\n1\t2\n", "\t"), ("a|b\n1|2", "|"), ('a,b\n"1;2",3', ","), ("one\ntwo", ",")],
)
def test_the_sign_between_columns_is_found_out(text, sign):
    assert delimiter(text) == sign


def test_json_lines_are_rows_under_their_keys():
    data = b'{"region": "Veneto", "toll": {"dead": 59}}\n\n{"region": "Lazio", "toll": {"dead": 12}, "sure": true}\n'
    [page] = jsonlines.read(data, "floods.jsonl")
    assert page.text == "region: Veneto; toll.dead: 59\n\nregion: Lazio; toll.dead: 12; sure: true"
    assert page.marks[1].cell == "line 1, toll.dead"


@pytest.mark.parametrize("line", [b"{", b"[1]", b"[" * 100_000, b'{"a": 1} {'])
def test_a_line_that_is_no_object_is_told_with_its_number(line):
    with pytest.raises(UnreadableError) as caught:
        jsonlines.read(b'{"a": "b"}\n' + line, "a.jsonl")
    assert caught.value.problems[0].place == "a.jsonl:2"


def test_a_table_too_long_to_be_text_says_how_to_map_it():
    with pytest.raises(UnreadableError) as caught:
        of_csv("a,b\n" + "x,1\n" * (sheet.MAX_ROWS + 1))
    [problem] = caught.value.problems
    assert problem.text == "is a table of more than 2,000 rows, too many to be read as text"
    assert "table: {columns:" in problem.hint


def workbook(**sheets: list[list[object]]) -> bytes:
    import openpyxl

    book, out = openpyxl.Workbook(), io.BytesIO()
    book.remove(book.active)
    for name, rows in sheets.items():
        made = book.create_sheet(name)
        for row in rows:
            made.append(row)
    if "Hidden" in book.sheetnames:
        book["Hidden"].sheet_state = "hidden"
    book.save(out)
    return out.getvalue()


def test_hidden_sheets_are_passed_over_and_formulas_without_result_told():
    data = workbook(Shown=[["Region", "Dead"], ["Veneto", 59], ["Lazio", "=B2"]], Hidden=[["Dead", 99], ["x", 98]])
    [page] = xlsx.read(data, "a.xlsx")
    assert page.text.startswith("Region: Veneto; Dead: 59")
    assert "99" not in page.text
    assert [problem.text for problem in page.problems] == ["holds 1 formula without a result"]


def test_an_empty_workbook_says_so():
    with pytest.raises(UnreadableError) as caught:
        xlsx.read(workbook(Shown=[]), "a.xlsx")
    assert caught.value.problems[0].text == "is empty"


@pytest.mark.parametrize(
    ("value", "pattern", "text"),
    [
        (0.2345, "0.0%", "23.5%"),
        (30.5, "#,##0.00 [$€-407]", "30.50 €"),
        (30500000, '"€"#,##0', "€30500000"),
        (30500000, '0.0,,"M"', "30.5M"),
        (59, '0 "people"', "59 people"),
        (12.345, "General", "12.3450"),
        (0.1 + 0.2, "General", "0.3"),
        (-3.5, "0.0;[Red]-0.0", "-3.5"),
        (1.5, "# ?/?", "1.5"),
        (True, "General", "TRUE"),
        (datetime(2024, 3, 14), "d/m/yy", "2024-03-14"),
        (datetime(2024, 3, 14, 8, 30), "d/m/yy", "2024-03-14 08:30"),
        (date(2024, 3, 14), "d/m/yy", "2024-03-14"),
        (timedelta(hours=3), "h:mm", ""),
        (float("nan"), "0", ""),
        (1e300, "0", ""),
    ],
)
def test_a_cell_reads_as_it_is_shown(value, pattern, text):
    assert shown(value, pattern) == text


@pytest.mark.parametrize(
    ("row", "column", "name"), [(7, 1, "B7"), (1, 25, "Z1"), (2, 26, "AA2"), (9, 701, "ZZ9"), (9, 702, "AAA9")]
)
def test_cells_have_the_names_spreadsheets_give_them(row, column, name):
    assert cell_name(row, column) == name


def test_hidden_rows_and_columns_are_not_read():
    openpyxl = pytest.importorskip("openpyxl")
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in (["Region", "Draft", "Dead"], ["Veneto", 88, 59], ["Molise", 77, 66], ["Lazio", 55, 12]):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True
    book.active.column_dimensions["B"].hidden = True
    book.save(out)
    [page] = xlsx.read(out.getvalue(), "a.xlsx")
    assert page.text == "Region: Veneto; Dead: 59\n\nRegion: Lazio; Dead: 12"

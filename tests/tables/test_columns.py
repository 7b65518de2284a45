"""Tables come in pieces, whatever their format, encoding and dialect."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.casefile import Column, TableSettings
from factcheck.read.page import UnreadableError
from factcheck.tables.columns import Table

SETTINGS = TableSettings(value=Column("amount", "claims.yaml:5:9"), fact=Column("item", "claims.yaml:4:9"))


def rows(path: Path, settings: TableSettings = SETTINGS) -> list[tuple[int, str, str, str]]:
    return [
        (int(row), name, value, chunk.cell.format(row=row))
        for chunk in Table(path, path.name, settings).chunks()
        for row, name, value in zip(chunk.rows, chunk.names, chunk.columns["value"], strict=True)
    ]


def test_rows_keep_the_number_a_spreadsheet_gives_them(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('Gathered by hand\n\nitem,amount\nsteel,"2,750"\n\n"a\nb",3,more\nshort\n', encoding="utf-8")
    assert rows(path)[::2] == [(4, "steel", "2,750", "B4"), (6, "a\nb", "3", "B6")]
    assert rows(path)[1::2] == [(5, "", "", "B5"), (7, "short", "", "B7")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_dialect_and_encoding_are_found_out(tmp_path, sign, encoding):
    path = tmp_path / "a.csv"
    path.write_bytes(f"amount{sign}item\n12{sign}péage\n14{sign}Straße\n".encode(encoding))
    assert rows(path) == [(2, "péage", "12", "A2"), (3, "Straße", "14", "A3")]


def test_json_lines_are_a_table_by_their_keys(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"item": "steel", "amount": 12}\n\n{"amount": "13", "item": "sand"}\n', encoding="utf-8")
    assert rows(path) == [(1, "steel", "12", "line 1, amount"), (3, "sand", "13", "line 3, amount")]


def test_a_named_sheet_is_read(tmp_path):
    import openpyxl

    book, path = openpyxl.Workbook(), tmp_path / "a.xlsx"
    sheet = book.create_sheet("Works")
    for row in (["item", "amount"], ["steel", 12], ["sand", 2.5]):
        sheet.append(row)
    book.save(path)
    named = TableSettings(SETTINGS.value, SETTINGS.fact, sheet="Works")
    assert rows(path, named) == [(2, "steel", "12", "B2"), (3, "sand", "2.5", "B3")]
    with pytest.raises(UnreadableError) as caught:
        rows(path, TableSettings(SETTINGS.value, SETTINGS.fact, sheet="Work", place="claims.yaml:3:5"))
    assert "Its sheets are Sheet, Works." in caught.value.problems[0].hint


def test_a_heading_that_is_not_there_is_told_at_its_place_with_the_nearest(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("item,amout\nsteel,12\n", encoding="utf-8")
    with pytest.raises(UnreadableError) as caught:
        rows(path)
    [problem] = caught.value.problems
    assert problem.place == "claims.yaml:5:9"
    assert problem.text == "a.csv has no column 'amount'"
    assert problem.hint == "Did you mean 'amout'? Its columns are item, amout."

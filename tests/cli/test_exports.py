"""Exports from the command line."""

import json

from openpyxl import load_workbook

from factcheck.cli import main


def test_it_goes_into_a_file_alone(flood, capsys):
    assert main(["check", "--format", "xlsx"]) == 2
    assert "give it a file: xlsx:report.xlsx" in capsys.readouterr().err
    assert main(["check", "--format", "xlsx:out/report.xlsx", "--today", "2024-06-01"]) == 0
    assert load_workbook(flood / "out" / "report.xlsx").sheetnames == ["Findings", "Facts", "Sources"]


def test_a_decision_of_a_person_becomes_a_review(flood, capsys):
    words = ["--fact", "houses", "--status", "confirmed", "--by", "Lena Vries", "--today", "2024-06-01"]
    assert main(["decide", *words]) == 0
    capsys.readouterr()
    assert main(["check", "--format", "claimreview", "--today", "2024-06-01"]) == 0
    graph = json.loads(capsys.readouterr().out)["@graph"]
    assert [each["claimReviewed"] for each in graph] == [
        "Houses under water: 120 homes",
        "Houses under water: 180 homes",
    ]

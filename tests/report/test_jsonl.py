"""JSON lines: one finding a line."""

import json

from factcheck.report.jsonl import render
from tests.helpers.decided import decided_report


def test_each_line_is_a_finding():
    rows = [json.loads(line) for line in render(decided_report()).splitlines()]
    assert [(row["state"], row["fails"]) for row in rows[:3]] == [("new", True), ("expired", True), ("new", False)]


def test_a_row_tells_values_places_and_decision():
    rows = {row["subject"]: row for row in map(json.loads, render(decided_report()).splitlines())}
    known = rows["trees-known"]
    assert [side["shown"] for side in known["values"]] == ["30 trees", "40 trees"]
    assert known["values"][0]["places"] == [{"place": "sources/herald.md:3", "column": 11, "quote": "30 trees"}]
    assert (known["status"], known["decided"], known["expires"]) == ("known", "2024-01-02", None)


def test_a_check_has_no_values():
    rows = [json.loads(line) for line in render(decided_report()).splitlines()]
    check = next(row for row in rows if row["check"] == "sum")
    assert (check["values"], check["place"], check["strength"]) == ([], "sources/herald.md:2", None)

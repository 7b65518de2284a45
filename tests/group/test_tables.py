"""Rows of one table are different things, however alike their words."""

from pathlib import Path

from factcheck.pipeline import check


def test_two_rows_of_a_column_never_meet(tmp_path: Path) -> None:
    table = tmp_path / "fines.csv"
    table.write_text("Region,Fine\nNorvale,€2 million\nSundal,€3 million\nEstmark,€2 million\n", encoding="utf-8")
    report = check([table])
    assert len(report.claims) == 3
    assert all(len(fact.claims) == 1 for fact in report.facts)

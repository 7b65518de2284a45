"""A report as a pandas frame."""

from factcheck.report.frame import Report
from tests.helpers.build import parish_report


def test_the_frame_has_a_row_a_claim():
    frame = Report.of(parish_report()).to_frame()
    assert list(frame["id"]) == [f"c{number}" for number in range(1, 9)]


def test_a_row_holds_its_source_and_its_fact():
    row = Report.of(parish_report()).to_frame().set_index("id").loc["c1"]
    assert (row["path"], row["published"]) == ("sources/herald.md", "2023-05-02")
    assert (row["label"], row["verdict"], row["class"]) == ("Trees felled by the storm", "contradiction", "120 trees")


def test_numbers_stay_exact_and_open_ends_are_missing():
    frame = Report.of(parish_report()).to_frame().set_index("id")
    assert frame.loc["c3", "low"] == "1200"
    assert frame["high"].isna()["c3"]


def test_the_notebook_view_shows_what_is_told_more_than_once():
    html = Report.of(parish_report())._repr_html_()
    assert "Trees felled by the storm" in html
    assert "Height of the mast" not in html

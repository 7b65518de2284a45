"""Places in files that are not text: a page, a cell or a paragraph, and no line that nobody could find."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.model import Mark, Report, Source
from factcheck.normalize.claims import build_claims
from factcheck.pipeline import check
from factcheck.report import renderer
from factcheck.report.account import accounts
from factcheck.report.figures import rows

TEXTS = ("The flood in Orr left 41 people dead.", "The flood in Orr left 57 people dead.")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    pytest.importorskip("trafilatura", reason="the extra html is not installed")
    folder: Path = tmp_path_factory.mktemp("pages")
    for number, text in enumerate(TEXTS):
        markup = f"<!doctype html><html lang=en><h1>Flood in Orr</h1><p>Rain fell on Monday.</p><p>{text}</p>"
        (folder / f"{number}.html").write_text(markup)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        return check(["."])


def test_the_place_of_a_claim_is_that_of_its_mark() -> None:
    marks = (Mark(0, 5, page=1), Mark(5, 60, page=3, sheet="Deaths", cell="B7"))
    (claim,) = build_claims(Source("a", "a.pdf", TEXTS[0], "", language="en", marks=marks, lined=False))
    assert (claim.page, claim.sheet, claim.cell, claim.paragraph) == (3, "Deaths", "B7", None)


def test_places_are_said_by_paragraph(report: Report) -> None:
    (account,) = accounts(report)
    assert {spot.place for side in account.sides for spot in side.spots} == {
        "0.html, paragraph 3",
        "1.html, paragraph 3",
    }
    assert "0.html, paragraph 3" in renderer("text").render(report)


def test_the_json_has_the_paragraph_where_there_is_one(report: Report) -> None:
    claims = json.loads(renderer("json").render(report))["claims"]
    assert [claim["paragraph"] for claim in claims if "people" in claim["quote"]] == [3, 3]
    assert not any("page" in claim or "cell" in claim for claim in claims)


def test_listed_figures_have_their_paragraph(report: Report) -> None:
    assert [row["paragraph"] for row in rows(report) if "41" in str(row["quote"])] == [3]


def test_annotations_name_no_line_of_a_file_that_has_none(report: Report) -> None:
    assert "line=" not in renderer("github").render(report)
    result = json.loads(renderer("sarif").render(report))["runs"][0]["results"][0]
    assert "region" not in result["locations"][0]["physicalLocation"]
    assert json.loads(renderer("gitlab").render(report))[0]["location"]["lines"] == {"begin": 1, "end": 1}

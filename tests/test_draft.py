"""A draft beside its sources: what is said of it, and that it changes nothing in what is said of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.model import Report
from factcheck.pipeline import check
from factcheck.report.json import document
from factcheck.report.markdown import render as markdown
from factcheck.report.terminal import render as page

FIRST = """---
published: 2024-05-02
---
Mudslide in Tarvell kills 12

At least 12 people died when a mudslide hit the village of Tarvell on 1 May 2024, the governor said. The road was
buried under 3,000 tonnes of mud. The state promised $4.5 million for 85 families who lost their homes.
"""
LATER = """---
published: 2024-05-09
---
Mudslide toll in Tarvell rises to 19

The number of people who died in the mudslide in Tarvell has risen to 19, the governor said. The mudslide hit the
village on 1 May 2024. The state has paid out $4.5 million to 85 families who lost their homes.
"""
DRAFT = """---
published: 2024-05-11
---
What Tarvell lost

In Tarvell 12 people died in the mudslide that hit the village on 1 May 2024. There were 140 families who lost their
homes, and the state promised $4.5 million. The mayor has spent $230,000 on a siren.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    for name, text in (("first", FIRST), ("later", LATER)):
        (tmp_path / "sources" / f"{name}.md").write_text(text, "utf-8")
    (tmp_path / "story.md").write_text(DRAFT, "utf-8")
    return tmp_path


@pytest.fixture
def report(desk: Path) -> Report:
    return check([desk / "sources"], draft=desk / "story.md")


def told(report: Report) -> dict[str, str]:
    """Return the standing of each figure of the draft, by its words."""
    assert report.draft is not None
    claims = {claim.id: claim.quote for claim in report.draft.claims}
    return {claims[name]: each.status for each in report.draft.figures for name in each.claims}


def test_each_figure_stands_as_the_sources_have_it(report: Report) -> None:
    assert told(report) == {
        "140 families": "contradicted",
        "12 people": "outdated",
        "$230,000": "unsupported",
        "1 May 2024": "supported",
        "$4.5 million": "supported",
    }


def test_the_words_of_the_sources_stand_beside_it(report: Report) -> None:
    assert report.draft is not None
    quotes = {claim.id: claim.quote for claim in report.claims}
    beside = {each.status: [quotes[name] for name in each.beside] for each in report.draft.figures}
    assert (beside["contradicted"], beside["unsupported"]) == (["85 families"], [])
    assert beside["outdated"] == ["19"]


def test_a_draft_changes_nothing_in_what_the_sources_say(desk: Path, report: Report) -> None:
    alone = document(check([desk / "sources"]))
    beside = document(report)
    assert {key: value for key, value in beside.items() if key != "draft"} == alone


def test_a_draft_among_its_sources_is_no_source(desk: Path, report: Report) -> None:
    again = check([desk], draft=desk / "story.md")
    assert [source.id for source in again.sources] == [source.id for source in report.sources]
    assert told(again) == told(report)


def test_a_draft_that_repeats_a_source_is_borne_out(desk: Path) -> None:
    (desk / "story.md").write_text(LATER, "utf-8")
    assert set(told(check([desk / "sources"], draft=desk / "story.md")).values()) == {"supported"}


def test_what_no_source_could_bear_out_is_not_called_unsupported(desk: Path) -> None:
    (desk / "story.md").write_text("Dozens of us went there last week, one by one; it was my third visit.", "utf-8")
    assert "unsupported" not in told(check([desk / "sources"], draft=desk / "story.md")).values()


def test_what_does_not_fit_inside_the_draft_is_told(desk: Path) -> None:
    (desk / "story.md").write_text("It happened on Friday, 1 May 2024.", "utf-8")
    draft = check([desk / "sources"], draft=desk / "story.md").draft
    assert draft is not None
    assert [one.kind for one in draft.checks] == ["weekday"]


def test_the_page_and_markdown_show_it_with_the_words_of_both(report: Report) -> None:
    for text in (" ".join(page(report).split()), markdown(report)):
        assert "1 contradicted, 1 out of date, 1 unsupported, 2 borne out" in text
        assert "140 families" in text
        assert "85 families" in text


def test_the_command_takes_a_draft(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(desk)
    assert main(["check", "sources", "--draft", "story.md", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found["draft"]) == ["source", "claims", "figures", "checks"]
    assert found["draft"]["source"]["path"] == "story.md"
    assert len(found["sources"]) == 2


def test_a_draft_that_is_not_there_is_an_error(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(desk)
    assert main(["check", "sources", "--draft", "gone.md"]) == 2
    assert "gone.md" in capsys.readouterr().out


def test_what_a_source_said_before_is_not_new_with_the_draft(tmp_path: Path) -> None:
    said = "---\npublished: {}\nlanguage: en\n---\nThe mudslide in Tarvell on 1 May 2024 killed {} villagers.\n"
    (tmp_path / "sources").mkdir()
    for name, day, dead in (("gazette", "2024-05-02", 12), ("post", "2024-05-02", 21)):
        (tmp_path / "sources" / f"{name}.txt").write_text(said.format(day, dead))
    (tmp_path / "story.txt").write_text(said.format("2024-06-20", 12))
    report = check([tmp_path / "sources"], draft=tmp_path / "story.txt")
    assert report.draft is not None
    disputed = [each for each in report.draft.figures if each.status == "disputed"]
    assert len(disputed) == 1
    assert "stale" not in {why.kind for why in disputed[0].explanations}


def against(folder: Path, source: str, draft: str) -> dict[str, str]:
    """Return how the figures of a draft of June 2025 stand to a source of May 2024."""
    (folder / "gazette.txt").write_text(f"---\npublished: 2024-05-20\nlanguage: en\n---\n{source}\n")
    (folder / "story.txt").write_text(f"---\npublished: 2025-06-01\nlanguage: en\n---\n{draft}\n")
    return told(check([folder / "gazette.txt"], draft=folder / "story.txt"))


def test_a_sentence_of_a_source_with_another_figure_is_contradicted(tmp_path: Path) -> None:
    source = "The cable car of Ostrand climbs 640 metres in nine minutes and carries 48 skiers a cabin."
    said = against(tmp_path, source, source.replace("640 metres", "940 metres").replace("48", "84"))
    assert {quote: said[quote] for quote in said if quote[0] in "98"} == {
        "940 metres": "contradicted",
        "84 skiers": "contradicted",
    }


def test_a_day_without_its_year_is_borne_out_by_the_same_day(tmp_path: Path) -> None:
    source = "The dam of Velm burst on 14 April 2024, flooding the valley below it."
    assert against(tmp_path, source, source.replace(" 2024", "")) == {"14 April": "supported"}
    assert against(tmp_path, source, source.replace("14 April 2024", "16 April")) == {"16 April": "contradicted"}

"""One article in four languages, and one told in other words: whatever differs then is a mistake of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import Report
from factcheck.pipeline import check

DATA = Path(__file__).parent / "data"
STORIES = sorted(folder.name for folder in (DATA / "parallel").iterdir())
REWORDED = sorted((DATA / "paraphrase").glob("*.txt"))


def found(report: Report) -> list[tuple[str, list[str]]]:
    """Return the figures that are said to differ, and the checks that are raised."""
    differ = [
        (fact.label, [each.display for each in fact.classes])
        for fact in report.facts
        if fact.verdict in ("contradiction", "evolves", "incomparable")
    ]
    return differ + [(one.kind, [one.text]) for one in report.checks]


@pytest.mark.parametrize("story", STORIES)
def test_translations_of_one_article_raise_nothing(story: str) -> None:
    report = check(sorted((DATA / "parallel" / story).glob("*.txt")))
    assert len(report.sources) == 4
    assert found(report) == []


@pytest.mark.parametrize("story", STORIES)
def test_translations_are_one_origin(story: str) -> None:
    report = check(sorted((DATA / "parallel" / story).glob("*.txt")))
    assert [source.copy_of for source in report.sources].count(None) == 1


@pytest.mark.parametrize("story", STORIES)
def test_most_figures_meet_their_translations(story: str) -> None:
    report = check(sorted((DATA / "parallel" / story).glob("*.txt")))
    told = [fact for fact in report.facts if len({claim.split(":")[0] for claim in fact.claims}) > 1]
    assert sum(len(fact.claims) for fact in told) >= 0.85 * len(report.claims)


@pytest.mark.parametrize("reworded", REWORDED, ids=lambda path: path.name)
def test_an_article_and_its_paraphrase_raise_nothing(reworded: Path) -> None:
    story, language, _ = reworded.name.split(".")
    report = check([reworded, DATA / "parallel" / story / f"{language}.txt"])
    assert len(report.sources) == 2
    assert found(report) == []

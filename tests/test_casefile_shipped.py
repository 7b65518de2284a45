from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.casefile import Case, load_case
from factcheck.read import read_sources

if TYPE_CHECKING:
    from factcheck.model import Source

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def case() -> Case:
    return load_case(ROOT / "claims.yaml")


@pytest.fixture(scope="module")
def sources(case: Case) -> dict[str, Source]:
    found, problems = read_sources([ROOT / "sources"], root=ROOT, settings=case.sources)
    assert problems == []
    return {source.id: source for source in found}


def test_the_notes_are_there_in_six_languages(sources: dict[str, Source]) -> None:
    assert len(sources) >= 10
    assert {source.language for source in sources.values()} == {"en", "nl", "fr", "it", "de", "es"}


def test_every_note_has_a_title_and_a_date(sources: dict[str, Source]) -> None:
    assert all(source.title and source.published for source in sources.values())


def test_the_dutch_notes_date_from_the_announcement_and_after(sources: dict[str, Source]) -> None:
    assert sources["ap-boetebesluit"].published == date(2024, 9, 3)
    assert sources["ap-boetebesluit"].primary


def test_claims_yaml_adds_what_a_file_cannot_say(sources: dict[str, Source]) -> None:
    assert sources["us-tech-site"].publisher == "American technology site"


@pytest.mark.parametrize("fact", ["database-size", "dutch-fine", "french-fine", "italian-fine", "italian-ruling-date"])
def test_the_facts_an_editor_watches_are_declared(case: Case, fact: str) -> None:
    declared = next(one for one in case.facts if one.id == fact)
    assert declared.about
    assert declared.cues


def test_some_claims_were_heard_and_not_filed(case: Case, sources: dict[str, Source]) -> None:
    assert len(case.claims) >= 3
    assert all(claim.source.id not in sources for claim in case.claims)

"""The day a figure speaks of, where its sentence says so; else the day its source appeared."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.normalize.claims import build_claims
from tests.helpers_claims import fact, source

PUBLISHED = date(2024, 5, 10)


def moments(language: str, text: str) -> set[date | None]:
    made = source("s", PUBLISHED, text, language=language, published_how="metadata")
    return {claim.as_of for claim in build_claims(made) if claim.kind != "date"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "As of Friday 3 May, 19 people had died."),
        ("en", "By 3 May 2024, 19 people had died, the mayor said."),
        ("nl", "Per 3 mei 2024 waren er 19 doden."),
        ("de", "Stand 3. Mai 2024 gab es 19 Tote."),
        ("fr", "Au 3 mai 2024, on comptait 19 morts."),
        ("it", "Al 3 maggio 2024 i morti erano 19."),
        ("es", "Hasta el 3 de mayo de 2024 murieron 19 personas."),
        ("pt", "Até 3 de maio de 2024 morreram 19 pessoas."),
    ],
)
def test_a_sentence_that_names_its_day_speaks_of_it(language: str, text: str) -> None:
    assert moments(language, text) == {date(2024, 5, 3)}


@pytest.mark.parametrize(
    "text",
    [
        "The company was fined $3 million on 3 May 2024.",
        "The 40 rooms must be empty by 30 June 2024.",
        "As of 3 May 2024 and again as of 6 May 2024, 19 people were missing.",
    ],
)
def test_another_date_moves_no_figure(text: str) -> None:
    assert moments("en", text) == {PUBLISHED}


def test_two_figures_of_two_named_days_evolve_though_their_sources_appeared_at_once() -> None:
    texts = {
        "a": "As of 3 May 2024, 12 people had died.",
        "b": "As of 8 May 2024, 19 people had died.",
    }
    sources = [source(name, PUBLISHED, text, language="en") for name, text in texts.items()]
    claims = [claim for one in sources for claim in build_claims(one) if claim.kind == "count"]
    assert fact(claims, sources).verdict == "evolves"


@pytest.mark.parametrize(
    ("language", "text", "published", "month"),
    [
        ("en", "The probe will launch in June.", date(2017, 12, 31), "2018-06"),
        ("en", "It is scheduled to lift off in June.", date(2018, 1, 5), "2018-06"),
        ("en", "It was launched in June.", date(2018, 1, 5), "2017-06"),
        ("en", "It was launched in June.", date(2017, 12, 31), "2017-06"),
        ("nl", "De brug werd in november gesloten.", date(2024, 2, 1), "2023-11"),
        ("de", "Die Brücke wurde im November gesperrt.", date(2024, 2, 1), "2023-11"),
        ("fr", "Le pont a été fermé en novembre.", date(2024, 2, 1), "2023-11"),
        ("en", "The trial was to open in March.", date(2024, 2, 20), "2024-03"),
    ],
)
def test_a_month_without_a_year_is_the_next_if_planned_and_the_last_if_past(
    language: str, text: str, published: date, month: str
) -> None:
    (claim,) = build_claims(source("s", published, text, language=language, published_how="metadata"))
    assert claim.value.stated == month


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Three climbers died on Thursday.", "2025-08-28"),
        ("es", "El jueves murieron tres escaladores.", "2025-08-28"),
        ("de", "Am Donnerstag starben drei Kletterer.", "2025-08-28"),
        ("en", "Ministers meet on Thursday.", "2025-09-04"),
        ("en", "In February the bridge fell into the river.", "2025-02"),
        ("nl", "In februari stierven drie bergbeklimmers.", "2025-02"),
        ("en", "8 February: the road is dug up.", "2025-02-08"),
        ("en", "The bridge will open in February.", "2026-02"),
        ("en", "The trial, which began late, resumes in November.", "2025-11"),
    ],
)
def test_a_day_left_open_lies_behind_a_verb_of_the_past_and_ahead_of_a_plan(language: str, text: str, day: str) -> None:
    made = source("s", date(2025, 9, 2), text, language=language, published_how="metadata")
    assert [claim.value.stated for claim in build_claims(made) if claim.kind == "date"] == [day]

"""Figures that a text tells again in other words."""

from __future__ import annotations

from datetime import date

from factcheck.group.retold import same_figures
from factcheck.normalize.claims import build_claims
from tests.helpers_claims import source

FIRST = (
    "Hail destroyed 340 greenhouses around Lisse on Thursday, growers said. "
    "The damage comes to 12 million euros. Two growers were taken to hospital. Two roads stayed closed."
)


def said(text: str, language: str = "en", day: date = date(2024, 5, 10)):
    return build_claims(source("a", day, text, language=language))


def told(text: str, language: str = "en", day: date = date(2024, 5, 10)) -> dict[str, str]:
    """Return what each figure of a copy tells again."""
    theirs, own = said(FIRST), said(text, language, day)
    return {own[i].quote: theirs[j].quote for i, j in same_figures(own, theirs)}


def test_other_words_tell_the_same_figures() -> None:
    spun = (
        "Some 340 glasshouses near Lisse were wrecked by hail on Thursday, according to growers. "
        "Two growers had to be taken to hospital."
    )
    assert told(spun) == {
        "Some 340 glasshouses": "340 greenhouses", "Thursday": "Thursday", "Two growers": "Two growers"
    }  # fmt: skip


def test_another_language_does() -> None:
    dutch = "Hagel verwoestte donderdag 340 kassen rond Lisse. De schade bedraagt 12 miljoen euro."
    assert {"340 kassen", "12 miljoen euro"} <= told(dutch, "nl").keys()


def test_a_weekday_is_the_same_in_a_copy_filed_days_later() -> None:
    assert told(FIRST, day=date(2024, 5, 13))["Thursday"] == "Thursday"


def test_a_small_figure_in_other_company_is_another() -> None:
    assert told("The parish fair drew 90 visitors. Two choirs sang.") == {}


def test_a_figure_that_was_changed_tells_no_other() -> None:
    assert "34 greenhouses" not in told(FIRST.replace("340", "34"))

"""Figures of another year, and the days of pictures and posts."""

import numpy as np
import pytest

from factcheck.group.aside import past, stamped
from tests.group.case import DAY, read, source


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The yard burns in a photo released by the harbour office of Lorvik on 23 May 2022."),
        ("en", "Photo: Harbour Street at 6 p.m. before the fire."),
        ("en", "— Ada Brook (@adabrook) March 3, 2021"),
        ("de", "Auf dem Foto vom 3. Mai 2022 steht die Fähre noch."),
        ("fr", "Une image prise le 3 mai 2022 montre le pont."),
    ],
)
def test_the_day_of_a_picture_or_a_post_is_its_own(language: str, text: str) -> None:
    claims = read(source("a", text, language))
    assert claims
    assert stamped(claims).all()


@pytest.mark.parametrize(
    "text",
    [
        "The pictures left no doubt when the mayor spoke on 3 May 2022.",
        "Brook (the mayor) left the hall on March 3, 2021.",
        "Police released the man on 3 May 2022.",
    ],
)
def test_other_days_are_of_the_story(text: str) -> None:
    assert not stamped(read(source("a", text))).any()


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Marvona lost 96 cents a share, against 61 cents a year earlier.", ["61 cents"]),
        ("en", "In 2009, 31 goats died there.", ["31 goats"]),
        ("de", "Der Umsatz stieg auf 12 Millionen Euro von 10 Millionen Euro im Vorjahr.", ["10 Millionen Euro"]),
    ],
)
def test_figures_of_a_year_before_are_past(language: str, text: str, told: list[str]) -> None:
    claims = read(source("a", text, language))
    marks = past(claims, np.full(len(claims), DAY.toordinal()))
    found = [claim.quote for claim, mark in zip(claims, marks, strict=True) if mark]
    assert [each for each in found if any(each in one or one in each for one in told)] == found
    assert len(found) == len(told)

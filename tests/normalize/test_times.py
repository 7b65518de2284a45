"""How wide a reader takes a rough time of day."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Interval


def likely(text: str) -> Interval:
    """Return what a reader takes the one time of a text for, in minutes after midnight."""
    (mention,) = factcheck.extract(text, language="en")
    assert mention.value is not None
    return mention.value.likely


@pytest.mark.parametrize(
    ("rough", "near", "off"),
    [
        ("The siren went at about 6.15am.", "6.10am", "6.04am"),
        ("Doors opened at around 7 p.m.", "7:06 p.m.", "7:15 p.m."),
        ("They left at about 8.40 a.m.", "8.44 a.m.", "8.50 a.m."),
    ],
)
def test_about_a_quarter_is_within_seven_minutes_and_else_within_five(rough: str, near: str, off: str) -> None:
    assert likely(rough).meets(likely(f"It was at {near} sharp."))
    assert not likely(rough).meets(likely(f"It was at {off} sharp."))


def test_two_rough_quarters_are_two_times() -> None:
    assert not likely("It began at about 6.15am.").meets(likely("It began at around 6am."))


def test_shortly_before_midnight_is_within_the_half_hour() -> None:
    assert likely("The lights failed shortly before midnight.").meets(likely("It was 11.40 p.m. by then."))
    assert not likely("The lights failed shortly before midnight.").meets(likely("It was about 11.20 p.m. by then."))


def test_the_midnight_that_ends_a_day_is_twenty_four_hours() -> None:
    assert [mention.stated for mention in factcheck.extract("The lights failed shortly before midnight.")] == ["24:00"]
    assert [mention.stated for mention in factcheck.extract("The lights failed shortly after midnight.")] == ["00:00"]

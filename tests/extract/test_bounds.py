"""A lower and an upper bound beside each other are one range."""

import pytest

from factcheck.extract import extract_mentions
from tests.helpers.marked import figure, quotes


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The mine employs {more than 40 but fewer than 60 people}.", "en"),
        ("The mine employs {at most 60 and at least 40 people}.", "en"),
        ("De mijn telt {meer dan 40 maar minder dan 60 mensen}.", "nl"),
        ("Das Bergwerk hat {mindestens 40 und höchstens 60 Leute}.", "de"),
        ("La mine compte {plus de 40 mais moins de 60 personnes}.", "fr"),
        ("La mina tiene {más de 40 pero menos de 60 personas}.", "es"),
    ],
)
def test_two_bounds_on_one_thing_are_a_range(sentence, language):
    reading = figure(sentence, language).reading
    assert (reading.hedge, reading.number, reading.number_to) == ("range", 40, 60)


def test_bounds_on_two_things_stay_two():
    assert quotes("It has over 40 rooms and under 60 beds.", "en") == ["over 40 rooms", "under 60 beds"]


def test_bounds_that_cross_stay_two():
    found = extract_mentions("It was over 60 and under 40 at times.", "en")
    assert [m.reading.hedge for m in found] == ["over", "under"]

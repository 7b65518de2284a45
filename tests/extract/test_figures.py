"""Whole figures in English sentences: ranges, rates, shares, ages."""

from decimal import Decimal

import pytest

from tests.helpers.marked import figure, quotes


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("The deal is worth {$5 to $6 million}.", 5_000_000, 6_000_000),
        ("They sell for {15-20 dollars}.", 15, 20),
        ("Turnout was {between 40 and 45 percent} there.", 40, 45),
        ("It takes {two or three days} to dry.", 2, 3),
        ("The herd numbers {1,200-1,500 animals} now.", 1200, 1500),
        ("He was jailed for {three to five years} then.", 3, 5),
        ("It fell to {-18 °C to -34 °C} inland.", -34, -18),
        ("The dose is {between 2 mg and about 7 mg}.", 2, 7),
    ],
)
def test_ranges(sentence, low, high):
    reading = figure(sentence, "en").reading
    assert (reading.number, reading.number_to) == (Decimal(low), Decimal(high))


def test_a_change_is_two_figures_and_no_range():
    assert quotes("The rate rose from 3 percent to 5 percent.", "en") == ["3 percent", "5 percent"]


@pytest.mark.parametrize(
    ("sentence", "per"),
    [
        ("The penalty is {€100,000 for each day} of delay.", "day"),
        ("She earns {$20 an hour} at the mill.", "hour"),
        ("They log {five new cases a week} here.", "week"),
    ],
)
def test_rates(sentence, per):
    assert figure(sentence, "en").reading.per == per


@pytest.mark.parametrize(
    ("sentence", "share", "unit"),
    [
        ("{Two thirds} of them agreed.", Decimal(200) / 3, "percent"),
        ("{Almost half} the town left.", 50, "percent"),
        ("It grew by {five percentage points} in a year.", 5, "point"),
        ("The bank raised it {50 basis points} today.", Decimal("0.5"), "point"),
        ("{99%} of users stayed.", 99, "percent"),
        ("{One in five} residents voted.", 20, "percent"),
    ],
)
def test_shares(sentence, share, unit):
    mention = figure(sentence, "en")
    assert mention.reading.unit == unit
    assert abs(mention.reading.number - share) < Decimal("1e-9")


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("The {43-year-old} driver was held.", 43),
        ("A man {43 years old} was held.", 43),
        ("A woman aged {37} was hurt.", 37),
        ("Anna Berg, {61}, lived alone.", 61),
    ],
)
def test_ages(sentence, years):
    mention = figure(sentence, "en")
    assert (mention.kind, mention.reading.number, mention.reading.noun) == ("duration", years, "age")


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("{Dozens of homes} burned.", 20, 99),
        ("{Hundreds of rounds} were fired.", 100, 1000),
        ("It took {a few hours} to clear.", 2, 9),
    ],
)
def test_vague_figures_have_their_ends(sentence, low, high):
    reading = figure(sentence, "en").reading
    assert (reading.hedge, reading.number, reading.number_to) == ("vague", low, high)


def test_twice_and_double_are_two_times():
    assert figure("The ferry sank {twice} in a decade.", "en").reading.number == 2
    assert figure("It has {double} the power.", "en").reading.number == 2

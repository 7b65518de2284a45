from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Hedge, Interval
from factcheck.normalize.hedges import hedged
from factcheck.normalize.intervals import next_round, previous_round

NUMBERS = st.decimals(min_value=1, max_value=10**12, places=2)
HEDGES = st.sampled_from(["exact", "about", "over", "at_least", "under", "nearly", "up_to"])


@pytest.mark.parametrize(
    ("stated", "after"),
    [
        ("30", "40"),
        ("3", "4"),
        ("18000", "19000"),
        ("143", "144"),
        ("2500000", "2600000"),
        ("50", "60"),
        ("30E9", "40E9"),
    ],
)
def test_the_next_round_number_is_one_more_of_the_last_digit(stated: str, after: str) -> None:
    assert next_round(Decimal(stated)) == Decimal(after)


@pytest.mark.parametrize(("stated", "before"), [("30", "20"), ("700000", "600000"), ("100", "90"), ("1E6", "9E5")])
def test_the_previous_round_number_of_a_power_of_ten_is_near_it(stated: str, before: str) -> None:
    assert previous_round(Decimal(stated)) == Decimal(before)


def test_over_a_third_reaches_beyond_four_tenths() -> None:
    assert next_round(Decimal(100) / 3) > 43


def test_more_than_thirty_is_open_to_the_sky_and_to_a_reader_ends_at_forty() -> None:
    logical, likely = hedged(Decimal(30), hedge="over")
    assert logical == Interval(Decimal(30), None, low_open=True)
    assert likely == Interval(Decimal(30), Decimal(40), low_open=True)


def test_about_is_at_least_as_wide_as_the_halo() -> None:
    _, likely = hedged(Decimal(3), granularity=Decimal(1), hedge="about")
    assert (likely.low, likely.high) == (Decimal("2.5"), Decimal("3.5"))


def test_nobody_rounds_sixty_dead_to_a_hundred() -> None:
    logical, likely = hedged(Decimal(100), granularity=Decimal(100))
    assert logical == Interval(Decimal(50), Decimal(150))
    assert likely.low is not None
    assert Decimal(83) < likely.low < Decimal(84)


def test_nearly_is_a_seventh_below_at_most() -> None:
    _, likely = hedged(Decimal(7000), granularity=Decimal(1000), hedge="nearly")
    assert likely == Interval(Decimal(6000), Decimal(7000), high_open=True)
    assert hedged(Decimal(2), hedge="nearly")[1].low == Decimal("1.70")


def test_a_limit_that_is_the_fact_is_the_figure() -> None:
    assert hedged(Decimal(30), hedge="up_to", limit=True)[1] == Interval.point(Decimal(30))


@given(NUMBERS, HEDGES)
def test_a_reader_never_takes_more_than_the_words_allow(x: Decimal, hedge: Hedge) -> None:
    logical, likely = hedged(x, hedge=hedge)
    assert logical.low is None or (likely.low is not None and likely.low >= logical.low)
    assert logical.high is None or (likely.high is not None and likely.high <= logical.high)


@given(NUMBERS, HEDGES)
def test_the_figure_bounds_its_interval_or_lies_in_it(x: Decimal, hedge: Hedge) -> None:
    _, likely = hedged(x, hedge=hedge)
    inside = likely.meets(Interval.point(x))
    assert inside == (hedge not in ("over", "under", "nearly"))


@given(NUMBERS, NUMBERS, HEDGES, HEDGES)
def test_meeting_has_no_direction(x: Decimal, y: Decimal, one: Hedge, two: Hedge) -> None:
    a, b = hedged(x, hedge=one)[1], hedged(y, hedge=two)[1]
    assert a.meets(b) == b.meets(a)
    assert a.meets(a)

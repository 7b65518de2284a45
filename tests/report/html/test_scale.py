from datetime import date
from decimal import Decimal

import pytest

from factcheck.report.html.scale import Scale, day_label, days


def over(*values: float) -> Scale:
    return Scale.over([Decimal(str(value)) for value in values])


@pytest.mark.parametrize(("values", "log"), [((3, 30), True), ((3, 29), False), ((0, 30), False), ((-1, 100), False)])
def test_values_that_differ_by_powers_of_ten_make_the_scale_go_by_them(values, log):
    assert over(*values).log is log


def test_a_value_falls_where_its_share_of_the_way_is():
    assert over(10, 20).at(Decimal(15)) == 0.5
    assert over(1, 100).at(Decimal(10)) == 0.5
    assert over(7, 7).at(Decimal(7)) == 0.5


@pytest.mark.parametrize("value", [-5, 0, 500])
def test_no_value_falls_outside(value):
    assert 0 <= over(1, 100).at(Decimal(value)) <= 1


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        ((20, 30), ["20", "22", "24", "26", "28", "30"]),
        ((1, 2), ["1", "2"]),
        ((1.1e6, 1.9e6), ["1.2 million", "1.4 million", "1.6 million", "1.8 million"]),
        ((3, 40_000), ["10", "100", "1,000", "10,000"]),
        ((5, 5), ["5"]),
    ],
)
def test_round_values_are_named_on_the_way(values, texts):
    assert [text for _, text in over(*values).ticks("count")] == texts


def test_times_are_named_as_a_clock_has_them():
    assert next(text for _, text in over(540, 600).ticks("time")) == "09:00"


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2024-03-04", "2024-03-07", ["4 Mar 2024", "5 Mar 2024", "6 Mar 2024", "7 Mar 2024"]),
        ("2024-01-15", "2024-05-20", ["Feb 2024", "Mar 2024", "Apr 2024", "May 2024"]),
        ("2020-06-01", "2024-03-01", ["2021", "2022", "2023", "2024"]),
        ("1901-01-01", "1999-12-31", ["1920", "1940", "1960", "1980"]),
    ],
)
def test_days_months_or_years_are_named_by_how_long_it_is(first, last, labels):
    ends = [date.fromisoformat(end).toordinal() for end in (first, last)]
    assert [day_label(when) for when in days(*ends)] == labels

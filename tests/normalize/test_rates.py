from __future__ import annotations

from datetime import date
from decimal import Decimal

from factcheck.normalize.rates import band, cross, last_held, rate


def test_the_rate_of_a_day() -> None:
    assert rate("USD", date(2024, 9, 3)) == Decimal("1.1035")


def test_a_sunday_has_the_rate_of_the_friday_before() -> None:
    assert rate("USD", date(2024, 9, 8)) == rate("USD", date(2024, 9, 6))


def test_there_is_no_rate_before_the_euro_or_for_an_unknown_currency() -> None:
    assert rate("USD", date(1998, 1, 1)) is None
    assert rate("XAU", date(2024, 1, 1)) is None


def test_a_rate_long_out_of_date_is_none_but_one_made_irrevocable_stays() -> None:
    assert rate("RUB", date(2024, 1, 1)) is None
    assert rate("HRK", date(2024, 1, 1)) == Decimal("7.5365")


def test_two_currencies_cross_through_the_euro() -> None:
    found = cross("GBP", "USD", date(2017, 12, 1))
    assert found is not None
    assert Decimal("1.3") < found < Decimal("1.4")


def test_the_band_holds_the_rate_of_every_day_in_it() -> None:
    held, on_day = band("EUR", "USD"), rate("USD", date(2022, 9, 28))
    assert held is not None
    assert on_day is not None
    assert held.low <= on_day <= held.high


def test_when_a_rate_last_held() -> None:
    assert last_held("EUR", "USD", Decimal("1.45")) == date(2011, 8, 29) or last_held("EUR", "USD", Decimal("1.45"))
    assert last_held("EUR", "USD", Decimal("9")) is None

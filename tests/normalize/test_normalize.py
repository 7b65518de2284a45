from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from factcheck.model import Calendar, Kind, Mention, Reading, Value
from factcheck.normalize import Unresolved, When, canonical, normalize
from factcheck.normalize.show import show

PUBLISHED = date(2024, 9, 4)  # a Wednesday


def value(kind: Kind, number: Any = None, unit: str | None = None, **more: Any) -> Value:
    granularity = more.pop("granularity", None)
    reading = Reading(
        None if number is None else Decimal(str(number)),
        unit=unit,
        granularity=None if granularity is None else Decimal(granularity),
        **more,
    )
    return normalize(Mention(0, 1, kind, reading), When(PUBLISHED))


def day(published: date | None = PUBLISHED, **words: Any) -> Value:
    return normalize(Mention(0, 1, "date", Reading(calendar=Calendar(**words))), When(published))


@pytest.mark.parametrize(
    ("made", "shown"),
    [
        (value("money", 30_500_000, "EUR", granularity="1E5"), "€30.5 million"),
        (value("money", 33_000_000, "USD", hedge="about"), "about $33 million"),
        (value("money", 5_000_000, "CHF"), "CHF 5 million"),
        (value("count", 30_000_000_000, "image", hedge="over"), "over 30 billion images"),
        (value("count", 693_665, "person"), "693,665 people"),
        (value("count", 6, "city"), "6 cities"),
        (value("count", 38, "crew"), "38 crew"),
        (value("measure", 101, "meter"), "101 m"),
        (value("percent", 99, "percent"), "99%"),
        (value("percent", 1, "point"), "1 percentage point"),
        (value("duration", 30, "day"), "30 days"),
        (value("duration", 1, "month"), "1 month"),
        (value("duration", 8, "hour", parts=((Decimal(20), "minute"),)), "8 hours 20 minutes"),
        (value("ordinal", 21), "21st"),
        (value("time", calendar=Calendar(hour=6, minute=4)), "6:04"),
        (day(year=2021, month=5, day=4), "4 May 2021"),
        (day(year=2021, month=3), "March 2021"),
        (day(year=2030, span=10, part="early"), "early 2030s"),
    ],
)
def test_values_are_shown_as_people_write_them(made: Value, shown: str) -> None:
    assert show(made) == shown


@pytest.mark.parametrize(
    ("parts", "printed"),
    [
        ((), "2"),
        (((Decimal(5), "minute"),), "2:05"),
        (((Decimal(51), "minute"), (Decimal(7), "second")), "2:51:07"),
    ],
)
def test_hours_and_minutes_are_stated_in_full(parts: tuple[tuple[Decimal, str], ...], printed: str) -> None:
    assert value("duration", 2, "hour", parts=parts).as_printed == printed


@pytest.mark.parametrize(
    ("words", "stated", "low", "high"),
    [
        ({"year": 2021, "month": 3}, "2021-03", "2021-03-01", "2021-03-31"),
        ({"year": 2021}, "2021", "2021-01-01", "2021-12-31"),
        ({"year": 2021, "month": 3, "part": "late"}, "2021-03", "2021-03-21", "2021-03-31"),
        ({"year": 2030, "span": 10}, "2030..2039", "2030-01-01", "2039-12-31"),
        ({"month": 8, "day": 30}, "2024-08-30", "2024-08-30", "2024-08-30"),
        ({"month": 1}, "2025-01", "2025-01-01", "2025-01-31"),
        ({"relative": ("day", -1)}, "2024-09-03", "2024-09-03", "2024-09-03"),
        ({"relative": ("weekday", -1), "weekday": 1}, "2024-09-03", "2024-09-03", "2024-09-03"),
        ({"relative": ("month", -1)}, "2024-08", "2024-08-01", "2024-08-31"),
        ({"weekday": 6}, "2024-09-01", "2024-09-01", "2024-09-01"),
    ],
)
def test_dates_cover_the_days_their_words_mean(words: dict[str, Any], stated: str, low: str, high: str) -> None:
    found = day(**words)
    assert (found.stated, found.low, found.high) == (stated, low, high)


def test_a_range_of_days_shares_its_month() -> None:
    assert day(year=2017, month=2, day=4, to=Calendar(day=5)).stated == "2017-02-04..2017-02-05"


def test_a_relative_date_in_an_undated_text_says_nothing() -> None:
    with pytest.raises(Unresolved):
        day(None, relative=("day", -1))


def test_a_day_without_a_year_in_an_undated_text_keeps_what_it_says() -> None:
    found = day(None, month=5, day=4)
    assert (found.stated, found.low, found.high) == ("--05-04", None, None)


def test_no_day_that_does_not_exist() -> None:
    with pytest.raises(Unresolved):
        day(year=2023, month=2, day=30)


def test_a_month_is_28_to_31_days() -> None:
    found = value("duration", 3, "month")
    assert (found.low, found.high) == ("84", "93")


def test_seconds_lie_inside_their_interval() -> None:
    found = value("duration", 8, "hour").logical
    assert found.low is not None
    assert found.high is not None
    assert found.low <= Decimal(28800) / 86400 <= found.high


def test_measures_are_taken_to_base_units() -> None:
    speed = value("measure", 12, "mile / hour")
    assert (speed.unit, speed.low, speed.stated) == ("m / s", "5.36448", "12")
    assert value("measure", 37, "degC").low == "310.15"
    assert value("measure", 5, "foot", parts=((Decimal(3), "inch"),)).low == "1.6002"


def test_a_unit_that_is_not_known_stays_as_it_is() -> None:
    assert value("measure", 3, "smoot").unit == "smoot"


def test_shortly_before_midnight_is_the_end_of_a_day() -> None:
    found = value("time", hedge="nearly", calendar=Calendar(hour=0))
    assert (found.likely.low, found.likely.high) == (Decimal(1410), Decimal(1440))


def test_the_canonical_figure_has_no_hedge() -> None:
    assert canonical(value("count", 30, "image", hedge="over")) == canonical(value("count", 30, "photo"))
    assert canonical(value("money", "30.50", "EUR")) == "30.5 EUR"

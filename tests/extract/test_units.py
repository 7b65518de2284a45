"""Currencies, measures and periods beside a number."""

from decimal import Decimal

import pytest

from tests.helpers.marked import figure


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("The stadium cost {$1.2bn} to build.", "1200000000", "USD"),
        ("Its rival paid {£7.5m} for the striker.", "7500000", "GBP"),
        ("The order is worth {¥2.8bn} in all.", "2800000000", "JPY"),
        ("The fund put in {USD34.6 million} last spring.", "34600000", "USD"),
        ("It was {around $33 million} in the Netherlands.", "33000000", "USD"),
        ("They raised {20 MEUR} from banks.", "20000000", "EUR"),
        ("The town spent {75 USD million} on the dam.", "75000000", "USD"),
        ("A ticket is {15 dollars 50}.", "15.5", "USD"),
        ("A stamp was {€ 1,-}.", "1", "EUR"),
        ("They owed {Rs 2 crore} to the mill.", "20000000", "INR"),
    ],
)
def test_money(sentence, number, unit):
    reading = figure(sentence, "en").reading
    assert (reading.number, reading.unit) == (Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("The wreck lies {40 metres} down.", "40", "meter"),
        ("The gale reached {70 mph} at noon.", "70", "mile / hour"),
        ("The tank holds {300 l/min} at full flow.", "300", "liter / minute"),
        ("The estate covers {4 km^2} of moor.", "4", "kilometer ** 2"),
        ("The sample weighed {20 (kg)} dry.", "20", "kilogram"),
        ("The keeper is {6 ft 2 in tall}.", "74", "inch"),
        ("The nail was {5''} long.", "5", "inch"),
        ("The angler landed a {12-pound} salmon at dawn.", "12", "pound"),
        ("It fell to {-10C} overnight.", "-10", "degree_Celsius"),
        ("Each bullet is {7.62mm} across.", "7.62", "millimeter"),
    ],
)
def test_measures(sentence, number, unit):
    reading = figure(sentence, "en").reading
    assert (reading.number, reading.unit) == (Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("He served {two more years} in office.", "2", "year"),
        ("It rained for {three consecutive days} in June.", "3", "day"),
        ("They spent {eight highly productive weeks} on it.", "8", "week"),
        ("The fire burned for {half an hour} before dawn.", "0.5", "hour"),
        ("It was put out {in under an hour} by two crews.", "1", "hour"),
    ],
)
def test_periods(sentence, number, unit):
    reading = figure(sentence, "en").reading
    assert (reading.number, reading.unit) == (Decimal(number), unit)


def test_further_parts_of_a_period_are_kept():
    reading = figure("The crossing took {8 hours and 20 minutes} in fog.", "en").reading
    assert (reading.number, reading.parts) == (8, ((Decimal(20), "minute"),))


@pytest.mark.parametrize("sentence", ["The yard sold {20} in March.", "Sales came to {3.8 billion} in 2022."])
def test_in_before_a_date_is_no_inch(sentence):
    assert figure(sentence, "en").reading.unit is None


def test_hours_minutes_and_seconds_are_the_time_that_a_race_took():
    reading = figure("Tekle won the marathon in {2:06:18}, a record.", "en").reading
    assert (reading.number, reading.unit, reading.parts) == (
        2,
        "hour",
        ((Decimal(6), "minute"), (Decimal(18), "second")),
    )

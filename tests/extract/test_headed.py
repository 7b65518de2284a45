"""Units that stand in headings, in every language; what names no unit leaves a figure as it is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.extract import extract_mentions
from factcheck.extract.headed import read_bare
from factcheck.extract.headunits import unit_of


@pytest.mark.parametrize(
    ("language", "heading", "cell", "number", "unit"),
    [
        ("en", "Fine (EUR m)", "12.5", "12500000", "EUR"),
        ("en", "Revenue, $bn", "3", "3000000000", "USD"),
        ("en", "£000", "750", "750000", "GBP"),
        ("en", "Height in m", "324", "324", "meter"),
        ("en", "Speed, km/h", "90", "90", "kilometer / hour"),
        ("en", "Output ('000 t)", "12.5", "12500", "metric_ton"),
        ("en", "Grain harvest, in thousands of tonnes", "88.2", "88200", "metric_ton"),
        ("en", "Vehicles (thousands)", "12.5", "12500", "vehicle"),
        ("en", "Number of deaths", "59", "59", "death"),
        ("en", "People evacuated", "2,100", "2100", "person"),
        ("en", "Households without power", "26,000", "26000", "family"),
        ("en", "Area of the park in km²", "12.5", "12.5", "kilometer ** 2"),
        ("en", "Per cent", "23.5", "23.5", "percent"),
        ("en", "Share (%)", "23.5", "23.5", "percent"),
        ("de", "Umsatz (Mio. €)", "12,5", "12500000", "EUR"),
        ("de", "Umsatz (T€)", "1.250", "1250000", "EUR"),
        ("de", "Höhe in m", "1.250", "1250", "meter"),
        ("de", "Anzahl der Verletzten", "12", "12", "person"),
        ("nl", "Oogst (x 1.000 ton)", "12,5", "12500", "metric_ton"),
        ("nl", "Bedrag in miljoen euro", "7", "7000000", "EUR"),
        ("fr", "Montant en millions d'euros", "12,5", "12500000", "EUR"),
        ("fr", "Nombre de blessés", "12", "12", "person"),
        ("it", "Danni (mld €)", "1,2", "1200000000", "EUR"),
        ("es", "Cosecha (miles de toneladas)", "12,5", "12500", "metric_ton"),
        ("es", "Porcentaje", "12,5", "12.5", "percent"),
        ("pt", "Valor em milhões de euros", "12,5", "12500000", "EUR"),
    ],
)
def test_a_bare_figure_counts_what_its_heading_says(language, heading, cell, number, unit):
    found = read_bare(cell, [heading], language)
    assert found is not None
    assert (found[0].reading.number, found[0].reading.unit) == (Decimal(number), unit)
    assert (found[0].start, found[0].end) == (0, len(cell))


@pytest.mark.parametrize(
    "heading",
    ["Year", "Amount", "Rank", "Case", "Won", "Real", "Group A", "Class (a)", "Deaths in Italy", "Deaths per 100,000",
     "Price (€/kg)", "Share of people", "Hospital (beds)", "Days", "2021", "Fined (yes/no)", "Sales 000", "",
     "Women share", "Case number", "Workers' pay", "Inhabitants per km²", "Cost per km (EUR m)",
     "m" * 200],
)  # fmt: skip
def test_a_heading_that_names_no_unit_for_certain_names_none(heading):
    assert unit_of(heading, "en") is None


def test_the_nearest_heading_that_names_a_unit_counts():
    found = read_bare("7", ["2021", "Height (m)", "in thousands of tonnes"], "en")
    assert found is not None
    assert (found[1], found[0].reading.unit) == (1, "meter")


def test_half_a_person_is_not_counted():
    assert read_bare("12.5", ["Dead"], "en") is None


def test_a_scaled_figure_is_as_precise_as_it_is_printed():
    found = read_bare("12.5", ["Fine (EUR m)"], "en")
    assert found is not None
    assert found[0].reading.granularity == Decimal(100_000)


@pytest.mark.parametrize("cell", ["12.5", "2,700", "59", "1,200.50", "40"])
@pytest.mark.parametrize("heading", ["Fine (EUR m)", "Dead", "Height (m)", "Vehicles (thousands)", "Tonnes (million)"])
def test_a_figure_read_before_is_read_the_same(cell, heading):
    [known] = extract_mentions(cell, "en")
    assert read_bare(cell, [heading], "en", known) == read_bare(cell, [heading], "en")

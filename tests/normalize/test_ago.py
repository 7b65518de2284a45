"""A date bounded by a count of time gone by lies on one side of the day it counts to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factcheck.extract import extract_mentions
from factcheck.model import Value
from factcheck.normalize import When, normalize

PUBLISHED = date(2024, 6, 17)


def value(code: str, text: str) -> Value:
    """Return the date that a text published on 17 June 2024 tells."""
    (mention,) = [m for m in extract_mentions(text, code) if m.kind == "date"]
    return normalize(mention, When(PUBLISHED, code))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The shop opened less than a fortnight ago."),
        ("en", "The shop opened less than two weeks ago."),
        ("nl", "De winkel opende minder dan twee weken geleden."),
        ("it", "Il negozio ha aperto meno di due settimane fa."),
        ("de", "Der Laden öffnete vor weniger als zwei Wochen."),
        ("fr", "La boutique a ouvert il y a moins de deux semaines."),
        ("es", "La tienda abrió hace menos de dos semanas."),
        ("pt", "A loja abriu há menos de duas semanas."),
    ],
)
def test_less_than_a_count_ago_ends_on_publication(code: str, text: str) -> None:
    likely = value(code, text).likely
    assert (likely.low, likely.high) == (Decimal(date(2024, 6, 3).toordinal()), Decimal(PUBLISHED.toordinal()))
    assert likely.low_open


def test_more_than_a_year_ago_is_less_than_two_to_a_reader() -> None:
    found = value("en", "The shop opened more than a year ago.")
    assert (found.logical.low, found.logical.high) == (None, Decimal(date(2023, 6, 17).toordinal()))
    assert found.likely.low == date(2022, 6, 17).toordinal()


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The line carried 27 million passengers in the past year."),
        ("en", "Sales rose over the past year."),
        ("nl", "Het aantal klachten steeg in het afgelopen jaar."),
        ("fr", "Les ventes ont reculé au cours de l'année écoulée."),
        ("it", "Le vendite sono calate nell'ultimo anno."),
        ("es", "Las ventas cayeron en el último año."),
        ("pt", "As vendas caíram no último ano."),
    ],
)
def test_the_past_year_is_the_span_up_to_publication(code: str, text: str) -> None:
    assert value(code, text).stated == "2023-06-17..2024-06-17"


@pytest.mark.parametrize("text", ["Sales rose last year.", "Die Umsätze stiegen im vergangenen Jahr."])
def test_last_year_is_the_one_before(text: str) -> None:
    assert value("de" if "Die " in text else "en", text).stated.startswith("2023")

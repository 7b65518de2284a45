"""Sums by a unit, by a letter, or by the sum beside them."""

from decimal import Decimal

import pytest

import factcheck
from tests.helpers.marked import figure, quotes


@pytest.mark.parametrize(
    ("sentence", "language", "number", "unit"),
    [
        ("De verbouwing kostte {drie ton}, zegt de wethouder.", "nl", "300000", "EUR"),
        ("De boete bedraagt {anderhalve ton}.", "nl", "150000", "EUR"),
        ("De kraan tilt {drie ton} en kost 4 miljoen euro.", "nl", "3", "metric_ton"),
        ("De kotter bracht {drie ton} schol aan land.", "nl", "3", "metric_ton"),
        ("The bank was fined {P6.8 billion} in Manila.", "en", "6800000000", "PHP"),
        ("The fee is {P12,500} for each stall.", "en", "12500", "PHP"),
        ("Sales came to €2.3 billion, up from {1.9}.", "en", "1900000000", "EUR"),
        ("Sales were $4.5 billion, compared with {3.8 billion} before.", "en", "3800000000", "USD"),
        ("Umsatz: 2,3 Milliarden Euro (Vorjahr: {1,9}).", "de", "1900000000", "EUR"),
        ("Der Gewinn: {1,9 (Mrd.)} nach Steuern.", "de", "1900000000", None),
        ("De omzet was 2,3 miljoen euro, tegen {1,9} een jaar eerder.", "nl", "1900000", "EUR"),
    ],
)
def test_a_sum_told_in_part(sentence, language, number, unit):
    reading = figure(sentence, language).reading
    assert (reading.number, reading.unit) == (Decimal(number), unit)


def test_a_number_that_is_no_sum():
    assert figure("The bank lent €2.3 billion. From {1.9} it fell to nothing.", "en").reading.unit is None
    assert figure("Sales came to €2.3 billion, from {1.9 percent} of the total.", "en").reading.unit == "percent"


def test_a_letter_before_a_small_number_is_no_currency():
    assert quotes("They wore N95 and built the P3 pump.", "en") == []


@pytest.mark.parametrize(
    ("sentence", "language", "place"),
    [
        ("La sagra attirò {20 migliaia di persone}.", "it", "1000"),
        ("A obra custou {20 milhares de euros}.", "pt", "1000"),
        ("The fund holds {2,700 $bn} in bonds.", "en", "1E9"),
    ],
)
def test_noughts_before_a_scale_word_count(sentence, language, place):
    assert figure(sentence, language).reading.granularity == Decimal(place)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Orvane raised its offer by $3.50 to $76.00.", ["$3.50", "$76.00"]),
        ("Sales were up £65m to £610m.", ["£65m", "£610m"]),
        ("Staff was cut by 300 to 4,200.", ["300", "4,200"]),
        ("Prices rose 3 to 7 percent.", ["3 to 7 percent"]),
        ("The bridge will cost $5 to $60 million.", ["$5 to $60 million"]),
    ],
)
def test_a_change_and_what_it_led_to_are_no_range(sentence, expected):
    assert quotes(sentence, "en") == expected


@pytest.mark.parametrize(
    ("language", "sentence", "stated"),
    [
        ("en", "The new stand will cost 4.2m.", "4200000"),
        ("en", "The line cost an estimated 310m crowns.", "310000000"),
        ("en", "A budget of 182m was agreed.", "182000000"),
        ("en", "Revenue rose to 12m in the spring.", "12000000"),
        ("de", "Der Anbau kostet 4,2m.", "4200000"),
        ("fr", "Le pont a coûté 4,2m.", "4200000"),
        ("es", "El estadio costó 4,2m.", "4200000"),
        ("en", "They paid for 20m of rope.", "20"),
        ("en", "The price of a 5m boat rose.", "5"),
        ("en", "The pool is 50m long.", "50"),
    ],
)
def test_a_bare_m_behind_a_word_for_cost_is_millions(language: str, sentence: str, stated: str) -> None:
    (mention,) = factcheck.extract(sentence, language=language)
    assert mention.stated == stated
    assert not sentence[: mention.end].endswith("m.")

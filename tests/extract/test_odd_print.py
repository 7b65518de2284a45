"""Figures in print that is rare in news and still means one thing."""

from __future__ import annotations

from datetime import date

import pytest

import factcheck

NUMBERS = [
    ("en", "a scale of 10^6", "1000000"),
    ("en", "a share of 2.5^-1", "0.4"),
    ("fr", "soit 1,5^2", "2.25"),
    ("en", "one hundred thirty-fourths", "2.941176470588235294117647059"),
    ("en", "ninety - two hundred-fifths", "1840"),
    ("nl", "drie / achtste", "0.375"),
    ("en", "one - sixth", "0.1666666666666666666666666667"),
    ("en", "forty and seven", "47"),
    ("es", "cuarenta y 7", "47"),
    ("fr", "4 cent 12", "412"),
    ("fr", "4 cents et 12", "412"),
    ("de", "- 3.400.000", "-3400000"),
    ("it", "- 7 2/5", "-7.4"),
    ("es", "4 con siete", "4.7"),
    ("en", "2,350.5 M", "2350500000"),
    ("de", "6,700", "6.7"),
]


@pytest.mark.parametrize(("code", "text", "stated"), NUMBERS)
def test_a_number_in_odd_print(code: str, text: str, stated: str) -> None:
    assert [m.stated for m in factcheck.extract(text, language=code)] == [stated]


def test_a_comma_before_two_noughts_parts_thousands_of_what_is_counted() -> None:
    counted, bare = (factcheck.extract(text, language="es")[0] for text in ("1,400 vecinos", "el índice es 1,400."))
    assert (counted.stated, bare.stated) == ("1400", "1.4")


def test_a_list_item_is_not_below_zero() -> None:
    assert [m.stated for m in factcheck.extract("- 12 boats\n- 15 boats", language="en")] == ["12", "15"]


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("en", "dozens of boats", "dozens"),
        ("en", "tens of billions of euros", "tens of billions"),
        ("de", "mehrere Stunden", "mehrere"),
        ("fr", "des dizaines de milliards d'euros", "des dizaines de milliards"),
        ("nl", "tientallen miljoenen euro's", "tientallen miljoenen"),
    ],
)
def test_what_is_printed_in_words_is_stated_in_words(code: str, text: str, words: str) -> None:
    (mention,) = factcheck.extract(text, language=code)
    assert (mention.stated, mention.hedge) == (words, "vague")


def test_printed_decimals_are_the_figure() -> None:
    (mention,) = factcheck.extract("0.4 kg of tea", language="en")
    assert (mention.low, mention.high) == ("400", "400")


DATES = [
    ("en", "in the first week of May", "2021-05-01", "2021-05-07"),
    ("fr", "la deuxième semaine de mars 2020", "2020-03-08", "2020-03-14"),
    ("en", "the last week of May", "2021-05-21", "2021-05-31"),
    ("es", "la primera semana de junio el lunes", "2021-06-07", "2021-06-07"),
    ("fr", "le 15 du mois prochain", "2021-06-15", "2021-06-15"),
    ("it", "il 20 del mese prossimo", "2021-06-20", "2021-06-20"),
    ("fr", "03 04 2019", "2019-04-03", "2019-04-03"),
    ("es", "el 7 de 9 de 1985", "1985-09-07", "1985-09-07"),
    ("nl", "op 21/04", "2021-04-21", "2021-04-21"),
    ("en", "Black Friday 2019", "2019-11-29", "2019-11-29"),
    ("it", "entro un giorno", "1", "1"),
]


@pytest.mark.parametrize(("code", "text", "low", "high"), DATES)
def test_a_date_in_odd_print(code: str, text: str, low: str, high: str) -> None:
    (mention,) = factcheck.extract(text, language=code, published=date(2021, 5, 20))
    assert (mention.low, mention.high) == (low, high)


def test_a_ring_makes_degrees_or_a_rank() -> None:
    kinds = [factcheck.extract(text, language="it")[0].kind for text in ("forno a 85°", "il 4° posto", "4°")]
    assert kinds == ["measure", "ordinal", "ordinal"]


def test_money_in_front_of_a_month_is_no_date() -> None:
    assert [m.kind for m in factcheck.extract("sold for $ 12 December 27", language="en")] == ["money", "date"]


@pytest.mark.parametrize(
    ("code", "text", "stated", "low", "high"),
    [
        ("en", "three quarters of an hour", "0.75", "0.03125", "0.03125"),
        ("fr", "une quinzaine de jours", "15", "13.5", "16.5"),
        ("it", "una decina di giorni", "10", "9", "11"),
        ("es", "una veintena de días", "20", "18", "22"),
    ],
)
def test_a_length_of_time_behind_of(code: str, text: str, stated: str, low: str, high: str) -> None:
    (mention,) = factcheck.extract(text, language=code)
    assert (mention.kind, mention.stated, mention.low, mention.high) == ("duration", stated, low, high)

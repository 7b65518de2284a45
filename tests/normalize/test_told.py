"""Parts told in words are rounded to the half or the quarter; printed decimals are not."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Value


def value(code: str, text: str) -> Value:
    """Return what the one figure of a text says."""
    (mention,) = factcheck.extract(text, language=code)
    assert mention.value is not None
    return mention.value


@pytest.mark.parametrize(
    ("code", "loose", "fitting"),
    [
        ("en", "two and a half hours", "155 minutes"),
        ("en", "a year and a half", "17 months"),
        ("en", "a year and a half", "19 months"),
        ("en", "half an hour", "28 minutes"),
        ("en", "half an hour", "35 minutes"),
        ("en", "two and a half miles", "2.6 miles"),
        ("en", "one and a half million people", "1.45 million people"),
        ("en", "one and a half million people", "1.6 million people"),
        ("en", "more than half an hour", "40 minutes"),
        ("de", "anderthalb Stunden", "95 Minuten"),
        ("de", "zweieinhalb Millionen Euro", "2,6 Millionen Euro"),
        ("fr", "deux heures et demie", "155 minutes"),
        ("fr", "trois quarts d'heure", "48 minutes"),
        ("nl", "anderhalf uur", "85 minuten"),
        ("nl", "drie kwartier", "42 minuten"),
        ("it", "mezz'ora", "33 minuti"),
        ("it", "un anno e mezzo", "17 mesi"),
        ("es", "dos horas y media", "145 minutos"),
        ("es", "un millón y medio de euros", "1,6 millones de euros"),
        ("pt", "meia hora", "27 minutos"),
    ],
)
def test_a_part_in_words_agrees_with_what_lies_near(code: str, loose: str, fitting: str) -> None:
    assert value(code, loose).likely.meets(value(code, fitting).likely)


@pytest.mark.parametrize(
    ("loose", "other"),
    [
        ("half an hour", "45 minutes"),
        ("half an hour", "a quarter of an hour"),
        ("two and a half hours", "three hours"),
        ("one and a half million people", "1.9 million people"),
        ("2.5 hours", "155 minutes"),
        ("2½ hours", "155 minutes"),
        ("two and a half per cent", "2.6 per cent"),
        ("two point five hours", "155 minutes"),
    ],
)
def test_further_off_it_does_not(loose: str, other: str) -> None:
    assert not value("en", loose).likely.meets(value("en", other).likely)


@pytest.mark.parametrize(
    ("code", "loose", "fitting"),
    [
        ("en", "The bell rang at half past five in the morning.", "The bell rang at 5:32 am."),
        ("en", "She left at a quarter to nine.", "She left at 8:41."),
        ("en", "She left at twenty past three p.m.", "She left at 3:22 pm."),
        ("de", "Sie ging um halb sechs.", "Sie ging um 5.33 Uhr."),
        ("nl", "Hij vertrok om kwart voor zes.", "Hij vertrok om 5.42 uur."),
        ("nl", "Hij vertrok om half 6.", "Hij vertrok om 5.33 uur."),
        ("fr", "Il est parti à cinq heures et demie.", "Il est parti à 5 h 32."),
        ("it", "È partito alle otto e venti.", "È partito alle 8:22."),
        ("es", "Salió a las cinco y media.", "Salió a las 5:28."),
        ("pt", "Saiu às sete e dez.", "Saiu às 7h12."),
    ],
)
def test_a_clock_in_words_is_told_to_five_minutes(code: str, loose: str, fitting: str) -> None:
    assert value(code, loose).likely.meets(value(code, fitting).likely)


@pytest.mark.parametrize(
    ("spoken", "other"),
    [
        ("She left at half past five.", "She left at 5:36."),
        ("She left at twenty-three minutes past five.", "She left at 5:25."),
        ("She left at 20 past five.", "She left at 5:22."),
    ],
)
def test_digits_of_a_clock_stay_exact(spoken: str, other: str) -> None:
    assert not value("en", spoken).likely.meets(value("en", other).likely)

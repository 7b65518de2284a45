"""The calendar words of each language, from CLDR and from its data file."""

from __future__ import annotations

import pytest

from factcheck.language import load_language, read_data
from factcheck.language.tokens import Tokens
from factcheck.model import Calendar

LANGUAGES = ("en", "nl", "fr", "de", "it", "es")


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_the_same_keys(code: str) -> None:
    own, english = read_data(code)["calendar"], read_data("en")["calendar"]
    assert own.keys() == english.keys()
    assert own["clock"].keys() == english["clock"].keys()
    assert own["range"].keys() == english["range"].keys()
    assert own["adjectives"].keys() == english["adjectives"].keys()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_month_and_weekday_has_a_name(code: str) -> None:
    words = load_language(code).calendar
    assert set(words.months.values()) == set(range(1, 13))
    assert set(words.weekdays.values()) == set(range(7))


def test_an_abbreviation_is_told_from_a_name() -> None:
    words = load_language("en").calendar
    assert {"sept", "jan", "mar"} <= words.short
    assert not {"may", "june", "march"} & words.short


def test_names_are_found_in_compounds_and_possessives() -> None:
    assert load_language("de").calendar.weekdays["mittwochabend"] == 2
    assert load_language("en").calendar.weekdays["tuesday's"] == 1


def test_a_phrase_is_looked_for_only_where_its_second_word_follows() -> None:
    words = load_language("en").calendar
    assert "day" in words.second["the"]
    assert "yesterday" not in words.second


def test_days_with_a_name_are_fixed_or_counted_from_easter() -> None:
    words = load_language("it").calendar
    assert words.named_days.forward(Tokens("pasquetta", elision=True), 0) == (1, Calendar(easter=1))

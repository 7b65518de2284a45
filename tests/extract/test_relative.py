"""Dates told from the day of publication."""

from __future__ import annotations

from datetime import date

import pytest

import factcheck
from factcheck.model import Calendar
from tests.extract.calendar_reading import read, read_one


@pytest.mark.parametrize(
    ("language", "sentence", "relative"),
    [
        ("en", "The minister resigned yesterday.", ("day", -1)),
        ("nl", "De minister stapte gisteravond op.", ("day", -1)),
        ("fr", "Le ministre a démissionné hier soir.", ("day", -1)),
        ("de", "Der Minister trat gestern zurück.", ("day", -1)),
        ("it", "Il ministro si è dimesso ieri.", ("day", -1)),
        ("es", "El ministro dimitió ayer.", ("day", -1)),
        ("en", "Two days ago the dam broke.", ("days", -2)),
        ("nl", "Drie weken geleden brak de dijk.", ("weeks", -3)),
        ("fr", "La digue a cédé il y a deux ans.", ("years", -2)),
        ("de", "Vor zwei Wochen brach der Damm.", ("weeks", -2)),
        ("it", "La diga ha ceduto due mesi fa.", ("months", -2)),
        ("es", "La presa cedió hace tres días.", ("days", -3)),
        ("en", "A week from now it opens.", ("weeks", 1)),
        ("en", "It was sold last month.", ("month", -1)),
        ("nl", "Het werd vorig jaar verkocht.", ("year", -1)),
        ("fr", "Elle a été vendue le mois dernier.", ("month", -1)),
        ("de", "Nächste Woche wird gewählt.", ("week", 1)),
        ("it", "Si vota la settimana prossima.", ("week", 1)),
        ("es", "Se vota el próximo año.", ("year", 1)),
    ],
)
def test_a_distance_from_publication(language: str, sentence: str, relative: tuple[str, int]) -> None:
    assert read_one(sentence, language).calendar == Calendar(relative=relative)


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("en", "He was freed on Wednesday.", "Wednesday"),
        ("nl", "Hij kwam woensdagavond vrij.", "woensdagavond"),
        ("fr", "Il a été libéré mercredi soir.", "mercredi soir"),
        ("de", "Er kam am Mittwoch frei.", "Mittwoch"),
        ("it", "È stato liberato mercoledì sera.", "mercoledì sera"),
        ("es", "Fue liberado el miércoles.", "miércoles"),
    ],
)
def test_a_weekday_is_the_nearest_one(language: str, sentence: str, words: str) -> None:
    found = read_one(sentence, language)
    assert found.words == words
    assert found.calendar == Calendar(weekday=2, relative=("weekday", 0))


def test_last_and_next_name_a_weekday_or_a_month() -> None:
    assert read_one("It opened last Tuesday.").calendar == Calendar(weekday=1, relative=("weekday", -1))
    assert read_one("It opened last October.").calendar == Calendar(month=10, relative=("month", -1))
    found = read_one("Votará el martes de la próxima semana.", "es")
    assert found.calendar == Calendar(weekday=1, relative=("week", 1))


def test_days_counted_from_another_day() -> None:
    found = read_one("He died two weeks after 13 May 1999.")
    assert found.calendar == Calendar(relative=("weeks", 2), base=Calendar(year=1999, month=5, day=13))


def test_how_long_something_took_is_no_date() -> None:
    assert read("It was the worst storm in two years.") == []
    assert read_one("The minister will answer in two weeks.").calendar == Calendar(relative=("weeks", 2))


def test_feasts_and_ranked_weekdays() -> None:
    assert read_one("It struck on Christmas Day.").calendar == Calendar(month=12, day=25)
    assert read_one("Am Ostermontag 2019 fiel der Strom aus.", "de").calendar == Calendar(year=2019, easter=1)
    found = read_one("The court sits from the first Monday in October.")
    assert found.calendar == Calendar(month=10, weekday=0, rank=1)


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("en", "It fell in the four weeks after 14 November.", ["duration", "date"]),
        ("en", "They walk out for two days from 14 November.", ["duration", "date"]),
        ("de", "In den vier Wochen nach dem 14. November fiel der Kurs.", ["duration", "date"]),
        ("en", "It reopened two weeks after 14 November.", ["date"]),
        ("de", "Rund zwei Wochen nach dem 14. November war es vorbei.", ["date"]),
    ],
)
def test_how_long_it_took_is_no_day(language: str, text: str, kinds: list[str]) -> None:
    assert [m.kind for m in factcheck.extract(text, language, date(2024, 3, 14))] == kinds

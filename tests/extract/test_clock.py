"""Times of day."""

from __future__ import annotations

import pytest

from factcheck.model import Calendar
from tests.extract.calendar_reading import read, read_one


@pytest.mark.parametrize(
    ("language", "sentence", "words", "hour", "minute"),
    [
        ("en", "The alarm rang at 6.04am in the depot.", "6.04am", 6, 4),
        ("en", "The alarm rang at 6:04 p.m., police said.", "6:04 p.m.", 18, 4),
        ("en", "It went dark at 06:04 exactly.", "06:04", 6, 4),
        ("nl", "De trein vertrok om 17.20 uur uit Gent.", "17.20 uur", 17, 20),
        ("nl", "Het alarm ging om 7 uur af.", "7 uur", 7, None),
        ("fr", "Le train est parti à 18 h 10 de Lille.", "18 h 10", 18, 10),
        ("fr", "Le train est parti à 18h10.", "18h10", 18, 10),
        ("de", "Der Zug fuhr um 17:20 Uhr ab.", "17:20 Uhr", 17, 20),
        ("de", "Gegen Mitternacht fiel Regen.", "Gegen Mitternacht", 0, 0),
        ("it", "Il treno è partito alle 18.30 da Pavia.", "18.30", 18, 30),
        ("es", "El tren salió a las 18:10 de Ávila.", "18:10", 18, 10),
        ("es", "Salió a las 5 de la tarde.", "5 de la tarde", 17, None),
    ],
)
def test_a_time_in_six_languages(language: str, sentence: str, words: str, hour: int, minute: int | None) -> None:
    found = read_one(sentence, language)
    assert (found.words, found.kind) == (words, "time")
    assert (found.calendar.hour, found.calendar.minute) == (hour, minute)


@pytest.mark.parametrize(
    ("sentence", "calendar"),
    [
        ("It left at 11:36 a.m. PST.", Calendar(hour=11, minute=36, zone="PST")),
        ("It fired (2107 GMT) again.", Calendar(hour=21, minute=7, zone="GMT")),
        ("It fell at 6am local time.", Calendar(hour=6, zone="local")),
        ("They met at noon.", Calendar(hour=12, minute=0)),
        ("The doors close at half past six.", Calendar(hour=6, minute=30)),
    ],
)
def test_zones_and_words(sentence: str, calendar: Calendar) -> None:
    assert read_one(sentence).calendar == calendar


@pytest.mark.parametrize(
    ("sentence", "hedge"),
    [
        ("It struck around 11pm local time.", "about"),
        ("It struck shortly after 06:00 GMT.", "over"),
        ("It struck shortly before midnight.", "nearly"),
    ],
)
def test_hedges(sentence: str, hedge: str) -> None:
    assert read_one(sentence).hedge == hedge


@pytest.mark.parametrize(
    ("language", "sentence", "first", "last"),
    [
        ("en", "They called between 6.10am and 6.15am.", (6, 10), (6, 15)),
        ("en", "Open 5 to 6pm daily.", (17, None), (18, None)),
        ("de", "Von 14:00 bis 16:30 Uhr war Stau.", (14, 0), (16, 30)),
        ("fr", "Le bureau ouvre de 14h00 à 16h30.", (14, 0), (16, 30)),
    ],
)
def test_a_stretch_of_time(language: str, sentence: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    found = read_one(sentence, language)
    assert found.calendar.to is not None
    assert (found.calendar.hour, found.calendar.minute) == first
    assert (found.calendar.to.hour, found.calendar.to.minute) == last


def test_a_date_and_its_time_are_two_mentions() -> None:
    found = read("Updated on 4 May 2021 at 17:52.")
    assert [f.kind for f in found] == ["date", "time"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "They won 3-1 at 6.45 per cent."),
        ("en", "The clip runs 01:12 of a 3:1 ratio."),
        ("nl", "Ze kregen 4.50 euro en 7 uur straf."),
        ("fr", "Il a conduit pendant 18 heures."),
        ("en", "A midnight blue car was seen."),
    ],
)
def test_what_is_no_time_is_left_alone(language: str, sentence: str) -> None:
    assert read(sentence, language) == []


@pytest.mark.parametrize(
    ("language", "sentence", "words", "hour", "minute"),
    [
        ("en", "The alarm rang at 25 to seven on the quay.", "25 to seven", 6, 35),
        ("en", "It was twenty past three when the crew woke.", "twenty past three", 3, 20),
        ("en", "The shop was hit at ten to six in the evening.", "ten to six in the evening", 17, 50),
        ("nl", "De sluis ging om vijf voor half zeven dicht.", "vijf voor half zeven", 6, 25),
        ("nl", "Om tien over acht vertrok de veerboot.", "tien over acht", 8, 10),
        ("de", "Um zehn nach acht fiel der Strom aus.", "zehn nach acht", 8, 10),
        ("fr", "Le bac est parti à sept heures moins dix.", "sept heures moins dix", 6, 50),
        ("it", "La sirena suonò alle otto e venti.", "otto e venti", 8, 20),
        ("es", "El ferri zarpó a las siete menos diez.", "siete menos diez", 6, 50),
        ("pt", "A balsa saiu às dez para as oito.", "dez para as oito", 7, 50),
        ("en", "The first shock came at 4.47 and woke the town.", "4.47", 4, 47),
        ("de", "Die Fähre legte um 16.05 ab.", "16.05", 16, 5),
    ],
)
def test_minutes_in_words_and_hours_with_a_dot(
    language: str, sentence: str, words: str, hour: int, minute: int
) -> None:
    found = read_one(sentence, language)
    assert (found.words, found.kind) == (words, "time")
    assert (found.calendar.hour, found.calendar.minute) == (hour, minute)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The council voted 25 to seven for the bridge."),
        ("en", "The firm cut the wait from 15 minutes to 12."),
        ("en", "Some ten to twelve boats were lost."),
        ("en", "The shares closed at 4.47 after a weak morning."),
        ("nl", "Zij kregen tien voor acht euro."),
        ("es", "Huyeron las seis y diez personas quedaron."),
    ],
)
def test_no_minutes_of_a_clock(language: str, sentence: str) -> None:
    assert all(found.kind != "time" for found in read(sentence, language))


@pytest.mark.parametrize(
    ("language", "sentence", "words", "hour"),
    [
        ("en", "The play began on Tuesday evening at 8.30.", "8.30", 20),
        ("en", "The play began in the morning at 8.30.", "8.30", 8),
        ("nl", "Dinsdagavond om 8 uur begon het stuk.", "8 uur", 20),
        ("de", "Das Stück begann abends um acht Uhr.", "acht Uhr", 20),
        ("it", "Lo spettacolo cominciò la sera alle 8.", "8", 20),
    ],
)
def test_the_part_of_the_day_before_an_hour(language: str, sentence: str, words: str, hour: int) -> None:
    found = next(each for each in read(sentence, language) if each.kind == "time")
    assert (found.words, found.calendar.hour) == (words, hour)

"""Days, months and years as news of six languages prints them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Calendar
from tests.extract.calendar_reading import read, read_one


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("en", "The board met on May 4, 2021, in Lyon.", "May 4, 2021"),
        ("en", "The board met on the 4th of May 2021.", "4th of May 2021"),
        ("en", "The ferry sank on 2021-05-04 off Crete.", "2021-05-04"),
        ("nl", "De rechter oordeelde op 4 mei 2021 anders.", "4 mei 2021"),
        ("nl", "Het besluit van 04-05-2021 staat vast.", "04-05-2021"),
        ("fr", "Le pont a rouvert le 4 mai 2021 au matin.", "4 mai 2021"),
        ("de", "Am 4. Mai 2021 begann der Prozess.", "4. Mai 2021"),
        ("de", "Der Bescheid vom 4.5.2021 ist ungültig.", "4.5.2021"),
        ("it", "La sentenza è del 4 maggio 2021.", "4 maggio 2021"),
        ("es", "El fallo es del 4 de mayo de 2021.", "4 de mayo de 2021"),
    ],
)
def test_a_day_is_read_in_six_languages(language: str, sentence: str, words: str) -> None:
    found = read_one(sentence, language)
    assert (found.words, found.kind) == (words, "date")
    assert (found.calendar.year, found.calendar.month, found.calendar.day) == (2021, 5, 4)


@pytest.mark.parametrize(
    ("language", "sentence", "day", "month"),
    [
        ("en", "It opens on the twenty-fourth of June.", 24, 6),
        ("nl", "De brug gaat op de vierde van augustus open.", 4, 8),
        ("fr", "Le musée ouvre le 1er octobre.", 1, 10),
        ("de", "Der Markt öffnet am zweiten Juni.", 2, 6),
        ("it", "La mostra apre il primo maggio.", 1, 5),
        ("es", "El museo abre el veintiuno de marzo.", 21, 3),
    ],
)
def test_days_may_be_spelled_out(language: str, sentence: str, day: int, month: int) -> None:
    assert read_one(sentence, language).calendar == Calendar(month=month, day=day)


def test_the_order_of_digits_comes_from_the_language_and_the_other_reading_is_kept() -> None:
    assert read_one("Op 03/09/2024 volgde de boete.", "nl").calendar == Calendar(
        year=2024, month=9, day=3, other=Calendar(year=2024, month=3, day=9)
    )
    assert read_one("Filed on 03/25/2024.").calendar == Calendar(year=2024, month=3, day=25)


def test_a_weekday_settles_the_order_of_digits() -> None:
    found = read_one("The hearing on Friday 05/04/2018 was short.")
    assert found.calendar == Calendar(year=2018, month=5, day=4, weekday=4)


def test_the_weekday_beside_a_date_is_kept_for_checks() -> None:
    found = read_one("She resigned on Friday, Dec. 29, 2017.")
    assert found.words == "Friday, Dec. 29, 2017"
    assert found.calendar == Calendar(year=2017, month=12, day=29, weekday=4)


@pytest.mark.parametrize(
    ("sentence", "words", "first", "last"),
    [
        ("Talks on Feb. 4 and 5 failed.", "Feb. 4 and 5", Calendar(month=2, day=4), Calendar(month=2, day=5)),
        ("The 4-5 May summit ended.", "4-5 May", Calendar(month=5, day=4), Calendar(month=5, day=5)),
        (
            "Open from 3 to 5 March 2019.",
            "3 to 5 March 2019",
            Calendar(year=2019, month=3, day=3),
            Calendar(year=2019, month=3, day=5),
        ),
        (
            "Sold between April 17, 2016 and March 29, 2017.",
            "April 17, 2016 and March 29, 2017",
            Calendar(year=2016, month=4, day=17),
            Calendar(year=2017, month=3, day=29),
        ),
    ],
)
def test_two_days_make_a_range(sentence: str, words: str, first: Calendar, last: Calendar) -> None:
    found = read_one(sentence)
    assert (found.words, found.hedge) == (words, "range")
    assert found.calendar.to == last
    assert (found.calendar.year, found.calendar.month, found.calendar.day) == (first.year, first.month, first.day)


@pytest.mark.parametrize(
    ("language", "sentence", "part"),
    [
        ("en", "Prices fell in mid-May 2021.", "mid"),
        ("nl", "Begin mei 2021 sloot de fabriek.", "early"),
        ("fr", "La grève a pris fin fin mai 2021.", "late"),
        ("de", "Anfang Mai 2021 schloss das Werk.", "early"),
        ("it", "A metà maggio 2021 la fabbrica chiuse.", "mid"),
        ("es", "La fábrica cerró a finales de mayo de 2021.", "late"),
    ],
)
def test_parts_of_a_month(language: str, sentence: str, part: str) -> None:
    found = read_one(sentence, language)
    assert (found.calendar.year, found.calendar.month, found.calendar.part) == (2021, 5, part)


@pytest.mark.parametrize(
    ("sentence", "calendar"),
    [
        ("The firm was founded in 2002.", Calendar(year=2002)),
        ("Built in the 1950s, it leaks.", Calendar(year=1950, span=10)),
        ("Astronauts should land early in the 2030s.", Calendar(year=2030, span=10, part="early")),
        ("The 2019 flight was late.", Calendar(year=2019)),
        ("His second title (2007) came late.", Calendar(year=2007)),
        ("Sales in the 2016/17 season rose.", Calendar(year=2016, to=Calendar(year=2017))),
        ("In the third quarter of 2017 it fell.", Calendar(year=2017, month=7, to=Calendar(year=2017, month=9))),
        ("Q3 2017 was weak.", Calendar(year=2017, month=7, to=Calendar(year=2017, month=9))),
    ],
)
def test_years_and_what_they_are_cut_into(sentence: str, calendar: Calendar) -> None:
    assert read_one(sentence).calendar == calendar


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The jaren 90 were not in English."),
        ("en", "Some 2000 people marched, and 2,022 voted."),
        ("en", "Prime Minister May may not march."),
        ("en", "They won 3-1 and released version 2.0.1 at 192.168.10.1."),
        ("en", "The fine of $2000 is half of 1/2."),
        ("en", "Open 24/7 since the 9/11 attacks."),
        ("en", "A Red March 7C engine was used."),
        ("nl", "Goede morgen, zei hij tegen 2000 mensen."),
        ("fr", "Ils étaient 2000 manifestants."),
        ("de", "Es kostet 2000 Euro und 2015 Gramm."),
        ("it", "Pagò 2000 euro per la versione 2.0.1."),
        ("es", "Eran 2000 personas por la mañana."),
        ("en", "No such day as February 30, 2020 exists."),
    ],
)
def test_what_is_no_date_is_left_alone(language: str, sentence: str) -> None:
    assert read(sentence, language) == []


def test_a_deadline_is_a_limit() -> None:
    assert read_one("The work must end by 30 June 2024.").hedge == "up_to"


def test_a_hedge_belongs_to_the_date() -> None:
    found = read_one("It broke around May 4, 2021.")
    assert (found.words, found.hedge) == ("around May 4, 2021", "about")


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("0123456789./-: ,'apmh°MaySept onthe"), max_size=40))
def test_any_text_is_read_without_fail(text: str) -> None:
    for language in ("en", "nl", "fr", "de", "it", "es"):
        spans = [len(found.words) for found in read(text, language)]
        assert sum(spans) <= len(text)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The great fires: Pellworth, 1938; Marden, 1951; and Holt, 1967.", ["1938", "1951", "1967"]),
        ("They met on 5.12 in the hall.", ["5.12"]),
        ("Growth went up from 1.9 to 2.4, the 3.4 release says.", []),
        ("Said Marden, 2000 of them had left.", []),
    ],
)
def test_a_year_behind_a_place_and_a_decimal_that_is_no_day(sentence: str, words: list[str]) -> None:
    assert [found.words for found in read(sentence, "en") if found.kind == "date"] == words


@pytest.mark.parametrize(
    ("language", "sentence", "words"),
    [
        ("fr", "La mine tourna du 1er mars 1921 au 4 juin 1938.", ["1er mars 1921", "4 juin 1938"]),
        ("en", "Ada Marsh (4 May 1921 – 3 June 2001) drew the plans.", ["4 May 1921", "3 June 2001"]),
        ("en", "The road was shut from 30 December 2020 to 3 January 2021.", ["30 December 2020 to 3 January 2021"]),
    ],
)
def test_a_beginning_and_an_end_years_apart_are_two_dates(language: str, sentence: str, words: list[str]) -> None:
    assert [found.words for found in read(sentence, language)] == words

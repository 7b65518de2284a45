from __future__ import annotations

from datetime import date

import pytest

import factcheck

TOLD = date(2024, 3, 14)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A coach fell on 7 October last year."),
        ("nl", "Op 7 oktober vorig jaar viel een bus."),
        ("de", "Am 7. Oktober des vergangenen Jahres stürzte ein Bus ab."),
        ("fr", "Un car est tombé le 7 octobre de l'année dernière."),
        ("it", "Il 7 ottobre dello scorso anno un pullman è caduto."),
        ("es", "El 7 de octubre del año pasado cayó un autocar."),
        ("pt", "No dia 7 de outubro do ano passado caiu um autocarro."),
    ],
)
def test_a_day_of_last_year_is_one_date(language: str, text: str) -> None:
    assert [m.stated for m in factcheck.extract(text, language, TOLD)] == ["2023-10-07"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It began on 3 May 2021. On 14 June that year it was over."),
        ("nl", "Het begon op 3 mei 2021. Op 14 juni van dat jaar was het voorbij."),
        ("de", "Es begann am 3. Mai 2021 und endete am 14. Juni desselben Jahres."),
        ("fr", "Commencé le 3 mai 2021, c'était fini le 14 juin de la même année."),
        ("it", "Iniziò il 3 maggio 2021 e finì il 14 giugno dello stesso anno."),
        ("es", "Empezó el 3 de mayo de 2021 y acabó el 14 de junio del mismo año."),
    ],
)
def test_that_year_is_the_one_last_named(language: str, text: str) -> None:
    assert [m.stated for m in factcheck.extract(text, language, TOLD)] == ["2021-05-03", "2021-06-14"]


def test_it_was_so_late() -> None:
    assert [(m.kind, m.stated) for m in factcheck.extract("I looked: it was 8:12.", "en")] == [("time", "08:12")]


def test_half_a_clock_is_no_length_of_time() -> None:
    assert factcheck.extract("08:21 Second train halts behind it", "en") == []


@pytest.mark.parametrize("text", ["The bridge, opened 1971, is long.", "After Port Anso (1971; 24 dead) nobody spoke."])
def test_a_year_beside_its_word_or_in_brackets_is_one(text: str) -> None:
    assert factcheck.extract(text, "en")[0].stated == "1971"


def test_what_is_opened_or_missed_in_numbers_is_no_year() -> None:
    kinds = [m.kind for m in factcheck.extract("It opened 2000 boreholes. Without 2000 volunteers it fails.", "en")]
    assert kinds == ["count", "count"]


def test_a_change_from_minutes_to_seconds_is_no_range() -> None:
    text = "The lead has shrunk from more than two minutes to 64 seconds."
    assert [m.stated for m in factcheck.extract(text, "en")] == ["2", "64"]

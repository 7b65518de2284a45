from __future__ import annotations

import pytest

import factcheck


def read(text: str, language: str) -> list[tuple[str, str | None, str | None]]:
    return [(m.kind, m.stated, m.unit) for m in factcheck.extract(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "kind", "numbers"),
    [
        ("The guards, aged 44 and 61, saw nobody.", "en", "duration", ["44", "61"]),
        ("Le guardie, di 44 e 61 anni, non hanno visto nessuno.", "it", "duration", ["44", "61"]),
        ("De bewakers, van 44 en 61 jaar oud, zagen niemand.", "nl", "duration", ["44", "61"]),
        ("The dykes are 3 and 4 metres high.", "en", "measure", ["3", "4"]),
        ("Die Anteile liegen bei 30 und 45 Prozent.", "de", "percent", ["30", "45"]),
        ("Los billetes de 5 y 7 euros se agotaron.", "es", "money", ["5", "7"]),
    ],
)
def test_two_numbers_share_the_unit_that_stands_once(text: str, language: str, kind: str, numbers: list[str]) -> None:
    assert [(one, number) for one, number, _ in read(text, language)] == [(kind, number) for number in numbers]


def test_a_printed_unit_belongs_to_its_own_number() -> None:
    assert [kind for kind, *_ in read("It ran for 9 days and 14 were late.", "en")] == ["duration", "number"]


def test_what_is_counted_keeps_its_noun() -> None:
    assert [unit for _, _, unit in read("They took 12 lamps and 3 metres of rope.", "en")] == ["lamp", "m"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The chart measures 31 by 22 centimetres.", "en"),
        ("The chart measures 31 centimetres by 22.", "en"),
        ("De kaart meet 31 bij 22 centimeter.", "nl"),
        ("Die Karte misst 31 x 22 Zentimeter.", "de"),
        ("La carte mesure 31 sur 22 centimètres.", "fr"),
        ("La carta misura 31 per 22 centimetri.", "it"),
        ("El mapa mide 31 por 22 centímetros.", "es"),
    ],
)
def test_both_sides_have_the_unit(text: str, language: str) -> None:
    assert [(kind, stated) for kind, stated, _ in read(text, language)] == [("measure", "31"), ("measure", "22")]


def test_a_relay_has_no_sides() -> None:
    assert [kind for kind, _, _ in read("She won the 4 x 100 metres.", "en")].count("measure") == 1

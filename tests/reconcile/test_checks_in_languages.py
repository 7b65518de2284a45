"""The checks inside one source on whole sentences, read as any text is: what must be raised, and what must not."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.normalize.claims import build_claims
from factcheck.reconcile.checks import check_sources
from tests.helpers_claims import source


def raised(language: str, text: str) -> list[str]:
    made = source("s", date(2024, 9, 4), text, language=language)
    return [one.kind for one in check_sources([made], build_claims(made))]


@pytest.mark.parametrize(
    ("language", "kind", "text"),
    [
        ("en", "enumeration", "The plan covers six states: Ohio, Iowa, Utah, Texas and Maine."),
        ("en", "enumeration", "Offices in three countries (France, Italy) will close."),
        ("nl", "enumeration", "Het gaat om vier landen: België, Frankrijk en Spanje."),
        ("de", "enumeration", "Betroffen sind vier Länder: Polen, Ungarn und Italien."),
        ("fr", "enumeration", "Il s'agit de quatre pays : la Pologne, la Hongrie et l'Italie."),
        ("es", "enumeration", "Cuatro países: Polonia, Hungría e Italia."),
        ("pt", "enumeration", "São quatro países: Polónia, Hungria e Itália."),
        ("en", "ratio", "45 of the 120 residents (30 per cent) left."),
        ("nl", "ratio", "45 van de 120 bewoners (30 procent) vertrokken."),
        ("nl", "ratio", "45 van de 120 bewoners, ofwel 30 procent, vertrokken."),
        ("de", "ratio", "45 der 120 Bewohner, also 30 Prozent, gingen."),
        ("fr", "ratio", "45 des 120 habitants, soit 30 %, sont partis."),
        ("it", "ratio", "45 dei 120 abitanti, pari al 30 per cento, sono partiti."),
        ("es", "ratio", "45 de los 120 vecinos, es decir, el 30 %, se fueron."),
        ("pt", "ratio", "45 dos 120 moradores (30 %) foram embora."),
        ("en", "sum", "There were 129 people on board: 103 passengers and 25 crew."),
        ("en", "sum", "In all he scored 12 goals: 7 with the left foot and 4 with the right."),
        ("pt", "sum", "Eram 40 pessoas: 25 adultos e 12 crianças."),
        ("en", "conversion", "The quay is 101 metres (230 feet) long."),
        ("pt", "conversion", "O barco mede 101 metros (230 pés)."),
        ("en", "weekday", "They met on Monday, 7 March 2023."),
        ("de", "weekday", "Am Montag, dem 7. März 2023, trafen sie sich."),
        ("fr", "weekday", "Ils se sont réunis le lundi 7 mars 2023."),
        ("es", "weekday", "Se reunieron el lunes 7 de marzo de 2023."),
        ("it", "weekday", "Si sono incontrati lunedì 7 marzo 2023."),
        ("nl", "weekday", "Ze troffen elkaar op maandag 7 maart 2023."),
    ],
)
def test_what_does_not_fit_is_raised(language: str, kind: str, text: str) -> None:
    assert raised(language, text) == [kind]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Offices in three countries (France, Italy and Spain) will close."),
        ("en", "He saw five cities including: Rome, Paris and Bonn."),
        ("nl", "Het gaat om vier landen, waaronder België, Frankrijk en Spanje."),
        ("en", "There were three winners: Ann Lee, of Hull, and Bob Roy, of York."),
        ("en", "There were 129 people on board: 103 passengers and 26 crew."),
        ("en", "The 129 people on board (among them 100 passengers and 20 children) were saved."),
        ("en", "He ran 5 miles (8 km) in 40 minutes."),
        ("en", "Three of the five members (60%) agreed."),
        ("en", "The party won 40 of 120 seats, up from 33%."),
        ("de", "61 von 90 Mitgliedern, also 68 Prozent, stimmten zu."),
        ("fr", "Ils se sont réunis le mardi 7 mars 2023."),
        ("en", "The four suspects are aged 19, 20, 22 and 25."),
    ],
)
def test_what_fits_or_cannot_be_told_is_left_alone(language: str, text: str) -> None:
    assert raised(language, text) == []

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
        ("en", "enumeration", "It will drop three towns – Hull, York, Leeds and Ripon – from May."),
        ("en", "enumeration", "Four men were held: Ian Moss, 31, Raj Patel, 28, and Tim Orr, 40."),
        ("de", "enumeration", "Vier Parteien – CDU, SPD und Grüne – stimmten zu."),
        ("it", "enumeration", "Le regioni sono cinque: Liguria, Umbria, Molise e Lazio."),
        ("en", "ratio", "Of the 250 aboard, 50 (30%) missed their connection."),
        ("en", "ratio", "One in four drivers (40 percent) had been drinking."),
        ("nl", "ratio", "Van de 80 scholen zijn er 20 (40 procent) gesloten."),
        ("de", "ratio", "Von 420 Befragten waren 120 (40 Prozent) dagegen."),
        ("fr", "ratio", "Sur 480 habitants, 120 (35 %) ont signé."),
        ("it", "ratio", "Su 480 abitanti, 120 (il 35%) hanno firmato."),
        ("es", "ratio", "De los 480 vecinos, 120 (el 35 %) firmaron."),
        ("pt", "ratio", "Dos 480 moradores, 120 (35%) assinaram."),
        ("en", "ratio", "Shares dropped 12 percent to 264 pence from 270 pence."),
        ("nl", "ratio", "De omzet steeg van 1,9 miljard naar 2,4 miljard euro, een stijging van 40 procent."),
        ("de", "ratio", "Die Mieten sind um 12 Prozent gestiegen, von 850 auf 1.150 Euro."),
        ("fr", "ratio", "Le prix a augmenté de 12 %, de 100 à 118 euros."),
        ("it", "ratio", "I reclami sono aumentati del 50 per cento, da 220 a 280."),
        ("es", "ratio", "Las quejas bajaron un 50 %, de 280 a 220."),
        ("pt", "ratio", "As queixas subiram 50%, de 220 para 280."),
        ("en", "sum", "Twelve people, eight men and three women, were arrested."),
        ("fr", "sum", "Le bateau transportait 129 personnes, 103 passagers et 25 membres d'équipage."),
        ("de", "sum", "Der Fonds umfasst 90 Millionen Euro: 50 Millionen für Schulen und 30 Millionen für Parks."),
        ("it", "sum", "Le vittime sono 21: 14 uomini e 6 donne."),
        ("nl", "conversion", "De boete van 12 miljoen euro (omgerekend 21 miljoen dollar) staat."),
        ("en", "conversion", "The fine of €12 million, about $21 million, is the largest."),
        ("de", "weekday", "Am Freitag (1.5.2024) war frei."),
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
        ("en", "Three firms bid: Black, White and Sons, Harper & Co, and Lindqvist."),
        ("en", "It visits four cities: Washington, D.C., Boston and Trenton, New Jersey."),
        ("en", "Three spoke, all bishops or more: Ann Roe, Bishop of York, Tom Hale and Sue Carr."),
        ("fr", "Trois villes : Lyon, Grenoble ainsi que Valence."),
        ("nl", "Drie provincies: Groningen, Friesland alsook Drenthe."),
        ("en", "Of the 250 passengers, 50 (40% of them children) missed their train."),
        ("en", "The fund grew by 4% a year, from 220 to 280 million euros."),
        ("en", "Sales rose from 200 to 260 cars, 45% of them electric."),
        ("en", "The ranking had them 37 places apart: Komar 9th, Vantil 46th."),
        ("en", "Of its twelve suppliers: Harper, Lindt and Roe."),
        ("en", "The canvas measures 53.5 by 42.1 centimetres, or 21 by 16 inches."),
        ("de", "Die Miete stieg von 850 auf 1.150 Euro, 40 Prozent davon wegen der Heizung."),
        ("nl", "Er vielen 14 doden: 9 mannen, 4 vrouwen en een kind."),
        ("fr", "Il y a eu 21 morts : 14 hommes et 6 femmes ainsi qu'un bébé."),
        ("en", "Police freed 21 people, 14 of them women and 6 children."),
        ("en", "He bought 20 apples, 12 pears and 6 plums."),
        ("en", "The fine of €12 million ($1 million more than expected) stands."),
        ("en", "He ran 10 km (2 miles more than planned)."),
        ("en", "The lake has warmed by 2 °C (3.6 °F) since 1970."),
        ("en", "The ship displaces 5,000 tons (5,080 tonnes)."),
        ("en", "In 2007 a second house went for £25 million ($50 million)."),
    ],
)
def test_what_fits_or_cannot_be_told_is_left_alone(language: str, text: str) -> None:
    assert raised(language, text) == []

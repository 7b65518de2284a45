"""Phrases of ordinary news in every language, each with all that is read in it."""

from datetime import date

import pytest

import factcheck

READ = [
    # several hundred is vague, no hundred
    ("en", "Several hundred pilgrims and a few thousand police came.", "count Several hundred; count a few thousand"),
    ("nl", "Een paar duizend euro ging verloren.", "money Een paar duizend"),
    ("de", "Einige tausend Euro fehlten.", "money Einige tausend"),
    ("it", "Qualche centinaio di operai scioperava.", "count Qualche centinaio"),
    ("es", "Varios miles de vecinos protestaron.", "count Varios miles"),
    ("fr", "Quelques centaines d'euros ont disparu.", "money Quelques centaines"),
    # parts
    ("en", "Three-quarters of staff want a two-thirds majority.", "percent 75; percent 66.7"),
    ("en", "It cost three quarters of a billion dollars.", "money 750000000"),
    ("es", "La cuarta parte de los votos y dos terceras partes de los escaños.", "percent 25; percent 66.7"),
    ("it", "La quinta parte del raccolto è andata persa.", "percent 20"),
    ("nl", "Het scheelde drie duizendste seconde.", "duration 0.003"),
    ("de", "Ein knappes Viertel der Mieter zahlte eine knappe Million Euro.", "percent 25; money 1000000"),
    ("en", "Four in ten Danes agree.", "percent 40"),
    ("es", "Cuatro de cada diez euros se pierden.", "percent 40"),
    # per mille, basis points
    ("de", "Er hatte 1,8 Promille im Blut.", "percent 0.18"),
    ("fr", "Le taux est de 0,8 pour mille.", "percent 0.08"),
    ("it", "L'aliquota è dell'1,2 per mille.", "percent 0.12"),
    # lengths of time
    ("es", "Duró hora y media y tardó mes y medio.", "duration 1.5; duration 1.5"),
    ("it", "Dopo mezz'ora riprese il volo di 2h15.", "duration 0.5; duration 2:15"),
    ("fr", "Il a plu toute la journée, un an et demi après.", "duration 1; duration 1.5"),
    ("nl", "Een dag of tien later volgde een 48-urige staking.", "duration 10; duration 48"),
    ("de", "Der Streik war 24-stündig.", "duration 24"),
    # times of day
    ("it", "Arrivò alle otto e un quarto, partì a mezzogiorno.", "time 08:15; time 12:00"),
    ("es", "Cerró a las siete y cuarto.", "time 07:15"),
    # money
    ("en", "It paid A$20 million and 15 EUR 50 each.", "money 20000000; money 15.5"),
    ("fr", "Le ticket coûte 12€50.", "money 12.5"),
    ("en", "Sales fell to 3.4mn from 3.7mn.", "number 3400000; number 3700000"),
    ("en", "The fee is 300 satoshis or 50 kobo.", "money 300; money 50"),
    ("en", "Profit was €24.5m, up from 38.5m.", "money 24500000; money 38500000"),
    ("en", "The £5m yacht, 30m in length, sank.", "money 5000000; measure 30"),
    ("en", "It cost 8 million and three years.", "number 8000000; duration 3"),
    # measures
    ("en", "Debris lay over 998 horizontal miles and 60 vertical feet.", "measure 998; measure 60"),
    ("en", "The engines give 1,200 kilonewtons.", "measure 1200"),
    ("en", "A 3,000-square-foot loft at 80 decibels.", "measure 3000; measure 80"),
    ("nl", "De motor levert 45 kilonewton.", "measure 45"),
    ("en", "The baby weighed in at 7.5 pounds.", "measure 7.5"),
    ("en", "The app has 2.3m followers; the 100m race was close.", "count 2300000; measure 100"),
    # people
    ("en", "In all 12 died and 3 drowned.", "count 12; count 3"),
    ("nl", "Het dodental is opgelopen tot 59.", "count 59"),
    ("de", "Die Zahl der Toten stieg auf 59.", "count 59"),
    ("fr", "Le bilan s'élève à 59.", "count 59"),
    ("en", "About 1.500 people lost 1.500 euros.", "count 1500; money 1.5"),
    ("es", "Obtuvo 2,345 votos.", "count 2345"),
    ("nl", "Kinderen van 4 tot en met 12 jaar betalen 20 tot en met 30 euro.", "duration 4..12; money 20..30"),
    ("de", "Eine 20-prozentige Kürzung traf drei Mal.", "percent 20; count 3"),
    ("fr", "Il est venu trois fois.", "count 3"),
    ("es", "Vino cuatro veces.", "count 4"),
    ("it", "Venne due volte.", "count 2"),
    # dates
    ("en", "March 9, 2022: the vote. June 2023: the appeal.", "date 2022-03-09; date 2023-06"),
    ("fr", "Né le 2 4 2009 à Lyon.", "date 2009-04-02"),
    ("en", "Open May 3, 2017 - June 1st.", "date 2017-05-03; date 2017-06-01"),
    ("en", "Open 3 May 2017 - 1 June.", "date 2017-05-03..2017-06-01"),
    ("it", "Finì tra il 10° e il 15°.", "ordinal 10..15"),
    ("en", "The strike began on Aug. 3, 2017 and ended on Aug. 29.", "date 2017-08-03; date 2017-08-29"),
    ("en", "Held in December, she was freed on June 5, 2017.", "date 2016-12; date 2017-06-05"),
    ("de", "Der Streik begann am 3. August 2017 und endete am 29. August.", "date 2017-08-03; date 2017-08-29"),
    ("es", "El 30 de diciembre de 2017 zarpó y el 3 de enero llegó.", "date 2017-12-30; date 2018-01-03"),
    ("nl", "Op 3 mei 2017 zonk de boot. Op 5 mei kwam hulp.", "date 2017-05-03; date 2021-05-05"),
    ("es", "El Viernes Santo cerró el lonjero.", "date 2021-04-02"),
    ("fr", "Le lundi de Pâques, tout était fermé.", "date 2021-04-05"),
    ("pt", "Na sexta-feira santa choveu.", "date 2021-04-02"),
    ("en", "Filed on 20170301, signed 03/18/40.", "date 2017-03-01; date 1940-03-18"),
    ("nl", "Op 20170301 kwamen 20170301 mensen.", "date 2017-03-01; count 20170301"),
    # no claims
    ("en", "The Long March 9 rocket beat the FTSE 100.", ""),
    ("en", "The 9/11 attacks, 24/7 service and a 1-in-100-year flood.", ""),
    ("en", "Men in their 40s read Decision 2023-118.", ""),
    ("es", "El 11-M y el 23-F; tel. 91 123 45 67.", ""),
    ("nl", "Bel 020-5551234 of neem buslijn 15.", ""),
    ("it", "Abita al civico 12, tel. 06 1234567.", ""),
]


@pytest.mark.parametrize(("language", "text", "expected"), READ)
def test_news_is_read(language, text, expected):
    mentions = factcheck.extract(text, language=language, published=date(2021, 6, 15))
    assert "; ".join(f"{each.kind} {_short(each.stated)}" for each in mentions) == expected


def _short(stated: str) -> str:
    """Return a number with many decimals to one place."""
    whole, _, decimals = stated.partition(".")
    return f"{float(stated):.1f}" if whole.isdecimal() and len(decimals) > 4 else stated

"""Phrases that readers of figures often get wrong, in every language: each with all that is read in it."""

from __future__ import annotations

import pytest

import factcheck

ABOUT_33_MILLION = [("money", "33000000", "USD", "about")]
TWO_SUMS = [("money", "1200000000", "USD", "exact"), ("money", "7500000", "GBP", "exact")]
IN_30_DAYS = [("duration", "30", "day", "up_to")]
TWENTY_MILLION = [("money", "20000000", "EUR", "exact")]
OVER_30_BILLION = [("money", "30000000000", "EUR", "over")]
THIRTY_AND_A_HALF = [("money", "30500000", "EUR", "exact")]
TONNES = [("measure", "2750", "g", "exact")]
YEN = [("money", "2800000000", "JPY", "exact")]
CODE = [("money", "34600000", "USD", "exact")]
RANGE = [("money", "15..20", "USD", "range")]

PHRASES = {
    "en": [
        ("The harbour company paid around $33 million in Oslo.", ABOUT_33_MILLION),
        ("Losses came to $1.2bn and £7.5m.", TWO_SUMS),
        ("The mine has to answer within 30 days.", IN_30_DAYS),
        ("The bridge cost 20 million euros.", TWENTY_MILLION),
        ("The fund holds more than 30,000 million euros.", OVER_30_BILLION),
        ("They offered 30.5 million euros.", THIRTY_AND_A_HALF),
        ("The ferry carried 2 750 tonnes.", TONNES),
        ("The maker lost ¥2.8bn.", YEN),
        ("The council was paid USD34.6 million.", CODE),
        ("A ticket costs 15-20 dollars.", RANGE),
    ],
    "nl": [
        ("Het havenbedrijf betaalde ongeveer $33 miljoen in Oslo.", ABOUT_33_MILLION),
        ("Het verlies was $1,2 miljard en £7,5 mln.", TWO_SUMS),
        ("Het verlies was $1.2bn en £7.5m.", TWO_SUMS),
        ("De mijn moet binnen 30 dagen antwoorden.", IN_30_DAYS),
        ("De brug kostte 20 miljoen euro.", TWENTY_MILLION),
        ("Het fonds bezit meer dan 30.000 miljoen euro.", OVER_30_BILLION),
        ("Zij boden 30,5 mln. euro.", THIRTY_AND_A_HALF),
        ("De veerboot vervoerde 2 750 ton.", TONNES),
        ("De fabrikant verloor ¥2,8 mrd.", YEN),
        ("De gemeente kreeg USD34,6 miljoen.", CODE),
        ("Een kaartje kost 15-20 dollar.", RANGE),
    ],
    "fr": [
        ("La société du port a payé environ 33 millions de dollars à Oslo.", ABOUT_33_MILLION),
        ("Les pertes atteignent 1,2 Md$ et 7,5 M£.", TWO_SUMS),
        ("Les pertes atteignent $1.2bn et £7.5m.", TWO_SUMS),
        ("La mine doit répondre dans les 30 jours.", IN_30_DAYS),
        ("Le pont a coûté 20 millions d'euros.", TWENTY_MILLION),
        ("Le fonds détient plus de 30 000 millions d'euros.", OVER_30_BILLION),
        ("Ils ont offert 30,5 M€.", THIRTY_AND_A_HALF),
        ("Le ferry portait 2 750 tonnes.", TONNES),
        ("Le fabricant a perdu ¥2,8 Md.", YEN),
        ("La commune a reçu USD34,6 millions.", CODE),
        ("Un billet coûte 15-20 dollars.", RANGE),
    ],
    "de": [
        ("Die Hafengesellschaft zahlte rund $33 Millionen in Oslo.", ABOUT_33_MILLION),
        ("Der Verlust betrug $1,2 Mrd. und £7,5 Mio.", TWO_SUMS),
        ("Der Verlust betrug $1.2bn und £7.5m.", TWO_SUMS),
        ("Die Mine muss innerhalb von 30 Tagen antworten.", IN_30_DAYS),
        ("Die Brücke kostete 20 Millionen Euro.", TWENTY_MILLION),
        ("Der Fonds hält mehr als 30.000 Millionen Euro.", OVER_30_BILLION),
        ("Sie boten 30,5 Mio. Euro.", THIRTY_AND_A_HALF),
        ("Die Fähre trug 2 750 Tonnen.", TONNES),
        ("Der Hersteller verlor ¥2,8 Mrd.", YEN),
        ("Die Gemeinde erhielt USD34,6 Millionen.", CODE),
        ("Eine Karte kostet 15-20 Dollar.", RANGE),
    ],
    "it": [
        ("La società del porto ha pagato circa $33 milioni a Oslo.", ABOUT_33_MILLION),
        ("Le perdite sono di $1,2 mld e £7,5 mln.", TWO_SUMS),
        ("Le perdite sono di $1.2bn e £7.5m.", TWO_SUMS),
        ("La miniera deve rispondere entro 30 giorni.", IN_30_DAYS),
        ("Il ponte è costato 20 milioni di euro.", TWENTY_MILLION),
        ("Il fondo possiede più di 30.000 milioni di euro.", OVER_30_BILLION),
        ("Hanno offerto 30,5 mln di euro.", THIRTY_AND_A_HALF),
        ("Il traghetto portava 2 750 tonnellate.", TONNES),
        ("Il produttore ha perso ¥2,8 mld.", YEN),
        ("Il comune ha ricevuto USD34,6 milioni.", CODE),
        ("Un biglietto costa 15-20 dollari.", RANGE),
    ],
    "es": [
        ("La empresa del puerto pagó unos $33 millones en Oslo.", ABOUT_33_MILLION),
        ("Las pérdidas suman $1.200 millones y £7,5 millones.", TWO_SUMS),
        ("Las pérdidas suman $1.2bn y £7.5m.", TWO_SUMS),
        ("La mina debe responder en un plazo de 30 días.", IN_30_DAYS),
        ("El puente costó 20 millones de euros.", TWENTY_MILLION),
        ("El fondo posee más de 30.000 millones de euros.", OVER_30_BILLION),
        ("Ofrecieron 30,5 millones de euros.", THIRTY_AND_A_HALF),
        ("El transbordador llevaba 2 750 toneladas.", TONNES),
        ("El fabricante perdió ¥2.800 millones.", YEN),
        ("El municipio recibió USD34,6 millones.", CODE),
        ("Una entrada cuesta 15-20 dólares.", RANGE),
    ],
    "pt": [
        ("A empresa do porto pagou cerca de $33 milhões em Oslo.", ABOUT_33_MILLION),
        ("As perdas somam $1.2bn e £7.5m.", TWO_SUMS),
        ("A mina tem de responder no prazo de 30 dias.", IN_30_DAYS),
        ("A ponte custou 20 milhões de euros.", TWENTY_MILLION),
        ("O fundo detém mais de 30.000 milhões de euros.", OVER_30_BILLION),
        ("A balsa levava 2 750 toneladas.", TONNES),
        ("Um bilhete custa 15-20 dólares.", RANGE),
    ],
}
CASES = [(code, text, read) for code, phrases in PHRASES.items() for text, read in phrases]


@pytest.mark.parametrize(("code", "text", "read"), CASES, ids=[f"{code}: {text}" for code, text, _ in CASES])
def test_a_phrase_is_read_whole_and_nothing_beside_it(code: str, text: str, read: list[tuple[str, ...]]) -> None:
    assert [(m.kind, m.stated, m.unit, m.hedge) for m in factcheck.extract(text, language=code)] == read

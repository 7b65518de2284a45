"""German figures as news prints them."""

from decimal import Decimal

import pytest

from tests.helpers.marked import figure, quotes


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("Die Molkerei zahlt {30,5 Mio. Euro} Strafe.", "30500000", "EUR"),
        ("Der Umbau kostete {12,4 Millionen Euro} und dauerte lange.", "12400000", "EUR"),
        ("Der Fonds sammelte {1,25 Mrd. Dollar} ein.", "1250000000", "USD"),
        ("Ein Brötchen kostet dort {2,40 €}.", "2.40", "EUR"),
        ("Sie zahlten {drei Euro und fünfzig Cent} an der Kasse.", "3.5", "EUR"),
        ("Der Käufer legte {zweihunderttausend Euro} hin.", "200000", "EUR"),
        ("Die Stadt gibt {EUR 750.000} für das Ufer aus.", "750000", "EUR"),
        ("Oslo steuert {40 Millionen norwegische Kronen} bei.", "40000000", "NOK"),
        ("Der Umsatz stieg auf {anderthalb Milliarden Euro}.", "1500000000", "EUR"),
        ("Bern überwies {eine halbe Million Franken} an die Werft.", "500000", "CHF"),
        ("Ottawa bot {16,4 Millionen kanadische Dollar}.", "16400000", "CAD"),
        ("Der Verein schuldet {85 Tsd. Euro}.", "85000", "EUR"),
        ("Die Rate betrug {300 000 GBP}.", "300000", "GBP"),
    ],
)
def test_money(sentence, number, unit):
    mention = figure(sentence, "de")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("money", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Im Hafen lagen {zweiundzwanzig Schiffe} fest.", "22"),
        ("Die Messe zog {1.350 Besucher} an.", "1350"),
        ("Das Archiv hütet {neunzehnhundert Fotos} der Flut.", "1900"),
        ("Die Datenbank hat {30 Milliarden Bilder} von Gesichtern.", "30000000000"),
        ("Auf dem Platz standen {zweieinhalbtausend Menschen}.", "2500"),
        ("Die Stadt hat {350 000 Einwohner} und ein Theater.", "350000"),
        ("Sie kauften {ein Dutzend Räder} für die Schule.", "12"),
        ("Das Werk streicht {hundertachtunddreißig Stellen} bis zum Sommer.", "138"),
        ("Der Verband meldet {12 neue Fälle}.", "12"),
    ],
)
def test_counts(sentence, number):
    mention = figure(sentence, "de")
    assert (mention.kind, mention.reading.number) == ("count", Decimal(number))


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("dreiundvierzig", 43),
        ("einunddreissig", 31),
        ("einhunderteinundsechzig", 161),
        ("dreihunderteinundachtzigtausend", 381_000),
        ("siebenhunderteinundzwanzigtausendundzwölf", 721_012),
        ("neunzehnhundertdreiundsiebzig", 1973),
        ("zwei Millionen dreihunderttausend", 2_300_000),
        ("zwölfeinhalb", Decimal("12.5")),
        ("dreieinhalb Millionen", 3_500_000),
        ("zwei Komma drei", Decimal("2.3")),
    ],
)
def test_number_words(word, number):
    assert figure(f"Es wurden {{{word}}}.", "de").reading.number == number


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("Die Arbeitslosigkeit blieb bei {3,7 Prozent}.", "3.7", "percent"),
        ("Von den Wählern stimmten {42 %} dagegen.", "42", "percent"),
        ("Der Leitzins stieg um {einen halben Prozentpunkt}.", "0.5", "point"),
        ("Die Partei verlor {2,5 Prozentpunkte} in einer Woche.", "2.5", "point"),
        ("{Ein Viertel} der Läden steht leer.", "25", "percent"),
        ("{Drei Viertel} der Dächer sind neu.", "75", "percent"),
        ("Das {45-prozentige} Minus überraschte alle.", "45", "percent"),
    ],
)
def test_percent(sentence, number, unit):
    mention = figure(sentence, "de")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("percent", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("Der Tunnel wird {1,8 Kilometer} lang.", "1.8", "kilometer"),
        ("Der Zug fuhr {130 km/h} auf diesem Abschnitt.", "130", "kilometer / hour"),
        ("Der Sturm erreichte {140 Stundenkilometer} an der Küste.", "140", "kilometer / hour"),
        ("Auf {45 Hektar} entsteht ein Park.", "45", "hectare"),
        ("Die Halle misst {6400 Quadratmeter} und steht leer.", "6400", "meter ** 2"),
        ("Der Damm hielt {2500 Kubikmeter} Wasser.", "2500", "meter ** 3"),
        ("An Bord waren {drei Tonnen} Kakao.", "3", "metric_ton"),
        ("In Köln wurden {38,2 Grad Celsius} gemessen.", "38.2", "degree_Celsius"),
        ("Der Motor leistet {150 PS}.", "150", "metric_horsepower"),
        ("Es flossen {500 Kilowattstunden} ins Netz.", "500", "kilowatt_hour"),
        ("Der Karpfen wog {zwei Pfund} am Haken.", "2", "metric_pound"),
    ],
)
def test_measures(sentence, number, unit):
    mention = figure(sentence, "de")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("measure", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("Der Streik dauerte {drei Wochen} und endete still.", "3", "week"),
        ("Nach {anderthalb Stunden} stand der Vertrag.", "1.5", "hour"),
        ("Nach {dreitägiger} Suche fanden sie das Boot.", "3", "day"),
        ("Sie bekam {18 Monate} Haft.", "18", "month"),
        ("Die Sitzung begann {eine Viertelstunde} zu spät.", "0.25", "hour"),
        ("Der Prozess zog sich {zweieinhalb Jahre} hin.", "2.5", "year"),
        ("Der Flug dauert {1 Stunde und 40 Minuten}.", "1", "hour"),
        ("Die {30-tägige} Frist läuft.", "30", "day"),
    ],
)
def test_durations(sentence, number, unit):
    mention = figure(sentence, "de")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("duration", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "hedge"),
    [
        ("Es kamen {etwa 400 Menschen}.", "about"),
        ("In der Bucht liegen {schätzungsweise 60 Wracks}.", "about"),
        ("Das Loch ist {rund zwei Meter} tief.", "about"),
        ("Der Schaden liegt bei {gut 2 Millionen Euro}.", "over"),
        ("Das Gebiet ist {mehr als 300 Kilometer} breit.", "over"),
        ("Es gab {mindestens zwölf Tote}.", "at_least"),
        ("Das Sperrwerk kostet {wenigstens 90 Millionen Euro}.", "at_least"),
        ("Das Schiff trug {fast 3.000 Autos}.", "nearly"),
        ("Dort standen {knapp tausend Räder}.", "nearly"),
        ("Ihm drohen {bis zu sechs Jahre} Haft.", "up_to"),
        ("Dort leben {weniger als fünfzig Familien}.", "under"),
        ("Gesucht werden {500 Helfer oder mehr}.", "at_least"),
        ("Es bleiben {höchstens zehn Ärzte}.", "up_to"),
        ("Der Preis liegt {über 1.000 Euro}.", "over"),
    ],
)
def test_hedges(sentence, hedge):
    assert figure(sentence, "de").reading.hedge == hedge


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("Der Bau kostet {zwischen 20 und 30 Millionen Euro}.", 20_000_000, 30_000_000),
        ("Es werden {10 bis 15 Grad}.", 10, 15),
        ("Die Wellen waren {3-4 Meter} hoch.", 3, 4),
        ("Es dauert {zwei oder drei Wochen} bis zum Urteil.", 2, 3),
        ("Es waren {mehr als 100, aber weniger als 150 Gäste}.", 100, 150),
        ("Die Mannschaft zählt {zwischen 30 und etwa 40 Köpfe}.", 30, 40),
    ],
)
def test_ranges(sentence, low, high):
    reading = figure(sentence, "de").reading
    assert (reading.hedge, reading.number, reading.number_to) == ("range", low, high)


def test_a_change_from_one_figure_to_another_is_no_range():
    assert quotes("Die Miete stieg von 700 Euro auf 820 Euro.", "de") == ["700 Euro", "820 Euro"]


@pytest.mark.parametrize("words", ["innerhalb von", "binnen", "innert"])
def test_a_deadline_is_a_limit(words):
    reading = figure(f"Der Eigner muss {{{words} drei Monaten}} antworten.", "de").reading
    assert (reading.limit, reading.number, reading.unit) == (True, 3, "month")


@pytest.mark.parametrize(
    ("sentence", "rank"),
    [
        ("Es war der {dritte Anschlag} in einem Monat.", 3),
        ("Die {42. Auflage} zog viele an.", 42),
        ("Sie wurde zur {hundertsten Besucherin} des Tages.", 100),
        ("Ein {fünfter Verdächtiger} stellte sich.", 5),
        ("Im {einundzwanzigsten Stock} brannte es.", 21),
    ],
)
def test_ordinals(sentence, rank):
    mention = figure(sentence, "de")
    assert (mention.kind, mention.reading.number) == ("ordinal", rank)


def test_a_full_stop_that_ends_a_sentence_makes_no_rank():
    assert quotes("Es kamen nur 15. Danach wurde es still.", "de") == ["15"]


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("Der {28-jährige} Mann gestand.", 28),
        ("Ein {Siebzehnjähriger} gewann.", 17),
        ("Seine Mutter ist {81 Jahre alt} und lebt allein.", 81),
        ("Sie starb im Alter von {95 Jahren}.", 95),
    ],
)
def test_ages(sentence, years):
    mention = figure(sentence, "de")
    assert (mention.kind, mention.reading.number, mention.reading.noun) == ("duration", years, "age")


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Bei dem Brand gab es {sieben Tote}.", 7),
        ("Das Beben forderte {59 Todesopfer}.", 59),
        ("Verletzt wurden {drei Polizisten}.", 3),
        ("Es blieb bei {einem Verletzten}.", 1),
    ],
)
def test_casualties(sentence, number):
    mention = figure(sentence, "de")
    assert (mention.kind, mention.reading.number) == ("count", number)


@pytest.mark.parametrize(
    ("sentence", "per"),
    [
        ("Das Zwangsgeld beträgt {5.000 Euro pro Tag}.", "day"),
        ("Sie verdienen {2.400 Euro im Monat}.", "month"),
        ("Das Werk stößt {300 Tonnen jährlich} aus.", "year"),
        ("Die Karte kostet {99 Dollar pro Kopf}.", "person"),
    ],
)
def test_rates(sentence, per):
    assert figure(sentence, "de").reading.per == per


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Die Strafe beträgt {â‚¬20 Millionen}.", 20_000_000),
        ("Gebaut wurden {2\u202f750\u00a0Wohnungen} am Rand.", 2750),
        ("Es geht um {３０ Milliarden Bilder}.", 30_000_000_000),
        ("Der Zuschuss: {12 Mil\u00adlionen Euro}.", 12_000_000),
    ],
)
def test_damaged_text(sentence, number):
    assert figure(sentence, "de").reading.number == number


@pytest.mark.parametrize(
    "text",
    [
        "Das steht in § 6 Abs. 1 des Gesetzes.",
        "Siehe Artikel 14 der Verordnung.",
        "Rufen Sie 0301234567 oder +49 30 1234567 an.",
        "Mehr dazu auf https://beispiel.de/seite-12?id=100%25.",
        "Ein Mann verließ eines Tages das Haus.",
        "Die Partie endete 3:1.",
    ],
)
def test_what_claims_nothing_is_not_read(text):
    assert quotes(text, "de") == []


@pytest.mark.parametrize(
    ("sentence", "share"),
    [("Der Gewinn sank um {fast die Hälfte}.", 50), ("Jeder {fünfte} Haushalt heizt mit Öl.", 20)],
)
def test_parts_of_a_whole_are_shares(sentence, share):
    mention = figure(sentence, "de")
    assert (mention.kind, mention.reading.number) == ("percent", share)


def test_a_change_lends_its_unit_and_scale_to_its_first_figure():
    first = figure("Der Etat stieg von {3} auf 5 Millionen Euro.", "de")
    assert (first.kind, first.reading.number, first.reading.unit) == ("money", 3_000_000, "EUR")


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Gerettet wurden {zwölf verletzte Soldaten}.", "soldier"),
        ("Starben fünf, so wurden {17 weitere} verletzt.", "person"),
    ],
)
def test_the_wounded_before_a_noun_describe_it(sentence, unit):
    assert figure(sentence, "de").reading.unit == unit


@pytest.mark.parametrize(
    "sentence", ["Er gab dem Verein {74 Kisten} zurück.", "Gestern sah Peter {15 Hasen} am Waldrand."]
)
def test_a_noun_before_a_number_makes_it_no_name(sentence):
    assert figure(sentence, "de").kind == "count"


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Fähre wurde {1998} auf einer Werft gebaut.",
        "Der Turm wurde {2010} eröffnet.",
        "Teurer war {2019} nur Öl.",
        "Die Schleuse wurde {1931} fertig.",
        "Das Bad ist seit {1912} geschlossen.",
    ],
)
def test_a_year_needs_no_preposition_behind_its_verb(sentence):
    assert figure(sentence, "de").kind == "date"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [("Ihr wurde {2000 Euro} gezahlt.", "money"), ("Sie sprach vor {1900 streikenden Bäckern}.", "count")],
)
def test_what_is_counted_is_no_year(sentence, kind):
    assert figure(sentence, "de").kind == kind

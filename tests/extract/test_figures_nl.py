"""Dutch figures as news prints them."""

from decimal import Decimal

import pytest

from tests.helpers.marked import figure, quotes


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("De bierbrouwer moet {€ 30,5 miljoen} terugbetalen.", "30500000", "EUR"),
        ("De renovatie kostte {12,4 miljoen euro} en duurde lang.", "12400000", "EUR"),
        ("Het fonds haalde {1,25 miljard dollar} op bij beleggers.", "1250000000", "USD"),
        ("Een broodje kaas kost daar {€ 4,75}.", "4.75", "EUR"),
        ("Ze betaalden {3 euro en 50 cent} aan de kassa.", "3.5", "EUR"),
        ("De toegang kost {7 euro 50}.", "7.5", "EUR"),
        ("De koper legde {tweehonderdduizend euro} neer.", "200000", "EUR"),
        ("De gemeente trekt {EUR 750.000} uit voor de kade.", "750000", "EUR"),
        ("De Noorse staat legt {40 miljoen Noorse kronen} bij.", "40000000", "NOK"),
        ("De omzet kwam uit op {anderhalf miljard euro}.", "1500000000", "EUR"),
        ("De investeerder stak er {een half miljoen Zwitserse frank} in.", "500000", "CHF"),
        ("Het bod bedroeg {$ 2,1 mld}.", "2100000000", "USD"),
        ("Londen betaalde {15 miljoen Britse pond} aan de werf.", "15000000", "GBP"),
    ],
)
def test_money(sentence, number, unit):
    mention = figure(sentence, "nl")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("money", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("In de haven liggen {tweeëntwintig schepen} aan de kade.", "22"),
        ("De veiling trok {1.350 bezoekers} uit de regio.", "1350"),
        ("Het archief bewaart {negentienhonderd foto's} van de ramp.", "1900"),
        ("De databank telt {30 miljard beelden} van gezichten.", "30000000000"),
        ("Er stonden {tweeëneenhalf duizend demonstranten} op het plein.", "2500"),
        ("De stad telt {350 000 inwoners} binnen de ring.", "350000"),
        ("Ze kochten {een dozijn fietsen} voor de school.", "12"),
        ("Uit de fabriek verdwijnen {honderdachtendertig banen} voor de zomer.", "138"),
    ],
)
def test_counts(sentence, number):
    mention = figure(sentence, "nl")
    assert (mention.kind, mention.reading.number) == ("count", Decimal(number))


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("drieënveertig", 43),
        ("tweeendertig", 32),
        ("honderdeenenzestig", 161),
        ("driehonderdeenentachtigduizend", 381_000),
        ("zevenhonderdtweeënveertigduizendnegenhonderdzesentachtig", 742_986),
        ("vijfentwintighonderd", 2500),
        ("vijf miljard tweehonderd miljoen", 5_200_000_000),
        ("twaalfenhalf", Decimal("12.5")),
        ("tweeënhalf miljoen", 2_500_000),
        ("anderhalf miljoen", 1_500_000),
    ],
)
def test_number_words(word, number):
    assert figure(f"Het werden er {{{word}}}.", "nl").reading.number == number


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("De werkloosheid bleef op {3,7 procent} steken.", "3.7", "percent"),
        ("Van de kiezers koos {42%} voor de oppositie.", "42", "percent"),
        ("De rente ging met {een half procentpunt} omhoog.", "0.5", "point"),
        ("De partij verloor {2,5 procentpunten} in een week.", "2.5", "point"),
        ("{Een derde} van de winkels staat leeg.", None, "percent"),
        ("{Twee derde} van de leden stemde tegen.", None, "percent"),
        ("{Driekwart} van de daken is vernieuwd.", "75", "percent"),
        ("De {helft} van het dorp zat zonder stroom.", "50", "percent"),
    ],
)
def test_percent(sentence, number, unit):
    mention = figure(sentence, "nl")
    assert (mention.kind, mention.reading.unit) == ("percent", unit)
    assert number is None or mention.reading.number == Decimal(number)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("De tunnel wordt {1,8 kilometer} lang.", "1.8", "kilometer"),
        ("De trein reed {130 km/u} op dat baanvak.", "130", "kilometer / hour"),
        ("Op het terrein van {45 hectare} komt een park.", "45", "hectare"),
        ("De loods meet {6400 vierkante meter} en staat leeg.", "6400", "meter ** 2"),
        ("De dijk hield {2500 kuub} water tegen.", "2500", "meter ** 3"),
        ("In het ruim zat {drie ton} cacao.", "3", "metric_ton"),
        ("Het werd {38,2 graden Celsius} in De Bilt.", "38.2", "degree_Celsius"),
        ("De centrale levert {600 megawatt} aan het net.", "600", "megawatt"),
        ("Het lek kostte {500.000 vaten olie}.", "500000", "oil_barrel"),
        ("De vis woog {twee pond} bij de afslag.", "2", "metric_pound"),
    ],
)
def test_measures(sentence, number, unit):
    mention = figure(sentence, "nl")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("measure", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("De staking duurde {drie weken} en liep af.", "3", "week"),
        ("Na {anderhalf uur} kwam er een akkoord.", "1.5", "hour"),
        ("De {driedaagse} conferentie trok weinig pers.", "3", "day"),
        ("Ze kreeg {18 maanden} cel.", "18", "month"),
        ("De vergadering liep {twee kwartier} uit.", "2", "quarter_hour"),
        ("Het proces nam {twee en een half jaar} in beslag.", "2.5", "year"),
        ("De vlucht duurt {1 uur en 40 minuten}.", "1", "hour"),
    ],
)
def test_durations(sentence, number, unit):
    mention = figure(sentence, "nl")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("duration", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "hedge"),
    [
        ("Er kwamen {ongeveer 400 mensen} op af.", "about"),
        ("Er lagen {naar schatting 60 wrakken} in de baai.", "about"),
        ("De schade is {ruim 2 miljoen euro}.", "over"),
        ("Het gebied is {meer dan 300 kilometer} breed.", "over"),
        ("Er vielen {zeker twaalf doden}.", "at_least"),
        ("De kering kost {minstens € 90 miljoen}.", "at_least"),
        ("Het schip vervoerde {bijna 3.000 auto's}.", "nearly"),
        ("Er stonden {een kleine duizend fietsen}.", "nearly"),
        ("De straf is {maximaal zes jaar}.", "up_to"),
        ("Daar wonen {minder dan vijftig gezinnen}.", "under"),
        ("Het dorp telt {nog geen 200 inwoners}.", "under"),
        ("Ze zochten {500 mensen of meer}.", "at_least"),
        ("Er zijn {hooguit tien artsen} over.", "up_to"),
        ("De prijs ligt {boven de 1.000 euro}.", "over"),
    ],
)
def test_hedges(sentence, hedge):
    assert figure(sentence, "nl").reading.hedge == hedge


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("De bouw kost {tussen de 20 en 30 miljoen euro}.", 20_000_000, 30_000_000),
        ("Het wordt {10 tot 15 graden}.", 10, 15),
        ("Er gaan {5 à 6 banen} verloren.", 5, 6),
        ("De golven waren {3-4 meter} hoog.", 3, 4),
        ("Het duurt {twee of drie weken} voor er uitslag is.", 2, 3),
        ("Er waren {meer dan 100 maar minder dan 150 deelnemers}.", 100, 150),
        ("De ploeg bestaat uit {tussen 30 en ongeveer 40 mannen}.", 30, 40),
    ],
)
def test_ranges(sentence, low, high):
    reading = figure(sentence, "nl").reading
    assert (reading.hedge, reading.number, reading.number_to) == ("range", low, high)


def test_a_change_from_one_figure_to_another_is_no_range():
    assert quotes("De huur steeg van 700 euro tot 820 euro.", "nl") == ["700 euro", "820 euro"]


def test_a_deadline_is_a_limit():
    reading = figure("De eigenaar moet {binnen drie maanden} reageren.", "nl").reading
    assert (reading.limit, reading.number, reading.unit) == (True, 3, "month")


@pytest.mark.parametrize(
    ("sentence", "rank"),
    [
        ("Het was de {derde aanslag} in een maand.", 3),
        ("De {42ste editie} trok veel volk.", 42),
        ("Zij werd de {honderdste bezoeker} van de dag.", 100),
        ("Een {vijfde verdachte} meldde zich zelf.", 5),
        ("Op de {eenentwintigste etage} brak brand uit.", 21),
    ],
)
def test_ordinals(sentence, rank):
    mention = figure(sentence, "nl")
    assert (mention.kind, mention.reading.number) == ("ordinal", rank)


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("De {28-jarige} man bekende.", 28),
        ("Een {zeventienjarige} scholier won.", 17),
        ("Zijn moeder is {81 jaar oud} en woont alleen.", 81),
        ("Ze stierf op {95-jarige} leeftijd.", 95),
    ],
)
def test_ages(sentence, years):
    mention = figure(sentence, "nl")
    assert (mention.kind, mention.reading.number, mention.reading.noun) == ("duration", years, "age")


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Bij de brand vielen {zeven doden}.", 7),
        ("De aardbeving eiste {59 levens}.", 59),
        ("Er raakten {drie agenten} gewond.", 3),
        ("Het ongeluk leidde tot {vijf zwaargewonden}.", 5),
    ],
)
def test_casualties(sentence, number):
    mention = figure(sentence, "nl")
    assert (mention.kind, mention.reading.number) == ("count", number)


@pytest.mark.parametrize(
    ("sentence", "per"),
    [
        ("De dwangsom is {5.000 euro per dag}.", "day"),
        ("Ze verdienen {2.400 euro per maand}.", "month"),
        ("De centrale stoot {300 ton per jaar} uit.", "year"),
    ],
)
def test_rates(sentence, per):
    assert figure(sentence, "nl").reading.per == per


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("De boete is {â‚¬20 miljoen}.", 20_000_000),
        ("Er zijn {2\u00a0750\u00a0woningen} gebouwd.", 2750),
        ("Het gaat om {３０ miljard foto's}.", 30_000_000_000),
        ("De subsi\u00addie is {12 mil\u00adjoen euro}.", 12_000_000),
    ],
)
def test_damaged_text(sentence, number):
    assert figure(sentence, "nl").reading.number == number


@pytest.mark.parametrize(
    "text",
    [
        "Zie artikel 6, lid 1, van de wet.",
        "Bel 0612345678 of +31 6 12 34 56 78.",
        "Ze vieren feest en achten hem hoog.",
        "Lees meer op https://voorbeeld.nl/pagina-12?id=100%25.",
        "De wedstrijd eindigde in 3-1.",
    ],
)
def test_what_claims_nothing_is_not_read(text):
    assert quotes(text, "nl") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "De winst daalde met {bijna de helft}.",
        "De prijs lag {een derde} lager.",
        "Zij zijn met {eenderde} van de zetels groter.",
    ],
)
def test_a_part_by_which_something_changed_is_a_share(sentence):
    assert figure(sentence, "nl").kind == "percent"


def test_a_change_lends_its_unit_to_its_first_figure():
    first = figure("De premie ging van {145} naar 155 euro.", "nl")
    assert (first.kind, first.reading.unit) == ("money", "EUR")

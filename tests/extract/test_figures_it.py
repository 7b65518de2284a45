"""Italian figures as news prints them."""

from decimal import Decimal

import pytest

from tests.helpers.marked import figure, quotes


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("Il comune stanzia {4,8 milioni di euro} per gli argini.", "4800000", "EUR"),
        ("La manovra vale {30 mld di euro}.", "30000000000", "EUR"),
        ("Il consorzio chiede {780 mln di euro} alla regione.", "780000000", "EUR"),
        ("Il biglietto del traghetto costa {18,50 €}.", "18.50", "EUR"),
        ("La parcella, {diecimila euro}, era gonfiata.", "10000", "EUR"),
        ("Il giudice fissa una cauzione di {250mila dollari}.", "250000", "USD"),
        ("Un caffè e una brioche fanno {3 euro e 40 centesimi}.", "3.4", "EUR"),
        ("La mancia era di {50 centesimi}.", "50", "EUR/100"),
        ("L'asta si chiude a {$ 2,3 milioni}.", "2300000", "USD"),
        ("Il conto svizzero custodiva {un milione e mezzo di franchi svizzeri}.", "1500000", "CHF"),
        ("La villa vale {cinque milioni di sterline}.", "5000000", "GBP"),
        ("L'evasione tocca {90 miliardi di euro l'anno}.", "90000000000", "EUR"),
    ],
)
def test_money(sentence, number, unit):
    mention = figure(sentence, "it")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("money", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Nel porto sono ormeggiate {ventitré barche} a vela.", "23"),
        ("Il concorso ha attirato {12.400 candidati}.", "12400"),
        ("L'archivio conserva {dieci miliardi di fotografie}.", "10000000000"),
        ("In piazza c'erano {cinquantamila tifosi}.", "50000"),
        ("Hanno firmato {1,2 milioni di cittadini}.", "1200000"),
        ("L'azienda ha {1,300 dipendenti} in tre sedi.", "1300"),
        ("Il pastore ha perso {due dozzine di pecore}.", "24"),
        ("L'editore ha stampato {un milione di copie}.", "1000000"),
    ],
)
def test_counts(sentence, number):
    mention = figure(sentence, "it")
    assert (mention.kind, mention.reading.number) == ("count", Decimal(number))


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("ventuno", 21), ("ventotto", 28), ("trentatré", 33), ("quarantasei", 46), ("novantanove", 99),
        ("centootto", 108), ("centouno", 101), ("duecentocinquanta", 250), ("trecentottantuno", 381),
        ("mille", 1000), ("milleduecento", 1200), ("duemilaventisei", 2026),
        ("quarantacinquemila", 45_000), ("duecentoduemila", 202_000),
        ("ventunbilionitrecento", 21 * 10**12 + 300), ("due virgola cinque", Decimal("2.5")),
        ("mezzo milione", 500_000), ("3 milioni e mezzo", 3_500_000), ("cinque miliardi e tre quarti", 5_750_000_000),
        ("sei milioni e due terzi", Decimal(20) / 3 * 10**6), ("tre ottavi", Decimal("0.375")), ("340 mila", 340_000),
    ],
)  # fmt: skip
def test_number_words(words, number):
    assert abs(figure(f"Il totale fu {{{words}}}.", "it").reading.number - number) < Decimal("0.001")


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("L'affluenza si ferma al {53,9%}.", "53.9", "percent"),
        ("Il fatturato sale del {dodici per cento}.", "12", "percent"),
        ("Il tasso scende di {0,25 punti percentuali}.", "0.25", "point"),
        ("Lo spread cala a {180 punti base}.", "1.8", "point"),
        ("{Un terzo} delle famiglie non va in ferie.", None, "percent"),
        ("La {metà} dei boschi è bruciata.", "50", "percent"),
        ("{Un italiano su quattro} rinuncia alle cure.", "25", "percent"),
    ],
)
def test_percent(sentence, number, unit):
    mention = figure(sentence, "it")
    assert (mention.kind, mention.reading.unit) == ("percent", unit)
    assert number is None or mention.reading.number == Decimal(number)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("La gru solleva {35 tonnellate}.", "35", "metric_ton"),
        ("L'auto correva a {142 km/h}.", "142", "kilometer / hour"),
        ("Il limite è di {90 chilometri orari}.", "90", "kilometer / hour"),
        ("Il capannone misura {2.400 metri quadrati}.", "2400", "meter ** 2"),
        ("Il monolocale di {28 mq} è in vendita.", "28", "meter ** 2"),
        ("L'incendio ha divorato {700 ettari} di pineta.", "700", "hectare"),
        ("Il cane pesa {quaranta chili}.", "40", "kilogram"),
        ("La sonda è a {36.000 chilometri} dalla Terra.", "36000", "kilometer"),
        ("Nel deserto si toccano {48,8 gradi Celsius}.", "48.8", "degree_Celsius"),
        ("Si registrano {quindici gradi sotto zero} in quota.", "-15", "degree_Celsius"),
        ("Basta {mezzo litro} d'acqua e una padella.", "0.5", "liter"),
    ],
)
def test_measures(sentence, number, unit):
    mention = figure(sentence, "it")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("measure", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("Il cantiere resta chiuso {tre settimane}.", "3", "week"),
        ("La pena è di {quattro anni} di reclusione.", "4", "year"),
        ("Il viaggio dura {due ore e mezza}.", "2.5", "hour"),
        ("Ha atteso {un quarto d'ora} sotto la pioggia.", "0.25", "hour"),
        ("È rimasto in carcere {tre anni e sei mesi}.", "3", "year"),
        ("Dopo {quarantotto ore} le ricerche sono finite.", "48", "hour"),
    ],
)
def test_durations(sentence, number, unit):
    mention = figure(sentence, "it")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("duration", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "hedge"),
    [
        ("Nel lago vivono {circa 300 cigni}.", "about"),
        ("Il danno è {intorno ai 2 milioni di euro}.", "about"),
        ("Restano bloccati {un centinaio di autobus}.", "about"),
        ("{Più di 40 comuni} sono al buio.", "over"),
        ("{Oltre 500 sfollati} dormono in palestra.", "over"),
        ("Il prezzo è {superiore a 900 euro}.", "over"),
        ("{Almeno undici alpinisti} mancano all'appello.", "at_least"),
        ("Servono {non meno di 60 firme}.", "at_least"),
        ("{Meno di mille lupi} vivono liberi.", "under"),
        ("Il mutuo resta {sotto i 700 euro}.", "under"),
        ("La multa arriva {fino a 50mila euro}.", "up_to"),
        ("Entrano {al massimo 80 persone}.", "up_to"),
        ("{Quasi 6 milioni di famiglie} sono povere.", "nearly"),
        ("Occorrono {200 volontari o più}.", "at_least"),
        ("{Centinaia di turisti} sono stati evacuati.", "vague"),
        ("{Decine di migliaia di api} sono morte.", "vague"),
    ],
)
def test_hedges(sentence, hedge):
    assert figure(sentence, "it").reading.hedge == hedge


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("I posti sono {tra 200 e 300}.", 200, 300),
        ("Il biglietto costa {da 30 a 120 euro}.", 30, 120),
        ("I lavori dureranno {dai 18 ai 24 mesi}.", 18, 24),
        ("L'aumento è {tra il 40 e il 50 per cento}.", 40, 50),
        ("Serviranno {5-6 miliardi di euro}.", 5 * 10**9, 6 * 10**9),
    ],
)
def test_ranges(sentence, low, high):
    reading = figure(sentence, "it").reading
    assert (reading.hedge, reading.number, reading.number_to) == ("range", low, high)


def test_a_change_from_one_figure_to_another_is_no_range():
    assert quotes("Il canone passa da 90 a 70 euro.", "it") == ["90", "70 euro"]


def test_a_deadline_is_a_limit():
    reading = figure("La società deve rispondere {entro venti giorni}.", "it").reading
    assert (reading.limit, reading.number, reading.unit) == (True, 20, "day")


@pytest.mark.parametrize(
    ("sentence", "rank"),
    [
        ("È la {terza vittoria} di fila.", 3),
        ("Parte la {28ª tappa} del giro.", 28),
        ("Celebrano il {centoventicinquesimo anniversario}.", 125),
        ("Abita al {2° piano}.", 2),
        ("Comincia un {quinto mandato}.", 5),
    ],
)
def test_ordinals(sentence, rank):
    mention = figure(sentence, "it")
    assert (mention.kind, mention.reading.number) == ("ordinal", rank)


def test_secondo_before_a_name_is_no_rank():
    text = "I manifestanti erano ventimila secondo gli organizzatori, pochi secondo la questura."
    assert quotes(text, "it") == ["ventimila"]


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("Un {28enne} è stato fermato.", 28),
        ("Suona il piano all'età di {sei anni}.", 6),
        ("È deceduta a {novantadue anni di età}.", 92),
    ],
)
def test_ages(sentence, years):
    mention = figure(sentence, "it")
    assert (mention.kind, mention.reading.number, mention.reading.noun) == ("duration", years, "age")


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Il bilancio è di {43 morti}.", 43),
        ("Sono {tre i morti} nel crollo.", 3),
        ("La valanga ha travolto e ucciso {sette sciatori}.", 7),
        ("Si contano {diciannove feriti} gravi.", 19),
    ],
)
def test_casualties(sentence, number):
    mention = figure(sentence, "it")
    assert (mention.kind, mention.reading.number) == ("count", number)


@pytest.mark.parametrize(
    ("sentence", "per"),
    [
        ("L'affitto è di {1.200 euro al mese}.", "month"),
        ("Si perdono {trenta litri al giorno}.", "day"),
        ("La quota è di {15 euro a testa}.", "person"),
        ("La paga è di {7 euro l'ora}.", "hour"),
    ],
)
def test_rates(sentence, per):
    assert figure(sentence, "it").reading.per == per


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Una penale di {β¬20 milioni} pende sul club.", 20_000_000),
        ("La spesa sale a {â‚¬1,5 miliardi}.", 1_500_000_000),
        ("Si stimano {1\u202f200 sfollati}.", 1200),
        ("Il terremoto di magnitudo {6,2} ha causato danni.", Decimal("6.2")),
    ],
)
def test_damaged_text(sentence, number):
    assert figure(sentence, "it").reading.number == number


@pytest.mark.parametrize(
    "text",
    [
        "L'articolo 14 del regolamento vale per tutti.",
        "Il comma 2 dell'art. 17 resta.",
        "La Lazio vince 2-1.",
        "Un vicino ha chiamato una ambulanza.",
        "Il reddito medio resta fermo.",
        "Secondo la polizia non ci sono indizi.",
    ],
)
def test_what_claims_nothing_is_not_read(text):
    assert quotes(text, "it") == []

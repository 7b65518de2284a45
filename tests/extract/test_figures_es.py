"""Spanish figures as news prints them."""

from decimal import Decimal

import pytest

from tests.helpers.marked import figure, quotes


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("El ayuntamiento destina {3,4 millones de euros} al puente.", "3400000", "EUR"),
        ("El rescate costó {58.000 millones de euros}.", "58000000000", "EUR"),
        ("La naviera debe {1,2 M€} al puerto.", "1200000", "EUR"),
        ("Los daños suman {90 mil millones de dólares}.", "90000000000", "USD"),
        ("La fianza es de {US$ 500,000}.", "500000", "USD"),
        ("El presupuesto asciende a {1,2 billones de pesos}.", "1200000000000", "MXN"),
        ("El menú vale {12 euros con 50}.", "12.5", "EUR"),
        ("Pagó {trece euros y cuarenta y cinco céntimos}.", "13.45", "EUR"),
        ("El litro baja {cinco céntimos}.", "5", "EUR/100"),
        ("El fondo ofrece {siete millones y medio de libras}.", "7500000", "GBP"),
        ("El pueblo reunió {dos mil trescientos euros}.", "2300", "EUR"),
        ("El seguro cubre {10.000 francos suizos}.", "10000", "CHF"),
        ("Cobraba {300 pesos argentinos} por foto.", "300", "ARS"),
    ],
)
def test_money(sentence, number, unit):
    mention = figure(sentence, "es")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("money", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("En la dársena hay {veintidós veleros}.", "22"),
        ("La ciudad planta {14.500 árboles}.", "14500"),
        ("La base reúne {30.000 millones de imágenes} de caras.", "30000000000"),
        ("Acudieron {doscientas mujeres} a la asamblea.", "200"),
        ("Se vendieron {3 millones de entradas} en un día.", "3000000"),
        ("El granjero perdió {dos docenas de gallinas}.", "24"),
        ("La red suma {1,5 millones de usuarios}.", "1500000"),
        ("Votaron {treinta y un concejales} en contra.", "31"),
    ],
)
def test_counts(sentence, number):
    mention = figure(sentence, "es")
    assert (mention.kind, mention.reading.number) == ("count", Decimal(number))


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("dieciséis", 16), ("veintitrés", 23), ("treinta y ocho", 38), ("cien", 100), ("ciento uno", 101),
        ("doscientos cincuenta", 250), ("quinientas", 500), ("novecientos noventa y nueve", 999), ("mil cien", 1100),
        ("dos mil veintiséis", 2026), ("cuarenta y cinco mil", 45_000), ("cuatro millones dos mil tres", 4_002_003),
        ("dos mil trescientos millones", 2_300_000_000), ("2 mil millones", 2_000_000_000),
        ("tres billones cuatrocientos mil millones", 3_400_000_000_000), ("dos coma cinco", Decimal("2.5")),
        ("medio millón", 500_000), ("2 millones y medio", 2_500_000), ("diez con un cuarto", Decimal("10.25")),
        ("tres octavos", Decimal("0.375")), ("cuatro décimas", Decimal("0.4")), ("tres veinteavos", Decimal("0.15")),
    ],
)  # fmt: skip
def test_number_words(words, number):
    assert figure(f"El resultado fue {{{words}}}.", "es").reading.number == number


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("La abstención llega al {33,5 %}.", "33.5", "percent"),
        ("El azúcar sube un {quince por ciento}.", "15", "percent"),
        ("El paro cae {dos puntos porcentuales}.", "2", "point"),
        ("El banco central recorta {50 puntos básicos}.", "0.5", "point"),
        ("{Dos quintos} de los pinos están secos.", "40", "percent"),
        ("La {mitad} de los barcos no zarpó.", "50", "percent"),
        ("{Uno de cada cinco} pozos está contaminado.", "20", "percent"),
    ],
)
def test_percent(sentence, number, unit):
    mention = figure(sentence, "es")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("percent", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("El fuego calcinó {8.200 hectáreas} de encinar.", "8200", "hectare"),
        ("El tren iba a {153 kilómetros por hora}.", "153", "kilometer / hour"),
        ("La finca ocupa {1.900 metros cuadrados}.", "1900", "meter ** 2"),
        ("El alijo pesaba {dos toneladas}.", "2", "metric_ton"),
        ("La olla guarda {40 litros} de caldo.", "40", "liter"),
        ("El pico mide {3.404 metros}.", "3404", "meter"),
        ("En Córdoba hubo {44,2 grados centígrados}.", "44.2", "degree_Celsius"),
        ("La sierra amaneció a {diez grados bajo cero}.", "-10", "degree_Celsius"),
        ("El río subió {dos metros y medio}.", "2.5", "meter"),
        ("La central genera {1.050 megavatios}.", "1050", "megawatt"),
        ("La cueva está a {37 ºC}.", "37", "degree_Celsius"),
    ],
)
def test_measures(sentence, number, unit):
    mention = figure(sentence, "es")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("measure", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("La huelga duró {once días}.", "11", "day"),
        ("El juez impuso {tres años y medio} de cárcel.", "3.5", "year"),
        ("Tardó {una hora y media} en llegar.", "1.5", "hour"),
        ("Esperaron {tres cuartos de hora} bajo el sol.", "0.75", "hour"),
        ("El corte duró {media hora}.", "0.5", "hour"),
        ("Estuvo preso {un año y tres meses}.", "1", "year"),
        ("Los precios cayeron un tercio en {dieciocho meses}.", "18", "month"),
    ],
)
def test_durations(sentence, number, unit):
    mention = figure(sentence, "es")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("duration", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "hedge"),
    [
        ("Llegaron {unos 300 peregrinos}.", "about"),
        ("La obra cuesta {alrededor de 2 millones de euros}.", "about"),
        ("La mancha {ronda las 8.000 hectáreas}.", "about"),
        ("Quedan {una veintena de vecinos}.", "about"),
        ("{Más de 30.000 millones de fotos} circulan.", "over"),
        ("El salario es {superior a 1.500 euros}.", "over"),
        ("{Al menos veinte pescadores} siguen perdidos.", "at_least"),
        ("Hacen falta {como mínimo 40 firmas}.", "at_least"),
        ("{Menos de mil linces} sobreviven.", "under"),
        ("El alquiler está {por debajo de 600 euros}.", "under"),
        ("La multa puede llegar {hasta 100.000 euros}.", "up_to"),
        ("Caben {no más de 80 personas}.", "up_to"),
        ("{Casi dos tercios} de los socios votaron.", "nearly"),
        ("Se necesitan {500 voluntarios o más}.", "at_least"),
        ("{Cientos de miles de euros} desaparecieron.", "vague"),
        ("{Decenas de vecinos} protestaron.", "vague"),
    ],
)
def test_hedges(sentence, hedge):
    assert figure(sentence, "es").reading.hedge == hedge


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("Llegaron {entre 200 y 300 migrantes}.", 200, 300),
        ("El coste será {de 5.000 a 6.000 millones de euros}.", 5 * 10**9, 6 * 10**9),
        ("El plazo oscila {entre 18 y 24 meses}.", 18, 24),
        ("Faltan {dos o tres días}.", 2, 3),
        ("La bajada será {del 10-15 %}.", 10, 15),
        ("Quedó {entre el quinto y el octavo puesto}.", 5, 8),
    ],
)
def test_ranges(sentence, low, high):
    reading = figure(sentence, "es").reading
    assert (reading.hedge, reading.number, reading.number_to) == ("range", low, high)


def test_a_change_from_one_figure_to_another_is_no_range():
    assert quotes("El IVA del aceite pasó de 10 a 4 euros.", "es") == ["10", "4 euros"]


def test_a_deadline_is_a_limit():
    reading = figure("La firma debe responder {en un plazo de treinta días}.", "es").reading
    assert (reading.limit, reading.number, reading.unit) == (True, 30, "day")


@pytest.mark.parametrize(
    ("sentence", "rank"),
    [
        ("Es la {tercera denuncia} del sindicato.", 3),
        ("Vive en el {4º piso}.", 4),
        ("Se celebra el {28.º congreso} del partido.", 28),
        ("Cumple su {cuadragésimo séptimo aniversario}.", 47),
        ("Aspira a un {cuarto mandato}.", 4),
    ],
)
def test_ordinals(sentence, rank):
    mention = figure(sentence, "es")
    assert (mention.kind, mention.reading.number) == ("ordinal", rank)


@pytest.mark.parametrize(
    ("sentence", "years"),
    [("Una ciclista de {34 años de edad} fue atropellada.", 34), ("Debutó a la edad de {seis años}.", 6)],
)
def test_ages(sentence, years):
    mention = figure(sentence, "es")
    assert (mention.kind, mention.reading.number, mention.reading.noun) == ("duration", years, "age")


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("El alud deja {nueve muertos}.", 9),
        ("Hay {27 heridos} en el hospital.", 27),
        ("La riada causó {cincuenta y nueve desaparecidos}.", 59),
        ("Un cohete mató a {cuatro obreros}.", 4),
    ],
)
def test_casualties(sentence, number):
    mention = figure(sentence, "es")
    assert (mention.kind, mention.reading.number) == ("count", number)


@pytest.mark.parametrize(
    ("sentence", "per"),
    [
        ("El alquiler es de {1.193 euros al mes}.", "month"),
        ("Cobra {9 euros por hora}.", "hour"),
        ("Se recogen {40 kilos por habitante}.", "person"),
        ("La grúa cuesta {200 euros al día}.", "day"),
    ],
)
def test_rates(sentence, per):
    assert figure(sentence, "es").reading.per == per


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Una sanción de {β¬30,5 millones} espera al club.", 30_500_000),
        ("La oferta es de {1,300 millones de euros}.", 1_300_000_000),
        ("Hay {２５０ vecinos} afectados.", 250),
        ("Viven allí {1 250 000 personas}.", 1_250_000),
    ],
)
def test_damaged_text(sentence, number):
    assert figure(sentence, "es").reading.number == number


@pytest.mark.parametrize(
    "text",
    [
        "El artículo 15 de la ley no cambia.",
        "Véase la página 42.",
        "El Betis ganó 3-1.",
        "Un vecino avisó a una patrulla.",
        "El alquiler medio no varía.",
        "Llame al 0034 911 234 567.",
    ],
)
def test_what_claims_nothing_is_not_read(text):
    assert quotes(text, "es") == []

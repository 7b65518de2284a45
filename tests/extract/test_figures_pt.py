"""Portuguese figures as the newspapers of Portugal and of Brazil print them."""

from decimal import Decimal

import pytest

from tests.helpers.marked import figure, quotes


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("A autarquia vai pagar {20,5 milhões de euros} pela ponte.", "20500000", "EUR"),
        ("O Estado injetou {30 mil milhões de euros} na banca.", "30000000000", "EUR"),
        ("A estatal lucrou {R$ 2,3 bilhões} no trimestre.", "2300000000", "BRL"),
        ("O leilão rendeu {R$ 1,2 bi} à prefeitura.", "1200000000", "BRL"),
        ("A dívida passa de mil; só o juro custou {1 bilião de dólares} ao país.", "1000000000000", "USD"),
        ("A fatura chegou a {US$ 33,7 milhões} em janeiro.", "33700000", "USD"),
        ("Gastou-se {um milhão e meio de euros} no palco.", "1500000", "EUR"),
        ("A editora deve {dois milhões e duzentos mil reais} aos autores.", "2200000", "BRL"),
        ("A obra ficou em {mil e quinhentos milhões de euros}, disse o ministro.", "1500000000", "EUR"),
        ("Um café custa {80 cêntimos} na estação.", "80", "EUR/100"),
        ("O bilhete simples custa {15 €} aos fins de semana.", "15", "EUR"),
        ("O dólar fechou a {R$ 5,61} na véspera.", "5.61", "BRL"),
        ("Angola emprestou {500 mil kwanzas} ao clube.", "500000", "AOA"),
    ],
)
def test_money(sentence, number, unit):
    mention = figure(sentence, "pt")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("money", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("O arquivo guarda {1.234 fotografias} da cheia.", "1234", "image"),
        ("Houve {1.234.567 votos} em branco.", "1234567", "vote"),
        ("A frota conta com {dezesseis aviões} e um hangar.", "16", "aircraft"),
        ("A frota conta com {dezasseis aviões} e um hangar.", "16", "aircraft"),
        ("Partiram {duzentas e trinta e quatro pessoas} no navio.", "234", "person"),
        ("Votaram {trezentos e quarenta e cinco mil eleitores} na primeira volta.", "345000", "voter"),
        ("Ardeu meio bairro e {vinte e três casas} ficaram sem telhado.", "23", "home"),
        ("Na base há {30 mil milhões de imagens} de rostos.", "30000000000", "image"),
    ],
)
def test_counts(sentence, number, unit):
    mention = figure(sentence, "pt")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("count", Decimal(number), unit)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("noventa e nove", 99),
        ("cento e um", 101),
        ("quinhentos e doze", 512),
        ("mil novecentos e setenta e cinco", 1975),
        ("dois mil e vinte e quatro", 2024),
        ("catorze mil e cem", 14_100),
        ("quatorze mil e cem", 14_100),
        ("três milhões e duzentas mil", 3_200_000),
    ],
)
def test_number_words(words, number):
    assert figure(f"No registo estão {{{words} árvores}}.", "pt").reading.number == number


@pytest.mark.parametrize(
    ("sentence", "hedge"),
    [
        ("Marcharam {cerca de 200 manifestantes} até à praça.", "about"),
        ("Vieram {uns quarenta autocarros} do norte.", "about"),
        ("Ficaram sem luz {mais de 30 mil clientes} da rede.", "over"),
        ("Arderam {mais de uma centena de carros} no parque.", "over"),
        ("Morreram {pelo menos 59 pessoas} na autoestrada.", "at_least"),
        ("Faltam {20 enfermeiros ou mais} em cada turno.", "at_least"),
        ("Responderam {menos de mil inquilinos} ao inquérito.", "under"),
        ("Cabem ali {no máximo 80 passageiros} sentados.", "up_to"),
        ("Foram abatidas {quase dois mil árvores} nas obras.", "nearly"),
    ],
)
def test_hedges(sentence, hedge):
    assert figure(sentence, "pt").hedge == hedge


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("Desfilaram {entre 10 e 12 mil pessoas} pela avenida.", 10_000, 12_000),
        ("A inflação ficará {entre 3% e 5%} este ano.", 3, 5),
        ("Perdeu-se {10-20 %} da colheita.", 10, 20),
        ("Ficaram feridas {dezenas de pessoas} no estádio.", 20, 99),
        ("Fugiram {milhares de moradores} da ilha.", 1000, 10_000),
    ],
)
def test_ranges_and_sizes(sentence, low, high):
    reading = figure(sentence, "pt").reading
    assert (reading.number, reading.number_to) == (low, high)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("A renda subiu {7,4%} num ano.", "7.4", "percent"),
        ("Só {23 por cento} concordam com a medida.", "23", "percent"),
        ("A taxa recuou {dois pontos percentuais} em maio.", "2", "point"),
        ("A taxa recuou {meio ponto percentual} em maio.", "0.5", "point"),
        ("O título cedeu {30 pontos base} na abertura.", "0.3", "point"),
        ("{Um em cada cinco} alunos desistiu.", "20", "percent"),
        ("{Metade} dos inquiridos não respondeu.", "50", "percent"),
        ("Aderiram {três quartos} das lojas.", "75", "percent"),
    ],
)
def test_shares(sentence, number, unit):
    mention = figure(sentence, "pt")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("percent", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("Seguia a {120 km/h} na curva.", "120", "kilometer / hour"),
        ("Andou {1 200 quilómetros} de bicicleta.", "1200", "kilometer"),
        ("Andou {1.200 quilômetros} de bicicleta.", "1200", "kilometer"),
        ("A herdade tem {3,5 hectares} de vinha.", "3.5", "hectare"),
        ("Colheram {2.750 toneladas} de tomate.", "2750", "metric_ton"),
        ("Fizeram {41,5 °C} em Beja.", "41.5", "degree_Celsius"),
        ("Estavam {-3 graus Celsius} em Bragança.", "-3", "degree_Celsius"),
        ("Juntou {meio litro} de leite.", "0.5", "liter"),
    ],
)
def test_measures(sentence, number, unit):
    mention = figure(sentence, "pt")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("measure", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("O inquérito durou {dois anos} e não deu em nada.", "2", "year"),
        ("Tem de sair {no prazo de trinta dias} a contar da notificação.", "30", "day"),
        ("Esperam resposta em {dez dias úteis}, no máximo.", "10", "business_day"),
        ("A mãe, de {35 anos}, salvou-se.", "35", "year"),
        ("Nadou {três horas e um quarto} sem parar.", "3.25", "hour"),
    ],
)
def test_durations(sentence, number, unit):
    mention = figure(sentence, "pt")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("duration", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "day", "month", "year"),
    [
        ("Assinou-se a {4 de maio de 2021} em Évora.", 4, 5, 2021),
        ("A sessão é a {9 de março} no Porto.", 9, 3, None),
        ("A decisão tem data de {10/02/2022}.", 10, 2, 2022),
        ("A greve começou na {quarta-feira, 4 de setembro}, às portas da fábrica.", 4, 9, None),
        ("Foi em {dezembro de 1975} que voltou.", None, 12, 1975),
        ("A lei mudou em {2022} e outra vez depois.", None, None, 2022),
    ],
)
def test_dates(sentence, day, month, year):
    calendar = figure(sentence, "pt").reading.calendar
    assert (calendar.day, calendar.month, calendar.year) == (day, month, year)


@pytest.mark.parametrize(
    ("sentence", "weekday"),
    [
        ("O juiz ouve-os na {segunda-feira}.", 0),
        ("O juiz ouve-os na {terça}, em Faro.", 1),
        ("O juiz ouviu-os na {sexta-feira passada} à porta fechada.", 4),
        ("O jogo é no {domingo à noite}.", 6),
    ],
)
def test_weekdays_with_and_without_feira(sentence, weekday):
    assert figure(sentence, "pt").reading.calendar.weekday == weekday


@pytest.mark.parametrize(
    ("sentence", "distance"),
    [
        ("Chegaram {anteontem} de comboio.", ("day", -2)),
        ("Partem {daqui a dois dias} para Timor.", ("days", 2)),
        ("O preço caiu no {ano passado}.", ("year", -1)),
    ],
)
def test_relative_dates(sentence, distance):
    assert figure(sentence, "pt").reading.calendar.relative == distance


@pytest.mark.parametrize(
    ("sentence", "hour", "minute"),
    [
        ("O alarme soou às {14h35} em todo o vale.", 14, 35),
        ("Abre às {9h} e fecha tarde.", 9, None),
        ("Saiu às {seis e meia da tarde}, já escuro.", 18, 30),
        ("O incêndio começou às {18 horas} de ontem.", 18, None),
        ("As urnas fecharam à {meia-noite}.", 0, 0),
    ],
)
def test_times(sentence, hour, minute):
    calendar = figure(sentence, "pt").reading.calendar
    assert (calendar.hour, calendar.minute or 0) == (hour, minute or 0)


@pytest.mark.parametrize(
    ("sentence", "rank"),
    [
        ("É o {terceiro julgamento} do caso.", 3),
        ("Cortou a meta em {3º lugar}.", 3),
        ("Furou na {volta 28} da corrida.", 28),
        ("A {segunda fase} começa já.", 2),
        ("Vai na {quarta edição}.", 4),
    ],
)
def test_ranks(sentence, rank):
    mention = figure(sentence, "pt")
    assert (mention.kind, mention.reading.number) == ("ordinal", rank)


@pytest.mark.parametrize(
    ("sentence", "per"),
    [
        ("A coima é de {5 mil euros por dia} de atraso.", "day"),
        ("Ganha {870 euros por mês} e subsídio.", "month"),
        ("Custa {12 euros por pessoa} ao domingo.", "person"),
    ],
)
def test_rates(sentence, per):
    assert figure(sentence, "pt").reading.per == per


@pytest.mark.parametrize(
    "sentence",
    [
        "Viola o artigo 6.º da lei n.º 58.",
        "O voo TP 1234 aterrou na BR-101.",
        "O Benfica perdeu por 3-1 na Luz.",
        "Está na página 12 do processo.",
    ],
)
def test_what_claims_nothing(sentence):
    assert quotes(sentence, "pt") == []

"""French figures as news prints them."""

from decimal import Decimal

import pytest

from tests.helpers.marked import figure, quotes


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("La région débourse {7,5 millions d'euros} pour le viaduc.", "7500000", "EUR"),
        ("Le chantier naval réclame {340 M€} à l'armateur.", "340000000", "EUR"),
        ("L'État garantit {1,8 Md€} de prêts.", "1800000000", "EUR"),
        ("L'emprunt porte sur {12 milliards de dollars}.", "12000000000", "USD"),
        ("Le fonds a misé {250 millions de $} sur la mine.", "250000000", "USD"),
        ("Le ticket de tramway coûte {1,70 €}.", "1.70", "EUR"),
        ("Le café est à {2 euros 50}.", "2.5", "EUR"),
        ("Il lui doit {treize euros et quarante-cinq centimes}.", "13.45", "EUR"),
        ("La rançon, {deux cent mille euros}, n'a pas été versée.", "200000", "EUR"),
        ("Londres offre {90 millions de livres sterling}.", "90000000", "GBP"),
        ("Le canton prévoit {1 250 000 francs suisses} pour la digue.", "1250000", "CHF"),
        ("L'amende atteint {un milliard et demi d'euros}.", "1500000000", "EUR"),
        ("Le pot de miel vaut {85 centimes}.", "85", "EUR/100"),
        ("Ottawa débloque {16,4 millions de dollars canadiens}.", "16400000", "CAD"),
    ],
)
def test_money(sentence, number, unit):
    mention = figure(sentence, "fr")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("money", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Le parc abrite {vingt-deux éoliennes} face au large.", "22"),
        ("La pétition a réuni {48 300 signatures} en une nuit.", "48300"),
        ("La base contient {30 milliards d'images} de visages.", "30000000000"),
        ("La mairie loge {quatre-vingt-onze familles} à l'hôtel.", "91"),
        ("L'opérateur perd {1,2 million d'abonnés} en un an.", "1200000"),
        ("Le diocèse ferme {dix-sept églises} du canton.", "17"),
        ("On a compté {3 millions de billets} vendus.", "3000000"),
        ("Le fichier recense {deux douzaines de suspects} déjà connus.", "24"),
    ],
)
def test_counts(sentence, number):
    mention = figure(sentence, "fr")
    assert (mention.kind, mention.reading.number) == ("count", Decimal(number))


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("soixante-dix", 70), ("soixante et onze", 71), ("quatre-vingts", 80), ("quatre-vingt-un", 81),
        ("quatre-vingt-dix-neuf", 99), ("septante-deux", 72), ("huitante", 80), ("nonante-cinq", 95),
        ("dix-huit", 18), ("cent un", 101), ("deux cents", 200), ("trois cent quarante-six", 346),
        ("mille neuf cent quatre-vingt-quatre", 1984), ("deux mille vingt-six", 2026), ("quarante-cinq mille", 45000),
        ("trois millions deux cent mille", 3_200_000), ("vingt et un mille milliards", 21 * 10**12),
        ("deux virgule cinq", Decimal("2.5")), ("deux cent virgule zéro trois", Decimal("200.03")),
        ("un demi-million", 500_000), ("3 millions et demi", 3_500_000),
        ("deux tiers de million", Decimal(2) / 3 * 10**6),
    ],
)  # fmt: skip
def test_number_words(words, number):
    assert abs(figure(f"Le résultat fut {{{words}}}.", "fr").reading.number - number) < Decimal("0.001")


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("Le chômage touche {7,1 %} des actifs.", "7.1", "percent"),
        ("La participation plafonne à {quarante-deux pour cent}.", "42", "percent"),
        ("La marge gagne {0,4 point de pourcentage}.", "0.4", "point"),
        ("La banque centrale relève son taux de {25 points de base}.", "0.25", "point"),
        ("La {moitié} des écoles restent fermées.", "50", "percent"),
        ("{Un quart} des vignes a gelé.", "25", "percent"),
        ("Selon l'enquête, {un Belge sur cinq} renonce à se soigner.", "20", "percent"),
        ("Il ne reste que {trois cinquièmes} des sièges.", "60", "percent"),
    ],
)
def test_percent(sentence, number, unit):
    mention = figure(sentence, "fr")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("percent", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("Le cargo transportait {2 750 tonnes} de blé.", "2750", "metric_ton"),
        ("Le bus roulait à {118 km/h}.", "118", "kilometer / hour"),
        ("La borne limite à {50 kilomètres-heure} la traversée.", "50", "kilometer / hour"),
        ("L'appartement fait {64 mètres carrés}.", "64", "meter ** 2"),
        ("Le feu a détruit {1 300 hectares} de garrigue.", "1300", "hectare"),
        ("Le puits produit {40 000 barils par an}.", "40000", "oil_barrel"),
        ("Il a fait {39,4 °C} à l'ombre.", "39.4", "degree_Celsius"),
        ("Le mercure est tombé à {douze degrés sous zéro}.", "-12", "degree_Celsius"),
        ("Le cuisinier verse {un demi-litre} de lait.", "0.5", "liter"),
        ("Le parc solaire fournit {45 mégawatts}.", "45", "megawatt"),
        ("Le fichier pèse {12 Go}.", "12", "gigabyte"),
        ("Le nageur a parcouru {deux kilomètres et demi}.", "2.5", "kilometer"),
    ],
)
def test_measures(sentence, number, unit):
    mention = figure(sentence, "fr")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("measure", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("Le procès a duré {six semaines}.", "6", "week"),
        ("Le ministre écope de {dix-huit mois} avec sursis.", "18", "month"),
        ("Les négociations ont pris {trois heures et demie}.", "3.5", "hour"),
        ("L'ascenseur est resté bloqué {un quart d'heure}.", "0.25", "hour"),
        ("Elle a dormi {huit heures} dans la gare.", "8", "hour"),
        ("Après {quarante ans} d'absence, il revient.", "40", "year"),
        ("Le retard est de {45 minutes}.", "45", "minute"),
        ("Il a couru le tour en {deux minutes et dix secondes}.", "2", "minute"),
    ],
)
def test_durations(sentence, number, unit):
    mention = figure(sentence, "fr")
    assert (mention.kind, mention.reading.number, mention.reading.unit) == ("duration", Decimal(number), unit)


@pytest.mark.parametrize(
    ("sentence", "hedge"),
    [
        ("Le port accueille {environ 900 navires}.", "about"),
        ("{Quelque 3 500 marins} ont défilé.", "about"),
        ("Le convoi compte {une centaine de camions}.", "about"),
        ("Le voyage coûte {autour de 400 euros}.", "about"),
        ("{Plus de 12 000 foyers} sont sans eau.", "over"),
        ("La facture est {supérieure à 2 millions d'euros}.", "over"),
        ("{Plus d'une centaine de tracteurs} bloquent le rond-point.", "over"),
        ("{Au moins quinze randonneurs} sont portés disparus.", "at_least"),
        ("Le jury exige {un minimum de 8 points}.", "at_least"),
        ("{Moins de 200 électeurs} se sont déplacés.", "under"),
        ("Le loyer reste {inférieur à 600 euros}.", "under"),
        ("L'usine emploiera {jusqu'à 450 salariés}.", "up_to"),
        ("La salle contient {300 places au maximum}.", "up_to"),
        ("{Près de 5 millions de tonnes} ont été exportées.", "nearly"),
        ("{Presque deux tiers} des sondés approuvent.", "nearly"),
        ("Il faudra {500 bénévoles ou plus}.", "at_least"),
        ("{Des dizaines de touristes} ont été évacués.", "vague"),
        ("{Plusieurs milliers d'oiseaux} sont morts.", "vague"),
    ],
)
def test_hedges(sentence, hedge):
    assert figure(sentence, "fr").reading.hedge == hedge


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("Le devis varie {de 30 000 à 45 000 euros}.", 30_000, 45_000),
        ("Le virus a tué {entre 200 et 300 bovins}.", 200, 300),
        ("L'État injectera {5 à 6 milliards d'euros}.", 5 * 10**9, 6 * 10**9),
        ("La hausse sera {de 10-12 %}.", 10, 12),
        ("Les travaux dureront {deux ou trois mois}.", 2, 3),
        ("Il faut {plus de 10 et moins de 20 signatures}.", 10, 20),
    ],
)
def test_ranges(sentence, low, high):
    reading = figure(sentence, "fr").reading
    assert (reading.hedge, reading.number, reading.number_to) == ("range", low, high)


def test_a_change_from_one_figure_to_another_is_no_range():
    assert quotes("Le prix du gaz est passé de 42 à 57 euros.", "fr") == ["42", "57 euros"]


def test_two_amounts_side_by_side_are_no_range():
    assert quotes("Il a payé deux amendes de 90 et 135 euros.", "fr")[-2:] == ["90", "135 euros"]


@pytest.mark.parametrize(
    "sentence", ["La société doit obéir {dans un délai de trois mois}.", "Le plan s'applique {sous trois mois}."]
)
def test_a_deadline_is_a_limit(sentence):
    reading = figure(sentence, "fr").reading
    assert (reading.limit, reading.number, reading.unit) == (True, 3, "month")


@pytest.mark.parametrize(
    ("sentence", "rank"),
    [
        ("C'est le {troisième recours} de l'association.", 3),
        ("Le club fête sa {125e saison}.", 125),
        ("Elle habite au {1er étage}.", 1),
        ("La {vingt et unième édition} s'ouvre ce soir.", 21),
        ("Voici la {deuxième version} du texte.", 2),
        ("Il signe un {cinquième livre}.", 5),
    ],
)
def test_ordinals(sentence, rank):
    mention = figure(sentence, "fr")
    assert (mention.kind, mention.reading.number) == ("ordinal", rank)


@pytest.mark.parametrize(
    ("sentence", "years"),
    [("Une cycliste âgée de {34 ans} a chuté.", 34), ("Il a appris le violon à l'âge de {six ans}.", 6)],
)
def test_ages(sentence, years):
    mention = figure(sentence, "fr")
    assert (mention.kind, mention.reading.number, mention.reading.noun) == ("duration", years, "age")


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Le glissement de terrain a fait {neuf morts}.", 9),
        ("On relève {27 blessés}, dont un enfant.", 27),
        ("Une explosion tue {quatre mineurs}.", 4),
        ("Le naufrage a fait {59 disparus}.", 59),
    ],
)
def test_casualties(sentence, number):
    mention = figure(sentence, "fr")
    assert (mention.kind, mention.reading.number) == ("count", number)


@pytest.mark.parametrize(
    ("sentence", "per"),
    [
        ("L'astreinte est de {5 000 euros par jour}.", "day"),
        ("Il gagne {12 euros de l'heure}.", "hour"),
        ("Le loyer atteint {900 euros par mois}.", "month"),
        ("Le village trie {310 kilos par habitant}.", "person"),
    ],
)
def test_rates(sentence, per):
    assert figure(sentence, "fr").reading.per == per


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Une caution de {β¬30,5 millions} est exigée.", 30_500_000),
        ("Le don de {20 millions d’euros} surprend.", 20_000_000),
        ("La ville compte {1\u202f250\u202f000 habitants}.", 1_250_000),
        ("Le club a vendu {4\u00ad500 maillots}.", 4500),
        ("Le plan vise {1,300 millions d'euros}.", 1_300_000_000),
    ],
)
def test_damaged_text(sentence, number):
    assert figure(sentence, "fr").reading.number == number


@pytest.mark.parametrize(
    "text",
    [
        "L'article 12 du code s'applique.",
        "Voir page 42, alinéa 3.",
        "Appelez le 01 44 55 66 77.",
        "Rennes s'est imposé 3-1.",
        "Un voisin a prévenu une amie.",
        "Le vol AF447 et la D906 sont cités.",
        "Selon la direction, aucun incident.",
    ],
)
def test_what_claims_nothing_is_not_read(text):
    assert quotes(text, "fr") == []

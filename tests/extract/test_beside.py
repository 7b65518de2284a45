"""Numbers told by what they are set beside: ages behind a person, the numbers of houses beside a street."""

import pytest

import factcheck
from tests.helpers.marked import figure, quotes


@pytest.mark.parametrize(
    ("language", "sentence", "years"),
    [
        ("en", "Okafor, {46}, founded the yard.", 46),
        ("en", "The driver, {42}, from Leeds, was unhurt.", 42),
        ("en", "Clara Whitmore ({27}) won the regatta.", 27),
        ("en", "His wife, {39}, survived.", 39),
        ("nl", "De bestuurder ({42}) uit Almelo is aangehouden.", 42),
        ("nl", "Joris Veldman, {35}, overleed ter plekke.", 35),
        ("de", "Die Fahrerin, {42}, blieb unverletzt.", 42),
        ("de", "Max Brandner ({33}) gewann das Rennen.", 33),
        ("fr", "Le conducteur, {42 ans}, est indemne.", 42),
        ("fr", "Marion Delvaux, {34}, témoigne.", 34),
        ("it", "Marco Rinaldi, {34}, di Milano, ha vinto.", 34),
        ("es", "La conductora, {51}, de Jaén, salió ilesa.", 51),
    ],
)
def test_a_number_beside_a_person_is_an_age(language, sentence, years):
    mention = figure(sentence, language)
    assert (mention.kind, int(mention.reading.number), mention.reading.unit) == ("duration", years, "year")
    assert mention.reading.noun == "age"


@pytest.mark.parametrize(
    "text",
    [
        "Lyon, 46, Nantes, 12, Lille, 3.",
        "Northgate, 17, and Harlow, 12.",
        "The parcel, 12, was lost.",
    ],
)
def test_a_number_beside_a_place_or_a_thing_is_no_age(text):
    assert all(mention.kind != "duration" for mention in factcheck.extract(text, language="en"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The minister left 14 Carlow Street on foot."),
        ("en", "They searched 1600 Orchard Avenue and 221B Mercer Road."),
        ("fr", "Le siège se trouve au 10 rue Lambert, à Lille."),
        ("fr", "Elle habitait 25, avenue Victor-Massé."),
        ("it", "La sede di via Garibaldi, 25, resta chiusa."),
        ("es", "La tienda de la calle Mayor, 48, cerró."),
        ("nl", "Het pand aan de Dorpsstraat 45 brandde af."),
        ("de", "Die Kanzlei in der Lindenstraße 17 zog um."),
    ],
)
def test_the_number_of_a_house_is_no_claim(language, text):
    assert quotes(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("en", "About 40 Wall Street traders lost their jobs.", "About 40 Wall Street traders"),
        ("it", "In piazza Verdi, 25 persone protestavano.", "25 persone"),
        ("es", "En la calle Mayor, 48 personas gritaban.", "48 personas"),
        ("fr", "La ville a refait 12 rues.", "12 rues"),
    ],
)
def test_what_is_counted_beside_a_street_is_read(language, text, quote):
    assert quotes(text, language) == [quote]

"""What the sentence around a figure says of it."""

import pytest

from factcheck.extract import extract_mentions
from factcheck.extract.context import Context, describe


def around(sentence: str, language: str = "en", nth: int = 0) -> Context:
    mention = extract_mentions(sentence, language)[nth]
    return describe(sentence, mention.start, mention.end, language)


def test_the_nearest_name_before_a_figure_is_its_subject():
    assert around("Last spring Harbour Board bought 14 cranes.").subject == "Harbour Board"


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The council fined the brewery 40,000 euros.", "en"),
        ("De gemeente legde de brouwerij een boete op van 40.000 euro.", "nl"),
        ("La mairie a infligé à la brasserie une amende de 40 000 euros.", "fr"),
        ("Die Stadt verhängte gegen die Brauerei eine Geldbuße von 40.000 Euro.", "de"),
        ("Il comune ha inflitto al birrificio una multa di 40.000 euro.", "it"),
        ("El ayuntamiento impuso a la cervecera una multa de 40.000 euros.", "es"),
    ],
)
def test_the_event_beside_a_figure_is_the_same_in_every_language(sentence, language):
    assert around(sentence, language).attribute == "fine"


def test_roles_qualify_a_figure():
    assert "additional" in around("An additional penalty of $3 million may follow.").qualifiers


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("The bridge cost 90 million euros.", "actual"),
        ("The bridge is expected to cost 90 million euros.", "planned"),
        ("The minister denied that 90 trees were felled.", "denied"),
    ],
)
def test_words_before_a_figure_tell_how_it_is_meant(sentence, modality):
    assert around(sentence).modality == modality


def test_the_name_beside_a_verb_of_saying_says_it():
    assert around("Up to 30 homes lost power, said Anna Berg.").attribution == "Anna Berg"


def test_the_name_behind_according_to_says_it():
    assert around("According to Norvik Energy, 30 homes lost power.").attribution == "Norvik Energy"


def test_the_month_of_may_is_no_modal_verb() -> None:
    text = "As of 3 May 2024, 19 people had died."
    assert describe(text, text.index("19"), text.index(" had"), "en").modality == "actual"


@pytest.mark.parametrize(
    ("sentence", "language", "said"),
    [
        ("Coast guard says 30 boats sank.", "en", "Coast guard"),
        ("The ministry of health said 30 people fell ill.", "en", "ministry of health"),
        ("Sweden's coast guard said 30 boats sank.", "en", "Sweden's coast guard"),
        ("At least 30 boats sank, the harbour master said.", "en", "harbour master"),
        ("According to the harbour master, 30 boats sank.", "en", "harbour master"),
        ("Berg repeatedly said 30 homes lost power.", "en", "Berg"),
        ("After the storm police said 30 homes lost power.", "en", "police"),
        ("According to police 30 homes lost power.", "en", "police"),
        ("Selon la garde côtière, 30 bateaux ont coulé.", "fr", "garde côtière"),
        ("La garde côtière a indiqué que 30 bateaux ont coulé.", "fr", "garde côtière"),
        ("Selon le ministère de l'Intérieur, 30 maisons ont brûlé.", "fr", "ministère de l'Intérieur"),
        ("La guardia costera dijo que 30 barcos se hundieron.", "es", "guardia costera"),
        ("Secondo la guardia costiera, 30 barche sono affondate.", "it", "guardia costiera"),
        ("Segundo a guarda costeira, 30 barcos afundaram.", "pt", "guarda costeira"),
        ("De woordvoerder van de politie zei dat 30 huizen schade hadden.", "nl", "woordvoerder van de politie"),
        ("Laut Polizei sanken 30 Boote.", "de", "Polizei"),
    ],
)
def test_a_speaker_is_named_in_full(sentence, language, said):
    at = sentence.index("30")
    assert describe(sentence, at, at + 2, language).attribution == said


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The cellar is said to hold 30 barrels.", "en"),
        ("The mayor was told that 30 homes lost power.", "en"),
        ("La cave est dite contenir 30 fûts.", "fr"),
    ],
)
def test_of_what_something_is_said_does_not_speak(sentence, language):
    at = sentence.index("30")
    assert describe(sentence, at, at + 2, language).attribution is None

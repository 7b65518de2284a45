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

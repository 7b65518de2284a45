"""Figures of which a text says that one replaced the other become one fact that evolves."""

from __future__ import annotations

import pytest

from tests.group.case import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The death toll was raised from 12 to 19 by the ministry."),
        ("en", "The number of dead, initially put at 12, now stands at 19."),
        ("en", "Nineteen people were killed instead of the 12 people that were named at first."),
        ("en", "Officials revised the damage from $4.5 million to $6 million."),
        ("nl", "Het dodental is verhoogd van 12 naar 19."),
        ("nl", "Aanvankelijk werden 12 doden gemeld, inmiddels zijn het er 19."),
        ("de", "Die Zahl der Toten wurde von 12 auf 19 korrigiert."),
        ("de", "Der Tunnel kostet 2,9 Milliarden Euro statt der 2016 geplanten 2,1 Milliarden Euro."),
        ("fr", "Le bilan a été porté de 12 à 19 morts."),
        ("it", "Il bilancio è stato portato da 12 a 19 morti."),
        ("es", "La cifra de muertos se elevó de 12 a 19."),
        ("pt", "O número de mortos foi revisto de 12 para 19."),
    ],
)
def test_a_revision_that_a_text_announces_is_one_fact_that_evolves(language: str, text: str) -> None:
    assert [fact.verdict for fact in told(language, text)].count("evolves") == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He drove from 12 to 19 Mill Street, past 40 houses."),
        ("en", "The raised platform holds 12 people and the hall 19 people."),
        ("en", "Initially 12 police officers came, and now 19 trees are gone."),
        ("nl", "Van de 12 gewonden liggen er 7 in het ziekenhuis."),
        ("fr", "Le tour va de 12 villages à 19 collines."),
    ],
)
def test_two_things_in_one_sentence_stay_two(language: str, text: str) -> None:
    assert "evolves" not in [fact.verdict for fact in told(language, text)]

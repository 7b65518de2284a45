from __future__ import annotations

import pytest

from factcheck.language import languages
from factcheck.language.detect import detect_language

SENTENCES = {
    "en": "The harbour master said that three of the crew had been taken to hospital.",
    "nl": "De havenmeester zei dat drie bemanningsleden naar het ziekenhuis zijn gebracht.",
    "fr": "Le capitaine du port a déclaré que trois marins avaient été transportés à l'hôpital.",
    "de": "Der Hafenmeister sagte, drei Seeleute seien ins Krankenhaus gebracht worden.",
    "it": "Il comandante del porto ha detto che tre marinai sono stati portati in ospedale.",
    "es": "El capitán del puerto dijo que tres marineros fueron trasladados al hospital.",
    "pt": "O capitão do porto disse que três marinheiros foram levados para o hospital.",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_tells_its_language(code: str) -> None:
    if code not in languages():
        pytest.skip(f"no data for {code}")
    assert detect_language(SENTENCES[code]) == code


@pytest.mark.parametrize("text", ["", "12 345 €", "EUR 1,234.56", "\n\n---\n"])
def test_a_text_without_words_tells_no_language(text: str) -> None:
    assert detect_language(text) == "und"


def test_a_language_without_data_is_never_told() -> None:
    assert detect_language("Satamakapteeni kertoi, että kolme merimiestä vietiin sairaalaan.") in languages()

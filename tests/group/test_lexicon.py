"""Words and their tags, the same in every language."""

import pytest

from factcheck.group.lexicon import fold, load_lexicon

FINES = [("en", "fined"), ("nl", "boete"), ("de", "Geldbuße"), ("fr", "amende"), ("it", "multa"), ("es", "multa")]
DUTCH = [("en", "Dutch"), ("nl", "Nederlandse"), ("de", "niederländische"), ("fr", "néerlandaise"), ("it", "olandese")]


@pytest.mark.parametrize(("code", "word"), FINES)
def test_a_fine_is_one_event_in_every_language(code: str, word: str) -> None:
    assert "E:fine" in load_lexicon(code).tags(word)


@pytest.mark.parametrize(("code", "word"), DUTCH)
def test_an_adjective_names_its_territory(code: str, word: str) -> None:
    assert load_lexicon(code).tags(word) == ("T:NL",)


def test_the_pronoun_is_no_country() -> None:
    assert load_lexicon("en").tags("us") == ()
    assert load_lexicon("en").tags("US") == ("T:US",)


def test_a_compound_is_what_its_last_part_is() -> None:
    assert load_lexicon("de").tags("Gesichtsfotos") == ("C:image",)


def test_forms_of_a_word_share_a_stem() -> None:
    lexicon = load_lexicon("en")
    assert lexicon.term("collected") == lexicon.term("collecting")


def test_accents_and_capitals_fold() -> None:
    assert fold("Élysée") == "elysee"

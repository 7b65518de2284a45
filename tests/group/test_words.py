"""Words of a case."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.group.lexicon import load_lexicon
from factcheck.group.words import Tokens, read_word


def stems(*texts: tuple[str, str]) -> list[str]:
    tokens = Tokens(texts)
    return [tokens.words[kind].stem for kind in tokens.kind.tolist()]


def test_numerals_are_masked_and_stopwords_tell_nothing() -> None:
    assert stems(("The mill employs 1,200 people,", "en")) == ["", "mill", "employ", "#", "people", ","]


def test_a_word_of_two_texts_is_one_word() -> None:
    tokens = Tokens([("Lorvik burned", "en"), ("burned Lorvik", "en")])
    assert tokens.kind.tolist() == [0, 1, 1, 0]


def test_a_phrase_carries_its_tag_only_where_it_is_whole() -> None:
    whole, cut = Tokens([("a credit card", "en")]), Tokens([("a credit", "en"), ("note", "en"), ("card", "en")])
    assert "C:card" in whole.words[whole.kind[1]].tags
    assert "C:card" not in cut.words[cut.kind[1]].tags


def test_a_capital_is_kept_folded() -> None:
    assert read_word("Élodie", load_lexicon("fr")).capital == "elodie"
    assert read_word("élodie", load_lexicon("fr")).capital == ""


@given(st.lists(st.text("ab Z9,.\n", max_size=30), max_size=4))
def test_every_token_stands_where_it_says(texts: list[str]) -> None:
    tokens = Tokens([(text, "en") for text in texts])
    assert len(tokens.at) == len(tokens.kind)
    assert all(texts[at >> 32][at & 0xFFFFFFFF] not in " ." for at in tokens.at.tolist())

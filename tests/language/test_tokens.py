"""A text is cut into the same words and figures whatever alphabet its letters are of."""

from __future__ import annotations

import re

import pytest

from factcheck.language.tokens import Tokens, cut_phrase

_PLAIN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[0-9]+|[^\w\s]|_")


@pytest.mark.parametrize("around", ["a{}b", "{}", "a'{}b", "{}'a", "a{}'b"])
def test_every_character_is_cut_as_its_class_says(around: str) -> None:
    """The quick way for Latin letters tells no letter, sign or digit otherwise than Unicode does."""
    characters = [chr(code) for code in range(0x11000) if not 0xD800 <= code < 0xE000]
    texts = [around.format(c) for c in characters]
    assert [t for t in texts if list(cut_phrase(t, False)) != _PLAIN.findall(t)] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Łódź lost 3,400 jobs", ["Łódź", "lost", "3,400", "jobs"]),
        ("the β-test of 12 kΩ", ["the", "β", "-", "test", "of", "12", "kΩ"]),
        ("Mira's 2.5m deal", ["Mira's", "2.5", "m", "deal"]),
        ("O'βrien", ["O'βrien"]),
    ],
)
def test_words_of_mixed_letters_stay_whole(text: str, words: list[str]) -> None:
    """A letter of another alphabet goes on with the word it stands in."""
    assert Tokens(text, elision=False).raw == words


def test_an_elided_article_is_a_word_of_its_own() -> None:
    """*d'euros* is two words where the language elides."""
    assert Tokens("d'euros", elision=True).raw == ["d'", "euros"]

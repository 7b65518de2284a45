"""Sentences as labels read them."""

from factcheck.group.scene import place, scene
from tests.group.case import read, source


def test_a_phrase_tells_what_its_first_word_does_not() -> None:
    words = {word.text: word.events for word in scene("It fell into the sea off Merren.", "en").words}
    assert "land" in words["fell"]


def test_what_is_elided_is_no_part_of_a_word() -> None:
    assert "amende" in [word.plain for word in scene("L'amende est levée.", "fr").words]


def test_a_figure_has_its_place_among_the_words() -> None:
    (claim,) = read(source("a", "Near Merren, at least 40 boats sank."))
    found = place(claim)
    assert [word.text for word in found.words[found.first : found.after]] == ["at", "least", "40", "boats"]

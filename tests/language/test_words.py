"""Words that are a number and more in one."""

import pytest

from factcheck.language import load_language


@pytest.mark.parametrize(
    ("word", "language", "head"),
    [
        ("dreitägige", "de", "drei"),
        ("achtzehnjähriger", "de", "achtzehn"),
        ("viertelstunde", "de", "viertel"),
        ("viertelmillion", "de", "viertel"),
        ("tienjarig", "nl", "tien"),
        ("halfuur", "nl", "half"),
    ],
)
def test_a_number_and_its_unit_in_one_word_are_taken_apart(word, language, head):
    assert word[: load_language(language).cut(word)] == head


@pytest.mark.parametrize(
    ("word", "language"),
    [("maandag", "nl"), ("werkdag", "nl"), ("jahrestage", "de"), ("stunde", "de"), ("dreihunderttausend", "de")],
)
def test_other_words_stay_whole(word, language):
    assert load_language(language).cut(word) == 0


@pytest.mark.parametrize("word", ["vieren", "achten", "honderden", "drieën"])
def test_a_joiner_ends_no_number_word(word):
    assert load_language("nl").numbers.pieces(word) == ()

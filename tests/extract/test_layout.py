"""Where lines and sentences end."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.layout import line_breaks, sentences


def cut(text, language="en"):
    return [text[start:end] for start, end in sentences(text, language)]


def test_a_heading_stands_alone():
    assert cut("Storm toll rises\n\nTwelve people died.") == ["Storm toll rises", "Twelve people died."]


def test_a_wrapped_paragraph_is_one():
    text = "The harbour board said on Tuesday that the pier would be closed for\nrepairs until the spring of next year."
    assert len(cut(text)) == 1


def test_abbreviations_and_initials_end_no_sentence():
    assert len(cut("Dr. Moore and J. K. Lane met approx. 40 patients.")) == 1


def test_a_german_ordinal_ends_no_sentence():
    assert len(cut("Am 3. September begann der Prozess.", "de")) == 1


def test_list_items_are_lines_of_their_own():
    text = "- 40 boats\n- 12 lorries\n"
    assert [text[at] for at in line_breaks(text)] == ["-", "-"]


@given(st.text(alphabet="ab .!?\n1", max_size=200))
def test_sentences_are_in_order_and_hold_their_text(text):
    spans = sentences(text, "en")
    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))

"""A figure in its sentence, cut to the room there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck.report.excerpt import excerpt, shorten
from tests.helpers.build import claim

LONG = "Officials who asked not to be named said that {about 4,000 boats} were moored in the old harbour that week."


def test_a_short_sentence_stays_whole():
    assert "".join(excerpt(claim("c", "s", LONG, "4000"), 200)) == LONG.replace("{", "").replace("}", "")


@pytest.mark.parametrize("room", [20, 30, 45, 60, 90])
def test_words_are_left_out_on_both_sides_but_never_the_figure(room):
    cut = excerpt(claim("c", "s", LONG, "4000"), room)
    assert cut.figure == "about 4,000 boats"
    assert cell_len("".join(cut)) <= room
    assert cut.before.startswith("…")
    assert cut.after.endswith("…")


def test_room_that_one_side_does_not_need_goes_to_the_other():
    cut = excerpt(claim("c", "s", "{Ten boats} " + "sank in the storm " * 20, "10"), 60)
    assert cut.before == ""
    assert cell_len("".join(cut)) > 50


def test_no_word_is_cut_in_two():
    cut = excerpt(claim("c", "s", LONG, "4000"), 50)
    assert set(cut.before.strip("… ").split()) <= set(LONG.split())
    assert set(cut.after.strip("… ").split()) <= set(LONG.split())


@given(st.text(max_size=60), st.text(min_size=1, max_size=20), st.text(max_size=60), st.integers(0, 80))
def test_any_text_fits_or_is_the_figure_alone(before, figure, after, room):
    said = before.replace("{", "") + "{" + figure.replace("}", "x") + "}" + after
    cut = excerpt(claim("c", "s", said, "1"), room)
    assert cell_len(cut.before) + cell_len(cut.after) <= max(room - cell_len(cut.figure), 0)


def test_a_label_is_shortened_at_a_word():
    assert shorten("Fine of the harbour authority", 15) == "Fine of the…"
    assert shorten("Fine", 15) == "Fine"

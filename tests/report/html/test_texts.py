from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Mark, Region
from factcheck.report.html.texts import AROUND, LONGEST, Span, pieces
from tests.helpers.build import source


def cut(text, *spans, **more):
    """Return the pieces of a text; a span is its start, its end and its style."""
    made = [
        Span(a, b, {"c": 1, "a": 2, "k": 3, "s": 4}[style], style, f"x{n}") for n, (a, b, style) in enumerate(spans)
    ]
    return list(pieces(source("s", None, text, **more), made))


def told(found):
    return [(each.style, each.text) for each in found]


def test_a_claim_is_marked_where_it_stands():
    assert told(cut("a fine of ten euros", (10, 19, "c"))) == [("", "a fine of "), ("c", "ten euros")]


def test_claims_side_by_side_are_two_marks():
    found = cut("10 boats20 cars", (0, 8, "a"), (8, 15, "a"))
    assert [(each.text, each.anchors) for each in found] == [("10 boats", ("x0",)), ("20 cars", ("x1",))]


def test_of_claims_that_overlap_each_has_its_place_and_the_graver_its_mark():
    found = cut("three of 30 ships", (0, 11, "s"), (9, 17, "c"))
    assert told(found) == [("s", "three of "), ("c", "30"), ("c", " ships")]
    assert [each.anchors for each in found] == [("x0",), ("x1",), ()]


def test_two_claims_that_begin_together_are_both_linked_to():
    found = cut("30 ships sank", (0, 2, "a"), (0, 8, "c"))
    assert found[0].anchors == ("x0", "x1")


def test_pages_and_sheets_have_their_names():
    marks = (Mark(0, 3, page=1), Mark(3, 6, page=2), Mark(6, 9, page=2))
    found = cut("onetwotoo", marks=marks)
    assert [(each.heading, each.text) for each in found] == [("Page 1", "one"), ("Page 2", "twotoo")]


def test_headlines_and_furniture_are_told_apart():
    regions = (Region(0, 4, "headline"), Region(4, 8, "furniture"))
    assert told(cut("HeadMenuText", regions=regions)) == [("h", "Head"), ("f", "Menu"), ("", "Text")]


def test_lines_stay_and_controls_go():
    assert told(cut("one\r\ntwo\x00\x1b[2J\n\n\n\nthree")) == [("", "one\ntwo\ufffd\ufffd[2J\n\nthree")]


def test_a_very_long_text_is_shown_around_its_claims():
    text = "x" * LONGEST + " 30 ships " + "y" * LONGEST
    found = cut(text, (LONGEST + 1, LONGEST + 9, "c"), (5_000, 5_002, "s"))
    assert [each.style for each in found] == ["", "gap", "", "c", "", "gap"]
    assert sum(len(each.text) for each in found) < 4 * AROUND + 200
    assert [each.anchors for each in found if each.anchors] == [("x1",), ("x0",)]


@given(
    st.text("ab \n", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9), st.sampled_from("cask")))
)
def test_whatever_overlaps_no_text_is_lost_and_every_claim_can_be_reached(text, spans):
    inside = [(start, min(start + size, len(text)), style) for start, size, style in spans if start < len(text)]
    plain = replace(source("s"), text=text)
    found = cut(plain.text, *inside)
    assert "".join(each.text for each in found).split() == text.split() or "\n" in text or " " in text
    assert sorted(name for each in found for name in each.anchors) == sorted(f"x{n}" for n in range(len(inside)))

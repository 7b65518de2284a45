"""One decision is changed, and every other byte stays."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Decision
from factcheck.review.edit import edited
from factcheck.review.entries import Page
from factcheck.review.layout import page_text
from factcheck.review.read import read_page
from tests.helpers.decisions import TREES, decision, entry

ONE, TWO, THREE = entry("120", "1200"), entry("120", "130"), entry("130", "1200")
COMMENTED = page_text(Page(TREES, (ONE, TWO)))
COMMENTED = "# Lena keeps this file.\n" + COMMENTED.replace("status: known", "status: known  # agreed with the desk", 1)
COMMENTED = COMMENTED.replace(
    f"  - fingerprint: {TWO.fingerprint}", f"  # The park.\n  - fingerprint: {TWO.fingerprint}"
)
COMMENTED += "# The end.\n"


def change(text, *entries):
    return edited(text, Page(TREES, entries), "trees.yaml")


def test_a_new_decision_goes_behind_the_others_and_adds_only_lines():
    text = change(COMMENTED, ONE, TWO, THREE)
    assert text.startswith(COMMENTED.removesuffix("# The end.\n"))
    assert text.endswith("# The end.\n")
    assert read_page(text, "t").entries[2].said == THREE.said


def test_a_changed_decision_keeps_the_comments_on_it():
    text = change(COMMENTED, replace(ONE, decision=decision("confirmed", reason="", expires=date(2025, 1, 1))), TWO)
    assert "status: confirmed  # agreed with the desk\n" in text
    assert "    decided: 2024-01-02\n    expires: 2025-01-01\n    values:" in text
    assert text.count("reason:") == 1
    assert "# The park." in text


def test_the_sources_of_the_last_value_can_change():
    more = replace(TWO, sides=(TWO.sides[0], replace(TWO.sides[1], sources=("herald",))))
    assert read_page(change(COMMENTED, ONE, more), "t").entries[1].sides == more.sides
    assert change(COMMENTED, ONE, more).endswith("# The end.\n")


def test_a_dropped_decision_takes_its_comment_and_no_other():
    text = change(COMMENTED, ONE)
    assert text == COMMENTED[: COMMENTED.index("  # The park.")] + "# The end.\n"
    assert "# The park." in change(COMMENTED, TWO)


def test_the_last_decision_leaves_an_empty_list_that_can_be_added_to():
    text = change(COMMENTED)
    assert "decisions: []\n" in text
    assert read_page(change(text, THREE), "t").entries[0].said == THREE.said
    assert "# Lena keeps this file." in change(text, THREE)


@pytest.mark.parametrize("eol", ["\n", "\r\n"])
def test_line_ends_stay(eol):
    text = change(COMMENTED.replace("\n", eol), ONE, TWO, THREE)
    assert text.count("\n") == text.count(eol)


def test_a_hand_made_layout_is_understood():
    one = f"{{fingerprint: {ONE.fingerprint}, status: unsure, values: [{{value: 120}}, {{value: 1200}}]}}"
    flow = f"version: 1\nfact: trees\nkind: count\ndecisions: [{one}]\n"
    assert [each.fingerprint for each in read_page(change(flow, ONE, TWO), "t").entries] == [
        ONE.fingerprint, TWO.fingerprint,
    ]  # fmt: skip
    folded = COMMENTED.replace(
        "reason: the park is counted by one of them", "reason: >\n      the park is\n      counted"
    )
    assert read_page(change(folded, ONE, TWO), "t").entries[0].decision.reason == ONE.decision.reason


def test_a_list_that_is_not_indented_stays_so():
    left = "\n".join(line[2:] if line.startswith("  ") else line for line in page_text(Page(TREES, (ONE,))).split("\n"))
    text = change(left, ONE, TWO)
    assert text.startswith(left)
    assert f"\n- fingerprint: {TWO.fingerprint}\n  status: known\n" in text


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30)
DECISIONS = st.builds(
    Decision,
    st.sampled_from(["known", "confirmed", "unsure"]),
    TEXTS.map(lambda text: f"so {text}"),
    TEXTS,
    st.none() | st.dates(date(1000, 1, 1)),
    st.none() | st.dates(date(1000, 1, 1)),
)
STEPS = st.lists(st.tuples(st.sampled_from([ONE, TWO, THREE]), st.none() | DECISIONS), max_size=6)


@settings(deadline=None, max_examples=60)
@given(STEPS)
def test_whatever_is_written_reads_back(steps):
    text, held = COMMENTED, {each.fingerprint: each for each in (ONE, TWO)}
    for each, said in steps:
        held.pop(each.fingerprint, None) if said is None else held.update(
            {each.fingerprint: replace(each, decision=said)}
        )
        text = change(text, *held.values())
        page = read_page(text, "t")
        assert {e.fingerprint: (e.decision.status, e.decision.expires) for e in page.entries} == {
            name: (e.decision.status, e.decision.expires) for name, e in held.items()
        }
        held = {e.fingerprint: replace(e, place="") for e in page.entries}
    assert text.startswith("# Lena keeps this file.\n")


@pytest.mark.parametrize(
    "bad", ["a: b", "- x", "# no", "{x", "'", '"', "&a", "*a", "!!t", "\x1b[2J", "a\nb: c", "yes", "1", ""]
)
def test_no_text_of_a_source_breaks_the_file(bad):
    subject = replace(TREES, label=f"{bad} trees")
    held = replace(ONE, sides=tuple(replace(side, shown=bad, sources=(bad or "x",)) for side in ONE.sides))
    page = read_page(page_text(Page(subject, (held,))), "t")
    assert page.subject.id == "trees"
    assert len(page.entries[0].sides) == 2
    assert [len(side.sources) for side in page.entries[0].sides] == [1, 1]

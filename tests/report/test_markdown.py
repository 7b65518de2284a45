"""The Markdown page: what fails first, nothing of a source but its words."""

import pytest

from factcheck.report.markdown import render, shown, within
from tests.helpers.build import parish_report
from tests.helpers.decided import decided_report, wide_report


def test_the_verdict_comes_first_and_decisions_last():
    text = render(decided_report())
    marks = ["fails: 1 new contradiction, 1 expired", "### ✗ Trees, new", "### ○ Trees, grown", "### Decided\n"]
    places = [text.index(mark) for mark in marks]
    assert places == sorted(places)
    assert "known, the town counts the park, the paper does not, by Lena" in text


def test_a_finding_is_a_table_with_its_words():
    assert "| 120 trees | “120 trees” | <code>sources/herald.md:3</code>" in render(parish_report())


def test_what_was_not_read_is_told():
    assert "### Not read" in render(parish_report())


def test_a_long_page_is_cut_by_whole_facts_for_a_comment():
    text = render(wide_report(1000))
    assert len(text.encode()) <= 60_000
    assert text.rstrip().endswith("more, which this page has no room for_")
    assert text.count("### ✗") == text.count("| --- | --- | --- |")


@pytest.mark.parametrize("limit", [300, 1000, 5000, 20_000])
def test_no_limit_is_passed(limit):
    assert len(within(wide_report(50), limit).encode()) <= limit


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("<script>", "&lt;script&gt;"),
        ("a | b", r"a \| b"),
        ("*so* `it` [is](x)", r"\*so\* \`it\` \[is\]\(x\)"),
        ("@desk", "@\u2060desk"),
        ("#12", "#\u206012"),
        ("http://a.nl", "http:\u2060//a.nl"),
        ("$5 and $6", "<span>$</span>5 and <span>$</span>6"),
    ],
)
def test_markup_is_shown_as_it_stands(said, told):
    assert shown(said) == told

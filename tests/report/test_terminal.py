"""The page in a terminal: what comes first, and what fits."""

import io
import re
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from factcheck.model import Explanation, Report
from factcheck.report.terminal import page, print_lines, render
from tests.helpers.build import claim, discrepancy, fact, parish_report, source, value_class

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def shown(report: Report, width: int = 80, **console) -> str:
    out = io.StringIO()
    target = Console(file=out, width=width, _environ={}, **console)
    print_lines(page(report, target), target)
    return out.getvalue()


def long_report() -> Report:
    """Return a report whose every part is longer than a line."""
    words = "and the harbour master who had been there since the early morning said so " * 6
    claims = [
        claim(f"c{n}", f"s{n}", f"{words}{{{n}00 very large ships}} {words}", f"{n}00", line=n) for n in range(1, 9)
    ]
    classes = [value_class(f"{each.quote} of all kinds and sizes", [each]) for each in claims]
    pairs = tuple(discrepancy(0, n, text=words) for n in range(1, 8))
    sources = tuple(source(f"s{n}", f"20{n + 10}-01-01", publisher=words) for n in range(1, 9))
    facts = (
        fact("ships-" * 20, words, "contradiction", classes, strength="soft", discrepancies=pairs, supported=1),
        fact("b", words, "consistent", classes[:1], how="converted", explanations=(Explanation("conversion", words),)),
        fact("c", words, "evolves", classes[1:3], explanations=(Explanation("stale", words),)),
        fact("d", words, "incomparable", classes[3:5], explanations=(Explanation("units", words),)),
    )
    return Report(case=words, sources=sources, claims=tuple(claims), facts=facts)


@pytest.mark.parametrize("width", [60, 80, 100, 140])
@pytest.mark.parametrize("report", [parish_report(), long_report()], ids=["short", "long"])
def test_no_line_is_longer_than_the_terminal_is_wide(report, width):
    assert max(cell_len(line) for line in shown(report, width).splitlines()) <= width


def test_wide_characters_count_twice():
    said = claim("c1", "a", "彼らは" * 40 + "{三十億枚の画像}" + "を持つ" * 40, "3e9")
    other = claim("c2", "b", "他は{四十億枚の画像}", "4e9")
    classes = [value_class("三十億枚の画像" * 6, [said]), value_class("四十億枚", [other])]
    report = Report(
        None, (source("a"), source("b")), (said, other), (fact("f", "画像" * 30, "contradiction", classes),)
    )
    text = shown(report)
    assert max(cell_len(line) for line in text.splitlines()) <= 80
    assert "三十億枚の画像" in text.replace("\n", "").replace(" ", "")


def test_contradictions_come_first_and_what_was_not_read_is_told():
    text = shown(parish_report(), 100)
    titles = (
        "Contradictions",
        "changed with time",
        "Consistent",
        "Inside one source",
        "reached by no figure",
        "Not read",
    )
    places = [text.index(title) for title in titles]
    assert places == sorted(places)
    assert text.index("was not read") < places[0]


def test_a_contradiction_shows_its_figures_quotes_places_and_reasons():
    text = shown(parish_report(), 100)
    assert re.search(r"A +120 trees +exactly +1 of 2 +herald, courant", text)
    assert re.search(r"B +1,200 trees +more than +1 +council", text)
    assert "felled ▸120 trees◂ along" in text
    assert "sources/herald.md:3 · The Harbour Herald · 2 May 2023" in text
    assert "also sources/courant.md:1" in text
    assert "A ≠ B  A slip of ×10: 120 × 10 = 1,200" in text


def test_facts_keep_the_order_of_the_report():
    trees = parish_report().facts[0]
    text = shown(replace(parish_report(), facts=(trees, replace(trees, id="soft", label="Softly", strength="soft"))))
    assert text.index("Trees felled") < text.index("Softly")


def test_a_consistent_fact_takes_a_line_with_its_reason():
    assert re.search(r"✓  Cost of the repairs  €2.5 million  2×  the same figure", shown(parish_report(), 100))


def test_single_claims_are_only_counted():
    text = shown(parish_report())
    assert "1 figure is told once only" in text
    assert "Height of the mast" not in text


def test_a_timeline_needs_two_days():
    report = parish_report()
    same = tuple(replace(each, published=report.sources[0].published) for each in report.sources)
    assert "●──" in shown(report)
    assert "●──" not in shown(replace(report, sources=same))


def test_the_figure_is_marked_by_style_where_styles_show():
    text = shown(parish_report(), 100, force_terminal=True, color_system="standard")
    assert re.search(r"\x1b\[1;4m120 trees\x1b\[0m", text)
    assert "▸" not in text


def test_only_named_colours_and_no_background_are_used():
    text = shown(parish_report(), 100, force_terminal=True, color_system="truecolor")
    codes = {code for escape in ESCAPE.findall(text) for code in escape[2:-1].split(";")}
    assert codes <= {"0", "1", "2", "4", "31", "32", "35"}


def test_without_colour_the_marks_stay():
    text = shown(parish_report(), 100, force_terminal=True, color_system="standard", no_color=True)
    codes = {code for escape in ESCAPE.findall(text) for code in escape[2:-1].split(";")}
    assert codes == {"0", "1", "2", "4"}


def test_a_file_gets_no_escapes():
    assert "\x1b" not in render(parish_report())
    assert render(parish_report()) == render(parish_report())


def test_an_empty_report_says_what_to_do():
    assert "Next" in shown(Report(None, (), (), ()))


def test_what_contradicts_is_explained_before_what_changed() -> None:
    claims = [claim(f"c{n}", f"s{n}", f"It holds {{{n}00 jars}}.", f"{n}00", unit="jar") for n in (1, 2, 3)]
    classes = [value_class(each.quote, [each]) for each in claims]
    changed = replace(discrepancy(0, 1, relation="evolution"), explanations=(Explanation("stale", "older"),))
    against = replace(discrepancy(1, 2), explanations=(Explanation("digits", "slipped"), Explanation("stale", "later")))
    jars = fact("jars", "Jars", "contradiction", classes, strength="hard", discrepancies=(changed, against))
    told = shown(Report(case=None, sources=(), claims=tuple(claims), facts=(jars,)))
    assert "why   B ≠ C  slipped" in told
    assert "A ≠ B (changed)" not in told

"""Hostile source text in each field of each format: nothing is run, nothing injected, nothing lost."""

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from factcheck.model import Check, Decision, Report, Stale
from factcheck.report import BINARY, FORMATS, renderer
from factcheck.report.changes import between, page
from factcheck.report.changes import render as changes_json
from factcheck.report.gate import page as gate_page
from factcheck.report.json import document
from tests.report.test_hostile import hostile_report, printed

PAYLOADS = {
    "error": "::error::all is well",
    "stop": "::stop-commands::x",
    "old": "##[error]no",
    "azure": "##vso[task.complete]no",
    "broken": "no\r\n::error::all is well",
    "feed": "no\n::set-output name=a::b",
    "percent": "100%0A::error::no",
    "properties": "a,line=1,title=b::c",
    "script": "<script>alert(1)</script>",
    "image": '"><img src=x onerror=alert(1)>',
    "entity": "&lt;b&gt;",
    "end": "]]></failure><testcase/>",
    "comment": "--><!--",
    "formula": '=HYPERLINK("http://example.org","x")',
    "plus": "+1+cmd|'/C calc'!A0",
    "at": "@SUM(1+1)",
    "tab": "\t=1+1",
    "escape": "\x1b]8;;https://example.org\x1b\\x",
    "clear": "\x1b[2J\x9b31m",
    "bidi": "\u202egnp.exe\u2066",
    "table": "a | b \\| c",
    "link": "[x](javascript:alert(1)) ![y](http://example.org/z)",
    "fence": "```\n# no\n",
    "mention": "@everyone see #1 and http://example.org",
    "nul": "a\x00b\ud800c",
}
WORDS = re.compile(r"[A-Za-z0-9]{3,}")
TEXTS = sorted(set(FORMATS) - BINARY)
WHOLE = sorted(set(TEXTS) - {"text", "claimreview"})  # one cuts to the width of the page, one tells only what is judged


def report_of(bad: str) -> Report:
    """Return a report with `bad` in every text, and a finding in every state."""
    said = Decision("known", f"because {bad}", f"by {bad}", date(2024, 1, 2), date(2024, 2, 1))
    base = hostile_report(bad)
    pair = base.facts[0].discrepancies[0]
    states = ("new", "known", "expired", "grown")
    facts = tuple(
        replace(
            base.facts[0],
            id=f"{state}{bad}",
            discrepancies=(replace(pair, fingerprint=f"{n}" * 20, state=state, decision=said),),
        )
        for n, state in enumerate(states)
    )
    checks = (Check("sum", base.sources[0].id, 0, len(base.sources[0].text), f"text {bad}", "a" * 20),)
    stale = (Stale("c" * 20, f"gone {bad}", (f"3{bad}", f"4{bad}"), said, f"place {bad}"),)
    return replace(base, facts=(*facts, *base.facts[1:]), checks=checks, stale=stale)


@pytest.fixture(params=sorted(PAYLOADS))
def bad(request):
    return PAYLOADS[request.param]


@pytest.fixture
def report(bad):
    return report_of(bad)


def told(name: str, report: Report) -> str:
    return renderer(name).render(report)


def commands(text: str) -> list[str]:
    """Return the lines that a build server would take for a command."""
    lines = re.split(r"[\r\n]", text)
    return [line for line in lines if line.lstrip().startswith("::") or "##[" in line or "##vso" in line]


@pytest.mark.parametrize("name", sorted(set(TEXTS) - {"github"}))
def test_no_line_of_any_format_is_a_command(name, report):
    assert commands(told(name, report)) == []


def test_no_line_of_the_gate_or_of_a_diff_is_a_command(report, bad):
    assert commands(printed(lambda console: gate_page(report, console))) == []
    found = between(document(report_of("x")), document(report))
    assert commands(printed(lambda console: page(found, console)) + changes_json(found)) == []


def test_annotations_are_ours_alone(report):
    quiet = told("github", report_of("quiet")).splitlines()
    lines = told("github", report).split("\n")
    assert len(lines) == len(quiet) + 1
    for line in lines[:-1]:
        assert re.fullmatch(r"::(error|warning|notice) (\w+=[^,:\r\n]*)(,\w+=[^,:\r\n]*)*::[^\r\n]*", line)
        assert not re.search(r"%(?!25|0A|3A|2C)", line)
        assert line.split("::")[1].split("=")[0].endswith(" file")


def test_csv_holds_no_formula_and_as_many_rows_as_ever(report):
    rows = list(csv.reader(io.StringIO(told("csv", report), newline="")))
    assert len(rows) == len(list(csv.reader(io.StringIO(told("csv", report_of("quiet")), newline=""))))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert not [cell for row in rows for cell in row if re.match(r"\s*[=+\-@\t\r]", cell)]


def test_xml_has_the_elements_it_always_has(report):
    shape = [each.tag for each in ElementTree.fromstring(told("junit", report).encode()).iter()]
    assert shape == [each.tag for each in ElementTree.fromstring(told("junit", report_of("quiet"))).iter()]


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab"])
def test_json_has_the_keys_it_always_has(name, report):
    assert shape_of(json.loads(told(name, report))) == shape_of(json.loads(told(name, report_of("quiet"))))


def shape_of(value: object) -> object:
    if isinstance(value, dict):
        return {key: shape_of(each) for key, each in value.items()}
    return [shape_of(each) for each in value] if isinstance(value, list) else type(value).__name__


def test_markdown_shows_no_element_link_or_table_of_a_source(report):
    def tags(text):
        html = MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(text).replace("<span>$</span>", "$")
        return re.findall(r"</?[a-z][a-z0-9]*", html)

    assert tags(told("markdown", report)) == tags(told("markdown", report_of("quiet")))


@pytest.mark.parametrize("name", TEXTS)
def test_no_control_reaches_any_format(name, report):
    text = told(name, report).replace("\r\n", "")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


@pytest.mark.parametrize("name", WHOLE)
def test_no_word_is_lost(name, report, bad):
    text = told(name, report)
    for word in WORDS.findall(bad):
        assert word in text

"""Text from a source never drives the terminal: only escapes of our own come out."""

import io
import re
from dataclasses import replace
from datetime import date

import pytest
from rich.console import Console

from factcheck.model import Check, Explanation, Missed, Problem, Report
from factcheck.report.derivation import derivation
from factcheck.report.figures import table
from factcheck.report.frame import Report as Notebook
from factcheck.report.terminal import page, print_lines
from tests.helpers.build import claim, discrepancy, fact, source, value_class

OURS = re.compile(r"\x1b\[[0-9;]*m")
C0 = [chr(code) for code in [*range(0x20), 0x7F]]
C1 = [chr(code) for code in range(0x80, 0xA0)]
BIDI = [chr(code) for code in (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))]
OTHER = ["\u2028", "\u2029", "\ufeff", "\ufff9", "\U000e0041", "\ud800", "\u00ad", "\u200b"]
SEQUENCES = [
    "\x1b]8;;https://example.org\x1b\\here\x1b]8;;\x1b\\",
    "\x1b]52;c;aGVsbG8=\x07",
    "\x9d52;c;aGVsbG8=\x9c",
    "\x1b[2J\x1b[H",
    "\x1b[31m",
    "\x9b31m",
    "\r\nfactcheck: all is well",
    "[/]",
    "[bold red]no[/bold red]",
    "[link=https://example.org]x[/link]",
    ":smile:",
    "\\[/]",
]
HOSTILE = [*(f"x{char}y" for char in [*C0, *C1, *BIDI, *OTHER]), *SEQUENCES]


def hostile_report(bad: str) -> Report:
    """Return a report in which every text that can come from outside holds `bad`."""
    sources = tuple(
        replace(
            source(f"{name}{bad}", path=f"{name}{bad}.md", text=f"a{bad}b"), title=bad, publisher=bad, published=day
        )
        for name, day in (("a", date(2020, 1, 1)), ("b", date(2021, 1, 1)))
    )
    first = claim("c1", sources[0].id, f"before {bad} {{3{bad} ships}} after {bad}", "3", subject=bad)
    second = claim(
        "c2", sources[1].id, f"{bad}{{4{bad} ships}}{bad}", "4", place=f"claims{bad}.yaml:1", origin="stated"
    )
    third = claim("c3", sources[1].id, f"{{{bad}}}", "4")
    classes = [value_class(f"3{bad}", [first], loose=("c3",)), value_class(f"4{bad}", [second])]
    reasons = (Explanation(bad, f"because {bad}"),)
    pair = discrepancy(0, 1, text=f"why {bad}")
    verdicts = ("contradiction", "evolves", "consistent", "incomparable")
    facts = tuple(
        fact(f"{verdict}{bad}", f"label {bad}", verdict, classes, discrepancies=(pair,), explanations=reasons, why=bad)
        for verdict in verdicts
    )
    return Report(
        case=f"case {bad}",
        sources=sources,
        claims=(first, second, third),
        facts=facts,
        checks=(Check("sum", sources[0].id, 0, 1, f"text {bad}", "f"),),
        missed=(Missed(f"fact {bad}", f"label {bad}", (("c1", f"reason {bad}"),)),),
        problems=(Problem(f"place {bad}", f"text {bad}", f"hint {bad}"),),
    )


def printed(lines, **options) -> str:
    out = io.StringIO()
    console = Console(file=out, width=80, _environ={}, **options)
    print_lines(lines(console), console)
    return out.getvalue()


def is_harmless(text: str) -> bool:
    """Say whether nothing but our own styles is left that a terminal acts on."""
    return not re.search(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", text
    )


@pytest.mark.parametrize("bad", HOSTILE, ids=ascii)
def test_no_printed_field_lets_a_control_through(bad):
    report = hostile_report(bad)
    views = [lambda console: page(report, console), lambda console: table(report, console)]
    views += [lambda console, each=each: derivation(each, report, console) for each in report.facts]
    for view in views:
        assert is_harmless(printed(view))
        assert is_harmless(OURS.sub("", printed(view, force_terminal=True, color_system="standard")))


@pytest.mark.parametrize("bad", ["[/]", "[bold red]no[/bold red]", ":smile:"])
def test_markup_is_printed_as_it_stands(bad):
    report = hostile_report(bad)
    assert f"case {bad}" in printed(lambda console: page(report, console))


def test_a_line_break_in_a_source_starts_no_line():
    report = hostile_report("\r\nfactcheck: all is well")
    lines = printed(lambda console: page(report, console)).splitlines()
    assert not [line for line in lines if line.startswith("factcheck: all")]


@pytest.mark.parametrize("bad", ["<script>alert(1)</script>", '"><img src=x onerror=y>', "&lt;b&gt;", "\x1b[31m"])
def test_the_notebook_view_holds_no_element_of_a_source(bad):
    html = Notebook.of(hostile_report(bad))._repr_html_()
    assert set(re.findall(r"</?([a-z]+)", html)) == {"table", "caption", "thead", "tbody", "tr", "th", "td", "br"}
    assert "\x1b" not in html

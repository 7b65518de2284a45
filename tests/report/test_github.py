"""GitHub annotations: ten a step, and no command but ours."""

import re

from factcheck.report.github import render
from factcheck.report.github_summary import render as summary
from tests.helpers.build import parish_report
from tests.helpers.decided import decided_report, wide_report

COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:\n]*,?)*)::[^\r\n]*")


def test_each_line_is_one_command():
    lines = render(decided_report()).splitlines()
    assert all(COMMAND.fullmatch(line) for line in lines)
    assert [line.split()[0] for line in lines] == ["::error", "::error", "::warning", "::warning"]


def test_it_stands_at_the_figure_that_fewer_carry():
    line = render(parish_report()).splitlines()[1]
    assert "file=sources/council.md,line=9,col=9,endColumn=30," in line
    assert "%0ASlip" not in line
    assert "A slip of ×10" in line


def test_ten_are_sent_as_they_are():
    assert len(render(wide_report(10)).splitlines()) == 10
    assert "more" not in render(wide_report(10)).splitlines()[-1].rpartition("::")[2]


def test_of_more_the_nine_worst_are_sent():
    lines = render(wide_report(30)).splitlines()
    assert len(lines) == 10
    assert all("::error" in line for line in lines[:9])
    assert lines[-1] == "::notice title=factcheck::and 21 more: see the summary"


def test_the_step_summary_is_cut_by_whole_facts():
    text = summary(wide_report(4000))
    assert len(text.encode()) < 1024 * 1024
    shown = text.count("### ")
    assert f"and {4000 - shown} more" in text.splitlines()[-1]
    assert text.count("<code>0") == shown

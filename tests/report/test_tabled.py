"""What a report says of tables whose rows are claims."""

from __future__ import annotations

from factcheck.model import Report, TableSummary
from factcheck.report import markdown, terminal
from factcheck.report.json import document

VERDICTS = (("consistent", 2900), ("contradiction", 90), ("single", 10))
LARGE = TableSummary("floods", "data/floods.csv", 9001, 9000, 3000, VERDICTS, 90, 1, (17,))
REPORT = Report(case=None, sources=(), claims=(), facts=(), tables=(LARGE,))


def test_the_terminal_counts_the_facts_of_a_table():
    page = " ".join(terminal.render(REPORT).split())
    assert "data/floods.csv: 9,000 claims of 3,000 facts: 90 contradict, 2,900 agree, 10 told once; 90 are on" in page
    assert "1 row without a figure: 17" in page


def test_markdown_counts_them_too():
    assert "- data/floods.csv: 9,000 claims of 3,000 facts: 90 contradict" in markdown.render(REPORT)


def test_json_has_the_counts():
    [table] = document(REPORT)["summary"]["tables"]
    assert table["verdicts"] == {"consistent": 2900, "contradiction": 90, "single": 10}
    assert (table["rows"], table["claims"], table["shown"], table["unread"]) == (9001, 9000, 90, 1)

"""Mapped tables in a case: what joins declared facts, what is told in full, what is counted."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.tables import judge, read
from tests.helpers.tables import mapped, write

CASE = """
sources:
  figures:
    path: figures.csv
    table:
      columns: {fact: item, value: amount, unit: unit, date: day, source: by}
facts:
  - {id: steel, label: Steel in the bridge, kind: measure, cues: [steel]}
"""
ROWS = """item,amount,unit,day,by
cost,30.5 million,EUR,2024-09-03,Council
cost,33.7 million,USD,2024-09-03,Newsletter
length,101,m,,Council
length,120,m,,Engineers
steel,2900,tonnes,,Engineers
crew,n/a,people,,Council
crew,40,people,,Council
"""


@pytest.fixture
def report(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(tmp_path, CASE, "claims.yaml")
    write(tmp_path, ROWS)
    write(tmp_path, "The bridge needs 2,750 tonnes of steel, the council said.", "note.txt")
    return factcheck.check(["note.txt"], claims="claims.yaml")


def test_rows_become_facts_with_their_verdicts(report):
    verdicts = {fact.label: (fact.verdict, fact.how) for fact in report.facts}
    assert verdicts["cost"] == ("consistent", "converted")
    assert verdicts["length"] == ("contradiction", None)
    assert verdicts["crew"] == ("single", None)


def test_a_row_that_names_a_declared_fact_joins_it(report):
    [steel] = [fact for fact in report.facts if fact.id == "steel"]
    assert steel.declared
    assert [each.display for each in steel.classes] == ["2,750 tonnes", "2,900 tonnes"]


def test_a_claim_says_its_words_and_its_cell(report):
    sources = {source.id: source for source in report.sources}
    stated = [claim for claim in report.claims if claim.origin == "stated"]
    assert [(claim.quote, claim.cell) for claim in stated if claim.sentence.startswith("cost")] == [
        ("30.5 million EUR", "B2"),
        ("33.7 million USD", "B3"),
    ]
    for claim in stated:
        assert sources[claim.source].text[claim.start : claim.end] == claim.quote
        assert sources[claim.source].path == "figures.csv"


def test_the_report_says_what_became_of_the_table(report):
    [told] = report.tables
    assert (told.rows, told.claims, told.facts, told.unread, told.mute) == (7, 6, 4, 1, (7,))
    assert report.problems == ()


def test_of_a_large_table_the_worst_facts_are_shown_and_the_rest_counted(tmp_path, monkeypatch):
    monkeypatch.setattr(read, "IN_FULL", 10)
    monkeypatch.setattr(read, "SHOWN", 2)
    lines = [f"item {n},{amount},people,,{by}" for n in range(20) for by, amount in (("A", n), ("B", n + n % 4))]
    held = mapped(write(tmp_path, "item,amount,unit,day,by\n" + "\n".join(lines) + "\n"))
    [told] = held.summaries
    assert dict(told.verdicts) == {"consistent": 5, "contradiction": 15}
    assert (told.shown, len(held.groups), sum(len(source.text.split("\n\n")) for source in held.sources)) == (2, 2, 4)


def test_no_more_rows_are_held_than_a_portion(tmp_path, monkeypatch):
    monkeypatch.setattr(read, "IN_FULL", 10)
    monkeypatch.setattr(judge, "HELD", 8)
    sizes = []
    facts = judge.Judge.facts
    monkeypatch.setattr(
        judge.Judge, "facts", lambda self, wanted: (sizes.append(len(wanted)), *facts(self, wanted))[1:].__iter__()
    )
    lines = [f"item {n},{n + k},people,,{k}" for n in range(20) for k in range(2)]
    held = mapped(write(tmp_path, "item,amount,unit,day,by\n" + "\n".join(lines) + "\n"))
    assert dict(held.summaries[0].verdicts) == {"contradiction": 20}
    assert max(sizes) <= 4


def test_a_table_without_figures_is_a_problem(tmp_path):
    held = mapped(write(tmp_path, "item,amount,unit,day,by\ncost,high,EUR,,A\n"))
    assert [problem.text for problem in held.problems] == ["is a table in which no figure is read"]


def test_the_same_table_gives_the_same_ids_whatever_else_it_holds(tmp_path):
    one = mapped(write(tmp_path, ROWS)).groups
    more = mapped(write(tmp_path, ROWS + "depth,12,m,,Council\n")).groups
    assert {group.id for group in one} < {group.id for group in more}

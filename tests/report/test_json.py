"""The JSON is a contract: keys, order, types."""

import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factcheck.model import Decision, Interval
from factcheck.report.json import document, render
from tests.helpers.build import claim, discrepancy, parish_report, source, value, value_class

KEYS = {
    "sources": "id path title publisher language published sha256 copy_of",
    "claims": "id source start end line column quote sentence kind stated low high low_open high_open"
    " likely_low likely_high unit per hedge modality as_of subject attribute origin fact",
    "facts": "id label kind unit declared verdict strength how claims classes supported explanations discrepancies",
    "checks": "kind source start end text fingerprint state decision",
}
PLAIN = re.compile(r"-?\d+(\.\d+)?")


@pytest.fixture
def told():
    return json.loads(render(parish_report()))


def test_the_top_holds_the_parts_in_order(told):
    assert list(told) == ["schema", "sources", "claims", "facts", "checks", "summary"]
    assert told["schema"] == "factcheck-report/1"


@pytest.mark.parametrize("part", sorted(KEYS))
def test_each_row_has_just_these_keys_in_this_order(told, part):
    assert told[part]
    for row in told[part]:
        assert list(row) == KEYS[part].split()


def test_parts_of_a_fact_have_just_these_keys(told):
    trees = told["facts"][0]
    assert [list(each) for each in trees["classes"]] == [["display", "claims", "sources", "origins"]] * 2
    assert list(trees["discrepancies"][0]) == ["fingerprint", "classes", "relation", "strength", "state", "decision"]
    assert trees["supported"] == {"class": 0, "origins": 1}
    assert trees["discrepancies"][0]["classes"] == [0, 1]


def test_the_summary_counts_facts(told):
    assert told["summary"] == {"sources": 3, "claims": 8, "facts": 4, "contradictions": 1, "new": 1}


def test_a_claim_knows_its_fact_and_an_open_end_is_null(told):
    over = told["claims"][2]
    assert (over["fact"], over["low"], over["high"], over["low_open"]) == ("trees", "1200", None, True)
    assert (over["likely_low"], over["likely_high"]) == ("1200", "2400")


def test_numbers_are_plain_decimals():
    wide = value("1E+12", unit="EUR", kind="money")
    row = document(replace(parish_report(), facts=(), claims=(claim("c", "herald", "{x}", "1", value=wide),)))[
        "claims"
    ][0]
    assert row["low"] == "1000000000000"
    assert all(PLAIN.fullmatch(row[name]) for name in ("stated", "low", "high", "likely_low"))


def test_a_date_is_written_as_its_first_and_last_day():
    first, last = (Decimal(date(2021, 3, day).toordinal()) for day in (1, 31))
    march = replace(value("1"), kind="date", unit="date", stated="2021-03", logical=Interval(first, last))
    row = document(
        replace(parish_report(), facts=(), claims=(claim("c", "herald", "In {March 2021}.", "1", value=march),))
    )
    assert (row["claims"][0]["low"], row["claims"][0]["high"]) == ("2021-03-01", "2021-03-31")


def test_a_time_names_its_zone_where_it_states_one():
    noon = replace(value("720"), kind="time", unit="time", stated="12:00", zone="+02:00")
    row = document(replace(parish_report(), facts=(), claims=(claim("c", "herald", "At {noon}.", "1", value=noon),)))
    assert (row["claims"][0]["low"], row["claims"][0]["zone"]) == ("12:00", "+02:00")


def test_loose_claims_and_decisions_are_told():
    report = parish_report()
    trees = report.facts[0]
    known = discrepancy(0, 1, state="known", decision=Decision("known", "the town said so", "ed", date(2024, 1, 2)))
    classes = (value_class("120 trees", report.claims[:2], loose=("c3",)), trees.classes[1])
    told = document(replace(report, facts=(replace(trees, classes=classes, discrepancies=(known,)),)))
    assert told["facts"][0]["classes"][0]["loose"] == ["c3"]
    decision = {"status": "known", "reason": "the town said so", "by": "ed", "decided": "2024-01-02", "expires": None}
    assert told["facts"][0]["discrepancies"][0]["decision"] == decision
    assert told["summary"]["new"] == 0


def test_the_same_report_gives_the_same_bytes():
    assert render(parish_report()) == render(parish_report())
    assert render(parish_report()).endswith("}\n")


def test_what_is_not_known_is_null():
    row = document(replace(parish_report(), sources=(source("bare"),)))["sources"][0]
    assert (row["title"], row["published"], row["copy_of"]) == (None, None, None)

"""SARIF as code hosts take it: every result with a place, nothing decided left out."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from factcheck.report.sarif import artifact, render
from tests.helpers.build import parish_report
from tests.helpers.decided import decided_report

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-subset.json").read_text())


def run_of(report):
    told = json.loads(render(report))
    jsonschema.validate(told, SCHEMA)
    return told["runs"][0]


def by_print(report):
    return {each["partialFingerprints"]["factcheck/v1"][:1]: each for each in run_of(report)["results"]}


@pytest.mark.parametrize("report", [parish_report(), decided_report(), replace(parish_report(), claims=(), facts=())])
def test_it_follows_the_schema(report):
    run_of(report)


def test_what_is_decided_stays_in_and_is_marked():
    known, new = by_print(decided_report())["1"], by_print(decided_report())["0"]
    assert (known["baselineState"], known["level"]) == ("unchanged", "note")
    assert "the town counts the park" in known["suppressions"][0]["justification"]
    assert (new["baselineState"], new["level"], new["suppressions"]) == ("new", "error", [])


def test_what_has_expired_is_no_longer_suppressed():
    expired = by_print(decided_report())["2"]
    assert (expired["level"], expired["suppressions"]) == ("error", [])


def test_every_result_has_a_place_in_a_file():
    for each in run_of(decided_report())["results"]:
        physical = each["locations"][0]["physicalLocation"]
        assert physical["artifactLocation"]["uri"].startswith("sources/")
        assert physical["region"]["startLine"] >= 1


def test_a_check_stands_where_its_figures_stand():
    region = by_print(decided_report())["a"]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"], region["snippet"]["text"]) == (
        2, 1, 4, "two",
    )  # fmt: skip


def test_what_was_not_read_makes_the_run_fail():
    invocation = run_of(parish_report())["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert "scan.xyz" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_a_stale_decision_is_told():
    told = run_of(decided_report())["invocations"][0]["toolExecutionNotifications"]
    assert ["boats" in each["message"]["text"] for each in told] == [True]


@pytest.mark.parametrize(
    ("path", "uri"),
    [("sources/a b.md", "sources/a%20b.md"), ("caffè#1.md", "caff%C3%A8%231.md"), ("/tmp/a.md", "file:///tmp/a.md")],
)
def test_a_path_becomes_a_uri(path, uri):
    assert artifact(path)["uri"] == uri

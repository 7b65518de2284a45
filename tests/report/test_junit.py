"""JUnit XML as build servers take it: one case a fact."""

from xml.etree import ElementTree

import pytest

from factcheck.report.junit import render
from tests.helpers.build import parish_report
from tests.helpers.decided import decided_report

# What the format allows: attributes an element must have, those it may, and its children.
GRAMMAR = {
    "testsuites": (set(), set(), {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped"}, set(), {"testcase"}),
    "testcase": ({"name", "classname"}, set(), {"failure", "error", "skipped", "system-out"}),
    "failure": ({"message"}, {"type"}, set()),
    "error": ({"message"}, {"type"}, set()),
    "skipped": ({"message"}, set(), set()),
    "system-out": (set(), set(), set()),
}


def suite_of(report):
    root = ElementTree.fromstring(render(report))
    assert root.tag == "testsuites"
    for element in root.iter():
        must, may, children = GRAMMAR[element.tag]
        assert must <= set(element.attrib) <= must | may
        assert {child.tag for child in element} <= children
    suite = root[0]
    for outcome, name in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
        assert int(suite.get(name)) == len(suite.findall(f"testcase/{outcome}"))
    assert int(suite.get("tests")) == len(suite)
    return suite


def outcomes(report):
    return {case.get("name"): [child.tag for child in case] for case in suite_of(report)}


@pytest.mark.parametrize("report", [parish_report(), decided_report()])
def test_it_follows_the_grammar(report):
    suite_of(report)


def test_one_case_a_fact_told_more_than_once():
    names = [case.get("name") for case in suite_of(parish_report())]
    assert names == [
        "Trees felled by the storm (trees)", "Cost of the repairs (repairs)", "People hurt (hurt)", "herald",
        "sources/scan.xyz",
    ]  # fmt: skip


def test_what_is_accepted_is_skipped_with_its_reason():
    suite = suite_of(decided_report())
    skipped = next(case for case in suite if "trees-known" in case.get("name"))
    assert "the town counts the park" in skipped.find("skipped").get("message")


def test_what_is_new_or_expired_fails_and_an_open_check_does_not():
    told = outcomes(decided_report())
    assert told["Trees, new (trees-new)"] == told["Trees, expired (trees-expired)"] == ["failure"]
    assert told["herald"] == ["system-out"]


def test_a_failure_tells_both_quotes_and_where_they_stand():
    text = suite_of(parish_report())[0].find("failure").text
    assert "sources/herald.md:3: 120 trees" in text
    assert "sources/council.md:9: more than 1,200 trees" in text


def test_what_was_not_read_is_an_error():
    assert outcomes(parish_report())["sources/scan.xyz"] == ["error"]

"""What a gate fails on, by policy and state."""

from dataclasses import replace

import pytest

from factcheck.findings import failing, findings, passes
from factcheck.model import Policy
from tests.helpers.decided import decided_report

REPORT = decided_report()


def failed(*fail_on, strength="soft"):
    report = replace(REPORT, policy=Policy(fail_on, strength))
    return [f"{each.sort} {each.state}" for each in failing(report)]


@pytest.mark.parametrize(
    ("fail_on", "wanted"),
    [
        (("new", "expired"), ["contradiction new", "contradiction expired"]),
        (("new",), ["contradiction new"]),
        (("grown",), ["contradiction grown"]),
        (("checks",), ["check new"]),
        (("new", "checks"), ["contradiction new", "check new"]),
        (("evolves",), []),
        (("stale",), []),
    ],
)
def test_it_fails_on_what_is_named(fail_on, wanted):
    assert failed(*fail_on) == wanted


def test_only_hard_ones_count_where_that_is_asked():
    assert failed("new", "expired", "grown", strength="hard") == ["contradiction new", "contradiction expired"]


def test_a_figure_that_changed_fails_where_that_is_asked():
    fact = REPORT.facts[0]
    changed = replace(fact, discrepancies=tuple(replace(each, relation="evolution") for each in fact.discrepancies))
    report = replace(REPORT, facts=(changed,), checks=())
    assert passes(report)
    assert not passes(replace(report, policy=Policy(("evolves",))))


def test_stale_decisions_fail_where_that_is_asked():
    clean = replace(REPORT, facts=(), checks=())
    assert passes(clean)
    assert not passes(replace(clean, policy=Policy(("stale",))))


def test_what_fails_comes_first_and_what_is_known_last():
    assert [each.state for each in findings(REPORT)] == ["new", "expired", "new", "grown", "known", "known"]


def test_nobody_is_asked_to_look_at_what_is_known():
    assert [each.is_open for each in findings(REPORT)] == [True, True, True, True, False, False]

"""A Report as JUnit XML: one test case a fact, so that a build server shows what failed as it shows tests.

What is decided is skipped with its reason; what fails is a failure; what could not be read is an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from factcheck.report.account import Account, accounts, decided
from factcheck.text import clean

if TYPE_CHECKING:
    from factcheck.model import Fact, Report

Case = tuple[str, str, str, str]  # class name, name, outcome (empty where it passed), body


def render(report: Report) -> str:
    """Return one test suite: a case for each fact told more than once, each source with checks, each problem."""
    told = accounts(report)
    of_fact: dict[str, list[Account]] = {}
    of_source: dict[str, list[Account]] = {}
    for each in told:
        (of_source if each.finding.check else of_fact).setdefault(each.finding.subject, []).append(each)
    cases = [_fact(fact, of_fact.get(fact.id, []), report) for fact in report.facts if fact.verdict != "single"]
    cases += [_case("checks", name, found, report) for name, found in sorted(of_source.items())]
    cases += [("sources", each.place, "error", f"{each.text}\n{each.hint}") for each in report.problems]
    return _suite(cases, clean(report.case or "factcheck"))


def _fact(fact: Fact, found: list[Account], report: Report) -> Case:
    return _case(f"facts.{fact.kind}", f"{fact.label} ({fact.id})", found, report)


def _case(group: str, name: str, found: list[Account], report: Report) -> Case:
    """Return one case: failed where a finding fails, skipped where every finding is decided on, else passed."""
    failed = [each for each in found if each.finding.fails(report.policy)]
    if failed:
        return group, name, "failure", "\n\n".join(_told(each) for each in failed)
    known = [each for each in found if each.finding.state in ("known", "grown")]
    if known and not any(each.finding.is_open and each not in known for each in found):
        return group, name, "skipped", "; ".join(dict.fromkeys(decided(each) for each in known))
    return group, name, "", "\n\n".join(_told(each) for each in found)


def _told(account: Account) -> str:
    """Return a finding in lines: what it says, where, why, and its fingerprint."""
    lines = [account.message, *account.why]
    lines += [f"{spot.place}: {spot.quote}" for side in account.sides for spot in side.spots]
    lines += [] if account.sides else [account.spot.place]
    lines.append(f"{account.finding.fingerprint}, {decided(account)}")
    return "\n".join(clean(line) for line in lines)


def _suite(cases: list[Case], name: str) -> str:
    count = {kind: sum(outcome == kind for _, _, outcome, _ in cases) for kind in ("failure", "error", "skipped")}
    counts = (
        f'tests="{len(cases)}" failures="{count["failure"]}" errors="{count["error"]}" skipped="{count["skipped"]}"'
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<testsuites>",
        f"  <testsuite name={_attribute(name)} {counts}>",
        *(line for case in cases for line in _lines(case)),
        "  </testsuite>",
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _lines(case: Case) -> list[str]:
    group, name, outcome, body = case
    head = f"    <testcase classname={_attribute(group)} name={_attribute(name)}"
    if not (outcome or body):
        return [f"{head}/>"]
    inside = f"<system-out>{_text(body)}</system-out>"
    if outcome:
        first, _, rest = body.partition("\n")
        whole = _text(body) if rest and outcome != "skipped" else ""
        inside = f"<{outcome} message={_attribute(first)}" + (f">{whole}</{outcome}>" if whole else "/>")
    return [f"{head}>", f"      {inside}", "    </testcase>"]


def _attribute(text: str) -> str:
    return _no_command(quoteattr(clean(text)))


def _text(text: str) -> str:
    """Return text for inside an element; what XML 1.0 cannot hold is shown as unprintable."""
    return _no_command(escape("\n".join(clean(line) for line in text.split("\n"))))


def _no_command(text: str) -> str:
    """Keep a line from being a command to the machine that runs a build, once the file is printed there."""
    return text.replace("##", "#&#35;").replace("::", ":&#58;")

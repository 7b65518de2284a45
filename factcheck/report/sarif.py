"""A Report as SARIF 2.1.0, which code hosts show beside the files.

Every result has a physical location, for one without it makes a host refuse the whole file; what is decided stays
in, with `suppressions` and `baselineState`, for an alert that is left out would be closed and open again later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from factcheck import __version__
from factcheck.report.account import Account, Spot, accounts, decided
from factcheck.report.json import json_text
from factcheck.report.words import CHECKS
from factcheck.text import clean

if TYPE_CHECKING:
    from factcheck.model import Report, Stale

Row = dict[str, Any]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_BASELINE = {"new": "new", "known": "unchanged", "grown": "updated", "expired": "unchanged"}
_RULES = {
    "contradiction": "Sources contradict each other",
    "evolution": "A figure that changed with time",
    **{f"check-{kind}": words[:1].upper() + words[1:] for kind, words in CHECKS.items()},
}


def render(report: Report) -> str:
    """Return a SARIF log with one run."""
    rules = list(_RULES)
    driver = {
        "name": "factcheck",
        "semanticVersion": __version__,
        "rules": [{"id": name, "name": name, "shortDescription": {"text": text}} for name, text in _RULES.items()],
    }
    run: Row = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, rules.index(each.rule), report) for each in accounts(report)],
        "invocations": [_invocation(report)],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(account: Account, rule: int, report: Report) -> Row:
    others = [spot for side in account.sides for spot in side.spots if spot != account.spot]
    row: Row = {
        "ruleId": account.rule,
        "ruleIndex": rule,
        "level": _level(account, report),
        "message": {"text": _message(account)},
        "locations": [_location(account.spot)],
        "relatedLocations": [_location(spot, number) for number, spot in enumerate(others, 1)],
        "partialFingerprints": {"factcheck/v1": account.finding.fingerprint},
        "baselineState": _BASELINE[account.finding.state],
    }
    return row | {"suppressions": [_suppression(account)] if account.finding.state in ("known", "grown") else []}


def _level(account: Account, report: Report) -> str:
    if account.finding.fails(report.policy):
        return "error"
    return "warning" if account.finding.is_open else "note"


def _message(account: Account) -> str:
    """Return what it says, its likeliest reason, and the decision on it; brackets would be links to locations."""
    parts = [account.message, *account.why[:1]]
    if account.finding.decision is not None:
        parts.append(f"Decided: {decided(account)}")
    text = ". ".join(parts)
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _suppression(account: Account) -> Row:
    return {"kind": "external", "status": "accepted", "justification": decided(account)}


def _location(spot: Spot, number: int | None = None) -> Row:
    physical = {"artifactLocation": artifact(spot.path)} | ({"region": _region(spot)} if spot.lined else {})
    if number is None:
        return {"physicalLocation": physical}
    said = {"text": clean(f"{spot.source}: {spot.quote}").replace("[", "\\[").replace("]", "\\]")}
    return {"id": number, "physicalLocation": physical, "message": said}


def _region(spot: Spot) -> Row:
    region: Row = {
        "startLine": spot.line,
        "startColumn": spot.column,
        "endLine": spot.end_line,
        "endColumn": spot.end_column,
    }
    return region | ({"snippet": {"text": clean(spot.quote)}} if spot.quote else {})


def artifact(path: str) -> Row:
    """Return where a file is: from the root of the repository, unless its path is whole."""
    encoded = quote(path.encode("utf-8", "replace"), safe="/")
    if path.startswith("/"):
        return {"uri": f"file://{encoded}"}
    return {"uri": encoded, "uriBaseId": "%SRCROOT%"}


def _invocation(report: Report) -> Row:
    """Return how the run went: what was not read makes it fail, and stale decisions are told."""
    told = [
        {"level": "error", "message": {"text": clean(f"{each.place}: {each.text}")}} for each in report.problems
    ] + [{"level": "note", "message": {"text": _stale(each)}} for each in report.stale]
    row: Row = {"executionSuccessful": not report.problems}
    return row | ({"toolExecutionNotifications": told} if told else {})


def _stale(each: Stale) -> str:
    return clean(f"Decided, and no longer there: {each.subject}, {' against '.join(each.values)} ({each.place})")

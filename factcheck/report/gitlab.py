"""A Report as GitLab code quality: what merge requests show beside the lines.

GitLab compares the findings of two branches itself, by fingerprint; so what is decided stays in, as information.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from factcheck.report.account import Account, Spot, accounts, decided
from factcheck.report.json import json_text

if TYPE_CHECKING:
    from factcheck.model import Report


def render(report: Report) -> str:
    """Return the list of findings, each with a fingerprint of its own."""
    seen: Counter[str] = Counter()
    issues = []
    for each in accounts(report):
        name = each.finding.fingerprint
        seen[name] += 1
        issues.append(_issue(each, name if seen[name] == 1 else f"{name}-{seen[name]}", report))
    return json_text(issues)


def _issue(account: Account, fingerprint: str, report: Report) -> dict[str, Any]:
    spot = account.spot
    text = account.message if account.finding.decision is None else f"{account.message} ({decided(account)})"
    return {
        "description": text,
        "check_name": account.rule,
        "fingerprint": fingerprint,
        "severity": _severity(account, report),
        "location": {"path": spot.path, "lines": _lines(spot)},
    }


def _lines(spot: Spot) -> dict[str, int]:
    """Return the lines of the place: it must have some, so the first of a file that has none of its own."""
    return {"begin": spot.line, "end": spot.end_line} if spot.lined else {"begin": 1, "end": 1}


def _severity(account: Account, report: Report) -> str:
    """Return one of GitLab's five severities."""
    if account.finding.fails(report.policy):
        return "critical" if account.finding.strength == "hard" else "major"
    return "minor" if account.finding.is_open else "info"

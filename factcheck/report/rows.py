"""Findings as flat rows, one each, for programs and spreadsheets: a list that proves every one was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.account import Account, accounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Report

Row = dict[str, object]


def rows(report: Report) -> Iterator[Row]:
    """Yield a row a finding, in the order of the findings; texts as they are, not yet fit for any format."""
    for each in accounts(report):
        yield _row(each, report)


def _row(account: Account, report: Report) -> Row:
    finding, decision = account.finding, account.finding.decision
    return {
        "fingerprint": finding.fingerprint,
        "state": finding.state,
        "fails": finding.fails(report.policy),
        "sort": finding.sort,
        "check": finding.check.kind if finding.check else None,
        "strength": finding.strength if finding.pair else None,
        "subject": finding.subject,
        "label": account.title,
        "says": account.message,
        "why": list(account.why),
        "values": [
            {
                "shown": side.shown,
                "sources": list(side.sources),
                "places": [{"place": spot.place, "column": spot.column, "quote": spot.quote} for spot in side.spots],
            }
            for side in account.sides
        ],
        "place": account.spot.place,
        "status": decision.status if decision else None,
        "reason": decision.reason if decision else None,
        "by": decision.by if decision else None,
        "decided": decision.decided.isoformat() if decision and decision.decided else None,
        "expires": decision.expires.isoformat() if decision and decision.expires else None,
    }

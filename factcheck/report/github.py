"""A Report as annotations of GitHub Actions: workflow commands that mark lines of files.

GitHub shows ten annotations a step: where there are more, the nine worst are sent and the last says how many there
are. Text is escaped as its toolkit does, so that no source can start a command of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.account import Account, accounts
from factcheck.text import clean, inert

if TYPE_CHECKING:
    from factcheck.model import Report

MOST = 10


def render(report: Report) -> str:
    """Return one command a line: errors for what fails, warnings for what else is open."""
    told = [each for each in accounts(report) if each.finding.fails(report.policy) or each.finding.is_open]
    lines = [
        _command("error", {"file": each.place.split(":")[0], "title": "Not read"}, f"{each.place}: {each.text}")
        for each in report.problems
    ]
    lines += [_annotation(each, report) for each in told]
    more = len(lines) - MOST + 1
    if more > 1:
        lines[MOST - 1 :] = [_command("notice", {"title": "factcheck"}, f"and {more} more: see the summary")]
    return "".join(f"{line}\n" for line in lines)


def _annotation(account: Account, report: Report) -> str:
    spot, finding = account.spot, account.finding
    sort = "error" if finding.fails(report.policy) else "warning"
    where = {"file": spot.path} | ({"line": str(spot.line)} if spot.lined else {})
    if spot.lined and spot.line == spot.end_line:
        where |= {"col": str(spot.column), "endColumn": str(spot.end_column)}
    title = f"{account.title} ({finding.state})"
    places = [f"{side.shown}: {'; '.join(spot.place for spot in side.spots)}" for side in account.sides]
    body = "\n".join([account.message, *account.why[:1], *places, finding.fingerprint])
    return _command(sort, {**where, "title": title}, body)


def _command(name: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{key}={_property(text)}" for key, text in properties.items())
    return f"::{name} {told}::{_data(message)}"


def _data(text: str) -> str:
    """Escape a message; its own line breaks are kept, those of its lines have been folded."""
    return "%0A".join(inert(clean(line)).replace("%", "%25") for line in text.split("\n"))


def _property(text: str) -> str:
    """Escape a property: a colon or comma would end it."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")

"""What plug-ins suggested and what does not count, told by plug-in and reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.report.words import counted

if TYPE_CHECKING:
    from factcheck.model import Refused, Report

_QUOTED = 5


class Refusal(NamedTuple):
    """Figures of one plug-in that do not count for one reason; `quotes` are some of them, each with its source."""

    by: str
    reason: str
    said: str
    quotes: tuple[tuple[str, str], ...]
    more: int


def refusals(report: Report) -> list[Refusal]:
    """Return what was refused, in the order in which the reasons first came up."""
    found: dict[tuple[str, str], list[Refused]] = {}
    for each in report.refused:
        found.setdefault((each.by, each.reason), []).append(each)
    return [_refusal(by, reason, held) for (by, reason), held in found.items()]


def _refusal(by: str, reason: str, held: list[Refused]) -> Refusal:
    said = f"{counted(len(held), 'figure')} suggested by {by} {'does' if len(held) == 1 else 'do'} not count"
    quotes = tuple((each.quote, each.source) for each in held[:_QUOTED])
    return Refusal(by, reason, said, quotes, len(held) - len(quotes))

"""What became of a table whose rows are claims, in words: how many facts it holds, and how those stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.words import counted

if TYPE_CHECKING:
    from factcheck.model import TableSummary

STANDING = {
    "contradiction": "contradict",
    "evolves": "changed over time",
    "incomparable": "cannot be compared",
    "consistent": "agree",
    "single": "told once",
}


def told(each: TableSummary) -> str:
    """Return what became of a table in one sentence."""
    held = f"{counted(each.claims, 'claim')} of {counted(each.facts, 'fact')}"
    verdicts = dict(each.verdicts)
    standing = [f"{verdicts[verdict]:,} {words}" for verdict, words in STANDING.items() if verdicts.get(verdict)]
    if not standing:
        return f"{held}, all among the facts of this page"
    return f"{held}: {', '.join(standing)}; {each.shown:,} are on this page"


def mute(each: TableSummary) -> str:
    """Return how many rows of a table hold no figure, and the first of them."""
    if not each.unread:
        return ""
    rows = ", ".join(map(str, each.mute)) + (", …" if each.unread > len(each.mute) else "")
    return f"{counted(each.unread, 'row')} without a figure: {rows}"

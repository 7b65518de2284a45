"""What became of the tables whose rows are claims: how many facts they hold, and how those stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.report.layout import MARGIN, QUIET, STRONG, Sheet, styled
from factcheck.report.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import TableSummary
    from factcheck.report.index import Index

STANDING = {
    "contradiction": "contradict",
    "evolves": "changed over time",
    "incomparable": "cannot be compared",
    "consistent": "agree",
    "single": "told once",
}


def tabled(index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield the tables, each with its facts counted."""
    if index.report.tables:
        yield from sheet.heading("Tables")
    for each in index.report.tables:
        yield from sheet.wrap(Text.assemble("  ", styled(each.path, STRONG), ": ", styled(told(each))), 0, MARGIN)
        if each.unread:
            yield from sheet.wrap(styled(mute(each), QUIET), MARGIN)


def mute(each: TableSummary) -> str:
    """Return how many rows of a table hold no figure, and the first of them."""
    if not each.unread:
        return ""
    rows = ", ".join(map(str, each.mute)) + (", …" if each.unread > len(each.mute) else "")
    return f"{counted(each.unread, 'row')} without a figure: {rows}"


def told(each: TableSummary) -> str:
    """Return what became of a table in one sentence."""
    held = f"{counted(each.claims, 'claim')} of {counted(each.facts, 'fact')}"
    verdicts = dict(each.verdicts)
    standing = [f"{verdicts[verdict]:,} {words}" for verdict, words in STANDING.items() if verdicts.get(verdict)]
    if not standing:
        return f"{held}, all among the facts of this page"
    return f"{held}: {', '.join(standing)}; {each.shown:,} are on this page"

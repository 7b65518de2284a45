"""The tables whose rows are claims, on the page of the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.report.layout import MARGIN, QUIET, STRONG, Sheet, styled
from factcheck.report.tablewords import mute, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.report.index import Index


def tabled(index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield the tables, each with its facts counted."""
    if index.report.tables:
        yield from sheet.heading("Tables")
    for each in index.report.tables:
        yield from sheet.wrap(Text.assemble("  ", styled(each.path, STRONG), ": ", styled(told(each))), 0, MARGIN)
        if each.unread:
            yield from sheet.wrap(styled(mute(each), QUIET), MARGIN)

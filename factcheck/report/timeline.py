"""When the figures were said: a lane for each value, or a series of rows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.report.layout import QUIET, STRONG, Sheet, aligned, styled
from factcheck.report.words import day, letter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Fact
    from factcheck.report.index import Index

LONGEST = 64


def lanes(fact: Fact, index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield one lane a value class with a dot for each dated claim; nothing where fewer than two days are known."""
    dates = [_days(each.claims, index) for each in fact.classes]
    known = sorted({when for days in dates for when in days})
    if len(known) < 2:
        return
    first, last = known[0], known[-1]
    room = min(LONGEST, sheet.width - 16)
    for number, days in enumerate(dates):
        if not days:
            continue
        cells = ["─"] * room
        for when in days:
            cells[round((when - first).days / (last - first).days * (room - 1))] = "●"
        yield Text.assemble((f"{letter(number):<3}", STRONG), *(_cell(cell) for cell in cells))
    ends = day(first), day(last)
    yield Text("   " + ends[0] + " " * (room - len(ends[0]) - len(ends[1])) + ends[1], QUIET)


def _cell(cell: str) -> tuple[str, str]:
    return (cell, STRONG if cell == "●" else QUIET)


def _days(claims: tuple[str, ...], index: Index) -> list[date]:
    """Return the known days of some claims."""
    return [when for each in claims if (when := index.dated(index.claims[each]))]


def series(fact: Fact, index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield a row for each day and value, the oldest first; claims without a date come last."""
    said: dict[tuple[date, int], list[str]] = {}
    for number, each in enumerate(fact.classes):
        for claim in (index.claims[name] for name in each.claims):
            sources = said.setdefault((index.dated(claim) or date.max, number), [])
            if claim.source not in sources:
                sources.append(claim.source)
    order = sorted(said)
    rows = [
        (styled(_day(when), QUIET), styled("●", STRONG), styled(fact.classes[number].display, STRONG))
        for when, number in order
    ]
    for line in aligned(rows, [said[key] for key in order], sheet.width - 5, (11, 1, sheet.width // 2)):
        yield Text("     ") + line


def _day(when: date) -> str:
    return "no date" if when == date.max else day(when)

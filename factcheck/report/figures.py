"""Every figure read in some files: a table for people, JSON lines and CSV for programs."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.places import within
from factcheck.report.json import PLACES, claim_row
from factcheck.report.layout import QUIET, STRONG, Sheet, aligned, counted, styled
from factcheck.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from factcheck.model import Claim, Report, Source

COLUMNS = (
    "path", "line", "column", "start", "end", "quote", "kind", "stated", "low", "high", "low_open", "high_open",
    "likely_low", "likely_high", "unit", "per", "hedge", *PLACES,
)  # fmt: skip
_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?[0-9][0-9.]*")


def rows(found: Report) -> Iterator[dict[str, object]]:
    """Yield one row a figure, in the conventions of the report's JSON."""
    paths = {source.id: source.path for source in found.sources}
    for claim in found.claims:
        row = {"path": paths[claim.source], **claim_row(claim, None)}
        yield {name: row.get(name) for name in COLUMNS}


def jsonl(found: Report) -> str:
    """Return one JSON object a line."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(found))


def csv_text(found: Report) -> str:
    """Return CSV (RFC 4180) with a head line, in which no field starts a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([_harmless(cell) for cell in row.values()] for row in rows(found))
    return out.getvalue()


def _harmless(cell: object) -> object:
    """Put an apostrophe before a text that a spreadsheet would run."""
    if isinstance(cell, str) and _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return "'" + cell
    return cell


def table(found: Report, console: Console) -> Iterator[Text]:
    """Yield the figures of each file as rows that line up."""
    sheet = Sheet(console)
    for source in found.sources:
        claims = [claim for claim in found.claims if claim.source == source.id]
        told = f"{counted(len(claims), 'figure')} · {source.language or 'language unknown'}"
        named = clean(f"{source.path}, {source.part}" if source.part else source.path)
        yield from sheet.wrap(Text.assemble(styled(named, STRONG), "  ", styled(told, QUIET)))
        yield from _lines(claims, source, sheet)
        yield Text()


def _lines(claims: list[Claim], source: Source, sheet: Sheet) -> Iterator[Text]:
    """Yield a row a claim: where, what kind, which words, what they come to."""
    if not claims:
        return
    from factcheck.normalize.show import show

    cells = [
        (styled(_where(claim, source), QUIET), styled(claim.kind), styled(claim.quote, STRONG)) for claim in claims
    ]
    lists = [[clean(show(claim.value))] for claim in claims]
    place_width = 9 if source.lined else 16
    yield from (
        Text("  ") + line for line in aligned(cells, lists, sheet.width - 2, (place_width, 8, sheet.width // 2))
    )


def _where(claim: Claim, source: Source) -> str:
    """Return the place of a claim within its file."""
    return within(claim) or (f"{claim.line}:{claim.column}" if source.lined else "")

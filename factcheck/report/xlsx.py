"""A Report as a workbook (Office Open XML): every finding with its evidence, and whether somebody reviewed it.

No cell is a formula or a link: every text is written as a text, and one that begins with a formula's sign is marked as
such for those who edit it. The bytes are those of the report alone: the time in the file is a fixed one.
"""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING, Any

from factcheck.errors import FactcheckError, missing_extra
from factcheck.report.csv import is_formula
from factcheck.report.rows import Row, rows
from factcheck.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Fact, Report, Source

FINDINGS = (
    ("reviewed", 9), ("status", 13), ("by", 14), ("decided", 11), ("expires", 11), ("reason", 36), ("state", 9),
    ("sort", 13), ("strength", 9), ("fact", 36), ("value A", 22), ("sources A", 28), ("quotes A", 60), ("value B", 22),
    ("sources B", 28), ("quotes B", 60), ("says", 48), ("why", 48), ("place", 30), ("fingerprint", 22),
)  # fmt: skip
FACTS = (
    ("fact", 30), ("label", 48), ("kind", 10), ("verdict", 14), ("strength", 9), ("values", 60), ("claims", 8),
    ("best supported", 26), ("independent sources for it", 14),
)  # fmt: skip
SOURCES = (
    ("source", 28), ("title", 48), ("publisher", 28), ("published", 11), ("language", 9), ("file", 40), ("address", 48),
    ("copy of", 24), ("sha256", 20),
)  # fmt: skip
_MADE = datetime(2000, 1, 1)  # no moment at all, so that the bytes are the report's
_LONGEST = 32_000  # characters of a cell
_MOST = 1_000_000  # rows of a sheet
_QUOTES = 20  # places of one value that a cell lists


def render(report: Report) -> bytes:
    """Return the workbook: findings, facts and sources, a sheet each.

    Raises FactcheckError where XlsxWriter is not installed, or a sheet cannot hold them all.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise missing_extra("--format xlsx", "tables") from None
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True, "default_date_format": "yyyy-mm-dd"}) as book:
        book.set_properties({"title": "factcheck", "created": _MADE})
        _sheet(book, "Findings", FINDINGS, [_finding(row) for row in rows(report)])
        book.worksheets()[0].data_validation(1, 0, _MOST, 0, {"validate": "list", "source": ["yes", "no"]})
        _sheet(book, "Facts", FACTS, [_fact(fact) for fact in report.facts])
        _sheet(book, "Sources", SOURCES, [_source(source) for source in report.sources])
    return out.getvalue()


def _sheet(book: Any, name: str, columns: Sequence[tuple[str, int]], lines: Sequence[Sequence[object]]) -> None:
    """Write a sheet with a head that stays in view and can be filtered."""
    if len(lines) > _MOST:
        raise FactcheckError("", f"{len(lines):,} rows are more than a sheet of a workbook holds", "Use --format csv.")
    sheet = book.add_worksheet(name)
    head = book.add_format({"bold": True, "valign": "top", "bottom": 1})
    plain, marked = (book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": on}) for on in (False, True))
    for at, (title, width) in enumerate(columns):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, title, head)
    for row, cells in enumerate(lines, 1):
        for at, said in enumerate(cells):
            text = _text(said)
            if isinstance(said, int):
                sheet.write_number(row, at, said, plain)
            elif text:
                sheet.write_string(row, at, text, marked if is_formula(text) else plain)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(lines), 1), len(columns) - 1)


def _text(said: object) -> str:
    """Return the text of a cell; the parts of a list stand on lines of their own."""
    parts = said if isinstance(said, list | tuple) else [said]
    text = "\n".join(clean(str(part)) for part in parts if part is not None)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _finding(row: Row) -> list[object]:
    """Return the cells of a finding; it is reviewed once a person came to a decision that holds.

    What a baseline took over as known, with nobody's name to it, nobody reviewed.
    """
    judged = row["status"] not in (None, "unsure") and (row["status"] != "known" or row["by"])
    reviewed = judged and row["state"] == "known"
    sides = row["values"] if isinstance(row["values"], list) else []
    values: list[object] = []
    for side in [*sides, None, None][:2]:
        values += [side["shown"], side["sources"], list(_quotes(side["places"]))] if side else [None, None, None]
    return [
        "yes" if reviewed else "no",
        *(row[key] for key in ("status", "by", "decided", "expires", "reason", "state")),
        row["check"] or row["sort"],
        *(row[key] for key in ("strength", "label")),
        *values,
        *(row[key] for key in ("says", "why", "place", "fingerprint")),
    ]


def _quotes(places: Sequence[Row]) -> Iterator[str]:
    """Yield the quotes of a value with their places, as many as a cell should hold."""
    yield from (f"“{each['quote']}” {each['place']}" for each in places[:_QUOTES])
    if len(places) > _QUOTES:
        yield f"and {len(places) - _QUOTES} more"


def _fact(fact: Fact) -> Sequence[object]:
    best = fact.classes[fact.supported] if fact.supported is not None else None
    return (
        fact.id,
        fact.label,
        fact.kind,
        fact.verdict,
        fact.strength,
        [each.display for each in fact.classes],
        len(fact.claims),
        best.display if best else None,
        best.origins if best else None,
    )


def _source(source: Source) -> Sequence[object]:
    published = source.published.isoformat() if source.published else None
    told = (source.title, source.publisher, published, source.language, source.path, source.url, source.copy_of)
    return (source.id, *told, source.sha256)

"""A Report as CSV: one finding a row, for a spreadsheet in which none of its cells is a formula."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from factcheck.report.rows import rows
from factcheck.text import clean, inert

if TYPE_CHECKING:
    from factcheck.model import Report

COLUMNS = (
    "state", "fails", "sort", "check", "strength", "subject", "label", "value_a", "sources_a", "places_a", "quote_a",
    "value_b", "sources_b", "places_b", "quote_b", "says", "why", "place", "status", "reason", "by", "decided",
    "expires", "fingerprint",
)  # fmt: skip
_FORMULA = re.compile(r"\s*[=+\-@\t\r|%]")
_NUMBER = re.compile(r"[+-]?[0-9][0-9.]*")


def render(report: Report) -> str:
    """Return CSV (RFC 4180) with a head line."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in rows(report):
        flat = row | _sides(row["values"])
        writer.writerow([_cell(flat[name]) for name in COLUMNS])
    return out.getvalue()


def _sides(values: object) -> dict[str, object]:
    """Return the columns of the two values; a check has none."""
    sides = values if isinstance(values, list) else []
    flat: dict[str, object] = {}
    for letter, side in zip("ab", [*sides, None, None], strict=False):
        places = side["places"] if side else []
        flat[f"value_{letter}"] = side["shown"] if side else None
        flat[f"sources_{letter}"] = side["sources"] if side else []
        flat[f"places_{letter}"] = [each["place"] for each in places]
        flat[f"quote_{letter}"] = places[0]["quote"] if places else None
    return flat


def _cell(said: object) -> str:
    """Return the text of a cell."""
    if said is None:
        return ""
    if isinstance(said, bool):
        return "yes" if said else "no"
    return harmless("; ".join(said) if isinstance(said, list) else str(said))


def harmless(text: str) -> str:
    """Return a text on one line that a spreadsheet shows and never runs: an apostrophe goes before a formula's sign."""
    text = inert(clean(text))
    return "'" + text if is_formula(text) else text


def is_formula(text: str) -> bool:
    """Say whether a spreadsheet might take a text for a formula."""
    return _FORMULA.match(text) is not None and not _NUMBER.fullmatch(text)

"""A Report as JSON lines: one finding a line, for programs that read as they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.json import json_text
from factcheck.report.rows import rows

if TYPE_CHECKING:
    from factcheck.model import Report


def render(report: Report) -> str:
    """Return one JSON object a line, as UTF-8 text without line breaks inside."""
    return "".join(json_text(row, indent=None) for row in rows(report))

"""A Report → what people and programs read; one module a format, each with ``render(report)``."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from factcheck.model import Report

FORMATS = {
    "text": "factcheck.report.terminal",
    "html": "factcheck.report.html",
    "json": "factcheck.report.json",
    "jsonl": "factcheck.report.jsonl",
    "csv": "factcheck.report.csv",
    "markdown": "factcheck.report.markdown",
    "sarif": "factcheck.report.sarif",
    "junit": "factcheck.report.junit",
    "github": "factcheck.report.github",
    "github-summary": "factcheck.report.github_summary",
    "gitlab": "factcheck.report.gitlab",
    "xlsx": "factcheck.report.xlsx",
    "claimreview": "factcheck.report.claimreview",
}
BINARY = frozenset({"xlsx"})  # formats that are bytes, for a file alone


class Renderer(Protocol):
    """What a format's module offers."""

    def render(self, report: Report) -> str | bytes:
        """Return the whole report: as text, or as bytes where the format is one of :data:`BINARY`."""
        ...


def renderer(name: str) -> Renderer:
    """Load the module of one format, so that a run imports only those it writes."""
    return cast("Renderer", import_module(FORMATS[name]))

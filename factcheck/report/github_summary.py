"""The step summary of GitHub Actions: the Markdown page, cut by whole facts before GitHub refuses all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.markdown import within

if TYPE_CHECKING:
    from factcheck.model import Report

LONGEST = 1_000_000  # bytes; GitHub takes 1 MiB a step


def render(report: Report) -> str:
    """Return the report as GitHub-flavoured Markdown of less than 1 MiB."""
    return within(report, LONGEST)

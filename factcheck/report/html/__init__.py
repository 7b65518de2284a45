"""A Report as one HTML file that needs no network: what editors read, print and send on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.html.page import page_of
from factcheck.report.html.render import render_page

if TYPE_CHECKING:
    from factcheck.model import Report

__all__ = ["page_of", "render", "render_page"]


def render(report: Report) -> str:
    """Return the whole report as one HTML page."""
    return render_page(page_of(report))

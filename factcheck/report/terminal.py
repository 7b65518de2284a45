"""A Report as a page in a terminal: what a journalist reads first."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from factcheck.report.index import Index
from factcheck.report.layout import Sheet
from factcheck.report.sections import closing, headline, sections
from factcheck.text import inert

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Report

FILE_WIDTH = 100


def render(report: Report) -> str:
    """Return the page as plain text for a file."""
    out = io.StringIO()
    console = Console(file=out, width=FILE_WIDTH, force_terminal=False, color_system=None, _environ={})
    print_lines(page(report, console), console)
    return out.getvalue()


def page(report: Report, console: Console) -> Iterator[Text]:
    """Yield the lines of the page, none longer than the console is wide."""
    index, sheet = Index(report), Sheet(console)
    yield from headline(index, sheet)
    for section in sections():
        yield from section(index, sheet)
    yield from closing(index, sheet)


def print_lines(lines: Iterator[Text], console: Console) -> None:
    """Print finished lines as they are: they fit already."""
    for line in lines:
        line.rstrip()
        if inert(line.plain) != line.plain:
            line = Text(inert(line.plain))
        console.print(line, no_wrap=True, overflow="ignore", crop=False, highlight=False)

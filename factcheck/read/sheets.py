"""Read the sheets of a workbook cell by cell, for a mapping: a page for each, a line of JSON for each of its rows."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

from factcheck.read.archive import open_archive
from factcheck.read.page import Meta, Page
from factcheck.read.sheet import Row
from factcheck.read.xlsx import check_parts, open_book, rows_of, shown_sheets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def read(data: bytes, name: str) -> Sequence[Page]:
    """Read a workbook that errors call `name`; raises UnreadableError where it is damaged."""
    check_parts(open_archive(data, name))
    book = open_book(io.BytesIO(data), name)
    try:
        sheets = {sheet.title: [[row.number, *row.filled] for row in rows_of(sheet)] for sheet in shown_sheets(book)}
    finally:
        book.close()
    return [Page("\n".join(map(json.dumps, rows)), (), Meta(), part=title) for title, rows in sheets.items()]


def rows(page: Page) -> Iterator[Row]:
    """Yield the rows of a page that :func:`read` made."""
    for line in page.text.splitlines():
        number, *cells = json.loads(line)
        yield Row(number, [(column, text) for column, text in cells])

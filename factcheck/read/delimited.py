"""Read a table of text (CSV, TSV): its encoding and the sign between its columns are found out."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from factcheck.read.assembly import Assembly, Place
from factcheck.read.decode import decode
from factcheck.read.dialect import delimiter
from factcheck.read.page import Meta, Page, unreadable
from factcheck.read.sheet import Row, add_rows, cell_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def read(data: bytes, name: str) -> Sequence[Page]:
    """Read a delimited table that errors call `name`; raises UnreadableError."""
    assembly = Assembly()
    add_rows(assembly, _rows(decode(data, name), name), name, lambda row, column: Place(cell=cell_name(row, column)))
    return [Page(assembly.text, assembly.regions(headed=False), Meta(), marks=assembly.marks, headed=assembly.headed)]


def _rows(text: str, name: str) -> Iterator[Row]:
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text)), 1):
            yield Row.of(number, cells)
    except csv.Error as error:
        hint = "Close its quotation marks, or save it anew as CSV."
        raise unreadable(name, f"is damaged: it cannot be read as a table ({error})", hint) from None

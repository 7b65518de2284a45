"""Where an offset stands, in lines and columns or on a page, and how a place is said.

A line ends in LF, CR or CRLF, as editors have it; form feeds and other separators end none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Protocol

from factcheck.model import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Source

_LINE_END = re.compile(r"\r\n|\r|\n")
_NOWHERE = Mark(0, 0)


class Placed(Protocol):
    """Something that stands on a page, in a cell or in a paragraph of a file."""

    @property
    def page(self) -> int | None:
        """The page, from 1."""

    @property
    def sheet(self) -> str | None:
        """The name of the sheet."""

    @property
    def cell(self) -> str | None:
        """The cell, ``B7``."""

    @property
    def paragraph(self) -> int | None:
        """The paragraph, from 1."""


def line_starts(text: str) -> list[int]:
    """Return the offset at which each line of `text` begins."""
    return [0, *(match.end() for match in _LINE_END.finditer(text))]


def line_at(text: str, offset: int) -> tuple[int, int]:
    """Return the line and column, from 1, of an offset of `text`."""
    starts = line_starts(text[: offset + 1])
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def mark_at(marks: Sequence[Mark], offset: int) -> Mark:
    """Return the mark in which an offset stands, one that tells nothing where there is none."""
    i = bisect_right(marks, offset, key=lambda mark: mark.start) - 1
    return marks[i] if i >= 0 and offset < marks[i].end else _NOWHERE


def place(source: Source, line: int, at: Placed) -> str:
    """Say where something stands: ``table.xlsx, Sheet1!B7``, ``ruling.pdf, page 3``, ``note.txt:12``."""
    path = f"{source.path}, {source.part}" if source.part else source.path
    if said := within(at):
        return f"{path}, {said}"
    return f"{path}:{line}" if source.lined else path


def within(at: Placed) -> str:
    """Say where in its file something stands, nothing where the file has but lines."""
    if at.cell or at.sheet:
        return "!".join(part for part in (at.sheet, at.cell) if part)
    if at.page is not None:
        return f"page {at.page}"
    return "" if at.paragraph is None else f"paragraph {at.paragraph}"

"""Read Markdown. The text of the source is the file as it stands, marks and all, so offsets are the file's."""

from __future__ import annotations

from factcheck.read.decode import decode
from factcheck.read.page import Page
from factcheck.read.text import page_of


def read(data: bytes, name: str) -> list[Page]:
    """Read a Markdown file that errors call `name`; raises UnreadableError."""
    return [page_of(decode(data, name), name, markdown=True)]

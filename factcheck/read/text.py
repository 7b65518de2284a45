"""Read plain text and Markdown. The text of the source is the file as it stands, so offsets are the file's."""

from __future__ import annotations

from factcheck.read.decode import decode
from factcheck.read.meta import split_front_matter
from factcheck.read.page import Meta, Page
from factcheck.read.structure import find_regions, first_headline


def read_plain(data: bytes, name: str) -> Page:
    """Read a text file that errors call `name`; raises UnreadableError."""
    return _read(data, name, markdown=False)


def read_markdown(data: bytes, name: str) -> Page:
    """Read a Markdown file that errors call `name`; raises UnreadableError."""
    return _read(data, name, markdown=True)


def _read(data: bytes, name: str, markdown: bool) -> Page:
    text = decode(data, name)
    told, body = split_front_matter(text, name)
    regions = find_regions(text, body, markdown)
    return Page(text, regions, told.over(Meta(title=first_headline(text, regions))), body)

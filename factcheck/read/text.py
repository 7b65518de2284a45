"""Read plain text. The text of the source is the file as it stands, so offsets are the file's."""

from __future__ import annotations

from factcheck.read.decode import decode
from factcheck.read.meta import split_front_matter
from factcheck.read.page import Meta, Page
from factcheck.read.structure import find_regions, first_headline


def read(data: bytes, name: str) -> list[Page]:
    """Read a text file that errors call `name`; raises UnreadableError."""
    return [page_of(decode(data, name), name)]


def page_of(text: str, name: str, markdown: bool = False) -> Page:
    """Return the page of a text that may begin with front matter; raises UnreadableError where that is no good."""
    told, body = split_front_matter(text, name)
    regions = find_regions(text, body, markdown)
    return Page(text, regions, told.over(Meta(title=first_headline(text, regions))), body)

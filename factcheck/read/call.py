"""Call a reader and hold it to what it promised: pages with text, of a size that the rest can bear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.read.formats import format_of, reader
from factcheck.read.page import unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.read.page import Page

MAX_CHARACTERS = 20_000_000
MAX_PAGES = 10_000


def read_pages(key: str, data: bytes, name: str) -> Sequence[Page]:
    """Return what is in a file of the format `key`; raises UnreadableError."""
    try:
        pages = reader(key)(data, name)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("factcheck"):
            raise
        kind = format_of(key)
        hint = f"Install what reads {kind.label}: pip install 'factcheck[{kind.extra or 'all'}]'"
        raise unreadable(name, f"needs a library that is not installed, {error.name}", hint) from None
    if not pages:
        raise unreadable(name, "holds no text", "Leave it out with --exclude.")
    if len(pages) > MAX_PAGES or sum(len(page.text) for page in pages) > MAX_CHARACTERS:
        raise unreadable(name, "holds too much text for one file", "Split it, or leave it out with --exclude.")
    return pages

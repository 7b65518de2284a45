"""Files that are read in this process, remembered by their contents: what an earlier run found in them, it finds again.

Most sources of a case are as they were; looking for the regions of each, or asking in which language it is, costs
more than all that is done with the one that has changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.codec import decode, encode
from factcheck.language.detect import detect_language
from factcheck.memo import digest
from factcheck.read.call import read_pages
from factcheck.read.page import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.memo import Memo


class Remembered:
    """Reads plain files and tells languages; what the memo holds is not worked out again."""

    def __init__(self, memo: Memo | None) -> None:
        """Begin with what an earlier run kept, if there is any."""
        self._memo = memo

    def pages(self, key: str, data: bytes, name: str) -> Sequence[Page]:
        """Return what is in a file of the format `key`; raises UnreadableError."""
        if self._memo is None:
            return read_pages(key, data, name)
        known = f"pages {digest(key, data, name)}"
        held = self._memo.get(known)
        if held is not None:
            return [decode(Page, each) for each in held]
        pages = read_pages(key, data, name)
        self._memo.keep(known, encode(list(pages)))
        return pages

    def language(self, text: str) -> str:
        """Return the language of a text, as :func:`detect_language` tells it."""
        if self._memo is None:
            return detect_language(text)
        known = f"language {digest(text)}"
        held = self._memo.get(known)
        if held is None:
            held = detect_language(text)
            self._memo.keep(known, held)
        return str(held)

"""Decision files remembered by their text: what an earlier run read in one is not read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.codec import decode, encode
from factcheck.memo import digest
from factcheck.review.entries import Page
from factcheck.review.read import newest_version, read_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.memo import Memo


def remembering(memo: Memo) -> Callable[[str, str], Page]:
    """Return what reads the text of a decision file that errors call by a name, as :func:`read_page` does."""

    def read(text: str, name: str) -> Page:
        key = digest(text, name, str(newest_version()))
        held = memo.get(key)
        if held is not None:
            return decode(Page, held)
        page = read_page(text, name)
        memo.keep(key, encode(page))
        return page

    return read

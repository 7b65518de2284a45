"""Read a page that a browser saved whole, as MHTML: its first HTML part, at the address it came from."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

from factcheck.read.html import page_of, web_address
from factcheck.read.mail import header, words
from factcheck.read.page import Meta, Page, unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence


def read(data: bytes, name: str) -> Sequence[Page]:
    """Read a saved page that errors call `name`; raises UnreadableError where it holds no HTML."""
    message = message_from_bytes(data, policy=policy.default)
    part = next((each for each in message.walk() if each.get_content_type() == "text/html"), None)
    if part is None:
        raise unreadable(name, "is damaged: it holds no page", "Save the page anew, or leave it out with --exclude.")
    page = page_of(words(part, name), name)
    saved = web_address(header(message, "snapshot-content-location"), header(part, "content-location"))
    return [replace(page, meta=page.meta.over(Meta(url=saved)))]

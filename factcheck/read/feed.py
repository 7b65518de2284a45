"""Read a feed, RSS or Atom: every item is a source, with its own title, day and address."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

import feedparser

from factcheck.read.call import MAX_PAGES
from factcheck.read.html import compose, web_address, whole
from factcheck.read.markup import decode_markup
from factcheck.read.page import Meta, Page, UnreadableError, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.read.visible import Block

_ENTITIES = re.compile(r"<!\s*(?:ENTITY|ELEMENT|ATTLIST)", re.IGNORECASE)
_ITEMS = re.compile(r"<(?:[\w.-]+:)?(?:item|entry)\b", re.IGNORECASE)
_LONGEST_NAME = 300
_YEARS = range(1900, 2200)  # in which an item may have appeared


def read(data: bytes, name: str) -> Sequence[Page]:
    """Read the items of a feed that errors call `name`; raises UnreadableError where there are none."""
    markup = decode_markup(data, name)
    if len(_ITEMS.findall(markup)) > MAX_PAGES:
        raise unreadable(name, f"holds more than {MAX_PAGES} items", "Split it, or leave it out with --exclude.")
    if _ENTITIES.search(markup):
        hint = "Save it anew without its document type, or leave it out with --exclude."
        raise unreadable(name, "declares entities of its own, which are never followed", hint)
    # As a stream, for a text might be taken for an address to fetch.
    feed: Any = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    pages = [page for number, item in enumerate(feed.entries, 1) if (page := _page(item, feed.feed, name, number))]
    if not pages:
        raise unreadable(name, "is a feed without items", "Leave it out with --exclude.")
    return pages


def _page(item: Any, feed: Any, name: str, number: int) -> Page | None:
    """Return the page of one item, ``None`` where it says nothing."""
    title = _plain(item.get("title"), name)
    source = item.get("source") or {}
    meta = Meta(
        title=title,
        publisher=_plain(source.get("title") or feed.get("title"), name),
        url=web_address(item.get("link")),
        published=_day(item),
        published_how="metadata",
    )
    language = str(item.get("language") or feed.get("language") or "")[:2].lower() or None
    try:
        page = compose(_told(item, name), meta, language, name)
    except UnreadableError:
        return None
    part = title or str(item.get("id") or number)
    return replace(page, part=part)


def _told(item: Any, name: str) -> Iterator[Block]:
    """Yield the paragraphs of an item: of its content, else of its summary."""
    contents = [each.get("value") for each in item.get("content") or ()]
    longest = max((str(each) for each in (*contents, item.get("summary")) if each), key=len, default="")
    if longest.strip():
        yield from whole(f"<div>{longest}</div>", name)


def _plain(told: Any, name: str) -> str | None:
    """Return a title as it is read: entities and marks in it are those of HTML."""
    if not told or not str(told).strip():
        return None
    try:
        blocks = whole(f"<div>{told}</div>", name)
    except UnreadableError:
        return None
    return " ".join(" ".join(block.text for block in blocks).split())[:_LONGEST_NAME] or None


def _day(item: Any) -> date | None:
    """Return the day an item appeared, in the time of its publisher."""
    for field in ("published", "updated", "created"):
        told = str(item.get(field) or "").strip()
        for parse in (parsedate_to_datetime, datetime.fromisoformat):
            try:
                day = parse(told).date()
            except (ValueError, TypeError, IndexError, OverflowError):
                continue
            if day.year in _YEARS:
                return day
        parsed = item.get(f"{field}_parsed")
        if parsed and parsed[0] in _YEARS:
            return date(*parsed[:3])
    return None

"""Read a web page: its article without the furniture around it, and what it tells of itself.

Which part of a page is the article, trafilatura decides; where it finds none, all is read but what the page itself
marks as navigation. The text of the source is headline, paragraphs, items, captions and rows of tables in the order of
the page, and a place in it is the number of the paragraph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import trafilatura

from factcheck.read.assembly import Assembly, Place
from factcheck.read.markup import decode_markup, drop_code, elements, mark_captions, parse_markup
from factcheck.read.page import Meta, Page, unreadable
from factcheck.read.pageday import LAST_DAY, published
from factcheck.read.visible import Block, blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from lxml.html import HtmlElement

_SAVED = re.compile(r"<!--\s*saved from url=\([0-9]{1,5}\)(https?://[^\s<>]{1,2000})\s*-->", re.IGNORECASE)
_EARLY = 4096
_LONGEST_ADDRESS = 2000
_LONGEST_NAME = 300
_FEW = 2
_ARTICLE = 100  # characters


def read(data: bytes, name: str) -> Sequence[Page]:
    """Read a page that errors call `name`; raises UnreadableError where there is nothing to read in it."""
    return [page_of(decode_markup(data, name), name)]


def page_of(markup: str, name: str) -> Page:
    """Return the page that some markup shows."""
    root = parse_markup(markup, name)
    language = _stated_language(root)
    day = published(root)
    mark_captions(root)
    article: Any = trafilatura.bare_extraction(
        root,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        date_extraction_params={"extensive_search": False, "max_date": LAST_DAY},
    )
    meta = _meta(article, markup, day)
    found = list(blocks(article.body)) if article is not None and article.body is not None else []
    if sum(block.role != "headline" for block in found) < _FEW:  # a short page comes out as one lump, if at all
        found = max(_whole(root), found, key=len)
    return compose(found, meta, language, name)


def whole(markup: str, name: str) -> list[Block]:
    """Return all paragraphs that some markup shows, for what is no page of a site: a message, an item of a feed."""
    return _whole(parse_markup(markup, name))


def _whole(root: HtmlElement) -> list[Block]:
    """Return all that a page shows, but for what it marks as furniture; of its article alone where it marks one."""
    drop_code(root)
    marked = [each for each in root.iter("article") if len(each.text_content()) >= _ARTICLE]
    body = marked[0] if len(marked) == 1 else root.find("body")
    return list(blocks(root if body is None else body, elements("furniture")))


def compose(found: Iterable[Block], meta: Meta, language: str | None, name: str) -> Page:
    """Return the page that is made of some paragraphs, its title as the first headline where they have none."""
    told = list(found)
    if meta.title and not any(block.role == "headline" and _alike(block.text, meta.title) for block in told[:5]):
        told.insert(0, Block(meta.title, "headline"))
    if not told:
        raise unreadable(name, "has no text", "Leave it out with --exclude.")
    assembly = Assembly()
    for number, block in enumerate(told, 1):
        assembly.add(block.text, block.role, Place(paragraph=number))
        assembly.under_in(block.headed)
    text = assembly.text
    known = Meta(title=next((block.text for block in told if block.role == "headline"), None))
    return Page(
        text, assembly.regions(), meta.over(known), marks=assembly.marks, language=language, headed=assembly.headed
    )


def _alike(a: str, b: str) -> bool:
    """Say whether two headlines are the same words."""
    return re.sub(r"\W+", "", a).lower() == re.sub(r"\W+", "", b).lower()


def _meta(article: Any, markup: str, day: date | None) -> Meta:
    """Return what a page tells of itself; `article` is ``None`` where it holds none."""
    return Meta(
        title=_name(article and article.title),
        publisher=_name(article and article.sitename),
        url=web_address(article and article.url, _saved_from(markup)),
        published=day,
        published_how="metadata",
    )


def _name(told: str | None) -> str | None:
    """Return a name on one line, no longer than names are."""
    return " ".join(told.split())[:_LONGEST_NAME] or None if told else None


def web_address(*told: str | None) -> str | None:
    """Return the first of some addresses that is one of the web, and no longer than addresses are."""
    return next((each for each in told if each and len(each) <= _LONGEST_ADDRESS and _is_web(each)), None)


def _saved_from(markup: str) -> str | None:
    """Return the address that a browser noted when it saved the page."""
    saved = _SAVED.search(markup[:_EARLY])
    return saved[1] if saved else None


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _stated_language(root: HtmlElement) -> str | None:
    """Return the language that a page says it is in, as ISO 639-1."""
    told = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang") or ""
    code = re.split("[-_]", told.strip().lower(), maxsplit=1)[0]
    return code if re.fullmatch("[a-z]{2}", code) else None

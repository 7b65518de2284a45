"""Read a web page: its article without the furniture around it, and what it tells of itself.

Which part of a page is the article, trafilatura decides; where it finds none, all is read but what the page itself
marks as navigation. The text of the source is headline, paragraphs, items, captions and rows of tables in the order of
the page, and a place in it is the number of the paragraph.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import trafilatura

from factcheck.read.assembly import Assembly, Place
from factcheck.read.markup import decode_markup, drop_code, drop_furniture, elements, mark_captions, parse_markup
from factcheck.read.page import Meta, Page, unreadable
from factcheck.read.pageday import LAST_DAY, published
from factcheck.read.visible import Block, blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from lxml.html import HtmlElement

_SAVED = re.compile(r"<!--\s*saved from url=\([0-9]{1,5}\)(https?://[^\s<>]{1,2000})\s*-->", re.IGNORECASE)
_EARLY = 4096
_LONGEST_ADDRESS = 2000
_LONGEST_NAME = 300
_FEW = 2
_EARLY_TEXTS = 400
_TITLE_PARTS = re.compile(r"(?<!\s)\s++[-–—|·:»]++\s++")
_ARTICLE = 100  # characters
_LONG = 60  # characters of a run of text that is no label
_MOST = 0.8  # share of them


def read(data: bytes, name: str) -> Sequence[Page]:
    """Read a page that errors call `name`; raises UnreadableError where there is nothing to read in it."""
    return [page_of(decode_markup(data, name), name)]


def page_of(markup: str, name: str) -> Page:
    """Return the page that some markup shows."""
    root = parse_markup(markup, name)
    language = _stated_language(root)
    day = published(root)
    drop_furniture(root)
    mark_captions(root)
    _cut_layout(root)
    titled = _title_part(root)
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
    return compose(found, _as_headed(meta, titled), language, name)


def whole(markup: str, name: str, without: Callable[[HtmlElement], None] | None = None) -> list[Block]:
    """Return all paragraphs that some markup shows, for what is no page of a site: a message, an item of a feed.

    `without` takes out of its tree what is not to be read.
    """
    root = parse_markup(markup, name)
    if without is not None:
        without(root)
    return _whole(root)


def _whole(root: HtmlElement) -> list[Block]:
    """Return all that a page shows, but for what it marks as furniture; of its article alone where it marks one."""
    drop_code(root)
    marked = [each for each in root.iter("article") if len(each.text_content()) >= _ARTICLE]
    body = marked[0] if len(marked) == 1 else root.find("body")
    if body is None:
        body = root
    return list(blocks(_main_cell(body), elements("furniture")))


def _main_cell(body: HtmlElement) -> HtmlElement:
    """Return the cell that holds most sentences, where a table lays out the page; else all of it."""
    every = _sentences(body)
    cells = [each for each in body.iter("td") if every and _sentences(each) >= _MOST * every]
    return cells[-1] if cells and len(cells[-1].text_content()) >= _ARTICLE else body


def _cut_layout(root: HtmlElement) -> None:
    """Leave nothing in a page that a table lays out but the cell of its article."""
    body = root.find("body")
    if body is None or root.find(".//article") is not None or root.find(".//main") is not None:
        return
    cell = _main_cell(body)
    if cell is not body:
        cell.tag = "div"
        body[:] = [cell]
        body.text = None


def _title_part(root: HtmlElement) -> tuple[str, str] | None:
    """Return the part of a page's title that stands over its text too, and the rest, which names the publisher."""
    titled, body = " ".join((root.findtext(".//title") or "").split()), root.find("body")
    parts = [part.strip() for part in _TITLE_PARTS.split(titled)]
    if len(parts) < _FEW or body is None:
        return None
    over = islice((text for text in body.itertext() if len(text) < _LONGEST_NAME), _EARLY_TEXTS)
    texts = {_plain(text) for text in over}
    part = next((part for part in sorted(parts, key=len, reverse=True) if _plain(part) in texts), None)
    return (part, max((each for each in parts if each != part), key=len, default="")) if part else None


def _as_headed(meta: Meta, titled: tuple[str, str] | None) -> Meta:
    """Return what a page tells, with the title that stands over its text."""
    if titled is None or (meta.title and _alike(meta.title, titled[0])):
        return meta
    known = meta.publisher if meta.publisher and not _alike(meta.publisher, titled[0]) else titled[1] or None
    return replace(meta, title=titled[0][:_LONGEST_NAME], publisher=known)


def _sentences(element: HtmlElement) -> int:
    """Return how many characters stand in long runs of text."""
    return sum(len(text) for text in element.itertext() if len(text) >= _LONG)


def compose(found: Iterable[Block], meta: Meta, language: str | None, name: str) -> Page:
    """Return the page that is made of some paragraphs, its title as the first headline where they have none."""
    told = [_headed(block, meta.title) for block in found]
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


def _headed(block: Block, title: str | None) -> Block:
    """Return a paragraph that is the title, word for word, as the headline it is."""
    same = title is not None and block.role == "body" and _alike(block.text, title)
    return block._replace(role="headline") if same else block


def _alike(a: str, b: str) -> bool:
    """Say whether two headlines are the same words."""
    return _plain(a) == _plain(b)


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


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

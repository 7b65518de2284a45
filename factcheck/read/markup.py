"""HTML as a tree that holds only what a reader of the page would see: the way in for pages, mails and feeds.

Nothing outside the markup is ever fetched, no refresh is followed, and no script runs.
"""

from __future__ import annotations

import codecs
import re
from functools import cache
from importlib import resources
from typing import cast

from lxml import etree, html

from factcheck.read.decode import decode_any
from factcheck.read.page import unreadable
from factcheck.read.stylesheet import hidden
from factcheck.yamlfile import load_plain

CAPTION = "\ue000"  # put before the text of a caption, so that it is known again after the article is cut out
_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})""", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{1,40})""")
_EARLY = 8192  # bytes within which a page says how it is encoded
_AS_BROWSERS_DO = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "utf-7": "cp1252"}
_UNSEEN_STYLE = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|%)?\s*(?:;|\Z)|"
    r"(?:left|text-indent)\s*:\s*-[0-9]{4})",
    re.IGNORECASE,
)
_LONGEST_CAPTION = 600
_MUCH = 0.4  # share of the words of a page
_NOTE = re.compile(r"\[?(?:[0-9]{1,3}|[a-z*†‡])\]?", re.IGNORECASE)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NOT_IN_MARKUP = (*range(9), 11, *range(14, 32), ord(CAPTION), 0xFFFE, 0xFFFF)
_FORBIDDEN = dict.fromkeys(_NOT_IN_MARKUP, "\N{REPLACEMENT CHARACTER}")


@cache
def elements(sort: str) -> frozenset[str]:
    """Return the names of the elements of one sort."""
    text = resources.files(__package__).joinpath("elements.yaml").read_text(encoding="utf-8")
    return frozenset(cast("dict[str, list[str]]", load_plain(text, "elements.yaml"))[sort])


def decode_markup(data: bytes, name: str) -> str:
    """Return the characters of a page in the encoding it has, whatever it says; raises UnreadableError."""
    return decode_any(data, name, _declared(data[:_EARLY]))


def _declared(head: bytes) -> str | None:
    """Return the encoding that a page declares, as browsers take it."""
    match = _CHARSET.search(head) or _XML_CHARSET.search(head)
    try:
        found = codecs.lookup(match[1].decode("ascii")).name if match else None
    except LookupError:
        return None
    return _AS_BROWSERS_DO.get(found, found) if found else None


def parse_markup(markup: str, name: str) -> html.HtmlElement:
    """Return the tree of a page without what is hidden; scripts stay, for what they tell of the page.

    Raises UnreadableError where nothing in it is markup or text.
    """
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, recover=True
    )
    data = markup.translate(_FORBIDDEN).encode("utf-8", "replace")
    try:
        root = html.document_fromstring(data, parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise unreadable(name, "holds no text", "Leave it out with --exclude.") from None
    _drop_unseen(root)
    _raise_digits(root)
    _break_lines(root)
    return root


def _drop_unseen(root: html.HtmlElement) -> None:
    hiding = {*hidden(root)}
    for element in [each for each in root.iter(etree.Element) if each in hiding or _unseen(each)]:
        if element.getparent() is not None:
            element.drop_tree()


def _unseen(element: html.HtmlElement) -> bool:
    """Say whether a browser would not show the element."""
    if element.tag in elements("unseen") or element.tag in elements("withdrawn") or "hidden" in element.attrib:
        return True
    style = element.get("style")
    return (style is not None and _UNSEEN_STYLE.search(style) is not None) or _is_aside(element)


def _is_aside(element: html.HtmlElement) -> bool:
    """Say whether an element is named as one for the ear alone, or holds paragraphs that are told to be none.

    Words in a line that are hidden from the ear are what the eye reads. A class that hides on small screens alone has
    another beside it that shows (``hidden md:block``).
    """
    named = element.get("class", "").lower().split()
    if not elements("unseen_classes").isdisjoint(named):
        return not any(":" in each or each.startswith("d-") for each in named if each not in elements("unseen_classes"))
    if element.get("aria-hidden", "").lower() != "true" or element.tag in elements("always_seen"):
        return False
    return next(element.iter(*elements("paragraphs")), None) is not None


def _raise_digits(root: html.HtmlElement) -> None:
    """Keep raised digits from running into the figure before them: the number of a note goes, a power stays a power."""
    for element in list(root.iter(*elements("raised"))):
        words = element.text_content().strip()
        if _NOTE.fullmatch(words) and (
            element.find(".//a") is not None or next(element.iterancestors("a"), None) is not None
        ):
            element.drop_tree()
        elif words.isdecimal() and words.isascii():
            tail = element.tail
            element.clear()
            element.text, element.tail = words.translate(_RAISED), tail


def _break_lines(root: html.HtmlElement) -> None:
    """Make the ends of lines that a browser shows as such breaks like any other."""
    for element in root.iter(*elements("verbatim")):
        first, *lines = (element.text or "").strip("\n").split("\n")
        element.text = first
        for place, line in enumerate(lines):
            broken = html.Element("br")
            broken.tail = line
            element.insert(place, broken)


def drop_code(root: html.HtmlElement) -> None:
    """Take scripts and style sheets out of a tree, what stands behind them stays."""
    for element in list(root.iter(*elements("code"))):
        element.drop_tree()


def drop_furniture(root: html.HtmlElement) -> None:
    """Take out what a page names as no part of its article; what holds much of its words is kept, whatever its name."""
    whole = len(root.text_content())
    for element in [each for each in root.iter(etree.Element) if _is_furniture(each)]:
        if element.getparent() is None or element.tag in elements("always_seen"):
            continue
        if element.find(".//h1") is None and len(element.text_content()) <= _MUCH * whole:
            element.drop_tree()


def _is_furniture(element: html.HtmlElement) -> bool:
    named = [*element.get("class", "").lower().split(), element.get("id", "").lower()]
    return not elements("furniture_classes").isdisjoint(named)


def mark_captions(root: html.HtmlElement) -> None:
    """Put the caption of each picture and table before it, as a paragraph that begins with :data:`CAPTION`."""
    for element in [each for each in root.iter(etree.Element) if _is_caption(each)]:
        words = " ".join(element.text_content().split())
        holder = _holder(element)
        if not words or len(words) > _LONGEST_CAPTION or holder.getparent() is None:
            continue
        told = html.Element("p")
        told.text = f"{CAPTION}{words}"
        holder.addprevious(told)
        element.drop_tree()


def _is_caption(element: html.HtmlElement) -> bool:
    if element.tag in elements("caption"):
        return True
    named = frozenset(element.get("class", "").lower().split())
    return element.tag in ("p", "div", "span") and not named.isdisjoint(elements("caption_classes"))


def _holder(element: html.HtmlElement) -> html.HtmlElement:
    """Return what the caption belongs to: the figure or table it stands in, else the caption itself."""
    held = next(element.iterancestors(*elements("captioned")), element)
    for above in held.iterancestors("div", "figure"):
        if "caption" not in above.get("class", ""):
            break
        held = above
    return held

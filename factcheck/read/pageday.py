"""The day a page says it appeared, from where pages say such things, and never from what its article tells.

htmldate knows the many ways; it gets a page made of these places alone, for it would also take a day from a headline, a
picture's name or the first date in the text, and that may be any day the story speaks of.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from htmldate import find_date
from lxml import html

from factcheck.read.markup import elements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_TOLD = re.compile(r"date|publish|posted|timestamp|time\b", re.IGNORECASE)
_LONGEST = 80  # characters of what tells a day and nothing else
LAST_DAY = "2199-12-31"  # with no bound named, today would be it, and a report would change with the day


def published(root: HtmlElement) -> date | None:
    """Return the day on which a page says it appeared first."""
    page = html.document_fromstring("<html><head></head><body></body></html>")
    head, body = page.find("head"), page.find("body")
    if head is None or body is None:
        return None
    for element in root.iter("meta", "link"):
        head.append(_copy(element))
    for element in root.iter("script"):
        if element.get("type") == "application/ld+json":
            head.append(_copy(element))
    body.extend(_copy(element) for element in _tellers(root))
    told = find_date(page, extensive_search=False, original_date=True, max_date=LAST_DAY)
    try:
        return date.fromisoformat(told) if told else None
    except ValueError:
        return None


def _tellers(root: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements that tell a day and nothing else, those of other articles left out."""
    for element in root.iter("time", "abbr", "span", "p", "div", "li", "em", "small"):
        named = element.tag == "time" or any(
            _TOLD.search(element.get(key, "")) for key in ("class", "id", "itemprop", "property")
        )
        if named and len(element) < _LONGEST and len(element.text_content()) <= _LONGEST and not _elsewhere(element):
            yield element


def _elsewhere(element: HtmlElement) -> bool:
    """Say whether an element stands in a link to another article, or in the furniture of the page."""
    return any(above.tag == "a" or above.tag in elements("furniture") for above in element.iterancestors())


def _copy(element: HtmlElement) -> HtmlElement:
    """Return an element by itself, with its words and without what is in it."""
    kept = {str(key): str(value) for key, value in element.attrib.items()}
    if "itemprop" in kept and "content" in kept:  # microdata: the same as in the head of the page
        return html.Element("meta", kept)
    made = html.Element(str(element.tag), kept)
    made.text = element.text_content()
    return made

"""Read a Word document: headings, paragraphs, captions, rows of tables and notes, in its final state.

Only the parts that hold text are unpacked. Macros, embedded objects, templates and pictures are never opened, and
no relation is followed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.read.archive import Archive, open_archive
from factcheck.read.assembly import Assembly, Place
from factcheck.read.docxbody import SPACES, Block, Body
from factcheck.read.page import Meta, Page, unreadable
from factcheck.read.properties import read_properties
from factcheck.read.structure import first_headline
from factcheck.read.xmlstream import Handler, XmlError, stream

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Role

_DOCUMENT = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_BLANKS = re.compile(r"[ \t\f\v\x1c-\x1f\x85\u2028\u2029]+")
_SOFT = re.compile("[\xad\u200b\ufeff\u2060]")
_HINT = "Save it anew from the program it comes from, or leave it out with --exclude."


def read(data: bytes, name: str) -> Sequence[Page]:
    """Read a DOCX that errors call `name`; raises UnreadableError where it is damaged or has no text."""
    archive = open_archive(data, name)
    if _DOCUMENT not in archive.names:
        raise unreadable(name, "is damaged: it holds no document", _HINT)
    styles = _Styles()
    _stream(archive, "word/styles.xml", styles)
    assembly = Assembly()
    for part in (_DOCUMENT, *_NOTES):
        body = Body()
        _stream(archive, part, body)
        for block in body.blocks:
            place = Place(paragraph=block.number) if part == _DOCUMENT else None
            assembly.add(_plain(block.text), _role(block, styles.names), place)
            assembly.under_in(block.headed)
    text, regions = assembly.text, assembly.regions()
    if not text.strip():
        raise unreadable(name, "has no text", "Leave it out with --exclude.")
    title, created = read_properties(archive)
    meta = Meta(title=title or first_headline(text, regions), published=created, published_how="metadata")
    return [Page(text, regions, meta, marks=assembly.marks, headed=assembly.headed)]


def _stream(archive: Archive, part: str, handler: Handler) -> None:
    """Send a part to `handler`; one that is not there sends nothing."""
    if part not in archive.names:
        return
    try:
        stream(archive.read(part), handler)
    except XmlError as error:
        raise unreadable(archive.name, f"is damaged: {part} {error}", _HINT) from None


def _plain(text: str) -> str:
    """Return a paragraph with its blanks folded and soft hyphens gone; breaks of lines stay."""
    lines = (_BLANKS.sub(" ", line).strip() for line in _SOFT.sub("", text).split("\n"))
    return "\n".join(line for line in lines if line)


def _role(block: Block, names: Mapping[str, str]) -> Role:
    """Return what a paragraph is, by the name of its style, which is English in every language of the program."""
    style = names.get(block.style, block.style).lower()
    if block.row:
        return "body"
    if style == "title" or style.startswith("heading"):
        return "headline"
    if style in ("caption", "figure", "illustration"):
        return "caption"
    return "list" if block.listed else "body"


class _Styles:
    """Takes in the styles of a document: the name of each by its id."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._style = ""

    def start(self, name: str, space: str, attributes: Mapping[str, str]) -> None:
        """Take in the start of an element."""
        if space not in SPACES:
            return
        if name == "style":
            self._style = attributes.get("styleId", "")
        elif name == "name":
            self.names.setdefault(self._style, attributes.get("val", ""))

    def end(self, name: str, space: str) -> None:
        """Take in the end of an element."""

    def text(self, data: str) -> None:
        """Take in text, of which styles have none."""

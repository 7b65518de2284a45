"""What a file is, by its first bytes: a page, a message, a feed, a document, whatever its name says."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

_HEAD = 16_384
_HEAD_BACK = 1024  # a PDF may have something before it
_BEFORE = r"(?:\s++|<\?.*?\?>|<!--.*?-->|<!doctype(?!\s+html)[^>\[]*+(?:\[.*?\]\s*)?>)*+"
_MARKUP = re.compile(rf"{_BEFORE}<(!doctype\s+html|(?:[\w.-]+:)?[a-z]+)", re.IGNORECASE | re.DOTALL)
_ELEMENTS = {"html": "html", "rss": "feed", "feed": "feed", "rdf": "feed"}
_FIELDS = re.compile(rb"(?:([!-9;-~]{1,76}):[^\r\n]*+\r?\n(?:[ \t]++[^\r\n]*+\r?\n)*+)")
_MAILED = frozenset({"mime-version", "message-id", "received", "return-path", "delivered-to", "dkim-signature"})
_WRITTEN = frozenset({"from", "subject", "date", "to"})
_OLD_OFFICE = "is of an old Office format", "Save it as .docx, .xlsx or .eml, or leave it out with --exclude."
_PACKED = "is compressed", "Unpack it, or leave it out with --exclude."
_PICTURE = "is a picture", "Write its words into a text file, or leave it out with --exclude."
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLD_OFFICE),
    (rb"{\rtf", ("is rich text (RTF)", "Save it as .docx, or leave it out with --exclude.")),
    (b"bplist00", ("is a web archive of Safari", "Save the page as HTML, or leave it out with --exclude.")),
    *((magic, _PACKED) for magic in (b"PK\3\4", b"PK\5\6", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!")),
    *((magic, _PICTURE) for magic in (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")),
)  # fmt: skip


def sniff(data: bytes, suffix: str = "") -> str | None:
    """Return the format that the first bytes show, ``None`` where they show none.

    `suffix` decides only between what looks alike: the head of a message, and a note that begins like one.
    """
    if b"%PDF-" in data[:_HEAD_BACK]:
        return "pdf"
    if data.startswith(b"PK\3\4"):
        return _office(data)
    return _markup(data) or _message(data, suffix)


def foreign(data: bytes) -> tuple[str, str] | None:
    """Return what is wrong with a file of a known format that is not read, and what to do about it."""
    return next((told for magic, told in _FOREIGN if data.startswith(magic)), None)


def _office(data: bytes) -> str | None:
    """Return which document a ZIP archive is, by the name of the first part of it that tells."""
    places = {key: data.find(part) for key, part in (("docx", b"word/"), ("xlsx", b"xl/"))}
    found = [(at, key) for key, at in places.items() if at >= 0]
    return min(found)[1] if found else None


def _markup(data: bytes) -> str | None:
    match = _MARKUP.match(_head(data).lstrip("\ufeff"))
    if match is None:
        return None
    name = match[1].lower()
    return "html" if name.startswith("!doctype") else _ELEMENTS.get(name.rpartition(":")[2])


def _head(data: bytes) -> str:
    """Return the first characters, near enough to tell markup."""
    head = data[:_HEAD]
    if head.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return head.decode("utf-16", "ignore")
    return head.removeprefix(BOM_UTF8).decode("latin-1")


def _message(data: bytes, suffix: str) -> str | None:
    """Return what kind of message this is, by the fields it begins with."""
    head = data[:_HEAD]
    envelope = head.startswith(b"From ")
    at = head.find(b"\n") + 1 if envelope else 0
    fields: dict[str, bytes] = {}
    while match := _FIELDS.match(head, at):
        fields.setdefault(match[1].decode("ascii").lower(), match[0].lower())
        at = match.end()
    if not fields.keys() & _WRITTEN or not (fields.keys() & _MAILED or suffix in (".eml", ".mht", ".mhtml")):
        return None
    if envelope:
        return "mbox"
    saved = "snapshot-content-location" in fields or suffix in (".mht", ".mhtml")
    return "mhtml" if saved and b"multipart/related" in fields.get("content-type", b"") else "eml"

"""Small files that would grow large, and files that would keep a reader busy for ever."""

from __future__ import annotations

import base64
import gzip
import io
import struct
import zipfile
from functools import cache

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIL = b"From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
PAGE = b"<!doctype html>"
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha ha ha ha ha">' + "".join(
    f'<!ENTITY {chr(98 + step)} "{f"&{chr(97 + step)};" * 10}">' for step in range(9)
) + "]>"  # fmt: skip


def archive(*members: tuple[str, bytes]) -> bytes:
    """Return a ZIP archive."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members:
            packed.writestr(name, data)
    return held.getvalue()


def document(text: str, before: str = "") -> bytes:
    """Return the main part of a Word document."""
    body = f"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body>"
    return f'<?xml version="1.0"?>{before}<w:document xmlns:w="{WORD}">{body}</w:document>'.encode()


def lying(data: bytes) -> bytes:
    """Return an archive whose first member says that it unpacks to a hundred bytes."""
    held = bytearray(data)
    central = held.find(b"PK\1\2")
    held[22:26] = held[central + 24 : central + 28] = struct.pack("<I", 100)
    return bytes(held)


def feed(title: str, before: str = "") -> bytes:
    """Return a feed of one item."""
    item = f"<item><title>{title}</title></item>"
    return f'<?xml version="1.0"?>{before}<rss version="2.0"><channel>{item}</channel></rss>'.encode()


def attached(name: bytes, data: bytes, times: int) -> bytes:
    """Return a message with the same file attached many times."""
    head = b"--b\r\nContent-Type: application/zip\r\nContent-Disposition: attachment; filename=" + name
    part = head + b"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(data) + b"\r\n"
    return MAIL + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + part * times + b"--b--\r\n"


def nested(levels: int) -> bytes:
    """Return a message whose parts stand in parts."""
    heads = (b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(levels))
    return MAIL + b"".join(heads) + b"\r\n3 dead"


@cache
def bombs() -> dict[str, bytes]:
    """Return the files by their names."""
    zeros = archive(("word/document.xml", bytes(5_000_000)))
    return {
        "zeros.docx": zeros,
        "sheet.xlsx": archive(("xl/workbook.xml", b"<x/>"), ("xl/worksheets/sheet1.xml", b"<c/>" * 2_000_000)),
        "nested.docx": archive(("word/document.xml", document("3 dead")), *((f"word/{n}", zeros) for n in range(20))),
        "spread.docx": archive(*((f"word/{number}.xml", bytes(100_000)) for number in range(60))),
        "many.docx": archive(*((f"word/{number}.xml", b"") for number in range(6_000))),
        "lying.docx": lying(zeros),
        "laughs.docx": archive(("word/document.xml", document("&j;", LAUGHS))),
        "outside.docx": archive(("word/document.xml", document("&e;", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hosts">]>'))),
        "laughs.rss": feed("&j;", LAUGHS),
        "quadratic.rss": feed("&q;" * 20_000, f'<!DOCTYPE x [<!ENTITY q "{"x" * 20_000}">]>'),
        "outside.rss": feed("&e;", '<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:9/x">]>'),
        "items.rss": b'<rss version="2.0"><channel>' + b"<item><title>1</title></item>" * 11_000 + b"</channel></rss>",
        "deep.html": PAGE + b"<div>" * 200_000 + b"3 dead",
        "bold.html": PAGE + b"<b><i><p>" * 3_000 + b"3 dead",
        "tables.html": PAGE + b"<table><tr><td>" * 50_000 + b"3 dead",
        "attributes.html": PAGE + b"<p " + b" ".join(b"a%d=1" % number for number in range(4_000)) + b">3 dead",
        "comments.html": PAGE + b"<!--" * 500_000,
        "open.html": PAGE + b"<" * 500_000,
        "script.html": PAGE + b'<script type="application/ld+json">' + b"[" * 300_000 + b"</script><p>3 dead",
        "page.html": gzip.compress(PAGE + b"0" * 5_000_000),
        "parts.eml": nested(1_100),
        "within.eml": MAIL + b"Content-Type: message/rfc822\r\n\r\n" * 1_500 + b"3 dead",
        "address.eml": b"Message-ID: <1>\r\nFrom: " + b"a,(b <" * 1_500 + b"\r\n\r\n3 dead",
        "attached.eml": attached(b"zeros.docx", zeros, 8),
        "messages.mbox": b"From a Mon\nMessage-ID: <1>\nFrom: a\n\n3 dead\n\n" * 11_000,
        "quoted.mhtml": b"From: a\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + b"<p>=\r\n=3C" * 1_500 + b"\r\n--b--\r\n",
    }  # fmt: skip

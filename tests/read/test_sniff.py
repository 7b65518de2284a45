from __future__ import annotations

import pytest

from factcheck.read.formats import choose
from factcheck.read.page import UnreadableError
from factcheck.read.sniff import sniff


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\n\njunk %PDF-1.4", "pdf"),
        (b"PK\3\4....[Content_Types].xml....word/document.xml", "docx"),
        (b"PK\3\4....xl/workbook.xml....xl/embeddings/word/", "xlsx"),
        (b"<!DOCTYPE html><p>Text", "html"),
        (b"\xef\xbb\xbf  <!-- saved from url=(0019)https://a.example/ -->\n<HTML lang=en>", "html"),
        ("<!doctype html>".encode("utf-16"), "html"),
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'><html>", "html"),
        (b"<?xml version='1.0'?>\n<rss version='2.0'>", "feed"),
        (b"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", "feed"),
        (b"<ns0:feed xmlns:ns0='http://www.w3.org/2005/Atom'>", "feed"),
        (b"<rdf:RDF>", "feed"),
        (b"Received: from a\r\n by b\r\nFrom: Jo <jo@a.example>\r\nSubject: Fire\r\n\r\nText", "eml"),
        (b"From jo@a.example Mon Feb 12 2024\nFrom: Jo\nMessage-ID: <1>\n\nText", "mbox"),
        (b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\n"
         b"Content-Type: multipart/related;\r\n\ttype=\"text/html\"\r\n\r\n", "mhtml"),
        (b"<p>An essay on <html> in prose", None),
        (b"From: my notebook\nDate: 3 May\n\nForty people were hurt.", None),
        (b"Subject matter: 40 people", None),
        (b"", None),
    ],
)  # fmt: skip
def test_a_file_is_told_by_its_first_bytes(data: bytes, found: str | None) -> None:
    assert sniff(data) == found


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("page.txt", b"<!doctype html><p>Forty people", "html"),
        ("page.html", b"%PDF-1.7", "pdf"),
        ("page.html", b"Just words, and no mark-up.", "html"),
        ("note.md", b"<p align=center>A note with a mark", "markdown"),
        ("letter.eml", b"Subject: Fire\nFrom: Jo\n\nForty people", "eml"),
        ("letter.txt", b"Subject: Fire\nFrom: Jo\n\nForty people", "text"),
        ("README", b"Forty people", "text"),
    ],
)
def test_what_is_in_a_file_goes_over_its_name(name: str, data: bytes, key: str) -> None:
    assert choose(data, name) == key


@pytest.mark.parametrize("head", [b"\x1f\x8b", b"\x89PNG\r\n", b"{\\rtf1", b"bplist00", b"PK\3\4mimetype"])
def test_a_known_format_that_is_not_read_is_named_with_what_to_do(head: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        choose(head + b"...", "story.txt")
    assert caught.value.problems[0].place == "story.txt"
    assert caught.value.problems[0].hint

"""What is read from files that real programs wrote, checked against the same files opened with other libraries."""

from __future__ import annotations

import email
import email.message
import mailbox
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

pytest.importorskip("trafilatura", reason="the extra html is not installed")

from factcheck.model import Claim, Source
from factcheck.pipeline import check, read_figures
from factcheck.report.index import Index

FIXTURES = Path(__file__).parent / "fixtures"


class Shown(HTMLParser):
    """Gathers the text of a page, scripts and styles left out."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.inside: list[str] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, _: object) -> None:
        self.pieces.append(" " if tag in ("p", "li", "td", "th", "div", "br", "h1", "h2", "title") else "")
        self.inside = [*self.inside, tag] if tag in ("script", "style") else self.inside

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside[:-1] if self.inside[-1:] == [tag] else self.inside

    def handle_data(self, data: str) -> None:
        self.pieces += [] if self.inside else [data]

    def text(self) -> str:
        return blanks("".join(self.pieces))


def blanks(text: str) -> str:
    return " ".join(text.split())


def parts(message: email.message.Message) -> Iterator[str]:
    """Yield the subject and the texts of a message, by the older half of the mail package."""
    yield blanks(str(message["subject"]))
    for part in message.walk():
        payload = part.get_payload(decode=True)
        if part.get_content_maintype() == "text" and isinstance(payload, bytes):
            charset = "utf-16" if payload.startswith(b"\xff\xfe") else part.get_content_charset()
            text = payload.decode(charset or "utf-8")
            yield Shown(text).text() if part.get_content_subtype() == "html" else blanks(text)


def opened(path: Path) -> list[str]:
    """Return the texts of a file by another way than ours."""
    if path.suffix == ".html":
        return [Shown(path.read_text("utf-8")).text()]
    if path.suffix in (".rss", ".atom"):
        tags = ("title", "content", "encoded")
        found = [each for each in ElementTree.parse(path).iter() if each.tag.endswith(tags)]
        return [" ".join(Shown(each.text or "").text() for each in found)]
    if path.suffix == ".mbox":
        box = mailbox.mbox(path, create=False)
        texts = [text for message in box for text in parts(message)]
        box.close()
        return texts
    return list(parts(email.message_from_bytes(path.read_bytes())))


def paragraph(source: Source, claim: Claim) -> str:
    mark = next(each for each in source.marks if each.start <= claim.start < each.end)
    assert mark.paragraph == claim.paragraph
    return source.text[mark.start : mark.end]


@pytest.mark.parametrize("name", ["bridge.html", "bridge.mhtml", "lake.eml", "lake.mbox", "wire.rss", "wire.atom"])
def test_every_quote_stands_in_its_paragraph_and_in_the_file(name: str) -> None:
    report = read_figures([FIXTURES / name])
    sources = {source.id: source for source in report.sources}
    texts = opened(FIXTURES / name)
    assert report.claims
    for claim in report.claims:
        source = sources[claim.source]
        assert source.text[claim.start : claim.end] == claim.quote
        whole = paragraph(source, claim) if source.marks else claim.sentence
        assert claim.quote in whole
        cells = [blanks(cell) for cell in whole.split(" | ")]
        assert any(all(cell in text for cell in cells) for text in texts), whole


@pytest.mark.parametrize("name", ["bridge.html", "bridge.mhtml"])
def test_paragraphs_stand_in_the_order_of_the_page(name: str) -> None:
    source = read_figures([FIXTURES / name]).sources[0]
    (text,) = opened(FIXTURES / "bridge.html")
    at = text.index("By Ines Calder")
    for mark in source.marks[1:]:
        first = blanks(source.text[mark.start : mark.end].split(" | ")[0])
        at = text.index(first, at)
    assert source.text.startswith("Harbour bridge will cost £48.6 million")


def test_a_page_saved_in_two_ways_makes_the_same_claims_and_no_contradiction() -> None:
    report = check([FIXTURES / "bridge.html", FIXTURES / "bridge.mhtml"])
    html, mhtml = report.sources
    assert html.text == mhtml.text
    assert {source.published_how for source in report.sources} == {"metadata"}
    assert {claim.source for claim in report.claims} == {html.id, mhtml.id}
    assert not [fact.label for fact in report.facts if fact.verdict == "contradiction"]


def test_nothing_hidden_and_no_furniture_is_read() -> None:
    quotes = " ".join(claim.quote for claim in read_figures([FIXTURES / "bridge.html"]).claims)
    assert "212 bolts" in quotes
    for words in ("777", "666", "999", "1,347", "123456", "300", "24/7", "10 walks", "2023 Marlow", "£1 "):
        assert words not in quotes


def test_the_items_of_a_feed_are_sources_with_ids_and_places_of_their_own() -> None:
    report = check([FIXTURES / "wire.rss"])
    ids = ["wire-quarry-collapse-leaves-17-dead", "wire-rescue-at-quarry-ends-after-9-days"]
    assert [source.id for source in report.sources] == ids
    claim = next(claim for claim in report.claims if claim.source == ids[1] and claim.quote == "nine days")
    assert Index(report).place(claim).endswith("wire.rss, Rescue at quarry ends after 9 days, paragraph 2")

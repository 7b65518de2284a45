from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("feedparser", reason="the extra html is not installed")

from factcheck.read import feed
from factcheck.read.page import Page, UnreadableError


def rss(items: str, before: str = "") -> list[Page]:
    markup = f'<?xml version="1.0"?>{before}<rss version="2.0"><channel><title>A &amp; B</title>{items}</channel></rss>'
    return list(feed.read(markup.encode(), "wire.rss"))


def test_an_item_is_a_source_with_its_title_day_and_address() -> None:
    (page,) = rss(
        "<item><title>Flood &lt;b&gt;rises&lt;/b&gt;</title><link>https://a.example/1</link>"
        "<pubDate>Wed, 03 May 2023 00:30:00 +0200</pubDate>"
        "<description>41 &lt;i&gt;people&lt;/i&gt; stayed.</description></item>"
    )
    assert page.text == "Flood rises\n\n41 people stayed."
    assert (page.part, page.meta.title, page.meta.publisher) == ("Flood rises", "Flood rises", "A & B")
    assert (page.meta.published, page.meta.published_how) == (date(2023, 5, 3), "metadata")
    assert page.meta.url == "https://a.example/1"


def test_an_item_without_a_title_goes_by_its_number_in_the_publisher_s_books() -> None:
    (page,) = rss("<item><guid>tag:7</guid><description>41 people stayed.</description></item>")
    assert (page.part, page.text) == ("tag:7", "41 people stayed.")


def test_the_whole_content_goes_before_its_summary() -> None:
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    (page,) = rss(
        f"<item {space}><title>T</title><description>41…</description>"
        "<content:encoded><![CDATA[<p>41 people stayed.</p><script>999</script>]]></content:encoded></item>"
    )
    assert page.text == "T\n\n41 people stayed."


def test_an_item_that_says_nothing_is_no_source() -> None:
    assert [page.part for page in rss("<item/><item><title>Flood</title></item>")] == ["Flood"]


@pytest.mark.parametrize(
    ("items", "before", "words"),
    [
        ("", "", "without items"),
        ("<item><title>&a;</title></item>", '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]>', "entities"),
        ("<item/>" * 10_001, "", "more than 10000 items"),
    ],
)
def test_a_feed_that_cannot_be_read_is_said(items: str, before: str, words: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        rss(items, before)
    assert caught.value.problems[0].place == "wire.rss"
    assert words in caught.value.problems[0].text

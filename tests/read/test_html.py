from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("trafilatura", reason="the extra html is not installed")

from factcheck.model import Role
from factcheck.read.html import page_of, read
from factcheck.read.page import Page, UnreadableError

LONG = "The water rose again on Monday, and the mayor asked the people of the lower town to leave their houses. "
HEAD = '<!doctype html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


def page(body: str, head: str = "", lang: str = "en") -> Page:
    return page_of(HEAD.format(lang=lang, head=head, body=body), "page.html")


def told(found: Page, role: Role) -> list[str]:
    return [found.text[region.start : region.end] for region in found.regions if region.role == role]


def article(more: str) -> str:
    return f"<nav><a href=/>News 24</a></nav><article><h1>Flood</h1><p>{LONG}</p>{more}<p>{LONG}</p></article>"


def test_headline_list_and_caption_are_told_apart() -> None:
    more = "<figure><img src=a.jpg><figcaption>The Orr on 3 May.</figcaption></figure><ul><li>Forty houses</li></ul>"
    found = page(article(more))
    assert told(found, "headline") == ["Flood"]
    assert told(found, "caption") == ["The Orr on 3 May."]
    assert told(found, "list") == ["Forty houses"]


def test_a_caption_stands_where_its_picture_does() -> None:
    found = page(article('<div><img src=a.jpg><p class="wp-caption-text">The Orr on 3 May.</p></div>'))
    assert found.text.index("Flood") < found.text.index("The Orr") < found.text.rindex("The water")


def test_each_row_of_a_table_is_a_paragraph() -> None:
    rows = "<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Orr</td><td>12</td></tr></table>"
    assert "Town | Dead\n\nOrr | 12\n\n" in page(article(rows)).text


@pytest.mark.parametrize(
    "unseen",
    [
        "<p hidden>999 people</p>",
        '<p style="color: red; DISPLAY : none">999 people</p>',
        '<div style="visibility:hidden"><p>999 people</p></div>',
        "<script>var people = '999 people'</script>",
        "<style>p::after { content: '999 people' }</style>",
        "<template><p>999 people</p></template>",
        "<noscript>999 people</noscript>",
        "<!-- 999 people -->",
        '<meta http-equiv="refresh" content="0; url=http://127.0.0.1:9/999">',
        '<iframe src="http://127.0.0.1:9/999">999 people</iframe>',
        "<p><input value='999 people'><button>999 people</button></p>",
    ],
)
@pytest.mark.parametrize("whole", [True, False])
def test_what_a_reader_does_not_see_is_not_read(unseen: str, whole: bool) -> None:
    body = article(f"{unseen}<p>But 41 people stayed.</p>") if whole else f"{unseen}<p>But 41 people stayed.</p>"
    text = page(body).text
    assert "999" not in text
    assert "41 people" in text


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>It holds 30 billion<sup>3</sup> images.</p>", "30 billion³ images"),
        ("<p>It holds 1,200<sup><a href='#n1'>[2]</a></sup> images.</p>", "1,200 images"),
        ("<p>On 40 km<sup>2</sup> of land</p>", "40 km² of land"),
        ("<p>On the 4<sup>th</sup> of May</p>", "the 4th of May"),
        ("<p>It cost <del>£22m</del> <s>£23m</s> £25m.</p>", "It cost £25m."),
    ],
)
def test_raised_and_struck_figures_are_not_run_together(markup: str, words: str) -> None:
    assert words in page(article(markup)).text
    assert words in page(markup).text


def test_the_furniture_of_a_page_is_left_out() -> None:
    around = '<footer>Call 0800 123 456</footer><aside><a href="/b">10 tips</a></aside><form>1 field</form>'
    text = page(article("") + around).text
    assert not any(word in text for word in ("News 24", "0800", "10 tips", "1 field"))


def test_a_page_tells_title_publisher_day_and_address() -> None:
    head = (
        '<title>Flood | Orr Courier</title><meta property="og:site_name" content="Orr Courier">'
        '<link rel="canonical" href="https://courier.example/flood">'
        '<meta property="article:published_time" content="2023-05-03T23:30:00-05:00">'
        '<meta property="article:modified_time" content="2023-05-09T08:00:00-05:00">'
    )
    meta = page(article(""), head).meta
    assert (meta.title, meta.publisher, meta.url) == ("Flood", "Orr Courier", "https://courier.example/flood")
    assert (meta.published, meta.published_how) == (date(2023, 5, 3), "metadata")


@pytest.mark.parametrize(
    "told",
    [
        '<meta name="dc.date.issued" content="2023-05-03T08:00:00Z">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2023-05-03T10:00"}</script>',
        '<time datetime="2023-05-03T08:00">last Wednesday</time>',
        '<span class="published-on">3 May 2023</span>',
        '<p itemprop="datePublished" content="2023-05-03">Wednesday</p>',
    ],
)
def test_the_day_is_taken_from_where_pages_tell_it(told: str) -> None:
    assert page(told + article("<p>The dam was built on 4 June 1998.</p>")).meta.published == date(2023, 5, 3)


@pytest.mark.parametrize(
    "told",
    [
        "<h1>Dam of 2023-05-03 broke</h1>",
        "<p>The dam broke on 3 May 2023, or 2023-05-03.</p>",
        '<img src="/2023/05/03/dam.jpg">',
        '<aside><time datetime="2023-05-03">another story</time></aside>',
        '<a href="/b"><time datetime="2023-05-03">another story</time></a>',
    ],
)
def test_a_day_of_the_story_is_none_of_the_page(told: str) -> None:
    assert page(article(told)).meta.published is None


def test_a_day_in_the_future_is_taken_whatever_day_it_is() -> None:
    head = '<meta property="article:published_time" content="2150-05-03">'
    assert page(article(""), head).meta.published == date(2150, 5, 3)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "//", "http://", "x" * 3000])
def test_an_address_that_is_none_of_the_web_is_not_taken(address: str) -> None:
    assert page(article(""), f'<link rel="canonical" href="{address}">').meta.url is None


def test_the_address_a_browser_noted_is_taken() -> None:
    saved = "<!DOCTYPE html>\n<!-- saved from url=(0029)https://courier.example/flood -->\n<html><body><p>Forty dead."
    assert page_of(saved, "a.html").meta.url == "https://courier.example/flood"


@pytest.mark.parametrize(("lang", "found"), [("nl-NL", "nl"), ("EN", "en"), ("x-klingon", None), ("", None)])
def test_the_language_is_the_one_the_page_states(lang: str, found: str | None) -> None:
    assert page("<p>41", lang=lang).language == found


def test_the_first_line_is_the_title_where_the_article_has_no_headline() -> None:
    found = page(f"<p>{LONG}</p><p>{LONG}</p>", '<meta property="og:title" content="Flood in Orr">')
    assert found.text.startswith("Flood in Orr\n\nThe water")
    assert told(found, "headline") == ["Flood in Orr"]


def test_a_page_that_is_no_article_is_read_whole() -> None:
    assert page("<div>41 people stayed<br>in 3 towns</div><div>and 5 villages</div>").text == (
        "41 people stayed\nin 3 towns\n\nand 5 villages"
    )


def test_numbers_of_characters_mean_what_browsers_take_them_for() -> None:
    assert page("<p>5&#150;10 people&#146;s &#128;20 &#8364;30 &euro;40").text == "5–10 people’s €20 €30 €40"


@pytest.mark.parametrize("markup", ["<pre>41 dead\n12 hurt\n</pre>", "<p>41 dead<br>12 hurt</p>"])
def test_lines_of_the_page_stay_lines(markup: str) -> None:
    assert page(markup).text == "41 dead\n12 hurt"


def test_a_table_that_lays_out_a_page_is_no_table() -> None:
    rows = "<table><tr><td><p>41 people stayed.</p><p>And 12 left.</p></td></tr></table>"
    assert page(rows).text == "41 people stayed.\n\nAnd 12 left."


def test_paragraphs_are_counted_as_places() -> None:
    found = page("<h1>Flood</h1><p>41 people</p><p>5 towns</p>")
    assert [(mark.paragraph, found.text[mark.start : mark.end]) for mark in found.marks] == [
        (1, "Flood"),
        (2, "41 people"),
        (3, "5 towns"),
    ]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("windows-1252", "cp1252"), ("iso-8859-1", "cp1252"), ("ISO-8859-2", "iso-8859-2"), ("utf-8", "utf-8"),
     ("", "utf-16"), ("windows-1252", "utf-8"), ("utf-16", "utf-8"), ("utf-8", "cp1252"), ("nonsense", "cp1252")],
)  # fmt: skip
def test_a_page_is_read_in_the_encoding_it_has(declared: str, encoding: str) -> None:
    markup = HEAD.format(lang="de", head=f'<meta charset="{declared}">', body="<p>Die Brücke kostet 3 Müß</p>")
    assert "Brücke kostet 3 Müß" in read(markup.encode(encoding), "a.html")[0].text


@pytest.mark.parametrize("markup", ["<!doctype html>", "<!doctype html><body></body>", "<html><img src=a>", "<!--"])
def test_a_page_without_text_is_said_to_have_none(markup: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        page_of(markup, "a.html")
    assert caught.value.problems[0].place == "a.html"
    assert "no text" in caught.value.problems[0].text

"""Two hundred hostile texts in every field that shows one: the page has the elements and attributes it always has."""

import html5lib
import pytest
from lxml import html as lxml_html

from factcheck.report.html import page_of, render_page
from factcheck.report.html.names import link
from tests.report.html.hostile import report_with
from tests.report.html.payloads import PAYLOADS

HARMLESS = "plain words"


def page_with(bad: str, url: str = "see ") -> str:
    """Return the page without style and script, which hold nothing from outside."""
    return render_page(page_of(report_with(bad, url)), style="", script="")


def shape(page: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the elements of a page as a browser without scripts has them, each with its attributes."""
    tree = html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=False)
    return [(str(each.tag), tuple(sorted(each.attrib))) for each in tree.iter()]


def lxml_shape(page: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(str(each.tag), tuple(sorted(each.attrib))) for each in lxml_html.document_fromstring(page).iter()]


PLAIN = shape(page_with(HARMLESS))
LXML_PLAIN = lxml_shape(page_with(HARMLESS))


def test_there_are_two_hundred_payloads():
    assert len(set(PAYLOADS)) >= 200


@pytest.mark.parametrize("bad", PAYLOADS, ids=range(len(PAYLOADS)))
def test_no_text_adds_an_element_or_an_attribute(bad):
    assert lxml_shape(page_with(bad)) == LXML_PLAIN


@pytest.mark.parametrize("bad", PAYLOADS[::6], ids=range(len(PAYLOADS[::6])))
def test_a_browser_without_scripts_sees_the_same_elements(bad):
    assert shape(page_with(bad)) == PLAIN


@pytest.mark.parametrize("bad", PAYLOADS[::12], ids=range(len(PAYLOADS[::12])))
def test_every_link_stays_on_the_page(bad):
    links = [each.get("href") for each in lxml_html.document_fromstring(page_with(bad)).iter("a")]
    assert len(links) > 40
    assert all(each.startswith("#") for each in links)


def test_the_text_is_still_there_to_be_read():
    page = lxml_html.document_fromstring(page_with("<b>bold</b>"))
    assert page.text_content().count("<b>bold</b>") > 80


@pytest.mark.parametrize("bad", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_link_never_leads_to_anything_but_the_web(bad):
    assert link(bad) == ""
    assert link(f"javascript:{bad}") == ""
    followed = link(f"https://example.org/{bad}")
    assert followed == "" or not set(followed) & set("\"'<>` \t\n\r")


@pytest.mark.parametrize("url", ["https://example.org/a?b=c&d=e#f", "HTTP://EXAMPLE.ORG/"])
def test_an_address_on_the_web_is_a_link(url):
    links = [each.get("href") for each in lxml_html.document_fromstring(page_with("", url)).iter("a")]
    assert links.count(url) == 4


@pytest.mark.parametrize("url", ["https://", "http:x.org", "ftp://x.org/", " https://x.org/ x", "//x"])
def test_any_other_address_is_text(url):
    links = [each.get("href") for each in lxml_html.document_fromstring(page_with("", url)).iter("a")]
    assert all(each.startswith("#") for each in links)

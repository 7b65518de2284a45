"""The pages: what they show, and that no text from outside adds an element or an attribute to them."""

from collections import defaultdict
from dataclasses import replace

import pytest
from lxml import html as lxml_html

from factcheck.model import Report
from factcheck.review.desk import pages
from factcheck.review.desk.changes import Change
from factcheck.review.desk.desk import Desk
from tests.helpers.desk import sight, streets
from tests.report.html.hostile import report_with
from tests.report.html.payloads import PAYLOADS

HARMLESS = "plain words"
KEPT = ("reason", "by", "expires", "label", "reads", "other", "claim", "source")


def all_pages(bad: str, tmp_path, every: bool = True) -> list[str]:
    """Return the pages on a report in which every text is `bad`, told to someone whose every word is."""
    desk = Desk(sight(report_with(bad), tmp_path))
    fields = defaultdict(str, dict.fromkeys(KEPT, bad))
    last = Change("id", "me", bad, "0" * 20, ())
    visit = pages.Visit("token", f"by {bad}", last, f"done {bad}", f"error {bad}", True, fields)
    look = replace(desk.look, trouble=f"trouble {bad}")
    chosen = look.queue.all if every else look.queue.all[:1]
    told = [pages.finding_page(look, each, visit) for each in chosen]
    told.append(pages.list_page(look, visit, "all", ""))
    return [*told, pages.message_page(look, visit, "No")] if every else told


def shape(page: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the elements of a page, each with its attributes, and where its links and forms lead."""
    tree = lxml_html.document_fromstring(page)
    return [(str(each.tag), tuple(sorted(each.attrib)), each.get("action")) for each in tree.iter()]


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    folder = tmp_path_factory.mktemp("plain")
    return {every: list(map(shape, all_pages(HARMLESS, folder, every))) for every in (True, False)}


@pytest.mark.parametrize("bad", PAYLOADS, ids=range(len(PAYLOADS)))
def test_no_text_adds_an_element_or_an_attribute(bad, tmp_path, plain):
    assert list(map(shape, all_pages(bad, tmp_path, every=False))) == plain[False]


@pytest.mark.parametrize("bad", PAYLOADS[::20], ids=range(len(PAYLOADS[::20])))
def test_nor_does_it_on_any_other_page(bad, tmp_path, plain):
    assert list(map(shape, all_pages(bad, tmp_path))) == plain[True]


@pytest.mark.parametrize("bad", PAYLOADS[::20], ids=range(len(PAYLOADS[::20])))
def test_every_link_stays_in_the_review(bad, tmp_path):
    for page in all_pages(bad, tmp_path):
        links = [each.get("href") for each in lxml_html.document_fromstring(page).iter("a")]
        assert all(each.startswith("/") and not each.startswith("//") for each in links)


def test_a_report_with_nothing_to_decide_says_so(tmp_path):
    desk = Desk(sight(Report(None, (), (), ()), tmp_path))
    assert "Everything is decided" in pages.list_page(desk.look, pages.Visit("t"), "open", "")


def test_the_list_holds_what_is_asked_for(tmp_path):
    desk = Desk(sight(streets(12), tmp_path))
    page = lxml_html.document_fromstring(pages.list_page(desk.look, pages.Visit("t"), "all", "STREET 11"))
    assert len(page.xpath("//li[@data-fingerprint]")) == 1


def test_the_policy_lets_in_nothing_but_our_own(tmp_path):
    policy = pages.policy()
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy

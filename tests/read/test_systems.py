"""Pages as the systems that newsrooms use write them: the article comes out, and what stands around it does not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.normalize.claims import build_claims
from factcheck.read import read_sources

PAGES = Path(__file__).parent / "fixtures" / "systems"
ARTICLE = ["2.4 million euros", "Tuesday", "14", "37 boats", "2019", "3", "about 1.2 million passengers a year",
           "within one month", "20 new boats"]  # fmt: skip
HEADLINE = ["2.4 million euros"]
TITLE = "Ferry operator fined 2.4 million euros"


def source(name):
    [found], problems = read_sources([PAGES / f"{name}.html"])
    assert not problems
    return found


def claims(found, role):
    return [claim.quote for claim in build_claims(found) if claim.role == role]


@pytest.mark.parametrize(
    ("name", "publisher", "captions", "more"),
    [
        ("wordpress", "Coast Herald", ["37 lifeboats", "2023"], []),
        ("arc", "The Islander", [], []),
        ("drupal", "Maritime Authority", [], ["12", "900,000", "25", "1,500,000"]),
        ("squarespace", "Husum Local", ["8 ferries"], []),
        ("oldtable", "HUSUM ONLINE", [], []),
    ],
)
def test_the_article_comes_out_and_nothing_around_it(name, publisher, captions, more):
    found = source(name)
    assert (found.title, found.publisher, found.language) == (TITLE, publisher, "en")
    assert (found.published, found.published_how) == (date(2024, 3, 5), "metadata")
    assert claims(found, "headline") == HEADLINE
    assert claims(found, "caption") == captions
    assert claims(found, "body") == ARTICLE + more


def test_a_live_page_is_its_entries_without_their_stamps():
    found = source("live")
    assert (found.title, found.published) == ("Ferry trial live: latest updates", date(2024, 3, 5))
    assert claims(found, "body") == ["2.4 million euros", "6 witnesses", "two inspectors", "14", "37 lifeboats",
                                     "first", "two ferries"]  # fmt: skip


def test_figures_of_a_table_in_a_page_have_the_unit_of_its_heading():
    told = [(claim.quote, claim.value.unit) for claim in build_claims(source("drupal")) if claim.unit_from]
    assert told == [("12", "ship"), ("900,000", "EUR"), ("25", "ship"), ("1,500,000", "EUR")]

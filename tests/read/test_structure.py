from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.read.structure import find_regions, first_headline


def parts(text: str, role: str, markdown: bool = False) -> list[str]:
    return [text[r.start : r.end] for r in find_regions(text, 0, markdown) if r.role == role]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_short_first_line_over_a_blank_one_is_the_headline(line_end: str) -> None:
    text = line_end.join(["Ferry sinks with 40 aboard", "", "The ferry sank at noon."])
    assert parts(text, "headline") == ["Ferry sinks with 40 aboard"]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank at noon.\n\nForty people were aboard.",
        "The ferry sank at noon\nwith forty aboard.",
        "A" * 200 + "\n\nForty people were aboard.",
        "Ferry sinks with 40 aboard",
    ],
)
def test_another_first_line_is_body(text: str) -> None:
    assert parts(text, "headline") == []


def test_markdown_headings_are_headlines_without_their_marks() -> None:
    text = "# Ferry sinks\n\nForty aboard.\n\n## The 3 rescues ##\n\nInquiry\n=======\n\nText."
    assert parts(text, "headline", markdown=True) == ["Ferry sinks", "The 3 rescues", "Inquiry"]


def test_the_first_headline_is_the_title() -> None:
    text = "# Ferry   sinks\n\n## Rescue\n"
    assert first_headline(text, find_regions(text, 0, markdown=True)) == "Ferry sinks"


def test_bullets_are_list_items_and_their_marks_furniture() -> None:
    text = "Orders:\n- close 2 roads;\n* open 3 schools\n• send 40 buses"
    assert parts(text, "list") == ["close 2 roads;", "open 3 schools", "send 40 buses"]
    assert parts(text, "furniture") == ["- ", "* ", "• "]


def test_numbers_that_count_on_are_a_list() -> None:
    text = "1. Close the road\n2. Open the school\n3. Send buses"
    assert parts(text, "list") == ["Close the road", "Open the school", "Send buses"]
    assert parts(text, "furniture") == ["1. ", "2. ", "3. "]


def test_a_line_that_begins_with_a_german_date_is_no_list() -> None:
    text = "3. September 2024 war ein Dienstag.\n12. Oktober auch nicht."
    assert find_regions(text, 0, markdown=False) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "READ MORE: Ten facts about ferries",
        "© 2019 The Harbour Gazette",
        "Copyright 2017 Harbour Press. All rights reserved.",
        "Harbour Press | Updated: 2017-09-15 21:45",
        "Lees ook: 12 vragen over de veerboot",
        "Publié le 3 mars 2021 à 18h10",
    ],
)
def test_page_furniture_is_told_by_its_words(line: str) -> None:
    text = f"The ferry sank.\n{line}\nForty people were aboard."
    assert parts(text, "furniture") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "More than 40 people were aboard.",
        "Video of the 12 rescues was shown in court.",
        "Updated figures put the dead at 40, the coastguard said in a long statement issued to all of the newsrooms.",
        "Copyright law is 300 years old.",
        "Related losses came to €3 million.",
    ],
)
def test_prose_that_begins_like_furniture_is_body(line: str) -> None:
    assert find_regions(f"The ferry sank.\n{line}\n", 0, markdown=False) == ()


def test_counters_and_addresses_are_furniture_inside_a_line() -> None:
    text = "Rescuers at work Hide Caption 2 of 30, see https://news.example/2024/09/03, page two."
    assert parts(text, "furniture") == ["Hide Caption 2 of 30", "https://news.example/2024/09/03"]


def test_the_target_of_a_markdown_link_is_furniture() -> None:
    text = "The ferry [sank in May](/2021/05/04/ferry) with 40 aboard."
    assert parts(text, "furniture", markdown=True) == ["(/2021/05/04/ferry)"]


def test_a_caption_keeps_its_words() -> None:
    text = "The ferry sank.\nPhoto: 12 survivors on the quay\nMore follows."
    assert parts(text, "caption") == ["Photo: 12 survivors on the quay"]


def test_front_matter_is_furniture() -> None:
    text = "---\ntitle: x\n---\nThe ferry sank."
    region = find_regions(text, text.index("The"), markdown=True)[0]
    assert (text[region.start : region.end], region.role) == ("---\ntitle: x\n---\n", "furniture")


@given(st.text(alphabet="#-*1.2) ab\n\r[](:/w©.", max_size=120), st.booleans())
def test_regions_are_in_order_inside_the_text_and_apart(text: str, markdown: bool) -> None:
    end = 0
    for region in find_regions(text, 0, markdown):
        assert end <= region.start < region.end <= len(text)
        end = region.end


MARKS = ["1" * 9, "1 ", "- ", "# ", "](", "](a", "a (", "=", "\r", "| ", "1. a\n"]
WORDS = ["www.", "http://", "photo 1 of ", "© ", "updated "]


@pytest.mark.parametrize("piece", MARKS + WORDS)
def test_a_long_repetitive_text_is_read_to_its_end(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    regions = find_regions(text, 0, markdown=True)
    assert all(0 <= region.start < region.end <= len(text) for region in regions)

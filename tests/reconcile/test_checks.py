"""Figures that do not fit their own source. The claims of a text are marked here by hand, as ``[…]``."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from factcheck.model import Calendar, Check, Claim, Kind
from factcheck.reconcile.checks import check_sources
from tests.helpers_claims import claim, fact, source

PUBLISHED = date(2024, 5, 6)
Figure = tuple[Kind, Any, str | None]


def marked(text: str, *figures: Any, **more: Any) -> list[Check]:
    """Return the checks of a text whose figures stand in square brackets, each read as given."""
    claims: list[Claim] = []
    plain, at = "", 0
    for place, found in enumerate(re.finditer(r"\[(.*?)\]", text)):
        plain += text[at : found.start()]
        start, at = len(plain), found.end()
        plain += found.group(1)
        claims.append(_claim(figures[place], start, len(plain)))
    plain += text[at:]
    read = [replace(c, sentence=plain, quote=plain[c.start : c.end]) for c in claims]
    return check_sources([source("a", PUBLISHED, plain)], read)


def _claim(figure: Figure, start: int, end: int) -> Claim:
    kind, number, unit = figure
    calendar = number if isinstance(number, Calendar) else None
    made = claim("a", kind, None if calendar else number, unit, calendar=calendar, published=PUBLISHED)
    return replace(made, id=f"a:{start}", start=start, end=end, sentence_start=0)


def count(number: int, unit: str = "person") -> Figure:
    return ("count", number, unit)


def texts(found: list[Check]) -> list[tuple[str, str]]:
    return [(each.kind, each.text) for each in found]


def test_a_list_shorter_than_it_says() -> None:
    found = marked("He flew to [four cities]: Lagos, Accra and Dakar.", count(4, "city"))
    assert texts(found) == [("enumeration", "“four cities” announced, 3 listed: Lagos, Accra, Dakar")]


def test_a_list_as_long_as_it_says_or_of_clauses_is_left_alone() -> None:
    assert not marked("He flew to [three cities]: Lagos, Accra and Dakar.", count(3, "city"))
    assert not marked("It had [three rules]: pay, wait and, where told, leave.", count(3, "rule"))


def test_bullets_are_counted() -> None:
    found = marked(
        "The bank made [three promises]:\n\n- lower fees\n- longer hours\n\nNobody came.", count(3, "promise")
    )
    assert [each.kind for each in found] == ["enumeration"]


def test_a_stated_conversion_that_is_off() -> None:
    found = marked("It is [101 m] ([430 ft]) long.", ("measure", 101, "meter"), ("measure", 430, "foot"))
    assert texts(found) == [("conversion", "101 m is 331.4 feet, not 430 feet")]


def test_a_stated_conversion_that_is_rounded_is_left_alone() -> None:
    assert not marked("It is [25 km] ([15 miles]) off.", ("measure", 25, "kilometer"), ("measure", 15, "mile"))


def test_money_at_no_rate_of_two_years_is_off() -> None:
    off = marked("A fine of [€30 million] ([$53 million]).", ("money", 30_000_000, "EUR"), ("money", 53_000_000, "USD"))
    assert off[0].text.startswith("€30 million as $53 million is a rate of 1.7667; ECB 1.0776 on 2024-05-06")
    fair = marked(
        "A fine of [€30 million] ([$33 million]).", ("money", 30_000_000, "EUR"), ("money", 33_000_000, "USD")
    )
    assert not fair


def test_a_weekday_off_its_date() -> None:
    words = Calendar(2024, 5, 2, weekday=1)
    found = marked("It met on [Tuesday, May 2, 2024].", ("date", words, None))
    assert texts(found) == [("weekday", "2 May 2024 was a Thursday, not a Tuesday")]
    assert not marked("It met on [Thursday, May 2, 2024].", ("date", replace(words, weekday=3), None))


def test_a_percentage_that_is_not_the_ratio() -> None:
    figures = (count(45), count(120), ("percent", 30, "percent"))
    assert texts(marked("[45] of the [120 residents] ([30 per cent]) left.", *figures)) == [
        ("ratio", "45 of 120 is 37.5%, not 30%")
    ]
    assert not marked("[45] of the [120 residents] ([38 per cent]) left.", *figures[:2], ("percent", 38, "percent"))
    assert not marked("[45] of the [120 residents] left as prices rose [30 per cent].", *figures)


def test_a_total_that_is_not_the_sum() -> None:
    figures = (count(129), count(103, "passenger"), count(25, "crew member"))
    found = marked("There were [129 people] on board: [103 passengers] and [25 crew].", *figures)
    assert texts(found) == [("sum", "103 + 25 = 128, not 129 people")]
    assert not marked("There were [128 people] on board: [103 passengers] and [25 crew].", count(128), *figures[1:])


def test_two_values_for_one_fact_in_one_source() -> None:
    claims = [claim("a", "count", 58, "person"), claim("a", "count", 59, "person"), claim("b", "count", 59, "person")]
    found = check_sources([source("a"), source("b")], claims, [fact(claims)])
    assert texts(found) == [("self", "a fact: 58 people in line 1, 59 people in line 1")]


def test_the_same_finding_is_told_once() -> None:
    twice = "It is [101 m] ([430 ft]) long, yes [101 m] ([430 ft])."
    figures = (("measure", 101, "meter"), ("measure", 430, "foot"))
    assert len(marked(twice, *figures, *figures)) == 1


def test_a_conversion_that_is_off_is_told_once() -> None:
    about = {"sentence": "It is 101 m (430 ft) long.", "sentence_start": 0}
    metres = claim("a", "measure", 101, "meter", about={**about, "start": 6, "end": 11})
    feet = claim("a", "measure", 430, "foot", about={**about, "start": 13, "end": 19})
    found = fact([metres, feet], [source("a", PUBLISHED, about["sentence"])])
    assert found.discrepancies[0].explanations[0].text == "a converts wrongly: 101 m is 331.4 feet, not 430 feet"
    kinds = [each.kind for each in check_sources([source("a", PUBLISHED, about["sentence"])], [metres, feet], [found])]
    assert kinds == ["conversion"]


def test_what_a_conversion_that_is_off_should_have_been_in_degrees() -> None:
    found = marked("It was [38 °C] ([110 °F]).", ("measure", 38, "degC"), ("measure", 110, "degF"))
    assert texts(found) == [("conversion", "38 °C is 100.4 °F, not 110 °F")]


def test_what_changed_by_another_percentage() -> None:
    figures = (("percent", 45, "percent"), ("number", 200, None), count(260, "car"))
    found = marked("Sales rose by [45%] from [200] to [260 cars].", *figures)
    assert texts(found) == [("ratio", "from 200 to 260 cars is 30%, not 45%")]


def test_two_parties_that_disagree_are_no_slip_of_the_source() -> None:
    union, police = ({"attribution": name} for name in ("union", "police"))
    claims = [claim("a", "count", 900, "person", about=union), claim("a", "count", 350, "person", about=police)]
    found = fact([*claims, claim("b", "count", 350, "person")])
    assert check_sources([source("a"), source("b")], claims, [found]) == []
    assert found.discrepancies[0].explanations[0].kind == "dispute"


def test_a_page_or_paragraph_is_told_where_a_file_has_no_lines() -> None:
    claims = [claim("a", "count", n, "person", about={"page": page}) for n, page in ((58, 2), (59, 3))]
    found = check_sources([source("a")], claims, [fact(claims)])
    assert texts(found) == [("self", "a fact: 58 people on page 2, 59 people on page 3")]


def test_what_a_source_gives_in_place_of_another_figure_is_no_slip() -> None:
    text = "Barely 400 came instead of 650."
    one = claim("a", "number", 400, about={"sentence": text, "sentence_start": 0, "start": 7, "end": 10})
    two = claim("a", "number", 650, about={"sentence": text, "sentence_start": 0, "start": 27, "end": 30})
    elsewhere = [claim("b", "number", n) for n in (400, 650)]
    made = fact([one, two, *elsewhere], [source("a", PUBLISHED), source("b", PUBLISHED)])
    assert check_sources([source("a")], [one, two], [made]) == []


def test_a_plan_and_what_came_of_it_are_no_slip_of_the_source() -> None:
    planned = claim("a", "money", 412_000_000, "GBP", about={"modality": "planned"})
    actual = claim("a", "money", 688_000_000, "GBP")
    assert check_sources([source("a")], [planned, actual], [fact([planned, actual])]) == []


def test_a_headline_and_a_caption_are_told_apart_from_the_text() -> None:
    headline = claim("a", "count", 58, "person", about={"role": "headline"})
    body = claim("a", "count", 59, "person")
    found = check_sources([source("a")], [headline, body], [fact([headline, body])])
    assert texts(found) == [("self", "a fact: 58 people in the headline, line 1, 59 people in line 1")]

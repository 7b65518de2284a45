"""What differs and did not change, however long after it is told again."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from factcheck.model import Claim, Kind
from tests.helpers_claims import claim, fact, source

SOURCES = [source("old", date(2024, 5, 6)), source("new", date(2024, 6, 20))]


def told(first: Any, then: Any, kind: Kind = "count", unit: str = "home", event: str | None = None) -> str:
    (one, hedge), (two, later) = (x if isinstance(x, tuple) else (x, "exact") for x in (first, then))
    about = {"attribute": event}
    pair = (
        claim("old", kind, one, unit, hedge=hedge, about=about),
        claim("new", kind, two, unit, hedge=later, about=about),
    )
    return fact(pair, SOURCES).verdict


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (318, 381),
        (2412, 2142),
        (3100, 31_000),
        (58, (61, "over")),
        (412, (340, "about")),
        ((70, "over"), 64),
    ],
)
def test_a_slip_a_retelling_and_a_bound_undercut_are_no_news(first: Any, then: Any) -> None:
    assert told(first, then) == "contradiction"


@pytest.mark.parametrize(
    ("first", "then"), [(318, 402), (14, 140), (231, 312), (31, (40, "about")), ((40, "over"), 64), ((70, "over"), 31)]
)
def test_other_counts_may_change(first: Any, then: Any) -> None:
    assert told(first, then) == "evolves"


def test_a_toll_may_grow_to_the_same_digits_and_those_waiting_become_fewer() -> None:
    assert told(12, 21, unit="person", event="die") == "evolves"
    assert told((70, "over"), 64, event="wait") == "evolves"


def test_a_share_told_roughly_is_the_exact_one_told_again() -> None:
    assert told(55, (70, "nearly"), "percent", "percent") == "contradiction"
    assert told(62, 70, "percent", "percent") == "evolves"


def test_a_fine_stays_unless_a_text_says_it_was_cut() -> None:
    def fined(name: str, number: int, sentence: str) -> Claim:
        about = {"attribute": "fine", "sentence": sentence}
        return claim(name, "money", number, "EUR", about=about)

    first = fined("old", 480_000, "The firm was fined €480,000.")
    again, cut = (fined("new", 350_000, f"The fine {how} €350,000.") for how in ("was", "was cut to"))
    assert [fact((first, then), SOURCES).verdict for then in (again, cut)] == ["contradiction", "evolves"]

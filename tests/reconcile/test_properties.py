from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Claim, Fact
from factcheck.reconcile.compare import AGREEING, Comparer
from factcheck.reconcile.figures import Setting, place
from tests.helpers_claims import claim, fact, source

SOURCES = [source(name, date(2024, 3, 1 + 3 * place)) for place, name in enumerate("abcd")]
SETTING = Setting("EUR", None, None, {s.id: s.published for s in SOURCES})
UNITS = {"count": ["person"], "money": ["EUR", "USD"], "duration": ["day", "month", "year"], "percent": ["percent"]}
HEDGES = ["exact", "exact", "about", "over", "at_least", "under", "nearly", "up_to"]


@st.composite
def claims_of(draw: Any, kind: str | None = None) -> Claim:
    kind = kind or draw(st.sampled_from(sorted(UNITS)))
    number, tens = draw(st.integers(1, 99)), draw(st.sampled_from([1, 10, 1000]))
    return claim(
        draw(st.sampled_from("abcd")),
        kind,  # type: ignore[arg-type]
        number * tens,
        draw(st.sampled_from(UNITS[kind])),
        hedge=draw(st.sampled_from(HEDGES)),
        granularity=tens if tens == 1000 else 1,
    )


def facts_of() -> st.SearchStrategy[list[Claim]]:
    return st.sampled_from(sorted(UNITS)).flatmap(lambda kind: st.lists(claims_of(kind), min_size=1, max_size=12))


def told(found: Fact) -> Any:
    classes = [(c.display, c.sources, c.origins, c.canonical) for c in found.classes]
    pairs = [(d.fingerprint, d.classes, d.relation, d.strength, d.explanations) for d in found.discrepancies]
    return found.verdict, found.strength, found.how, found.supported, classes, pairs, found.explanations


@given(claims_of(), claims_of())
def test_comparing_has_no_direction(one: Claim, two: Claim) -> None:
    a, b = place(one, SETTING), place(two, SETTING)
    assert Comparer().compare(a, b) == Comparer().compare(b, a)


@given(claims_of())
def test_a_claim_agrees_with_itself(one: Claim) -> None:
    assert Comparer().compare(place(one, SETTING), place(one, SETTING)) in AGREEING


@settings(max_examples=60, deadline=None)
@given(facts_of(), st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(claims: list[Claim], order: random.Random) -> None:
    shuffled = list(claims)
    order.shuffle(shuffled)
    assert told(fact(shuffled, SOURCES[::-1])) == told(fact(claims, SOURCES))


@settings(max_examples=60, deadline=None)
@given(facts_of(), st.integers(0, 11))
def test_saying_a_thing_twice_changes_no_verdict(claims: list[Claim], which: int) -> None:
    again = claims[which % len(claims)]
    twice = [*claims, replace(again, id=again.id + "'", start=again.start + 10**7, sentence_start=10**7)]
    before, after = fact(claims, SOURCES), fact(twice, SOURCES)
    assert (after.strength, [d.fingerprint for d in after.discrepancies]) == (
        before.strength,
        [d.fingerprint for d in before.discrepancies],
    )
    assert after.verdict == before.verdict or before.verdict == "single"


@settings(max_examples=60, deadline=None)
@given(facts_of())
def test_every_claim_stands_in_a_class_and_founders_disagree(claims: list[Claim]) -> None:
    found = fact(claims, SOURCES)
    assert {name for each in found.classes for name in each.claims} == set(found.claims)
    many = len(found.classes)
    assert len(found.discrepancies) == many * (many - 1) // 2

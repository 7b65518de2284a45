"""How two figures that differ lie to each other: a step apart, or so that the words barely allow them to be one."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from factcheck.group.arrays import build_profiles
from factcheck.group.exclusive import exclusive
from factcheck.group.features import pair_features
from factcheck.group.link import link_features
from factcheck.group.members import Members, numbered
from factcheck.model import Region
from tests.group.case import facts, quotes, read, source

LATER = date(2024, 11, 20)


def told(name: str, one: str, other: str) -> float:
    """Return a signal between the figures of two texts, each the only one of its own."""
    sources = [source("one", one), source("two", other)]
    claims = read(*sources)
    assert len(claims) == 2
    profiles, rows = build_profiles(claims, sources), np.arange(2)[None]
    members = Members.of(numbered([[[0], [1]]], 2), np.zeros(1, dtype=np.int64))
    columns = {key: column[rows] for key, column in profiles.columns.items()}
    found = link_features(members, np.zeros((1, 2, 2)), pair_features(profiles, rows), columns, [claims[0].kind])
    return float(found[name][0, 0, 1])


@pytest.mark.parametrize(
    ("one", "other", "step"),
    [
        ("Four engines came to the barn.", "Five engines came to the barn.", 1),
        ("Four engines came to the barn.", "Nine engines came to the barn.", 0),
        ("The pier cost 1.3 million euros.", "The pier cost 1.4 million euros.", 1),
        ("The pier cost 1.3 million euros.", "The pier cost 1.7 million euros.", 0),
        ("The pier cost 1.3 million euros.", "The pier cost 1.3 million euros.", 0),
    ],
)
def test_one_unit_of_the_last_place_is_a_step(one: str, other: str, step: int) -> None:
    assert told("step", one, other) == step


@pytest.mark.parametrize(
    ("one", "other", "barely"),
    [
        ("More than 400 goats were lost.", "More than 500 goats were lost.", 1),
        ("More than 400 goats were lost.", "More than 900 goats were lost.", 0),
        ("The climb took nearly ten hours.", "The climb took eight hours.", 1),
        ("The climb took ten hours.", "The climb took eight hours.", 0),
    ],
)
def test_bounds_of_one_size_may_barely_be_one(one: str, other: str, barely: int) -> None:
    assert told("loosely", one, other) == barely


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("The barn was 34 metres long.", "The barn was 43 metres long.", 1),
        ("The barn was 34 metres long.", "The barn was 34 feet long.", 1),
        ("The barn was 34 metres long.", "The barn was 36 metres long.", 0),
        ("The alarm came at 4.12 a.m.", "The alarm came at 4.21 a.m.", 1),
        ("The alarm came at 4.12 a.m.", "The alarm came at 4.15 a.m.", 0),
        ("The barn was built in 1957.", "The barn was built in 1975.", 1),
        ("The barn was built in 1957.", "The barn was built in 1958.", 0),
        ("The barn burned on 12 May 2024.", "The barn burned on 21 May 2024.", 0),
    ],
)
def test_digits_in_disorder_are_a_slip(one: str, other: str, slip: int) -> None:
    assert told("slip", one, other) == slip


def test_a_slip_is_told_from_another_figure_however_many_weeks_lie_between() -> None:
    first = source("one", "The chapel tower of Lorvik is 84 metres tall and was closed on Monday after a storm.")
    later = "The chapel tower of Lorvik is {} metres tall and was opened again on Monday after a storm."
    found = {n: facts(first, replace(source("two", later.format(n)), published=LATER)) for n in (48, 52)}
    assert {n: len(quotes(groups, "metres")) for n, groups in found.items()} == {48: 1, 52: 2}


def test_a_minute_to_midnight_is_near_a_minute_past_it() -> None:
    assert told("apart_little", "The alarm came at 11.59 p.m.", "The alarm came at 12.01 a.m.") == 1
    assert told("apart_little", "The alarm came at 11.59 p.m.", "The alarm came at 11.59 a.m.") == 0


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("Its capital ratio was 13.8 percent.", "The capital ratio fell to 13.3 percent.", 1),
        ("Its capital ratio was 13.8 percent.", "Turnout fell to 13.3 percent.", 0),
    ],
)
def test_words_beside_two_figures_alone(one: str, other: str, share: int) -> None:
    assert told("exclusive", one, other) == share


def test_a_word_beside_a_third_figure_tells_half_as_much() -> None:
    texts = ("The ratio was 13.8 percent.", "The ratio was 13.3 percent.", "A ratio of 9.1 percent is the least.")
    sources = [source(str(k), text) for k, text in enumerate(texts)]
    words = build_profiles(read(*sources), sources).columns["words"][None]
    found = exclusive(Members.of(numbered([[[0], [1], [2]]], 3), np.zeros(1, dtype=np.int64)), words)[0]
    assert found[0, 1] == found[1, 2] == 0.5


@pytest.mark.parametrize(("amount", "meet"), [("$3.10", 1), ("$3.25", 0)])
def test_so_many_dollars_are_as_many_weeks_later(amount: str, meet: int) -> None:
    first = source("one", "Each share fetched $3.10 at the time.")
    later = replace(source("two", f"Each share fetched {amount} at the time."), published=LATER)
    signals = pair_features(build_profiles(read(first, later), [first, later]), np.arange(2))
    assert signals["meet"][0, 1] == meet


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("The offer won 84 percent.", "The offer won 83.6 percent.", 1),
        ("The offer won 84 percent.", "The offer won 83.1 percent.", 0),
        ("The well is 31 feet deep.", "The well is 31.4 feet deep.", 1),
        ("More than 31 feet are dry.", "In all 30.6 feet are dry.", 0),
    ],
)
def test_what_rounds_to_one_figure_meets(one: str, other: str, meet: int) -> None:
    sources = [source("one", one), source("two", other)]
    assert pair_features(build_profiles(read(*sources), sources), np.arange(2))["meet"][0, 1] == meet


HEADLINE = "41 goats lost in barn fire"


@pytest.mark.parametrize(("text", "orphan"), [("It killed 14 goats.", 1), ("It killed 41 goats and 14 sheep.", 0)])
def test_a_headline_that_its_text_does_not_repeat_is_an_orphan(text: str, orphan: int) -> None:
    whole = source("one", f"{HEADLINE}\n\nThe fire broke out at noon. {text}\n")
    sources = [replace(whole, regions=(Region(0, len(HEADLINE), "headline"),))]
    claims = read(*sources)
    counts = [i for i, claim in enumerate(claims) if claim.kind == "count"]
    signals = pair_features(build_profiles(claims, sources), np.array(counts))
    assert signals["orphan_headline"].max() == orphan


def test_what_says_the_same_is_no_rival_of_what_differs() -> None:
    told = ("A ferry ran aground off Lorvik and {} people were injured, police said.",
            "Police say {} people were injured when a ferry ran aground off Lorvik.",
            "The ferry Selm ran aground off Lorvik; {} people were hurt.")  # fmt: skip
    found = facts(
        *(source(f"s{k}", text.format(n)) for k, (text, n) in enumerate(zip(told, (31, 31, 34), strict=True)))
    )
    assert [len(fact.claims) for fact in found] == [3]

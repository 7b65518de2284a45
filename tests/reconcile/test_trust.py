from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Fact, Group
from factcheck.reconcile import reconcile
from tests.helpers_claims import claim, source

if TYPE_CHECKING:
    from factcheck.model import Claim, Source

Story = dict[str, list[int]]  # what each source says of one fact after another; 0 where it is silent


def told(story: Story, sources: list[Source] | None = None) -> list[Fact]:
    """Reconcile one fact for each place of the lists, in their order."""
    made: dict[int, list[Claim]] = {}
    for name, figures in story.items():
        for at, figure in enumerate(figures):
            if figure:
                made.setdefault(at, []).append(claim(name, "count", figure, "person"))
    groups = [Group(f"f{at}", "a fact", tuple(claims)) for at, claims in sorted(made.items())]
    facts = reconcile(groups, sources or [source(name) for name in story])
    return sorted(facts, key=lambda each: each.id)


def best(fact: Fact) -> str | None:
    return None if fact.supported is None else fact.classes[fact.supported].display


def test_the_figure_that_more_origins_carry_is_the_best_supported() -> None:
    (fact,) = told({"a": [31], "b": [31], "c": [44]})
    assert (best(fact), fact.classes[0].origins) == ("31 people", 2)


def test_one_against_one_names_none() -> None:
    (fact,) = told({"a": [31], "b": [44]})
    assert fact.supported is None


def test_a_source_that_the_others_bear_out_elsewhere_is_believed() -> None:
    steady, odd = [3, 5, 7, 9, 11, 13], [103, 105, 107, 109, 111, 113]
    story = {"a": [*steady, 31], "b": [*odd, 44], "c": [*steady, 0], "d": [*steady, 0]}
    assert best(told(story)[-1]) == "31 people"


def test_a_primary_source_weighs_more_than_another() -> None:
    sources = [source("ruling", primary=True), source("paper")]
    assert best(told({"ruling": [31], "paper": [44]}, sources)[0]) == "31 people"


def test_many_outweigh_a_primary_source() -> None:
    names = "abcde"
    sources = [source("ruling", primary=True), *(source(name) for name in names)]
    assert best(told({"ruling": [31], **{name: [44] for name in names}}, sources)[0]) == "44 people"


def test_copies_vote_once_and_an_altered_copy_not_at_all() -> None:
    sources = [source("a"), *(source(name, copy_of="a") for name in "bcd"), source("e"), source("f")]
    (fact,) = told({"a": [31], "b": [31], "c": [31], "d": [80], "e": [44], "f": [44]}, sources)
    assert best(fact) == "44 people"


def test_a_figure_that_evolves_keeps_its_newest() -> None:
    sources = [source("a", date(2024, 3, 1)), source("b", date(2024, 3, 2)), source("c", date(2024, 3, 20))]
    (fact,) = told({"a": [31], "b": [31], "c": [44]}, sources)
    assert (fact.verdict, best(fact)) == ("evolves", "44 people")


def stories() -> st.SearchStrategy[Story]:
    figures = st.lists(st.sampled_from([0, 3, 5, 5, 8]), min_size=4, max_size=4)
    return st.lists(figures, min_size=2, max_size=6).map(lambda rows: dict(zip("abcdef", rows, strict=False)))


def shown(facts: list[Fact]) -> list[tuple[str, str | None, list[tuple[str, int]]]]:
    return [(each.id, best(each), [(c.display, c.origins) for c in each.classes]) for each in facts]


@settings(max_examples=60, deadline=None)
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_of_sources_changes_nothing(story: Story, order: random.Random) -> None:
    names = list(story)
    order.shuffle(names)
    assert shown(told({name: story[name] for name in names})) == shown(told(story))


@settings(max_examples=60, deadline=None)
@given(stories(), st.sampled_from("abcdef"))
def test_a_source_told_again_changes_nothing(story: Story, which: str) -> None:
    copied = which if which in story else "a"
    sources = [*(source(name) for name in story), source("z", copy_of=copied)]
    after = told(story | {"z": story[copied]}, sources)
    single = {each.id for each in told(story) if each.verdict == "single"}
    before = shown(told(story))
    assert [row for row in shown(after) if row[0] not in single] == [row for row in before if row[0] not in single]


@settings(max_examples=40, deadline=None)
@given(stories())
def test_names_of_sources_change_nothing(story: Story) -> None:
    renamed = dict(zip("uvwxyz", reversed(story.values()), strict=False))
    assert shown(told(renamed)) == shown(told(story))

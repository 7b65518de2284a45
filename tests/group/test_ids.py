"""Ids of discovered facts."""

from itertools import permutations

import pytest

from factcheck.group.core import Core
from factcheck.group.ids import traits
from factcheck.normalize.claims import build_claims
from tests.group.case import facts, source

FIRE = "A fire in the Dorvik mill injured 12 workers on Tuesday, the fire service said."
FINE = "The Danish competition authority fined Halvex 3 million euros."


def ids(*sources):
    return {tuple(c.id for c in group.claims): group.id for group in facts(*sources)}


def test_an_unrelated_source_renames_nothing() -> None:
    alone = ids(source("b", FIRE))
    beside = ids(source("a", FINE), source("b", FIRE))
    assert alone.items() <= beside.items()


def test_the_order_of_sources_renames_nothing() -> None:
    assert ids(source("a", FINE), source("b", FIRE)) == ids(source("b", FIRE), source("a", FINE))


def test_another_figure_keeps_the_id() -> None:
    before, after = ids(source("b", FIRE)), ids(source("b", FIRE.replace("12", "14")))
    assert set(before.values()) == set(after.values())


def test_ids_are_unique() -> None:
    found = [g.id for g in facts(source("a", FIRE), source("b", FINE), source("c", FINE.replace("Danish", "Swedish")))]
    assert len(found) == len(set(found))


DATES = (
    "The tribunal in Lorvik opened on 4 May 2021.",
    "The tribunal in Lorvik rose on 9 July 2021.",
    "Halvex appealed on 1 September 2021.",
    "The tribunal in Lorvik sat again on 12 January 2022.",
    "A fire in the Dorvik mill injured 12 workers.",
)


def by_quote(*sources):
    return {tuple(c.quote for c in group.claims): group.id for group in facts(*sources)}


@pytest.mark.parametrize("place", range(len(DATES)))
def test_a_sentence_put_anywhere_moves_no_number(place) -> None:
    before = by_quote(source("a", " ".join(DATES)))
    lines = [*DATES[:place], "In Farholt 3,100 ballots were lost.", *DATES[place:]]
    after = by_quote(source("a", " ".join(lines)))
    assert before.items() <= after.items()


@pytest.mark.parametrize("name", ["0", "z"])
def test_a_source_before_or_behind_moves_no_number(name) -> None:
    before = by_quote(source("a", " ".join(DATES)))
    after = by_quote(source("a", " ".join(DATES)), source(name, "The strike at Pelmor steel began on 3 March 2020."))
    assert before.items() <= after.items()


def test_the_fact_that_clearly_more_sources_tell_of_keeps_its_id() -> None:
    known = [source(name, FINE) for name in "abc"]
    other = "In another case, the Danish competition authority fined Halvex 90 million euros in 2009 for bid rigging."
    assert ids(*known).items() <= ids(*known, source("d", other)).items()


def test_the_kind_and_unit_that_most_claims_have_name_a_fact_whichever_comes_first() -> None:
    told = [*claims(FIRE), *claims("It injured 12 workers."), *claims("The chimney is 12 metres high.")]
    core = Core("worker", "injure", (), ("dorvik",), (), ())
    assert len({traits(order, core) for order in permutations(told)}) == 1


def claims(text):
    return build_claims(source("a", text))[:1]

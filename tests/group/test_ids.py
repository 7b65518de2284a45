"""Ids of discovered facts."""

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

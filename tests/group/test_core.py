"""What the claims of a fact have in common."""

from factcheck.group.arrays import build_profiles
from factcheck.group.core import cores
from tests.group.case import read, source


def test_the_commonest_traits_make_the_core() -> None:
    texts = [
        source("a", "The fire in the Dorvik mill injured 12 workers."),
        source("b", "In Dorvik a fire injured 12 workers."),
        source("c", "The Dorvik fire killed nobody but 12 workers."),
    ]
    claims = read(*texts)
    core = cores([range(len(claims))], build_profiles(claims, texts).profiles)[0]
    assert (core.noun, core.names) == ("worker", ("dorvik",))


def test_the_first_in_the_alphabet_is_taken_of_two() -> None:
    texts = [source("a", "The flood displaced 40 families."), source("b", "The fire injured 40 workers.")]
    claims = read(*texts)
    assert cores([[0, 1]], build_profiles(claims, texts).profiles)[0].noun == "family"


def test_no_facts_have_no_cores() -> None:
    assert cores([], build_profiles([], []).profiles) == []

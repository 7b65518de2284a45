"""What a figure is, whatever the words around it."""

from factcheck.group.headings import headings
from factcheck.group.profile import noun
from factcheck.group.vocabulary import NOTHING
from tests.group.case import read, source


def heads(*texts: str) -> tuple[list[int], list[list[float]]]:
    """Return the number of the heading of the one figure of each text, and how alike their meanings are."""
    claims = read(*(source(f"s{k}", text) for k, text in enumerate(texts)))
    assert len(claims) == len(texts)
    found, vectors = headings(claims, [noun(claim) for claim in claims])
    return found.tolist(), (vectors @ vectors.T).tolist()


def test_two_tellings_of_one_thing_have_one_heading() -> None:
    (one, other), _ = heads("Some 31 people were hurt in the fire.", "The fire left 34 people injured.")
    assert one == other != NOTHING


def test_headings_of_the_like_mean_the_like() -> None:
    _, alike = heads("A height of 40 metres was measured.", "An altitude of 38 metres was told.", "A 40-metre lorry.")
    assert alike[0][1] > alike[0][2]


def test_a_bare_number_has_none() -> None:
    (one,), alike = heads("It came to 31 in the end.")
    assert one == NOTHING
    assert alike == [[0.0]]

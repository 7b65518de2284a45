"""Names as labels show them."""

import pytest

from factcheck.group.called import called, country, right_before
from factcheck.group.scene import place
from tests.group.case import read, source


def names(words: list[str], *texts: str) -> list[str]:
    claims = [claim for text in texts for claim in read(source("a", text)) if "40" in claim.quote]
    return called(words, claims, [place(claim) for claim in claims])


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("On Friday the Bank of Marvona sold 40 boats.", "marvona", "Bank of Marvona"),
        ("In St. Odile's Hospital 40 people lay.", "odile", "St. Odile's Hospital"),
        ("There Lorvik's Ada Brook sold 40 boats.", "brook", "Ada Brook"),
        ("There Lorvik-based Marvona sold 40 boats.", "marvona", "Marvona"),
        ("There passenger Ada Brook saw 40 boats.", "brook", "Ada Brook"),
        ("They met in Lorvik Monday to sell 40 boats.", "lorvik", "Lorvik"),
        ("MERREN, May 3 (Harbour Press) - It sold 40 boats.", "merren", "Merren"),
    ],
)
def test_a_name_is_whole_and_no_more(text: str, word: str, name: str) -> None:
    assert names([word], text) == [name]


def test_the_agency_of_a_dateline_is_no_name() -> None:
    assert names(["harbour"], "MERREN, May 3 (Harbour Press) - It sold 40 boats.") == []


def test_a_second_name_stands_in_most_sentences() -> None:
    texts = ["Marvona sold 40 boats to Lorvik.", "On Friday Marvona sold 40 boats.", "There Marvona sold 40 boats."]
    assert names(["marvona", "lorvik"], *texts) == ["Marvona"]


def test_countries_have_their_short_names() -> None:
    assert [country(code) for code in ("US", "NL", "GB")] == ["US", "Netherlands", "UK"]


def test_an_age_stands_behind_its_name() -> None:
    (claim,) = read(source("a", "The harbour master, Ada Brook, 54, agreed."))
    assert right_before([place(claim)]) == "Ada Brook"

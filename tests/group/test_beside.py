"""What stands beside a figure."""

from factcheck.group.arrays import build_profiles
from factcheck.group.vocabulary import mark
from tests.group.case import read, source


def profiles(text: str, language: str = "en"):
    made = source("a", text, language)
    claims = read(made)
    return claims, build_profiles(claims, [made])


def test_the_nearest_event_is_found() -> None:
    _claims, found = profiles("The court fined Halvex 3 million euros after a fire had killed many.")
    assert found.profiles[0].event == "E:fine"


def test_a_comma_counts_for_two_words() -> None:
    _, near = profiles("Rain closed 40 schools in Dorma.")
    _, far = profiles("Rain closed 40, schools in Dorma.")
    assert near.profiles[0].spaces["near"]["school"] > far.profiles[0].spaces["near"]["school"]


def test_other_years_of_the_sentence_are_marked() -> None:
    claims, found = profiles("In 2019 the port handled 4,100 ships.")
    ships = next(i for i, claim in enumerate(claims) if "4,100" in claim.quote)
    assert int(found.columns["years"][ships]) == mark("2019")


def test_a_name_is_known_by_its_capital_inside_a_sentence() -> None:
    _, found = profiles("Near Lorvik 12 farms burned. The flames reached Lorvik at night.")
    assert "N:lorvik" in found.profiles[0].spaces["names"]


def test_the_territory_of_the_authority_is_told() -> None:
    text = "The French data protection authority fined Halvex 3 million euros."
    _claims, found = profiles(text)
    assert found.columns["jurisdiction"][0] >= 0
    assert found.profiles[0].territories == {"T:FR"}


def test_a_case_of_one_bare_figure_has_a_profile() -> None:
    _, found = profiles("12 people")
    assert found.left.tolist() == [[-1, -1, -1, -1]]

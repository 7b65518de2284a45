"""The counted thing behind a number."""

import pytest

from tests.helpers.marked import figure


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("The archive holds {40 billion face images} today.", "image"),
        ("The chain cut {300 jobs} in the north.", "job"),
        ("{44million Brits} were asked.", "citizen"),
        ("The tug had {six crew members} aboard.", "crew"),
        ("{Fifty-nine people} were buried there.", "person"),
    ],
)
def test_a_known_noun_gives_its_concept(sentence, unit):
    assert figure(sentence, "en").reading.unit == unit


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("{59 dead} after storm", 59),
        ("{Five dead} in harbour fire", 5),
        ("The blast left {twelve wounded} on the quay.", 12),
        ("Crash kills {at least 7} in Lyon", 7),
        ("The flood swept the valley, killing {31}.", 31),
        ("Ten were treated and {40} were hurt.", 40),
    ],
)
def test_tolls_count_people_without_naming_them(sentence, number):
    mention = figure(sentence, "en")
    assert (mention.kind, mention.reading.unit, mention.reading.number) == ("count", "person", number)


def test_a_noun_ends_at_the_next_number():
    assert figure("Two of the gunman's {three brothers} spoke.", "en").reading.unit == "brother"


def test_a_compound_adjective_is_not_the_counted_thing():
    assert figure("Police counted {112 tram-related accidents}.", "en").reading.unit != "train"

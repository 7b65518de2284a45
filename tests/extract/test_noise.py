"""Numbers that name something and claim nothing."""

import pytest

from factcheck.extract import extract_mentions
from tests.helpers.marked import figure, quotes


@pytest.mark.parametrize(
    "text",
    [
        "See Article 6 and Articles 12, 15 and 17 of the treaty.",
        "The rule is in section 4 of the act.",
        "Call +44 20 7946 0958 for help.",
        "Call +1-202-555-0123 for help.",
        "The home side won 3-1 after a 16:9 broadcast.",
        "An Ariane 5 rocket stood beside the Beagle 2 lander.",
        "The crew of Apollo 11 trained here.",
        "It flew a Boeing 777 to Oslo.",
        "A Red March 7C engine broke apart.",
        "He drives in Formula One and flew on Air Force One.",
        "This is one of the best, and the other one is worse.",
        "They bought a one-off print and a one-way ticket.",
        "Hide caption 2 of 30",
        "Page 3 of 12",
        "Copyright 2018 North Star Media",
        "The iPhone 15 and the F-16 have no price here.",
        "The server at 192.168.4.20 was down.",
        "See https://example.org/2024/05/12345 for more.",
        "A wall of 1024*768 dots.",
    ],
)
def test_names_addresses_and_furniture_are_not_read(text):
    assert [quote for quote in quotes(text, "en") if quote[0].isdigit() or quote in ("One", "one")] == []


@pytest.mark.parametrize(
    ("sentence", "rank"),
    [("He crashed on {lap 28}.", 28), ("On {Day 2} of the trial", 2), ("The {No 6} seed lost.", 6)],
)
def test_a_number_behind_its_noun_is_a_rank(sentence, rank):
    mention = figure(sentence, "en")
    assert (mention.kind, mention.reading.number) == ("ordinal", rank)


def test_only_one_of_them_counts_after_all():
    assert quotes("Only one of the brothers had a seat.", "en") == ["one of the brothers"]


@pytest.mark.parametrize(
    "text",
    [
        "Time 2 of 41 Skip in Skip",
        "7 of 30",
        "Rockets rose from pad 39A at dawn.",
        "Relatives can call 0800 555 0199 now.",
        "It won best play 2017.",
        "No one was hurt.",
    ],
)
def test_counters_codes_and_years_are_not_read(text):
    assert [m.kind for m in extract_mentions(text, "en") if m.kind != "date"] == []


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("They met {eight harbour pilots}.", "pilot"),
        ("It fired {three side-by-side boosters}.", "rocket"),
        ("{Two senior executives} sold shares.", "executive"),
    ],
)
def test_the_head_of_the_phrase_is_what_is_counted(sentence, unit):
    assert figure(sentence, "en").reading.unit == unit


@pytest.mark.parametrize("text", ["The case, 23/118, was heard.", "Ruling 14/2023 of the court stands."])
def test_a_case_is_not_read(text):
    assert quotes(text, "en") == []


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("A magnitude-{7.2} quake shook the island.", "7.2"),
        ("She crossed the line {14 seconds} ahead of Tan.", "14"),
        ("On Line 4, {31 metres} below ground, the lights failed.", "31"),
    ],
)
def test_a_figure_with_its_unit_is_no_number_of_a_line(sentence, number):
    assert str(figure(sentence, "en").reading.number) == number


def test_a_year_that_heads_a_line_is_read():
    assert quotes("Worst fires\n- 1996: eleven die at Lindholt\n2007: none", "en") == ["1996", "eleven die", "2007"]

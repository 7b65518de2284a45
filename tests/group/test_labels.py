"""Labels of discovered facts."""

import pytest

from factcheck.model import Group
from tests.group.case import facts, source


def labels(text: str, language: str = "en") -> list[str]:
    return [group.label for group in facts(source("a", text, language=language))]


def label_of(quote: str, *groups: Group) -> str:
    (found,) = [group.label for group in groups if any(quote in claim.quote for claim in group.claims)]
    return found


def test_what_is_counted_and_what_happened() -> None:
    assert labels("On Monday the Lorvik ferry crew said 31 people were injured.")[-1].startswith("people injured")


def test_a_fine_and_who_sets_it() -> None:
    (label,) = labels("Marvona said the Dutch regulator had fined it 4 million euros.")
    assert label.startswith("fine")
    assert "Dutch regulator" in label


def test_a_rate_says_so() -> None:
    (label,) = labels("The court added a penalty of €50,000 per day.")
    assert label.startswith("penalty per day")


def test_a_name_is_shown_whole_and_once() -> None:
    (label,) = labels("On its stand the regulator saw the Bank of Marvona lose 12 million euros.")
    assert "Bank of Marvona" in label
    assert label.count("Marvona") == 1


def test_the_month_of_march_is_no_protest() -> None:
    (label,) = labels("It was in March 2019, at the Lorvik yard.")
    assert "protest" not in label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The captain, Ada Veldkamp, 34, stayed on board.", "age of Ada Veldkamp"),
        ("The 34-year-old captain stayed on board.", "age of the captain"),
        ("Its 28-kg rover drove off.", "weight of the rover"),
        ("The probe came down from a height of 15 km.", "height"),
        ("The wreck lies 40 km off the coast of Merren.", "distance off the coast of Merren"),
        ("The road has a speed limit of 30 mph.", "speed limit"),
        ("About 60 per cent of the votes were counted.", "share of the votes"),
        ("They have a loan with a term of 25 years.", "term"),
        ("The union counted 6,200 flight attendants.", "flight attendants"),
        ("It asks for £2 for every job.", "amount for every job"),
        ("Der Umsatz sank um 12 Prozent.", "fall"),
    ],
)
def test_a_label_says_what_the_figure_belongs_to(text: str, label: str) -> None:
    language = "de" if "Umsatz" in text else "en"
    assert labels(text, language)[0].startswith(label)


def test_what_another_clause_tells_did_not_befall_what_is_counted() -> None:
    (label,) = labels("We all thought our end had come, and 30 passengers wrote to the mayor.")
    assert label.startswith("passengers")
    assert "end" not in label


def test_an_event_is_called_as_it_is_printed() -> None:
    assert labels("The union said the strike would begin at 4 a.m.")[-1].startswith("time of the strike")
    assert labels("The wave left 41 houses destroyed.")[-1].startswith("houses destroyed")


def test_the_day_on_which_something_was_said_is_no_day_of_the_crash() -> None:
    (label,) = labels("The harbour office said on 3 May 2021 that it would appeal no ruling on the crash.")
    assert label.startswith("date of the statement")


def test_who_only_tells_is_not_what_a_label_is_about() -> None:
    groups = facts(
        source("a", "The ferry Solvane sank off Merren and killed 14 people, Rita Hall said."),
        source("b", "The sinking of the Solvane off Merren killed 14 people."),
        source("c", "Off Merren the ferry Solvane took 14 people to their deaths when it sank."),
    )
    label = label_of("14", *groups)
    assert label.startswith("people killed")
    assert "Rita" not in label


def test_two_facts_of_one_name_are_told_apart() -> None:
    groups = facts(
        source("a", "At Lorvik 40 people were injured."),
        source("b", "A further 12 people were injured at Lorvik on the way home."),
    )
    assert len({group.label for group in groups}) == len(groups)


def test_the_fact_that_more_sources_tell_keeps_its_label() -> None:
    known = [source(name, "At Lorvik 40 people were injured.") for name in ("a", "b", "c")]
    alone = label_of("40", *facts(*known))
    assert label_of("40", *facts(*known, source("d", "At Lorvik 7 people were injured in 1987."))) == alone

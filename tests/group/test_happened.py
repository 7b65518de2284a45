"""The event that a figure's own clause tells."""

from factcheck.group.happened import happened, told_near
from factcheck.group.scene import place
from tests.group.case import read, source

_ACTS = ("act", "span")


def event(text: str, quote: str, language: str = "en") -> str:
    (claim,) = [each for each in read(source("a", text, language)) if quote in each.quote]
    return happened([told_near(place(claim), inside=True)], _ACTS)


def test_the_clause_counts_for_more_than_nearness() -> None:
    assert event("The blast killed 9, and the 40 who were injured were flown out.", "40") == "injure"


def test_what_is_in_brackets_is_passed_over() -> None:
    assert event("Some 40 (the launch crew) were rescued.", "40") == "rescue"


def test_a_word_within_a_name_tells_nothing() -> None:
    assert event("The Rail Accident Investigation Branch keeps 40 old cars in a shed near the yard.", "40") == ""


def test_other_languages_tell_as_much() -> None:
    assert event("Bei dem Brand wurden 40 Menschen verletzt.", "40", "de") == "injure"
    assert event("L'incendie a blessé 40 personnes.", "40", "fr") == "injure"
    assert event("El incendio dejó 40 personas heridas.", "40", "es") == "injure"
    assert event("Bij de brand raakten 40 mensen gewond.", "40", "nl") == "injure"

"""A source of another story meets none of the others' figures, however alike they read."""

import pytest

from factcheck.group.strangers import stories_told
from tests.group.case import facts, quotes, read, source

FIRE = (
    source(
        "a",
        "A fire in Lorvik killed 12 people on Monday, said mayor Ada Brook. Some 347 people fled from Harbour Street.",
    ),
    source(
        "b", "The blaze that began near Lorvik harbour has killed 12 people. Firemen from Tarn came, says Ada Brook."
    ),
    source("c", "At least 12 people died when a house in Lorvik burned, police in Tarn told reporters on Monday."),
)
QUAKE = "A quake near Osmar killed 14 people on Monday, the Belkin institute said. In nearby Perran a school fell in."


def told(*texts: str) -> list[int]:
    """Return the story of each source: the fires, then others."""
    sources = [*FIRE, *(source(f"z{number}", text) for number, text in enumerate(texts))]
    return list(stories_told(read(*sources), sources).values())


def test_what_shares_no_name_and_no_figure_tells_another_story() -> None:
    assert told(QUAKE) == [0, 0, 0, 1]


def test_figures_of_two_stories_are_no_fact() -> None:
    found = facts(*FIRE, source("z", QUAKE))
    assert ["14 people"] in quotes(found, "people")
    assert not any("14 people" in each and len(each) > 1 for each in quotes(found, "people"))


@pytest.mark.parametrize(
    "text",
    [
        "In the end 14 people died, said the fire brigade of Tarn, whose chief Odd Rask spoke in Sundal on Tuesday.",
        "The brigade of Sundal, whose chief Odd Rask spoke to the Herald, says that 347 people had to leave.",
        "14 people died.",
    ],
)
def test_a_name_or_a_telling_figure_in_common_is_enough_and_a_short_text_tells_nothing(text: str) -> None:
    assert told(text) == [0, 0, 0, 0]


def test_two_sources_alone_are_taken_for_one_story() -> None:
    sources = [FIRE[0], source("z", QUAKE)]
    assert set(stories_told(read(*sources), sources).values()) == {0}


def test_weekdays_are_no_names() -> None:
    assert told(QUAKE.replace("the Belkin institute", "on Monday the Belkin institute")) == [0, 0, 0, 1]

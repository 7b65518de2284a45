"""What a figure belongs to by its grammar."""

import pytest

from factcheck.group.belongs import Belongings, belongings
from factcheck.group.scene import place
from tests.group.case import read, source


def of(text: str, language: str = "en") -> Belongings:
    return belongings([place(claim) for claim in read(source("a", text, language))][:1], language)


@pytest.mark.parametrize(
    ("text", "language", "part"),
    [
        ("Some 40 per cent of the harvest was lost.", "en", "the harvest"),
        ("Rund 40 Prozent der Stimmen waren ungültig.", "de", "Stimmen"),
        ("Environ 40 % des votes étaient nuls.", "fr", "votes"),
        ("Ongeveer 40 procent van de stemmen was ongeldig.", "nl", "stemmen"),
        ("El 40 % de los votos fue nulo.", "es", "votos"),
        ("Il 40% dei voti era nullo.", "it", "voti"),
    ],
)
def test_a_share_is_part_of_something(text: str, language: str, part: str) -> None:
    assert of(text, language).part == part


def test_a_size_has_a_name_before_it() -> None:
    assert of("They offered an interest rate of 3.9 per cent.").named == "interest rate"


def test_a_figure_before_a_noun_describes_it() -> None:
    assert of("A 425kg relay satellite was sent.").described == "relay satellite"


def test_a_noun_phrase_ends_before_its_verb() -> None:
    assert of("Some 94 per cent of members voted.").part == "members"


def test_a_conversion_in_brackets_does_not_part_a_size_from_its_place() -> None:
    assert of("It lies 35 metres (115 feet) below the road.").towards == "below the road"


def test_one_sentence_of_many_says_too_little() -> None:
    texts = ["A bonus of 40 euros was paid.", *(f"Ada, {n}, paid 40 euros." for n in range(4))]
    claims = [claim for text in texts for claim in read(source("a", text)) if "euros" in claim.quote]
    assert belongings([place(claim) for claim in claims], "en").named == ""

"""What a fact counts, in words."""

import pytest

from factcheck.group.counted import counted, plural
from factcheck.group.profile import noun
from tests.group.case import read, source


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("They sent 40 fire engines.", "en", "fire engines"),
        ("They closed 40 branches.", "en", "branches"),
        ("A 40-seat boat came.", "en", "seats"),
        ("The blast left 40 dead.", "en", "people"),
        ("There 40 Norvians were counted.", "en", "Norvians"),
        ("Es kamen 40 Schiffe.", "de", "ships"),
        ("Quelque 40 maisons ont brûlé.", "fr", "homes"),
    ],
)
def test_the_noun_is_as_printed_in_english(text: str, language: str, said: str) -> None:
    claims = [claim for claim in read(source("a", text, language)) if "40" in claim.quote]
    assert counted(claims, noun(claims[0])) == said


def test_a_verb_is_not_counted() -> None:
    claims = read(source("a", "Of the men 40 failed."))
    assert counted(claims, noun(claims[0])) == ""


@pytest.mark.parametrize(
    ("one", "many"), [("pitch", "pitches"), ("ferry", "ferries"), ("boat", "boats"), ("man", "men")]
)
def test_plurals_are_english(one: str, many: str) -> None:
    assert plural(one) == many

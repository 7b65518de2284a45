"""Which figures changed between two texts of one page."""

import pytest

from factcheck.model import Source
from factcheck.normalize.claims import build_claims
from factcheck.revision import revisions


def claims(text):
    return build_claims(Source(id="page", path="page.txt", text=text, sha256="", language="en"))


def changed(before, after):
    """Return the quotes of each change, as ``old > new``."""
    found = revisions(claims(before), claims(after))
    return [
        f"{each.before.quote if each.before else '-'} > {each.after.quote if each.after else '-'}" for each in found
    ]


FIRE = "The fire in Marlow killed 30 people. It burned 120 houses.\n"


@pytest.mark.parametrize(("before", "after", "told"), [
    (FIRE, FIRE, []),
    (FIRE, FIRE.replace("30", "31"), ["30 people > 31 people"]),
    (FIRE, FIRE.replace("30 people", "more than 30 people"), ["30 people > more than 30 people"]),
    (FIRE, "It burned 120 houses. The fire in Marlow killed 30 people.\n", []),
    (FIRE, "The desk has news of it. " + FIRE.replace("killed 30", "has by now killed 59"),
     ["30 people > 59 people"]),
    (FIRE, FIRE + "The mayor asks for 2 million euros.\n", ["- > 2 million euros"]),
    (FIRE + "The mayor asks for 2 million euros.\n", FIRE, ["2 million euros > -"]),
    ("Of 40 boats 12 sank.", "Of 40 boats 14 sank.", ["12 > 14"]),
    ("The toll is 12 dead and 30 hurt.", "The toll is 30 dead and 12 hurt.",
     ["12 dead > 30 dead", "30 hurt > 12 hurt"]),
    ("", FIRE, ["- > 30 people", "- > 120 houses"]),
    ("The fine is 30.5 million euros.", "The fine is EUR 30.5 million.", []),
])  # fmt: skip
def test_changes_are_told_by_their_words(before, after, told):
    assert changed(before, after) == told


def test_a_sentence_that_stands_twice_is_matched_in_order():
    assert changed("It sank 30 boats. It sank 40 boats.", "It sank 30 boats. It sank 45 boats.") == [
        "40 boats > 45 boats"
    ]


def test_many_figures_without_a_match_are_not_compared_one_by_one(monkeypatch):
    import rapidfuzz.fuzz

    before = "\n\n".join(f"Street {name} has {number} houses." for number, name in enumerate("abcdefgh" * 20, 2))
    after = "\n\n".join(f"In quarter {name} stand {number} towers." for number, name in enumerate("ijklmnop" * 20, 900))
    monkeypatch.setattr("factcheck.revision._MOST_PAIRS", 1000)
    monkeypatch.setattr(rapidfuzz.fuzz, "ratio", lambda *_, **__: 1 / 0)
    assert len(changed(before, after)) == 320

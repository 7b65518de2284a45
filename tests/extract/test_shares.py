from __future__ import annotations

import pytest

import factcheck


def read(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    return [(m.kind, m.stated) for m in factcheck.extract(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "stated"),
    [
        ("en", "More than a quarter were late.", "25"),
        ("en", "The bridge ran three-quarters over budget.", "75"),
        ("en", "Pay is a fifth above the average.", "20"),
        ("en", "Reservoirs were less than a quarter full.", "25"),
        ("en", "Three in four stayed at home.", "75"),
        ("en", "The odds were raised to three in four.", "75"),
        ("de", "Mehr als ein Viertel kam zu spät.", "25"),
        ("nl", "Meer dan een kwart kwam te laat.", "25"),
        ("fr", "Plus d'un quart étaient absents.", "25"),
        ("es", "Más de un cuarto llegó tarde.", "25"),
    ],
)
def test_a_part_that_is_told_of_something_is_a_share(language: str, text: str, stated: str) -> None:
    assert read(text, language) == [("percent", stated)]


def test_a_rank_a_half_and_a_mark_are_no_shares() -> None:
    kinds = [
        kind for kind, _ in read("A third man was held. In the second half he scored. He gave it eight out of ten.")
    ]
    assert "percent" not in kinds


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She is 41, an engineer from Merrow."),
        ("en", "The keeper, who was 41, left."),
        ("en", "A man of 41 slipped."),
        ("nl", "Zij is 41 en woont in Zeedam."),
        ("de", "Er war 41, als er kam."),
    ],
)
def test_how_old_somebody_is(language: str, text: str) -> None:
    assert [(m.kind, m.reading.noun) for m in factcheck.extract(text, language)] == [("duration", "age")]


def test_the_ages_of_several_are_a_range() -> None:
    assert read("The walkers were aged between 19 and 71.") == [("duration", "19..71")]


def test_what_somebody_was_otherwise_is_no_age() -> None:
    assert [kind for kind, _ in read("He was 20 seconds behind, she was 14 places up.")] == ["duration", "count"]

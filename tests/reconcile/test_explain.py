from __future__ import annotations

from datetime import date
from typing import Any

from factcheck.model import Calendar, Claim, Kind
from tests.helpers_claims import claim, fact, source

SOURCES = [source("a", date(2024, 5, 6), publisher="The Harbour Post"), source("b", date(2024, 5, 6))]


def reasons(one: tuple[Any, ...], two: tuple[Any, ...], **more: Any) -> dict[str, str]:
    """Return the explanations of two figures, each a kind, a number and a unit (or a calendar)."""
    found = fact([made("a", one, **more), made("b", two, **more)], SOURCES)
    return {each.kind: each.text for each in found.explanations}


def made(name: str, figure: tuple[Any, ...], **more: Any) -> Claim:
    kind: Kind = figure[0]
    if isinstance(figure[1], Calendar):
        return claim(name, kind, calendar=figure[1], **more)
    return claim(name, kind, figure[1], figure[2], **more)


def test_a_power_of_ten() -> None:
    found = reasons(("count", 4_000, "file"), ("count", 4_000_000, "file"))
    assert found["magnitude"].startswith("4,000 files × 1,000 = 4 million files")


def test_a_milliard_taken_for_a_million_between_languages() -> None:
    dutch = claim("a", "money", 3_000_000, "EUR", about={"language": "nl"})
    found = fact([dutch, claim("b", "money", 3_000_000_000, "EUR")], SOURCES)
    assert found.explanations[0].kind == "scale"


def test_a_number_that_kept_its_digits_and_changed_its_unit() -> None:
    assert "unit" in reasons(("measure", 740, "mile"), ("measure", 742, "kilometer"))


def test_a_ratio_that_is_a_unit() -> None:
    found = reasons(("measure", 100, "kilogram"), ("measure", 221, "kilogram"))
    assert "2.205 pounds in a kilogram" in found["unit"]


def test_day_and_month_swapped() -> None:
    found = reasons(("date", Calendar(2023, 4, 7)), ("date", Calendar(2023, 7, 4)))
    assert found["day-month"] == "7 April 2023 (7/4) is 4 July 2023 (4/7) with day and month swapped"


def test_a_year_slip() -> None:
    assert "differ in the year alone" in reasons(("date", Calendar(2020, 3, 2)), ("date", Calendar(2021, 3, 2)))["year"]


def test_a_month_against_days() -> None:
    found = reasons(("duration", 1, "month"), ("duration", 20, "day"))
    assert found["month"] == "1 month is 28 to 31 days; 20 days is not among them"


def test_months_against_days_with_what_each_makes() -> None:
    found = reasons(("duration", 3, "month"), ("duration", 60, "day"))
    assert found["month"] == "3 months of 28 to 31 days is 84 to 93 days; 60 days is not among them"


def test_scale_words_explain_millions_and_more_alone() -> None:
    few = claim("a", "count", 3_400, "customer", about={"language": "es"})
    found = fact([few, claim("b", "count", 3_400_000, "customer")], SOURCES)
    assert found.explanations[0].kind == "magnitude"


def test_another_rate() -> None:
    found = reasons(("money", 40_000_000, "EUR"), ("money", 52_000_000, "USD"), granularity=1_000_000)
    assert found["conversion"].startswith("€40 million = $52 million would be a rate of 1.3; ECB 1.0776 on 2024-05-06")


def test_one_number_in_two_currencies() -> None:
    found = reasons(("money", "7.4E6", "EUR"), ("money", "7.4E6", "GBP"), granularity=100_000)
    assert "one sign may be a slip" in found["currency"]


def test_a_stale_figure() -> None:
    sources = [source("old", date(2023, 1, 5)), source("new", date(2024, 1, 5))]
    found = fact([claim("old", "count", 8, "site"), claim("new", "count", 11, "site")], sources)
    assert found.explanations[0].text.startswith(
        "8 sites in sources up to 5 January 2023, 11 sites from 5 January 2024"
    )


def test_an_older_figure_that_came_back() -> None:
    sources = [source(name, date(2024, month, 10)) for name, month in (("a", 1), ("b", 2), ("c", 3))]
    figures = [claim(name, "count", n, "site") for name, n in (("a", 8), ("b", 11), ("c", 8))]
    assert fact(figures, sources).explanations[0].text == (
        "8 sites from 10 January 2024, 11 sites from 10 February 2024, 8 sites again on 10 March 2024: "
        "an older figure may live on"
    )


def test_parts_that_add_up_to_the_whole() -> None:
    beside = {"sentence_start": 500, "sentence": "s"}
    four, twenty = (claim("a", "count", n, "person", about=beside) for n in (4, 20))
    whole = claim("b", "count", 24, "person")
    from factcheck.model import Group
    from factcheck.reconcile import reconcile

    found = reconcile([Group("f", "hurt", (twenty, whole))], SOURCES, [four, twenty, whole])[0]
    assert "20 people + 4 people = 24" in found.explanations[0].text


def test_a_copy_that_altered_its_original() -> None:
    sources = [source("a"), source("b", copy_of="a")]
    found = fact([claim("a", "count", 30, "person"), claim("b", "count", 39, "person")], sources)
    assert found.explanations[0].text == "b repeats a but prints 39 people where it has 30 people"


def test_planned_against_actual() -> None:
    planned = claim("a", "count", 60, "seat", about={"modality": "planned"})
    assert fact([planned, claim("b", "count", 55, "seat")], SOURCES).explanations[0].kind == "modality"


def test_two_parties_in_dispute() -> None:
    ours = claim("a", "count", 900, "person", about={"attribution": "the union"})
    theirs = claim("b", "count", 350, "person", about={"attribution": "the police"})
    assert (
        fact([ours, theirs], SOURCES).explanations[0].text
        == "350 people according to the police, 900 people according to the union"
    )


def test_parties_in_two_languages_may_be_one() -> None:
    ours = claim("a", "count", 900, "person", about={"attribution": "police"})
    theirs = claim("b", "count", 350, "person", about={"attribution": "Polizei", "language": "de"})
    assert not fact([ours, theirs], SOURCES).explanations


def test_digits_in_another_order() -> None:
    found = reasons(("count", 17, "person"), ("count", 71, "person"))
    assert found["digits"] == "17 people and 71 people have the same digits in another order"
    assert "digits" not in reasons(("count", 170, "person"), ("count", 71, "person"))


def test_what_is_far_off_was_not_rounded() -> None:
    assert "rounding" not in reasons(("count", 15, "person"), ("count", 20, "person"))
    assert reasons(("count", 96, "person"), ("count", 100, "person"), hedge="exact")["rounding"].startswith("96 people")


def test_why_bounds_contradict() -> None:
    nearly = claim("a", "count", 500, "person", hedge="nearly")
    assert fact([nearly, claim("b", "count", 540, "person")], SOURCES).explanations[-1].text == (
        "“nearly 500 people” rules out 540 people"
    )
    found = fact([nearly, claim("b", "count", 500, "person", hedge="over")], SOURCES)
    assert found.explanations[0].text == ("“nearly 500 people” and “over 500 people” stop at one figure from two sides")


def test_a_noun_without_an_english_name_is_written_as_printed() -> None:
    dutch = {"language": "nl"}
    whales = [
        claim(name, "count", n, "potviss", noun="potvissen", about=dutch) for name, n in (("a", 120), ("b", 1200))
    ]
    assert fact(whales, SOURCES).explanations[0].text.startswith("120 potvissen × 10 = 1,200 potvissen")


def test_at_most_two_are_shown() -> None:
    assert len(reasons(("count", 3, "person"), ("count", 30, "person"), hedge="over")) <= 2


def test_a_part_that_a_text_sets_against_its_whole() -> None:
    text = "Of those aboard, 12 of the 30 were hurt."
    about = {"sentence": text, "sentence_start": 0}
    twelve = claim("a", "count", 12, "person", about={**about, "start": 17, "end": 19})
    thirty = claim("a", "count", 30, "person", about={**about, "start": 27, "end": 29})
    from factcheck.model import Group
    from factcheck.reconcile import reconcile

    other = claim("b", "count", 30, "person")
    found = reconcile([Group("f", "hurt", (twelve, other))], SOURCES, [twelve, thirty, other])[0]
    assert found.explanations[0].text == "The Harbour Post has 12 people as a part of 30 people"


def test_parties_in_one_text_come_before_any_slip() -> None:
    ours = claim("a", "count", 4_000, "person", about={"attribution": "police"})
    theirs = claim("a", "count", 40_000, "person", about={"attribution": "union"})
    elsewhere = claim("b", "count", 4_000, "person")
    assert fact([ours, theirs, elsewhere], SOURCES).explanations[0].kind == "dispute"

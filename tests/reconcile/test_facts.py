"""What a fact's claims add up to: the figures that a reader would set side by side, and the verdict."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from factcheck.model import Calendar, Claim, Fact
from factcheck.normalize.claims import build_claims
from tests.helpers_claims import claim, fact, source

MAY, JUNE = date(2024, 5, 6), date(2024, 6, 20)
DAYS = {"a": MAY, "b": MAY, "c": MAY, "later": JUNE}
SOURCES = [source(name, day) for name, day in DAYS.items()]


def people(name: str, number: int, **more: Any) -> Claim:
    return claim(name, "count", number, "person", **more)


def measured(name: str, number: Any, unit: str, **more: Any) -> Claim:
    return claim(name, "measure", number, unit, **more)


def euros(name: str, number: Any, **more: Any) -> Claim:
    return claim(name, "money", number, "EUR", granularity=100_000, **more)


def dollars(name: str, number: Any, **more: Any) -> Claim:
    return claim(name, "money", number, "USD", granularity=100_000, **more)


def verdict(*claims: Claim) -> tuple[str, str | None, str | None]:
    found = fact(claims, SOURCES)
    return found.verdict, found.strength, found.how


def displays(found: Fact) -> list[str]:
    return [each.display for each in found.classes]


def test_two_exact_counts_of_one_day_contradict_hard() -> None:
    assert verdict(people("a", 24), people("b", 27)) == ("contradiction", "hard", None)


def test_bounds_that_both_may_hold_contradict_softly() -> None:
    assert verdict(people("a", 300, hedge="over"), people("b", 400, hedge="over")) == ("contradiction", "soft", None)


def test_the_same_figure_agrees_whatever_its_hedge() -> None:
    assert verdict(people("a", 300), people("b", 300, hedge="over"))[0] == "consistent"


def test_nearly_and_over_the_same_figure_point_opposite_ways() -> None:
    assert verdict(people("a", 300, hedge="nearly"), people("b", 300, hedge="over"))[:2] == ("contradiction", "soft")


def test_seventeen_months_are_not_eighteen_though_their_days_overlap() -> None:
    first, second, days = (claim("a", "duration", n, unit) for n, unit in ((17, "month"), (18, "month"), (530, "day")))
    assert [verdict(first, second)[0], verdict(second, days)[0]] == ["contradiction", "consistent"]


def test_a_bound_is_not_rounded_over_a_figure_that_misses_it() -> None:
    over = people("a", 3000, hedge="over", granularity=1000)
    assert verdict(over, people("b", 2870, granularity=10))[:2] == ("contradiction", "hard")
    assert verdict(over, people("b", 2990, granularity=10))[0] == "consistent"


def test_a_headline_that_rounds_agrees() -> None:
    headline = claim("a", "money", 31_000_000, "EUR", granularity=1_000_000)
    assert verdict(headline, euros("b", 30_500_000)) == ("consistent", None, "rounded")


def test_a_loose_claim_is_listed_in_every_class_and_founds_none() -> None:
    found = fact([people("a", 50, hedge="over"), people("b", 51), people("c", 59)], SOURCES)
    assert displays(found) == ["51 people", "59 people"]
    assert [each.loose for each in found.classes] == [(found.claims[0],)] * 2
    assert len(found.discrepancies) == 1


def test_one_claim_is_single_and_two_dimensions_are_incomparable() -> None:
    assert verdict(people("a", 7))[0] == "single"
    assert verdict(people("a", 7), measured("b", 7, "meter"))[0] == "incomparable"


def test_vague_words_contradict_nothing_within_them() -> None:
    dozens = people("a", 20, number_to=99, hedge="vague")
    assert verdict(dozens, people("b", 63))[0] == "consistent"
    assert verdict(dozens, people("b", 163))[0] == "contradiction"


def test_an_editor_may_tolerate_a_share() -> None:
    from decimal import Decimal

    assert fact([people("a", 1000), people("b", 1004)], SOURCES, tolerance=Decimal("0.01")).verdict == "consistent"


def test_a_rate_may_be_left_out_where_the_amount_is_told_again() -> None:
    assert verdict(people("a", 405_000, per="year"), people("b", 405_000))[0] == "consistent"
    assert verdict(people("a", 405_000, per="year"), people("b", 306_000))[0] == "incomparable"
    once = (people("a", 405_000, per="year"), people("b", 405_000), people("c", 306_000, per="year"))
    assert verdict(*once)[:2] == ("contradiction", "hard")


def test_money_is_converted_at_the_rate_of_its_day() -> None:
    found = fact([euros("a", 12_000_000), dollars("b", 12_900_000)], SOURCES)
    assert (found.verdict, found.how) == ("consistent", "converted")
    assert found.explanations[0].text == "€12 million = $12.9 million: implied rate 1.075, ECB 1.0776 on 2024-05-06"


def test_money_without_any_date_agrees_inside_the_band_of_ten_years() -> None:
    undated = [euros("x", 12_000_000), dollars("y", 12_900_000)]
    found = fact(undated)
    assert (found.verdict, found.how) == ("consistent", "converted")
    assert "the rate was last" in found.explanations[0].text


def test_money_without_any_date_and_outside_the_band_is_incomparable() -> None:
    found = fact([euros("x", 12_000_000), dollars("y", 32_900_000)])
    assert (found.verdict, found.discrepancies) == ("incomparable", ())
    assert "EUR and USD" in found.why


def test_the_same_sum_told_on_two_days_is_one_sum() -> None:
    older = source("old", date(2001, 2, 1))
    told = [dollars("a", 9_000_000), dollars("old", 9_000_000), euros("b", 8_400_000)]
    assert fact(told, [*SOURCES, older]).verdict == "consistent"


@pytest.mark.parametrize(
    ("one", "two"),
    [((12, "meter"), (39, "foot")), ((50, "kilometer"), (31, "mile")), ((30, "mile / hour"), (48, "kilometer / hour"))],
)
def test_measures_rounded_in_two_units_agree(one: tuple[Any, str], two: tuple[Any, str]) -> None:
    assert verdict(measured("a", *one), measured("b", *two)) == ("consistent", None, "converted")


def test_one_month_and_thirty_days_agree_and_twenty_days_do_not() -> None:
    month = claim("a", "duration", 1, "month", limit=True, hedge="up_to")
    days = claim("b", "duration", 30, "day", limit=True, hedge="up_to")
    assert verdict(month, days) == ("consistent", None, "converted")
    assert verdict(month, days, claim("c", "duration", 20, "day", limit=True))[:2] == ("contradiction", "hard")


def test_an_age_is_a_duration_in_years() -> None:
    assert verdict(claim("a", "count", 61, "year"), claim("b", "duration", 61, "year"))[0] == "consistent"


@pytest.mark.parametrize(("then", "now", "verdict"), [(71, 73, "evolves"), (71, 78, "contradiction")])
def test_a_person_grows_older_by_the_years_between_two_sources(then: int, now: int, verdict: str) -> None:
    told = {"then": (then, date(2019, 5, 1)), "now": (now, date(2021, 8, 9))}
    sources = [
        replace(source(name, day), text=f"Ada Brook, {age}, of Lorvik, came first.")
        for name, (age, day) in told.items()
    ]
    claims = [each for made in sources for each in build_claims(made) if each.kind == "duration"]
    assert fact(claims, sources).verdict == verdict


def test_a_rank_is_compared_with_a_count() -> None:
    assert verdict(claim("a", "ordinal", 28), claim("b", "count", 28, "lap"))[0] == "consistent"


def test_times_with_zones_meet_in_utc_and_local_ones_only_each_other() -> None:
    tokyo = claim("a", "time", calendar=Calendar(hour=6, minute=7, zone="JST"))
    london = claim("b", "time", calendar=Calendar(hour=21, minute=7, zone="GMT"))
    somewhere = claim("c", "time", calendar=Calendar(hour=6, minute=7))
    assert verdict(tokyo, london) == ("consistent", None, "converted")
    assert verdict(somewhere, london)[0] == "incomparable"


def test_an_hour_is_read_to_the_quarter() -> None:
    six = claim("a", "time", calendar=Calendar(hour=6))
    assert verdict(six, claim("b", "time", calendar=Calendar(hour=5, minute=58)))[0] == "consistent"
    assert verdict(six, claim("b", "time", calendar=Calendar(hour=6, minute=20)))[0] == "contradiction"


def test_a_day_lies_in_its_month() -> None:
    month = claim("a", "date", calendar=Calendar(2021, 3))
    assert verdict(month, claim("b", "date", calendar=Calendar(2021, 3, 9)))[0] == "consistent"
    assert verdict(month, claim("b", "date", calendar=Calendar(2020, 7, 7)))[:2] == ("contradiction", "hard")


def test_what_is_due_by_a_day_may_be_done_before_and_two_deadlines_are_two() -> None:
    due = {"calendar": Calendar(2024, 9, 30), "hedge": "up_to", "limit": True}
    done, later = (claim("b", "date", calendar=Calendar(2024, month, 2)) for month in (9, 10))
    assert verdict(claim("a", "date", **due), done)[:2] == ("contradiction", "soft")
    assert verdict(claim("a", "date", **due), later)[:2] == ("contradiction", "hard")
    sooner = claim("b", "date", **{**due, "calendar": Calendar(2024, 9, 2)})
    assert verdict(claim("a", "date", **due), sooner)[:2] == ("contradiction", "hard")


def test_the_second_reading_of_a_date_may_agree() -> None:
    either = claim("a", "date", calendar=Calendar(2024, 9, 3, other=Calendar(2024, 3, 9)))
    assert verdict(either, claim("b", "date", calendar=Calendar(2024, 3, 9)))[0] == "consistent"


def test_a_figure_that_only_later_sources_carry_evolved() -> None:
    found = fact([people("a", 12), people("b", 12), people("later", 15)], SOURCES)
    assert (found.verdict, found.supported) == ("evolves", 1)
    assert found.discrepancies[0].relation == "evolution"


def test_sources_of_the_same_days_contradict_whatever_older_ones_say() -> None:
    found = fact([people("a", 12), people("later", 15), people("l2", 17)], [*SOURCES, source("l2", JUNE)])
    assert found.verdict == "contradiction"
    assert [d.relation for d in found.discrepancies] == ["evolution", "evolution", "contradiction"]


def test_without_dates_differing_is_contradicting() -> None:
    assert fact([people("x", 12), people("y", 15)]).verdict == "contradiction"


def test_a_day_in_the_past_does_not_evolve() -> None:
    ruled = [claim("a", "date", calendar=Calendar(2021, 5, 4)), claim("later", "date", calendar=Calendar(2021, 5, 6))]
    assert verdict(*ruled)[0] == "contradiction"


def test_a_text_that_says_so_revised_its_figure() -> None:
    told = {"sentence": "The tram was first said to weigh 300 tonnes; corrected, it weighs 37.", "sentence_start": 0}
    told |= {"start": 33, "end": 43}
    weights = [measured("a", number, "metric_ton", about=told) for number in (300, 37)]
    assert verdict(*weights)[0] == "evolves"


def test_a_toll_that_falls_unsaid_is_a_contradiction() -> None:
    sources = [source("old", date(2023, 3, 1)), source("new", date(2023, 3, 6))]
    dead = {"attribute": "die"}
    fell = claim("old", "count", 96, "person", about=dead), claim("new", "count", 72, "person", about=dead)
    rose = claim("old", "count", 72, "person", about=dead), claim("new", "count", 96, "person", about=dead)
    assert [fact(pair, sources).verdict for pair in (fell, rose)] == ["contradiction", "evolves"]


@pytest.mark.parametrize(
    ("few", "many", "event", "relation"),
    [
        ("at_least", "exact", "die", "evolves"),
        ("over", "over", "injure", "evolves"),
        ("exact", "exact", "die", "contradiction"),
        ("at_least", "exact", "protest", "contradiction"),
    ],
)
def test_a_toll_that_is_a_bound_grows_within_a_day(few: Any, many: Any, event: str, relation: str) -> None:
    told = {"attribute": event}
    first, next_ = people("a", 40, hedge=few, about=told), people("b", 70, hedge=many, about=told)
    assert verdict(first, next_)[0] == relation


def test_a_toll_that_one_text_tells_twice_or_that_is_told_after_the_other_did_not_grow() -> None:
    few, told = {"hedge": "at_least", "about": {"attribute": "die"}}, {"about": {"attribute": "die"}}
    assert verdict(people("a", 40, **few), people("b", 70, **told), people("a", 70, **told))[0] == "contradiction"
    assert verdict(people("later", 40, **few), people("b", 70, **told))[0] == "contradiction"


def test_what_burns_spreads_and_what_is_long_stays() -> None:
    sources = [source("old", date(2023, 3, 1)), source("new", date(2023, 3, 6))]
    burnt = [measured(name, number, "hectare") for name, number in (("old", 1_210), ("new", 3_415))]
    long = [measured(name, number, "meter") for name, number in (("old", 121), ("new", 345))]
    assert [fact(pair, sources).verdict for pair in (burnt, long)] == ["evolves", "contradiction"]
    assert (
        fact([measured("old", 3_415, "hectare"), measured("new", 1_210, "hectare")], sources).verdict == "contradiction"
    )


def test_a_figure_that_one_text_says_was_raised_from_another_evolved() -> None:
    text = "Die Zahl der Toten wurde von 12 auf 14 erhöht."
    told = {"sentence": text, "sentence_start": 0, "language": "de"}
    twelve = claim("a", "count", 12, "person", about={**told, "start": 29, "end": 31})
    fourteen = claim("a", "count", 14, "person", about={**told, "start": 36, "end": 38})
    found = fact([twelve, fourteen])
    assert found.verdict == "evolves"
    assert found.explanations[0].text == "a has both 12 people and 14 people, and says the figure was revised"


def test_words_of_revision_far_from_a_figure_are_about_another() -> None:
    text = (
        "The mayor, initially a baker, won 12 votes"
        + " and thanked all those who had come so far" * 3
        + " for 14 cakes."
    )
    told = {"sentence": text, "sentence_start": 0}
    one = claim("a", "count", 300, "vote", about={**told, "start": len(text) - 9, "end": len(text) - 7})
    assert fact([one, claim("a", "count", 14, "vote")]).verdict == "contradiction"


def test_what_contradicts_is_explained_before_what_changed() -> None:
    days = (date(2024, 1, 10), date(2024, 2, 20), date(2024, 2, 20))
    sources = [source(name, day) for name, day in zip("abc", days, strict=True)]
    told = {"attribution": "bank"}, {"attribution": "bank"}, {"attribution": "regulator"}
    figures = [
        claim(name, "count", number, "customer", about=who)
        for name, number, who in zip("abc", (12, 25, 31), told, strict=True)
    ]
    assert "25 customers according to bank" in fact(figures, sources).explanations[0].text


def test_a_restated_sum_is_not_set_against_itself() -> None:
    near: dict[str, Any] = {"sentence_start": 0, "start": 10, "end": 22}
    one = euros("a", 210_000_000, about=near)
    two = dollars("a", 234_000_000, about={**near, "start": 24, "end": 36})
    assert verdict(one, two) == ("consistent", None, "converted")


def test_copies_add_no_independent_origin() -> None:
    copies = [source("a", MAY), source("b", MAY, copy_of="a"), source("c", MAY, copy_of="b")]
    found = fact([people("a", 5), people("b", 5), people("c", 6)], copies)
    assert [each.origins for each in found.classes] == [1, 1]
    assert found.supported == 0 or found.supported is None


def test_a_measure_that_was_converted_is_no_more_precise_than_what_it_was_converted_from() -> None:
    beside = {"sentence_start": 700, "start": 700, "end": 708}
    kilometres = claim("a", "measure", 2_700, "kilometer", granularity=100, about=beside)
    miles = claim("a", "measure", 1_680, "mile", granularity=10, about={**beside, "start": 710, "end": 720})
    sharper = claim("b", "measure", 2_735, "kilometer")
    assert fact([kilometres, miles, sharper]).verdict == "consistent"
    assert fact([miles, sharper]).verdict == "contradiction"


def test_next_week_in_a_sentence_that_is_quoted_again_later_is_the_same_week() -> None:
    def quoted(name: str, published: date, sentence: str) -> Claim:
        words = Calendar(relative=("week", 1))
        return claim(name, "date", calendar=words, published=published, about={"sentence": sentence})

    post = "The ferry will leave for Halgavik next week, with two hundred crates on board."
    first, again = quoted("a", date(2024, 5, 6), post), quoted("b", date(2024, 6, 20), f"“{post}”")
    assert fact([first, again]).verdict == "consistent"
    assert fact([first, quoted("b", date(2024, 6, 20), "It leaves next week.")]).verdict == "contradiction"


def test_a_length_of_time_may_be_cut_to_minutes_but_not_to_another_minute() -> None:
    def took(name: str, minutes: int, seconds: int = 0) -> Claim:
        parts = ((Decimal(minutes), "minute"), *([(Decimal(seconds), "second")] if seconds else []))
        return claim(name, "duration", 2, "hour", parts=parts)

    assert fact([took("a", 7), took("b", 7, 31)]).verdict == "consistent"
    assert fact([took("a", 8), took("b", 7, 31)]).verdict == "consistent"
    assert fact([took("a", 6), took("b", 7, 31)]).verdict == "contradiction"
    assert fact([took("a", 7, 45), took("b", 7, 31)]).verdict == "contradiction"


def test_a_headline_is_as_hedged_as_its_own_text() -> None:
    headline = people("a", 50, about={"role": "headline"})
    text, other = people("a", 50, hedge="over"), people("b", 51)
    assert fact([headline, text, other]).verdict == "consistent"
    assert fact([headline, other]).verdict == "contradiction"
    assert fact([headline, people("a", 50), text, other]).verdict == "contradiction"

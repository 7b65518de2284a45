"""The shipped case, end to end: what a reader of the README's first command sees."""

import os
from pathlib import Path

import pytest

import factcheck

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def report():
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        yield factcheck.check(["sources"], claims="claims.yaml")
    finally:
        os.chdir(before)


def fact(report, name):
    return next(f for f in report.facts if f.id == name)


def quotes(report, name):
    wanted = set(fact(report, name).claims)
    return {claim.quote for claim in report.claims if claim.id in wanted}


def test_the_size_of_the_database_has_five_values(report):
    found = fact(report, "database-size")
    assert found.verdict == "contradiction"
    sizes = [c.display.removeprefix("over ") for c in found.classes]
    assert sizes == [f"{n} billion images" for n in (3, 10, 30, 40, 50)]


@pytest.mark.parametrize("name", ["italian-ruling-date", "italian-investigation-start", "italian-deletion-deadline"])
def test_the_italian_dates_and_deadline_contradict_each_other(report, name):
    assert fact(report, name).verdict == "contradiction"


def test_one_month_and_thirty_days_agree_and_twenty_days_do_not(report):
    classes = fact(report, "italian-deletion-deadline").classes
    by_id = {claim.id: claim.quote for claim in report.claims}
    sides = [{by_id[c] for c in one.claims} for one in classes]
    assert {"within 20 days"} in sides
    assert {"within one month", "within 30 days"} in sides


def test_the_dutch_fine_agrees_across_currencies(report):
    found = fact(report, "dutch-fine")
    assert (found.verdict, found.how) == ("consistent", "converted")
    said = quotes(report, "dutch-fine")
    assert any("30,5" in quote for quote in said)
    assert any(quote.startswith("around $33") for quote in said)
    assert any("33,7" in quote for quote in said)


def test_the_additional_penalty_agrees_however_it_is_hedged(report):
    assert fact(report, "dutch-additional-penalty").verdict == "consistent"
    assert len(quotes(report, "dutch-additional-penalty")) >= 4


def test_equal_fines_of_two_authorities_and_a_daily_penalty_are_three_facts(report):
    names = ("french-fine", "italian-fine", "french-daily-penalty")
    assert {name: fact(report, name).verdict for name in names} == dict.fromkeys(names, "consistent")
    claims = [set(fact(report, name).claims) for name in names]
    assert len(set().union(*claims)) == sum(map(len, claims))


def test_nothing_else_contradicts(report):
    wrong = {f.id for f in report.facts if f.verdict == "contradiction"}
    expected = {"database-size", "italian-ruling-date", "italian-investigation-start", "italian-deletion-deadline"}
    assert wrong == expected


def test_every_watched_fact_is_reached_and_every_file_read(report):
    assert not report.missed
    assert not report.problems


def test_a_quote_is_the_text_at_its_place(report):
    texts = {source.id: source.text for source in report.sources}
    for claim in report.claims:
        if claim.origin == "extracted":
            assert texts[claim.source][claim.start : claim.end] == claim.quote

"""Claims stated by hand, and corrections."""

from datetime import date

import pytest

from factcheck.casefile import read_case
from factcheck.corrections import correct
from factcheck.normalize.claims import build_claims
from factcheck.stated import stated_claims
from tests.helpers.build import source

CASE = """
version: 1
facts:
  - {id: passengers, label: Passengers, kind: count, unit: passenger}
claims:
  - fact: passengers
    source: {id: radio, title: Morning programme, language: en, published: 2024-09-05}
    quote: more than 240 passengers on 3 September 2024
  - source: {id: radio}
    quote: a bill of €2.5 million
"""
FERRY = "The ferry carried 240 people. It had cost €2.5 million."


def fixes(*rows: str):
    return read_case("corrections:\n" + "".join(f"  - {{source: ferry, {row}}}\n" for row in rows)).corrections


def test_a_stated_claim_is_read_and_has_its_place_in_the_file():
    sources, claims, problems = stated_claims(read_case(CASE), ())
    first = claims[0]
    assert (first.quote, first.place, first.origin, first.declared) == (
        "more than 240 passengers",
        "claims.yaml:8",
        "stated",
        "passengers",
    )
    assert (sources[0].path, sources[0].published, problems) == ("claims.yaml", date(2024, 9, 5), [])
    assert all(sources[0].text[claim.start : claim.end] == claim.quote for claim in claims)


def test_only_the_figure_of_the_facts_kind_speaks_of_it():
    claims = stated_claims(read_case(CASE), ())[1]
    assert [(claim.kind, claim.declared) for claim in claims] == [
        ("count", "passengers"),
        ("date", None),
        ("money", None),
    ]


def test_a_claim_of_a_source_that_was_read_joins_it():
    sources, claims, _ = stated_claims(read_case(CASE), {"radio"})
    assert sources == []
    assert {claim.source for claim in claims} == {"radio"}
    assert len({claim.id for claim in claims}) == len(claims)


def test_a_stated_claim_without_a_figure_is_told():
    case = read_case("claims:\n  - source: radio\n    quote: hardly any\n")
    assert [problem.place for problem in stated_claims(case, ())[2]] == ["claims.yaml:3:12"]


def test_a_correction_gives_a_figure_another_reading_in_the_same_place():
    ferry = source("ferry", text=FERRY)
    claims = build_claims(ferry)
    corrected, problems = correct(claims, [ferry], fixes("quote: 240 people, reads: 250 passengers"))
    assert (corrected[0].quote, corrected[0].value.stated, corrected[0].start) == ("240 people", "250", claims[0].start)
    assert (len(corrected), problems) == (len(claims), [])


def test_a_figure_that_reads_as_nothing_goes():
    ferry = source("ferry", text=FERRY)
    corrected, _ = correct(build_claims(ferry), [ferry], fixes("quote: €2.5 million, reads: nothing"))
    assert [claim.kind for claim in corrected] == ["count"]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("quote: 300 people, reads: nothing", "does not hold"),
        ("quote: The ferry, reads: nothing", "no figure is read in 'The ferry'"),
        ("quote: 240 people, reads: nobody", "no figure is read in 'nobody'"),
    ],
)
def test_a_correction_that_meets_nothing_is_told(row, told):
    ferry = source("ferry", text=FERRY)
    claims = build_claims(ferry)
    corrected, problems = correct(claims, [ferry], fixes(row))
    assert corrected == claims
    assert told in problems[0].text

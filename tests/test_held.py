"""Claims put to a fact by hand, whatever its cues say."""

import pytest

import factcheck
from factcheck.casefile import read_case
from factcheck.errors import ConfigError
from factcheck.held import put_by_hand
from factcheck.normalize.claims import build_claims
from tests.helpers.build import source

TEXT = "The storm felled 120 trees on the quay. In the park, 1,300 trees fell, they said, at a cost of €40,000."
CASE = """
facts:
  - id: quay
    kind: count
    cues: [felled]
  - id: park
    kind: count
    holds:
      - {source: herald, quote: "%s"}
"""


def held(quote):
    herald = source("herald", text=TEXT)
    claims, problems = put_by_hand(build_claims(herald), [herald], read_case(CASE % quote).facts)
    return {claim.quote: claim.declared for claim in claims if claim.declared}, [problem.text for problem in problems]


def test_the_figure_that_the_words_cover_or_touch_is_held():
    assert held("1,300 trees") == ({"1,300 trees": "park"}, [])
    assert held("park, 1,300")[0] == {"1,300 trees": "park"}


def test_of_several_figures_those_of_the_facts_kind_are_held():
    assert held("1,300 trees fell, they said, at a cost of €40,000")[0] == {"1,300 trees": "park"}


def test_words_that_hold_nothing_are_told():
    assert held("1,500 trees")[1] == ["sources/herald.md does not hold '1,500 trees'"]
    assert held("they said")[1] == ["no figure is read in 'they said'"]


def test_a_fact_that_only_holds_reaches_no_other_claim(tmp_path):
    (tmp_path / "herald.txt").write_text(TEXT)
    (tmp_path / "claims.yaml").write_text(CASE % "1,300 trees")
    report = factcheck.check([tmp_path / "herald.txt"], claims=tmp_path / "claims.yaml")
    quote_of = {claim.id: claim.quote for claim in report.claims}
    quotes = {fact.id: [quote_of[name] for name in fact.claims] for fact in report.facts if fact.declared}
    assert quotes == {"quay": ["120 trees"], "park": ["1,300 trees"]}


def test_words_held_twice_are_refused():
    twice = CASE % "a" + '  - {id: other, holds: [{source: herald, quote: "a"}]}\n'
    with pytest.raises(ConfigError, match="'a' of herald is held twice"):
        read_case(twice)


def test_what_is_held_of_a_source_left_out_waits_for_it(tmp_path):
    (tmp_path / "herald.txt").write_text(TEXT)
    (tmp_path / "council.txt").write_text("The storm felled 130 trees on the quay.")
    fixes = 'corrections:\n  - {source: herald, quote: "120 trees", reads: "121 trees"}\n'
    out = "sources:\n  herald: {path: herald.txt, exclude: true}\n"
    (tmp_path / "claims.yaml").write_text(out + CASE % "1,300 trees" + fixes)
    report = factcheck.check([tmp_path / "council.txt", tmp_path / "herald.txt"], claims=tmp_path / "claims.yaml")
    assert (report.problems, [claim.quote for claim in report.claims]) == ((), ["130 trees"])


def test_what_is_held_of_a_source_that_is_gone_fails_no_run():
    herald = source("herald", text=TEXT)
    claims, problems = put_by_hand([], [], read_case(CASE % "1,300 trees").facts)
    assert (claims, problems) == ([], [])
    assert put_by_hand(build_claims(herald), [herald], read_case(CASE % "1,300 oaks").facts)[1]

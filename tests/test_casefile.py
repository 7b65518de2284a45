from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from factcheck.casefile import Case, load_case, read_case
from factcheck.yamlfile import ConfigError

if TYPE_CHECKING:
    from factcheck.model import Problem

FLOOD = """\
version: 1
case: The flood at Ahrweiler
currency: EUR
sources:
  police: {path: sources/police.md, primary: true, published: 2021-07-18, language: de-DE}
entities:
  council: {name: District council, aliases: [Kreisrat, the council], jurisdiction: DE}
facts:
  - id: deaths
    was: [victims]
    label: People who died
    kind: count
    unit: person
    about: [council]
    cues: [died, Tote]
    exclude: injured
    tolerance: 1.5 %
  - id: dues
    kind: money
    per: day
claims:
  - fact: deaths
    source: {id: radio-7, title: Evening news, published: 2021-07-19, language: en}
    quote: at least 134 people died
    as_of: 2021-07-18
  - source: police
    quote: damage of €2 billion
corrections:
  - {source: police, quote: Article 14, reads: nothing}
  - {source: police, quote: 30 billion people, reads: 30 billion images}
"""


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(ConfigError) as caught:
        read_case(text)
    return caught.value.problems


def test_a_case_is_read_whole() -> None:
    case = read_case(FLOOD)
    assert (case.title, case.currency) == ("The flood at Ahrweiler", "EUR")
    assert (case.sources[0].language, case.sources[0].primary) == ("de", True)
    assert case.entities[0].aliases == ("Kreisrat", "the council")
    fact = case.facts[0]
    assert (fact.kind, fact.unit, fact.exclude, fact.was) == ("count", "person", ("injured",), ("victims",))
    assert fact.tolerance == Decimal("0.015")


def test_a_fact_needs_no_more_than_an_id() -> None:
    fact = read_case("facts: [{id: toll}]").facts[0]
    assert (fact.label, fact.kind, fact.tolerance) == ("toll", None, 0)


def test_a_stated_claim_keeps_who_said_it_and_its_place() -> None:
    claim = read_case(FLOOD).claims[0]
    assert (claim.source.id, claim.source.published) == ("radio-7", date(2021, 7, 19))
    assert (claim.fact, claim.as_of, claim.place) == ("deaths", date(2021, 7, 18), "claims.yaml:24:12")


def test_a_claim_may_name_its_source_alone() -> None:
    assert read_case(FLOOD).claims[1].source.id == "police"


def test_a_correction_to_nothing_reads_none() -> None:
    assert [fix.reads for fix in read_case(FLOOD).corrections] == [None, "30 billion images"]


@pytest.mark.parametrize("text", ["", "# to be written\n", "facts:\nclaims:\n"])
def test_every_key_is_optional(text: str) -> None:
    assert read_case(text) == Case(path="claims.yaml")


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("cases: x", "1:1", "'case'"),
        ("facts: [{id: a, cue: [x]}]", "1:17", "'cues'"),
        ("sources: {a: {publishd: 2024-01-02}}", "1:15", "'published'"),
        ("entities: {a: {alias: [b]}}", "1:16", "'aliases'"),
        ("claims: [{fct: a, source: b, quote: c}]", "1:11", "'fact'"),
        ("corrections: [{source: a, quote: b, reads: c, read: d}]", "1:47", "'reads'"),
        ("facts: [{id: a, kind: percents}]", "1:23", "'percent'"),
        ("facts: [{id: a, kind: moneys}]", "1:23", "'money'"),
    ],
)
def test_an_unknown_word_is_refused_with_the_nearest_known_one(text: str, place: str, words: str) -> None:
    first = problems(text)[0]
    assert first.place == f"claims.yaml:{place}"
    assert words in first.hint


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("version: 2", "'2' is no version"),
        ("currency: euros", "'euros' under 'currency'"),
        ("case: [a, b]", "must be one text"),
        ("facts: {a: b}", "'facts' must be a list"),
        ("facts: [text]", "must be keys with values"),
        ("facts: [{label: no id}]", "has no id"),
        ("facts: [{id: ../../etc/passwd}]", "cannot be the id"),
        ("facts: [{id: a, tolerance: 5}]", "not a percentage"),
        ("facts: [{id: a, tolerance: 200 %}]", "not a percentage"),
        ("facts: [{id: a, tolerance: -1 %}]", "not a percentage"),
        ("facts: [{id: a, cues: [[b]]}]", "must be a list of texts"),
        ("facts: [{id: a}, {id: a}]", "two facts are called 'a'"),
        ("facts: [{id: a, was: [b, a]}, {id: b}]", "cannot have been 'a'"),
        ("sources: [a]", "must be names with their settings"),
        ("sources: {a: {published: 03-09-2024}}", "is not a date"),
        ("sources: {a: {published: 2024-02-30}}", "is not a date"),
        ("sources: {a: {primary: perhaps}}", "neither true nor false"),
        ("sources: {a: {language: Nederlands}}", "not the code of a language"),
        ("sources: {a: {path: /home/me/a.md}}", "must be relative"),
        ("sources: {a: {path: x.md}, b: {path: x.md}}", "name the same file"),
        ("entities: {a: {jurisdiction: Italy}}", "'jurisdiction'"),
        ("claims: [{source: a, quote: b, fact: toll}]", "no fact is called 'toll'"),
        ("claims: [{source: a}]", "has no quote"),
        ("claims: [{quote: b}]", "has no source"),
        ("claims: [{quote: b, source: {title: c}}]", "has no id"),
        ("corrections: [{source: a, quote: b}]", "has no reads"),
    ],
)
def test_a_mistake_is_named(text: str, words: str) -> None:
    found = problems(text)
    assert words in found[0].text
    assert found[0].hint


def test_an_unknown_fact_is_answered_with_the_nearest() -> None:
    found = problems("facts: [{id: death-toll}]\nclaims:\n  - {fact: death-tol, source: a, quote: 3 dead}")
    assert found[0].place == "claims.yaml:3:12"
    assert "'death-toll'" in found[0].hint


def test_all_mistakes_are_reported_in_the_order_of_the_file() -> None:
    found = problems("currency: euro\nfacts:\n  - {id: a, kind: b}\n  - {label: c}\nclaims:\n  - {quote: d}\n")
    assert [problem.place.split(":")[1] for problem in found] == ["1", "3", "4", "6"]


def test_a_file_is_called_by_its_path_as_given(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "flood.yaml").write_text("facs: []", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"^flood\.yaml:1:1"):
        load_case(tmp_path / "flood.yaml")


def test_a_source_can_be_left_out_for_good() -> None:
    assert read_case("sources: {draft: {exclude: true}}").sources[0].exclude


def test_ten_thousand_claims_load() -> None:
    claim = "  - fact: toll\n    source: {{id: r{0}, published: 2024-09-05}}\n    quote: {0} people died\n"
    text = "facts: [{id: toll}]\nclaims:\n" + "".join(claim.format(number) for number in range(10_000))
    assert len(read_case(text).claims) == 10_000

"""ClaimReview: only what a named person decided, in the properties that schema.org gives it."""

import json
import re
from dataclasses import replace
from datetime import date

import jsonschema
import pytest

from factcheck.model import Decision
from factcheck.report.claimreview import render
from tests.helpers.build import claim, discrepancy, fact, source, value_class
from tests.helpers.decided import decided_report
from tests.report.test_hostile_formats import PAYLOADS

# The properties that https://schema.org/ClaimReview and the documentation of search engines for ClaimReview require or
# know, as far as we write them; a review is published at an address that only its publisher knows, and adds as `url`.
PERSON = {
    "type": "object",
    "required": ["@type", "name"],
    "properties": {"@type": {"enum": ["Person", "Organization"]}},
}
DAY = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
WORK = {
    "type": "object",
    "required": ["@type", "headline"],
    "additionalProperties": False,
    "properties": {
        "@type": {"const": "CreativeWork"},
        "headline": {"type": "string"},
        "url": {"type": "string", "pattern": "^https?://"},
        "publisher": PERSON,
        "datePublished": DAY,
        "inLanguage": {"type": "string"},
    },
}
REVIEW = {
    "type": "object",
    "required": ["@type", "claimReviewed", "reviewRating", "author", "itemReviewed"],
    "additionalProperties": False,
    "properties": {
        "@type": {"const": "ClaimReview"},
        "claimReviewed": {"type": "string", "minLength": 1},
        "datePublished": DAY,
        "author": {"anyOf": [PERSON, {"type": "array", "items": PERSON, "minItems": 2}]},
        "itemReviewed": {
            "type": "object",
            "required": ["@type"],
            "additionalProperties": False,
            "properties": {
                "@type": {"const": "Claim"},
                "author": PERSON,
                "datePublished": DAY,
                "appearance": {"type": "array", "items": WORK, "minItems": 1},
            },
        },
        "reviewRating": {
            "type": "object",
            "required": ["@type", "alternateName"],
            "additionalProperties": False,
            "properties": {
                "@type": {"const": "Rating"},
                "alternateName": {"type": "string", "minLength": 1},
                "ratingExplanation": {"type": "string"},
            },
        },
    },
}
GRAPH = {
    "type": "object",
    "required": ["@context", "@graph"],
    "properties": {"@context": {"const": "https://schema.org"}, "@graph": {"type": "array", "items": REVIEW}},
}
LENA = Decision("confirmed", "the council counted twice", "Lena Vries", date(2024, 6, 1))


def report(decision, state="known", days=("2024-03-01", "2024-03-05"), bad=""):
    """Return a report with one contradiction between two sources, and what was decided on it."""
    told = {"title": f"Storm {bad}", "publisher": f"The Herald {bad}", "url": f"https://www.example.org/storm{bad}"}
    sources = (source("herald", days[0], **told), source("courant", days[1], publisher="The Courant"))
    said = [claim(f"c{n}", name, f"It felled {{{n}0 trees}}.", f"{n}0") for n, name in ((3, "herald"), (4, "courant"))]
    classes = [value_class("30 trees", said[:1]), value_class("40 trees", said[1:])]
    pair = replace(discrepancy(0, 1, "hard"), state=state, decision=decision)
    one = fact("trees", f"Trees felled {bad}", "contradiction", classes, strength="hard", discrepancies=(pair,))
    return replace(decided_report(), sources=sources, claims=tuple(said), facts=(one,), checks=(), stale=())


def reviews(*args, **more):
    graph = json.loads(render(report(*args, **more)))
    jsonschema.validate(graph, GRAPH)
    return graph["@graph"]


def test_both_values_of_a_confirmed_contradiction_are_reviewed():
    first, second = reviews(LENA)
    assert (first["claimReviewed"], second["claimReviewed"]) == ("Trees felled : 30 trees", "Trees felled : 40 trees")
    assert first["author"] == {"@type": "Person", "name": "Lena Vries"}
    assert first["datePublished"] == "2024-06-01"
    assert first["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Contradicted by another figure",
        "ratingExplanation": "Set against 40 trees. the council counted twice",
    }
    assert first["itemReviewed"]["appearance"][0]["url"] == "https://www.example.org/storm"


def test_the_older_of_two_values_is_superseded_where_the_days_show_it():
    superseded = replace(LENA, status="superseded")
    assert [each["claimReviewed"] for each in reviews(superseded)] == ["Trees felled : 30 trees"]
    assert reviews(superseded, days=("2024-03-05", "2024-03-05")) == []
    assert reviews(superseded, days=(None, "2024-03-05")) == []


@pytest.mark.parametrize(("decision", "state"), [
    (None, "new"),
    (replace(LENA, by=""), "known"),
    (LENA, "expired"),
    (LENA, "grown"),
    (replace(LENA, status="unsure"), "new"),
    *[(replace(LENA, status=status), "known") for status in ("known", "not-comparable", "false-positive")],
])  # fmt: skip
def test_what_nobody_judged_is_not_published(decision, state):
    assert reviews(decision, state) == []


def test_nothing_is_rated_true_or_false():
    assert not re.search("(?i)true|false|ratingValue", render(report(LENA)))


def test_what_is_not_known_is_left_out():
    first, _ = reviews(replace(LENA, decided=None, reason=""), days=(None, None))
    assert "datePublished" not in first
    assert "datePublished" not in first["itemReviewed"]
    assert first["reviewRating"]["ratingExplanation"] == "Set against 40 trees"


@pytest.mark.parametrize("bad", sorted(PAYLOADS))
def test_hostile_text_stays_inside_its_script(bad):
    text = render(report(replace(LENA, by=f"L {PAYLOADS[bad]}", reason=PAYLOADS[bad]), bad=PAYLOADS[bad]))
    assert not set("<>&") & set(text)
    assert len(json.loads(text)["@graph"]) == 2
    assert not any(each.get("url", "").startswith("javascript") for each in json.loads(text)["@graph"])

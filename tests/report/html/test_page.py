import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest
from lxml import html as lxml_html

from factcheck.model import Decision, Draft, Drafted, Refused
from factcheck.report.html import page_of, render, render_page
from factcheck.report.html.headline import headline, standfirst
from factcheck.report.html.names import anchor, language, unlike
from factcheck.report.html.pairs import pairs_of
from factcheck.report.html.stories import together
from factcheck.report.index import Index
from factcheck.report.words import figures_of
from tests.helpers.build import claim, discrepancy, fact, parish_report, source, value_class
from tests.helpers.dense import dense_facts
from tests.helpers.many import many_facts


def parsed(report):
    return lxml_html.document_fromstring(render(report))


def test_the_headline_counts_facts_and_sources_in_words():
    assert headline(Index(parish_report())) == "Three sources disagree on one fact"
    assert headline(Index(many_facts(36))) == "Twelve sources disagree on 12 facts"


def test_the_headline_says_when_nothing_contradicts():
    report = parish_report()
    calm = replace(report, facts=report.facts[1:])
    assert headline(Index(calm)) == "Three sources, and no contradiction"
    assert headline(Index(replace(calm, claims=()))) == "No figure was found"


def test_the_headline_of_one_source_says_what_it_does_to_itself():
    report = parish_report()
    alone = replace(
        report, sources=report.sources[:1], claims=tuple(replace(c, source="herald") for c in report.claims)
    )
    assert headline(Index(alone)) == "One source contradicts itself on one fact"


def test_what_plug_ins_suggest_and_does_not_count_is_told():
    said = tuple(
        Refused("herald", "tides", f"{each} boats", "the source does not hold these words") for each in range(7)
    )
    told = parsed(replace(parish_report(), refused=said)).get_element_by_id("refused").text_content()
    assert "7 figures suggested by tides do not count" in told
    assert "“0 boats” · herald" in told
    assert "and 2 more" in told


def test_the_standfirst_shares_the_facts_out():
    told = list(standfirst(Index(parish_report())))
    assert told == [
        "3 sources give 8 figures.",
        "Three facts are told more than once: the sources agree on one and disagree on one; one changed with time.",
    ]


def test_every_link_within_the_page_leads_somewhere():
    page = parsed(parish_report())
    ids = [each.get("id") for each in page.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert {each.get("href")[1:] for each in page.iter("a")} <= set(ids)


def test_the_quote_has_its_very_words_marked():
    page = parsed(parish_report())
    quote = page.xpath("//*[@id='fact-trees']//q[contains(., '1,200')]")[0]
    assert quote.text_content() == "In all, more than 1,200 trees had to be cleared."
    assert quote.find("mark").text == "more than 1,200 trees"


def test_the_policy_lets_in_one_style_and_one_script_and_nothing_else():
    page = parsed(parish_report())
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    for kind in ("style", "script"):
        (found,) = page.iter(kind)
        digest = b64encode(sha256(found.text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert not page.xpath("//@style | //@src | //@onclick | //link | //iframe | //img")


def test_the_same_report_gives_the_same_bytes():
    assert render(parish_report()) == render(parish_report())


def test_fifty_facts_take_less_than_300_kilobytes():
    assert len(render(many_facts(50)).encode()) < 180_000
    assert len(render(dense_facts(50, 5)).encode()) < 300_000


def test_a_sentence_that_many_quote_stands_in_the_sources_alone():
    report = dense_facts(50)
    full = sum(len(each.text.encode()) for each in report.sources)
    assert len(render(report).encode()) < 3 * full


def test_a_claim_stated_for_a_file_leads_to_its_source():
    report = parish_report()
    claims = tuple(replace(each, quote="some 9 trees") if each.id == "c1" else each for each in report.claims)
    page = parsed(replace(report, claims=claims))
    assert {each.get("href")[1:] for each in page.iter("a")} <= {each.get("id") for each in page.iter()}


def test_what_a_decision_says_is_told():
    report = parish_report()
    said = Decision("superseded", "the town has counted again", "the desk")
    pair = replace(report.facts[0].discrepancies[0], state="known", decision=said)
    facts = (replace(report.facts[0], discrepancies=(pair,)), *report.facts[1:])
    article = parsed(replace(report, facts=facts)).get_element_by_id("fact-trees")
    assert article.get("data-state") == "superseded"
    assert "the town has counted again, by the desk" in article.text_content()


def test_the_matrix_marks_who_stands_apart():
    page = parsed(parish_report())
    cells = page.xpath("//table[@class='matrix']/tbody/tr[1]/td")
    assert [(cell.text_content().strip(), cell.get("class")) for cell in cells] == [
        ("A", None),
        ("A", None),
        ("B", "z"),
    ]


def test_problems_missed_facts_and_checks_have_their_place():
    text = parsed(parish_report()).text_content()
    for said in ("Save it as text.", "Boats sunk", "2 May 2023 was a Tuesday", "1 source was not read."):
        assert said in text


def test_of_a_figure_that_changed_the_older_stands_first():
    report = parish_report()
    later = discrepancy(0, 1, relation="evolution")
    hurt = replace(report.facts[2], classes=report.facts[2].classes[::-1], discrepancies=(later,))
    (pair,) = pairs_of(hurt, Index(report))
    assert (pair.letters, pair.sides) == ("B → A", ("2 people", "3 people"))


def test_figures_that_differ_by_their_hedges_alone_keep_them():
    claims = [claim(f"c{at}", "herald", "{x}", "90", hedge, unit="ship") for at, hedge in enumerate(("over", "nearly"))]
    shown = [value_class(each, [said]) for each, said in zip(("over 90 ships", "nearly 90 ships"), claims, strict=True)]
    made = fact("f", "F", "contradiction", shown)
    assert figures_of(made, Index(replace(parish_report(), claims=tuple(claims)))) == [
        "over 90 ships",
        "nearly 90 ships",
    ]


def test_a_draft_is_set_beside_its_sources():
    report = parish_report()
    own = claim("d1", "draft", "The storm felled {1,500 trees}.", "1500", unit="tree")
    figure = Drafted("contradicted", ("d1",), ("c1", "c3"), "trees", "hard", "the sources say 120 trees")
    draft = Draft(source("draft", text="The storm felled 1,500 trees."), (own,), (figure,))
    page = parsed(replace(report, draft=draft))
    told = page.get_element_by_id("draft")
    assert [mark.text for mark in told.iter("mark")] == ["1,500 trees", "120 trees", "more than 1,200 trees"]
    (own,) = page.get_element_by_id("source-draft").xpath(".//a[text()='1,500 trees']")
    assert own.get("href") == "#draft-d1"


def test_slots_put_templates_of_others_in_their_place(tmp_path, monkeypatch):
    package = tmp_path / "desk"
    (package / "templates").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "templates" / "mine.html").write_text("<b class=mine>{{ each.letters }}</b>")
    monkeypatch.syspath_prepend(tmp_path)
    page = render_page(page_of(parish_report()), package="desk", slots={"pair": "mine.html"})
    assert re.findall("<b class=mine>(.*?)</b>", page) == ["A ≠ B"]


@pytest.mark.parametrize(
    ("figures", "row"),
    [
        (["3 billion images", "30 billion images"], "3 or 30 billion images"),
        (["4 May 2021", "10 February 2022"], "4 May 2021 or 10 February 2022"),
        (["€20 million", "€25 million", "€30 million"], "€20, €25 or €30 million"),
        (["1 race", "2 races"], "1 race or 2 races"),
        (["60", "60"], "60 or 60"),
        (["12 boats"], "12 boats"),
    ],
)
def test_figures_in_a_row_say_what_they_share_once(figures, row):
    assert together(figures) == row


def test_ids_are_safe_and_never_the_same_for_two():
    names = ["a b", "a_b", "a_20_b", "a/b", "ä", "a:1", '"><b>']
    made = [anchor("claim", name) for name in names]
    assert len(set(made)) == len(names)
    assert all(re.fullmatch(r"claim-[A-Za-z0-9.:_-]+", each) for each in made)


@pytest.mark.parametrize(("code", "kept"), [("nl", "nl"), ("pt-BR", "pt-BR"), ("en us", ""), ('"x', ""), (None, "")])
def test_only_a_language_code_is_a_language(code, kept):
    assert language(code) == kept


def test_sources_that_share_a_name_are_told_apart():
    made = [source("a", publisher="CNIL"), source("b", publisher="CNIL"), source("c", publisher="Garante")]
    assert unlike(made) == {"a": "CNIL · a", "b": "CNIL · b", "c": "Garante"}

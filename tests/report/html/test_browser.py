"""The page in a real browser: read, filtered, followed, printed, with scripts and without."""

import pytest

from factcheck.report.html import page_of, render, render_page
from tests.helpers.dense import dense_facts
from tests.helpers.many import many_facts
from tests.report.html.hostile import report_with
from tests.report.html.payloads import PAYLOADS

LAID_OUT = """for (const fold of document.querySelectorAll("details")) fold.open = true;
for (const part of document.querySelectorAll(".fact, .source")) part.style.contentVisibility = "visible";"""
SEEN = ".fact:not([hidden])"


def choose(page, **fields):
    for name, value in fields.items():
        field = page.locator(f"#filters [name={name}]")
        field.fill(value) if name == "words" else field.select_option(value)


def told(page) -> str:
    return page.locator("#filters output").inner_text()


def test_a_page_opens_on_its_headline(visit, parish):
    page = visit(parish)
    assert page.locator("h1").inner_text() == "Three sources disagree on one fact"
    assert page.locator(".fact").count() == 3


def test_facts_are_filtered_by_what_they_are(visit, winter):
    page = visit(winter)
    assert told(page) == "50 of 50 facts"
    choose(page, verdict="contradiction")
    assert told(page) == "17 of 50 facts"
    assert not page.locator("#agreed").is_visible()
    choose(page, source="3")
    assert 0 < page.locator(SEEN).count() < 17


def test_facts_are_filtered_by_words_and_shown_again(visit, winter):
    page = visit(winter)
    choose(page, words="Notice 44")
    assert page.locator(SEEN).count() == 1
    page.get_by_role("button", name="Show all").click()
    assert page.locator(SEEN).count() == 50


def test_a_permalink_shows_a_fact_that_a_filter_hides(visit, winter):
    page = visit(winter)
    choose(page, verdict="consistent")
    page.evaluate("location.hash = 'fact-count-3'")
    page.locator("#fact-count-3").wait_for(state="visible")
    assert told(page) == "50 of 50 facts"


def test_a_quote_leads_into_its_source_and_back(visit, parish):
    page = visit(parish)
    page.locator("#fact-trees .q a").first.click()
    there = page.locator("#source-herald :target")
    assert there.inner_text().startswith("120")
    there.click()
    assert page.locator("#fact-trees :target mark").inner_text() == "120 trees"


def test_a_link_opens_the_folds_it_leads_into(visit, parish):
    page = visit(parish)
    folded = page.locator("#agreed .q").first
    assert not folded.is_visible()
    page.evaluate("(name) => { location.hash = name; }", folded.get_attribute("id"))
    folded.wait_for(state="visible")


def test_a_quote_that_is_only_named_takes_its_sentence_from_the_source(visit):
    report = dense_facts(6)
    page = visit(render(report))
    said = {claim.sentence.strip() for claim in report.claims}
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    page.locator(".also li:not(.q)").first.wait_for(state="detached")
    quotes = page.locator(".also .q q").all_text_contents()
    assert len(quotes) > 40
    assert set(quotes) <= said
    assert page.locator(".also li:not(.q)").count() == 0


def test_a_link_to_a_quote_that_is_only_named_leads_to_its_sentence(visit):
    page = visit(render(dense_facts(6)))
    name = page.locator(".also a").first.get_attribute("id")
    page.evaluate("(name) => { location.hash = name; }", name)
    page.locator(f"#{name} mark").wait_for(state="visible")


def test_a_search_finds_words_of_quotes_that_are_only_named(visit):
    page = visit(render(dense_facts(50)))
    where = page.locator("#fact-count-house-oldhaven")
    assert "a single payment" not in where.text_content()
    choose(page, words="A single payment")
    assert told(page) == "50 of 50 facts"
    assert where.is_visible()


def test_a_dot_says_whose_it_is(visit, winter):
    page = visit(winter)
    page.locator("#contradictions circle").first.hover()
    assert page.locator("#contradictions circle title").first.text_content().startswith("The Courier of Bay ")


def test_every_fact_can_be_reached_with_the_keyboard(visit, parish):
    page = visit(parish)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.closest('article')?.id"))
    assert {"fact-trees", "fact-hurt", "fact-repairs", "source-herald"} <= reached


def test_without_scripts_all_is_there_but_the_filters(visit):
    page = visit(render(many_facts(200)), java_script_enabled=False)
    assert page.locator("article.fact").count() == 200
    assert page.locator("article.source").count() == 12
    assert not page.locator("#filters").is_visible()


def test_print_opens_the_folds_and_leaves_the_filters_out(visit, parish):
    page = visit(parish)
    page.emulate_media(media="print")
    assert not page.locator("#filters").is_visible()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0
    assert page.pdf()[:5] == b"%PDF-"


@pytest.mark.parametrize("width", [380, 1024, 1600])
def test_nothing_is_wider_than_the_screen(visit, parish, width):
    long = render(report_with("W" * 300))
    for html in (parish, long):
        page = visit(html, viewport={"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_five_thousand_facts_are_built_as_they_are_read(visit):
    page = visit(render(many_facts(5_000, 60, 2)))
    assert told(page) == "5,000 of 5,000 facts"
    assert page.evaluate("document.querySelectorAll('*').length") < 50_000
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    page.locator("#contradictions .more").click()
    assert page.locator("#contradictions > .fact").count() == 100
    choose(page, words="notice 4998")
    assert page.locator(SEEN).get_attribute("id") == "fact-count-4998"
    page.evaluate("location.hash = 'fact-count-4999'")
    page.locator("#fact-count-4999").wait_for(state="visible")


def test_no_hostile_text_adds_to_the_document(visit):
    chosen = ["plain words", *PAYLOADS[::30]]
    pages = [render_page(page_of(report_with(bad))) for bad in chosen]
    sizes = [visit(each).evaluate("document.querySelectorAll('*').length") for each in pages]
    assert sizes == sizes[:1] * len(chosen)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(visit, parish, axe, scheme):
    for html in (parish, render(many_facts(6))):
        page = visit(html, color_scheme=scheme)
        page.evaluate(LAID_OUT)
        page.evaluate(axe)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        grave = [each for each in found["violations"] if each["impact"] in ("serious", "critical")]
        assert [(each["id"], each["nodes"][0]["html"]) for each in grave] == []

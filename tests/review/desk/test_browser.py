"""The review in a browser, as editors use it: with keys, in two windows, with scripts turned off."""

import pytest

from factcheck.review.store import load
from tests.helpers.desk import served, sight, streets
from tests.helpers.ferry import CASE
from tests.report.html.hostile import report_with


@pytest.fixture
def town(tmp_path):
    with served(sight(streets(3, 2), tmp_path / "decisions"), by="Lena") as client:
        yield client


def statuses(client):
    return [entry.decision.status for _, entry in load(client.desk.sight.decisions).entries()]


def heading(page):
    return page.locator("h1").inner_text()


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def test_it_opens_on_the_first_that_is_undecided_and_the_key_leaves_the_address(town, window):
    page = window(town.address)
    first = town.desk.look.queue.all[0].fingerprint
    assert page.url == f"{town.base}/finding/{first}"
    assert heading(page) == "Trees in street 0"
    assert page.locator(".side mark").all_inner_texts() == ["20 trees", "30 trees"]


def test_a_decision_by_keys_is_on_disk_before_the_next_is_shown(town, window):
    page = window(town.address)
    press(page, "s")
    assert page.evaluate("document.activeElement.name") == "reason"
    page.keyboard.type("the figure of the night")
    press(page, "Enter")
    page.locator("#done").wait_for()
    (subject, entry), *more = load(town.desk.sight.decisions).entries()
    assert (subject.id, entry.decision.status, entry.decision.by, more) == ("street-0", "superseded", "Lena", [])
    assert "Superseded: 20 trees against 30 trees" in page.locator("#done").inner_text()
    press(page, "c")
    page.wait_for_url(lambda url: town.desk.look.queue.all[2].fingerprint in url)
    assert statuses(town) == ["superseded", "confirmed"]


def test_a_reason_alone_decides_nothing(town, window):
    page = window(town.address)
    page.locator("[name=reason]").fill("because")
    press(page, "Enter", "Escape", "l")
    page.wait_for_url("**/list")
    assert statuses(town) == []


def test_undo_by_key_leads_back_and_leaves_nothing(town, window):
    page = window(town.address)
    first = page.url
    press(page, "w", "c")
    page.locator("#done").wait_for()
    assert statuses(town) == ["confirmed", "confirmed"]
    press(page, "z")
    page.wait_for_url(f"{first}?undone=1")
    assert statuses(town) == []


def test_it_goes_on_where_one_stopped_after_a_new_start(town, window):
    page = window(town.address)
    press(page, "u")
    page.locator("#done").wait_for()
    press(page, "c")
    page.wait_for_url(lambda url: town.desk.look.queue.all[2].fingerprint in url)
    with served(town.desk.sight) as again:
        assert window(again.address).url.endswith(again.desk.look.queue.all[2].fingerprint)


def test_the_list_is_filtered_and_decided_in_by_keys(town, window):
    page = window(town.address)
    press(page, "l")
    page.wait_for_url("**/list")
    press(page, "/")
    page.keyboard.type("street 2")
    assert page.locator(".line:visible").count() == 2
    page.locator("[name=words]").fill("")
    press(page, "Escape", "j", " ", "j", "j", " ", "f")
    page.keyboard.type("two towns")
    press(page, "Enter")
    page.locator("#done").wait_for()
    assert statuses(town) == ["false-positive", "false-positive"]
    assert page.locator(".line").count() == 4
    page.get_by_label("decided", exact=True).check()
    page.wait_for_url("**/list?show=decided**")
    assert page.locator(".line .note").first.inner_text().startswith("two towns, by Lena")


def test_the_help_shows_every_key_and_keys_rest_meanwhile(town, window):
    page = window(town.address)
    press(page, "?")
    page.get_by_role("dialog").wait_for()
    press(page, "c", "Escape")
    page.get_by_role("dialog").wait_for(state="hidden")
    assert statuses(town) == []


def test_the_second_of_two_windows_is_told_and_shown_what_the_first_decided(town, window):
    mine, theirs = window(town.address), window(town.address)
    mine.route("**/state", lambda route: route.fulfill(json={"version": 1}))  # no news comes by itself
    theirs.locator("[name=by]").fill("Ana")
    press(theirs, "Escape", "c")
    theirs.locator("#done").wait_for()
    mine.locator("[name=reason]").fill("the figure of the night")
    mine.locator("button[value=superseded]").click()
    mine.locator("#overtaken").wait_for()
    assert "Confirmed by Ana" in mine.locator(".decision").inner_text()
    assert mine.locator("[name=reason]").input_value() == "the figure of the night"
    assert statuses(town) == ["confirmed"]
    mine.locator("button[value=superseded]").click()
    mine.locator("#done").wait_for()
    assert statuses(town) == ["superseded"]
    assert len(window_complaints(window)) == 1


def window_complaints(window):
    """Return what the browser complained of and forget it: it reports the answer 409."""
    said = [each for each in window.complaints if "409" in each]
    for each in said:
        window.complaints.remove(each)
    return said


def test_what_others_decide_appears_while_one_types(town, window):
    mine, theirs = window(town.address), window(town.address)
    mine.locator("[name=reason]").fill("half a thou")
    press(theirs, "c")
    mine.locator("#meanwhile").wait_for()
    assert "Confirmed by Lena" in mine.locator(".decision").inner_text()
    assert mine.locator("[name=reason]").input_value() == "half a thou"
    assert mine.locator(".progress b").inner_text() == "1"


def test_without_scripts_one_reads_decides_and_takes_back(ferry, window):
    page = window(ferry.address, java_script_enabled=False)
    assert heading(page) == "Passengers on the ferry"
    page.locator("button[value=superseded]").click()
    assert "Say why it is superseded" in page.locator("#error").inner_text()
    page.locator("#decide [name=reason]").fill("an early count")
    page.locator("button[value=superseded]").click()
    assert statuses(ferry) == ["superseded"]
    page.locator("#undo button").click()
    assert "Taken back" in page.locator("#done").inner_text()
    assert statuses(ferry) == []
    for name in ("List", "Report"):
        page.get_by_role("link", name=name, exact=True).click()
        assert "ferry" in page.locator("main").inner_text()
    assert window.complaints.pop().startswith("Failed to load resource: the server responded with a status of 422")


def test_a_quote_leads_to_its_place_in_the_source(ferry, window):
    page = window(ferry.address)
    page.locator(".said .from a").first.click()
    page.wait_for_url("**/report#c*")
    assert page.locator(".text :target").inner_text() == "240 passengers"
    page.locator(".go a").first.click()
    page.wait_for_url("**/finding/*")


def test_a_reading_corrected_by_keys_is_checked_again(ferry, window):
    page = window(f"{ferry.address}")
    page.goto(pair_of(ferry, "260 passengers"))
    press(page, number_of(page, "260 passengers"), "r")
    page.keyboard.type("240 pas")
    page.locator(".said.on .as").wait_for()
    page.keyboard.type("sengers")
    page.get_by_text("reads as 240 passengers").wait_for()
    press(page, "Enter")
    page.locator("#done").wait_for()
    assert "260 passengers" not in page.locator(".values").inner_text()
    press(page, "z")
    page.wait_for_url("**undone=1")
    assert ferry.desk.sight.claims.read_text() == CASE


def test_a_claim_is_split_off_and_merged_again(ferry, window):
    page = window(ferry.address)
    page.goto(pair_of(ferry, "310 passengers"))
    press(page, number_of(page, "310 passengers"), "x")
    page.keyboard.type("Passengers by licence")
    press(page, "Enter")
    page.locator("#done").wait_for()
    assert "310 passengers" not in page.locator(".values").inner_text()
    press(page, "m")
    page.locator("#merging select").select_option("passengers-by-licence")
    press(page, "Tab", "Enter")
    page.get_by_text("Merged with").wait_for()
    assert "310 passengers" in page.locator(".values").inner_text()


def test_a_source_is_left_out_with_a_reason(ferry, window):
    page = window(ferry.address)
    page.goto(pair_of(ferry, "260 passengers"))
    press(page, number_of(page, "260 passengers"), "e")
    page.keyboard.type("it copies the wire")
    press(page, "Enter")
    page.locator("#done").wait_for()
    assert "courant: {path: sources/courant.md, exclude: true}  # it copies" in ferry.desk.sight.claims.read_text()


def pair_of(client, shown):
    """Return the address of a pair of which one side shows so."""
    for each in client.desk.look.queue.all:
        if each.pair and shown in [each.fact.classes[number].display for number in each.pair.classes]:
            return f"{client.base}/finding/{each.fingerprint}"
    raise LookupError(shown)


def number_of(page, quote):
    """Return the key of a quote."""
    return page.locator(".said").filter(has=page.locator("mark", has_text=quote)).get_attribute("data-number")


def test_a_page_of_another_site_decides_nothing(town, window):
    first = town.desk.look.queue.all[0].fingerprint
    page = window(town.address)
    said = {"stand": f"{first}:", "status": "confirmed", "token": town.token}
    fields = "".join(f'<input name={name} value="{value}">' for name, value in said.items())
    sent = f"fetch('{town.base}/decide', {{method: 'POST', credentials: 'include', mode: 'no-cors', body: 'x'}})"
    evil = f"<form method=post action={town.base}/decide>{fields}</form><script>{sent}</script>"
    page.route("http://elsewhere.example/", lambda route: route.fulfill(body=evil, content_type="text/html"))
    page.goto("http://elsewhere.example/")
    page.evaluate("document.forms[0].submit()")
    page.wait_for_url(f"{town.base}/decide")
    assert "must come from the review's own page" in page.locator("body").inner_text()
    assert statuses(town) == []
    window.complaints.clear()


def test_the_page_says_when_the_review_has_stopped(tmp_path, window):
    with served(sight(streets(1), tmp_path)) as client:
        page = window(client.address)
    page.get_by_text("The review has stopped.").wait_for()
    window.complaints.clear()


def test_no_hostile_text_adds_to_the_document(tmp_path, window):
    sizes = []
    for number, bad in enumerate(("plain words", "\"'></option></textarea><img src=x onerror=alert(1)>")):
        with served(sight(report_with(bad), tmp_path / str(number))) as client:
            page, count = window(client.address), "document.querySelectorAll('*').length"
            sizes.append([page.evaluate(count), page.goto(f"{client.base}/list?show=all") and page.evaluate(count)])
            page.close()
    assert sizes == sizes[:1] * 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(ferry, window, axe, scheme):
    page = window(ferry.address, color_scheme=scheme, bypass_csp=True)
    for path in (page.url, f"{ferry.base}/list?show=all", f"{ferry.base}/report"):
        page.goto(path)
        page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
        page.evaluate(axe)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        grave = [each for each in found["violations"] if each["impact"] in ("serious", "critical")]
        assert [(each["id"], each["nodes"][0]["html"]) for each in grave] == []
    window.complaints.clear()  # without the policy, the browser asks for an icon

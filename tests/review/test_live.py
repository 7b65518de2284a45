"""The page that follows a case: in a real browser, and for those who have no key."""

import re
from dataclasses import replace
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from factcheck.cli.serving import following
from tests.helpers.build import parish_report
from tests.report.html.conftest import browser

__all__ = ["browser"]


@pytest.fixture
def served(capsys):
    """Serve a page; return the address it is opened by, and what shows a report on it."""
    pytest.importorskip("uvicorn", reason="serves the page")
    with following(0, opens=False) as show:
        show(parish_report())
        yield re.search(r"http://\S+", capsys.readouterr().out)[0], show


def test_an_open_page_shows_what_is_new(served, browser):
    address, show = served
    page = browser.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address)
    report = parish_report()
    page.get_by_text(report.facts[0].label).first.wait_for(state="attached")
    show(replace(report, facts=tuple(replace(fact, label=f"News of {fact.label}") for fact in report.facts)))
    page.get_by_text(f"News of {report.facts[0].label}").first.wait_for(state="attached", timeout=15_000)
    page.close()
    assert complaints == []


def answer(address, **headers):
    try:
        return urlopen(Request(address, headers=headers), timeout=10).status
    except HTTPError as error:
        with error:
            return error.code


def test_nobody_else_sees_it(served):
    address, _ = served
    here = address.partition("?")[0]
    assert answer(here) == answer(f"{here}state") == answer(f"{here}?token=guessed") == 403
    assert answer(address, Host="news.example") == 421

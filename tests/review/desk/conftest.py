"""A review open in a real browser, where one is installed."""

import pytest

from tests.helpers.desk import served
from tests.helpers.ferry import ferry_sight, write_case
from tests.report.html.conftest import axe, browser  # noqa: F401 - fixtures


@pytest.fixture
def window(browser):  # noqa: F811
    """Return what opens a window on an address; whatever the browser complains of fails the test."""
    contexts, complaints = [], []

    def opened(address: str, **settings):
        contexts.append(browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **settings}))
        page = contexts[-1].new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(address)
        return page

    opened.complaints = complaints
    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def ferry(tmp_path):
    """Yield a review of the ferry's case."""
    write_case(tmp_path)
    with served(ferry_sight(tmp_path)) as client:
        yield client

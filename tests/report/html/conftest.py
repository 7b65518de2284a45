"""A real browser, where one is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.model import Report
from factcheck.report.html import render
from tests.helpers.build import parish_report
from tests.helpers.many import many_facts

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="module")
def browser():
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed")
    with api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture
def visit(browser, tmp_path):
    """Return what opens a page of HTML; whatever the browser complains of, or asks of the network, fails the test."""
    contexts, complaints = [], []

    def opened(html: str, **settings):
        file = tmp_path / f"page{len(contexts)}.html"
        file.write_bytes(html.encode("utf-8", "backslashreplace"))
        contexts.append(browser.new_context(**{"viewport": {"width": 1024, "height": 800}, **settings}))
        page = contexts[-1].new_page()
        page.set_default_timeout(120_000)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on("request", lambda request: request.url.startswith("file:") or complaints.append(request.url))
        page.goto(file.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def parish() -> str:
    return render(with_texts(parish_report()))


def with_texts(report: Report) -> Report:
    """Return the report with the sentences of its claims for the texts of its sources."""
    texts = {source.id: "" for source in report.sources}
    claims = []
    for claim in report.claims:
        before = len(texts[claim.source])
        moved = before + claim.start - claim.sentence_start
        claims.append(replace(claim, start=moved, end=moved + len(claim.quote), sentence_start=before))
        texts[claim.source] += claim.sentence + "\n\n"
    sources = tuple(replace(source, text=texts[source.id]) for source in report.sources)
    return replace(report, sources=sources, claims=tuple(claims))


@pytest.fixture(scope="session")
def winter() -> str:
    return render(many_facts(50))


@pytest.fixture(scope="session")
def axe() -> str:
    named = os.environ.get("FACTCHECK_AXE")
    places = [Path(named)] if named else [Path("node_modules/axe-core/axe.min.js"), *_installed()]
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        pytest.skip("axe-core is not installed: npm install axe-core, or name its axe.min.js in FACTCHECK_AXE")
    return found.read_text(encoding="utf-8")


def _installed() -> list[Path]:
    npm = shutil.which("npm")
    if npm is None:
        return []
    asked = subprocess.run([npm, "root", "--global"], capture_output=True, text=True, check=False)
    return [Path(asked.stdout.strip(), "axe-core", "axe.min.js")]

"""One story in every format: the same claims, each at its place, as other programs find them there.

The files were made by Chromium and LibreOffice; tests/read/make_fixtures/documents.py makes them anew.
"""

from __future__ import annotations

import re
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

import factcheck
from factcheck.model import Claim

DOCUMENTS = Path(__file__).parent / "fixtures" / "documents"
LANGUAGES = ("en", "nl", "fr")
FORMATS = (".html", "-chromium.pdf", "-libreoffice.pdf", ".docx")
DAY = date(2024, 3, 14)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def report(name: str) -> factcheck.Report:
    told = factcheck.check([DOCUMENTS / name], published={name: DAY})
    assert told.problems == ()
    return told


def said(claims: tuple[Claim, ...]) -> list[tuple[str, str, str | None, str]]:
    return sorted((c.kind, c.value.stated, c.value.unit, " ".join(c.quote.split())) for c in claims)


def squeezed(text: str) -> str:
    """Return a text without what the layout of a page adds or takes: blanks, breaks and hyphens."""
    return re.sub(r"[\s\xad\u2010-]+", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_story_gives_the_same_claims(language, format_):
    assert said(report(f"{language}{format_}").claims) == said(report(f"{language}.txt").claims)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_story_gives_the_same_facts(language, format_):
    def told(name: str) -> list[tuple[str, str, list[str]]]:
        return sorted((f.label, f.verdict, [each.display for each in f.classes]) for f in report(name).facts)

    assert told(f"{language}{format_}") == told(f"{language}.txt")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("program", ["chromium", "libreoffice"])
def test_each_quote_of_a_pdf_stands_on_its_page(language, program):
    pypdf = pytest.importorskip("pypdf")
    name = f"{language}-{program}.pdf"
    pages = [squeezed(page.extract_text()) for page in pypdf.PdfReader(DOCUMENTS / name).pages]
    for claim in report(name).claims:
        quote, page, after = squeezed(claim.quote), pages[claim.page - 1], "".join(pages[claim.page : claim.page + 1])
        assert any(quote[:k] in page and quote[k:] in after for k in range(1, len(quote))) or quote in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_quote_of_a_word_file_stands_in_its_paragraph(language):
    name = f"{language}.docx"
    document = ElementTree.fromstring(zipfile.ZipFile(DOCUMENTS / name).read("word/document.xml"))
    paragraphs = ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in document.iter(f"{W}p")]
    for claim in report(name).claims:
        assert squeezed(claim.quote) in squeezed(paragraphs[claim.paragraph - 1])


def test_each_quote_of_a_workbook_stands_in_its_cell():
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(DOCUMENTS / "ferry.xlsx", data_only=True)
    claims = report("ferry.xlsx").claims
    assert {claim.sheet for claim in claims} == {"Figures", "Notes"}
    for claim in claims:
        held = book[claim.sheet][claim.cell].value
        if isinstance(held, str):
            assert claim.quote in held
        elif isinstance(held, (int, float)):
            number = float(re.sub("[^0-9.]", "", claim.quote))
            assert number == pytest.approx(held * (100 if "%" in claim.quote else 1), rel=0.01)
        else:
            assert claim.quote == held.date().isoformat()


def test_a_workbook_shows_figures_with_the_sign_of_their_format():
    told = {(claim.cell, claim.kind, claim.value.unit, claim.value.stated) for claim in report("ferry.xlsx").claims}
    assert ("B2", "money", "EUR", "23400000") in told
    assert ("C2", "percent", "percent", "56.4") in told
    assert ("D3", "date", "date", "2023-11-20") in told
    assert not any(cell.startswith("E") for cell, *_ in told), "numbers of invoices are no figures"


def test_what_chromium_prints_in_the_margins_is_no_claim():
    quotes = {claim.quote for claim in report("en-chromium.pdf").claims}
    assert not quotes & {"11/22/26", "1/2", "2/2"}


def test_the_day_a_page_was_printed_is_not_the_day_it_was_published():
    assert factcheck.check([DOCUMENTS / "en-chromium.pdf"]).sources[0].published is None


def text_of(name: str) -> str:
    [source] = report(name).sources
    return source.text


def test_columns_are_read_one_after_the_other_and_words_broken_in_them_are_whole():
    text = text_of("audit-chromium.pdf")
    assert "in the history of the city, and by the end of 2023 the bill stood at €347.5 million, which is" in text
    assert "between the engineers and the municipal administration about the load of the bridges" in text
    assert len(text.split("\n\n")) == 12


def test_references_to_notes_are_no_figures_and_powers_of_units_are_kept():
    text = text_of("audit-chromium.pdf")
    assert "voted on it in 2016. It has since" in text
    assert "were dropped in 2021 after residents" in text
    assert "The depot covers 3,400 m² of land." in text
    assert "\n\nMinutes of the council, 12 May 2016." in text


def test_a_word_file_is_read_in_its_final_state_with_its_note_and_table():
    text = text_of("pump.docx")
    assert "The work will cost €12.4 million, according to" in text
    assert "€9 million" not in text
    assert "report 17" not in text
    assert text.endswith("A first draft of 7 July 2023 spoke of eleven pumps.")
    assert "\n\nPumps | €8.1 million\n\n" in text
    assert [r.role for r in report("pump.docx").sources[0].regions] == ["headline", "caption"]


def test_the_rows_of_a_table_stay_apart_in_a_pdf():
    assert "\n\nPart Cost\n\nPumps €8.1 million\n\nBuilding €4.3 million\n\n" in text_of("pump-libreoffice.pdf")


@pytest.mark.parametrize("name", ["audit-chromium.pdf", "pump-libreoffice.pdf"])
def test_each_quote_of_a_harder_pdf_stands_on_its_page(name):
    pypdf = pytest.importorskip("pypdf")
    pages = [squeezed(page.extract_text()) for page in pypdf.PdfReader(DOCUMENTS / name).pages]
    for claim in report(name).claims:
        assert squeezed(claim.quote).replace("m²", "m2") in pages[claim.page - 1]

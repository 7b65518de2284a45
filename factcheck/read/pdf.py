"""Read a PDF: its text by page, with sentences whole over the ends of lines, columns and pages.

Offsets are those of the text as put together here; every stretch of it is marked with its page. Nothing in the
file is run or followed: only text is taken out of it.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from factcheck.model import Problem
from factcheck.read.assembly import APART, Assembly, Place
from factcheck.read.joining import Joiner
from factcheck.read.page import Meta, Page, unreadable
from factcheck.read.pdflayout import Paragraph, paragraphs
from factcheck.read.pdflines import Sheet, normalized, read_sheets
from factcheck.read.structure import first_headline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PASSWORD, _SECURITY = 4, 5  # pdfium's codes of error
_DAY = re.compile(r"(?:D:)?([0-9]{4})([0-9]{2})([0-9]{2})")
_NO_TITLE = re.compile(r"(?:microsoft word|powerpoint|untitled|unbenannt|document)\b|.*\.[a-z]{3,5}\Z|\W*\Z", re.I)
_PRINTED = re.compile(r"Skia/PDF|Mozilla/|Quartz|Print To PDF|cairo|wkhtmltopdf|Ghostscript", re.I)
_OCR = "Run OCR on it, or leave it out with --exclude."


def read(data: bytes, name: str) -> Sequence[Page]:
    """Read a PDF that errors call `name`; raises UnreadableError where it is damaged, locked or a scan."""
    document = _opened(data, name)
    try:
        sheets = list(read_sheets(document))
        told = document.get_metadata_dict()
    finally:
        document.close()
    if not any(sheet.lines for sheet in sheets):
        if any(sheet.pictures for sheet in sheets):
            raise unreadable(name, "has no text: it seems to be a scan", _OCR)
        raise unreadable(name, "has no text", "Leave it out with --exclude.")
    assembly = _assembled(sheets)
    text, regions = assembly.text, assembly.regions()
    meta = Meta(
        title=_title(told.get("Title", "")) or first_headline(text, regions),
        published=_published(told),
        published_how="metadata",
    )
    return [Page(text, regions, meta, marks=assembly.marks, problems=_scanned(sheets, name))]


def _published(told: Mapping[str, str]) -> date | None:
    """Return the day a file was made; of a page that was printed to a file, that says nothing of the page."""
    printed = _PRINTED.search(f"{told.get('Creator', '')} {told.get('Producer', '')}")
    return None if printed else day_of(told.get("CreationDate", ""))


def day_of(told: str) -> date | None:
    """Return the day of a date as PDF writes it, ``D:20240903101500+02'00'``."""
    found = _DAY.match(told)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _opened(data: bytes, name: str) -> Any:
    """Open a PDF; raises UnreadableError where that takes a password or cannot be done."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if getattr(error, "err_code", None) in (_PASSWORD, _SECURITY):
            raise unreadable(name, "is locked with a password", "Save a copy without the password.") from None
        hint = "Save it anew, or leave it out with --exclude."
        raise unreadable(name, "is damaged: it cannot be opened as a PDF", hint) from None


def _assembled(sheets: Sequence[Sheet]) -> Assembly:
    """Put the paragraphs of all pages into one text."""
    assembly = Assembly()
    joiner = Joiner(line.text for sheet in sheets for line in sheet.lines if not line.broken)
    for paragraph in paragraphs(sheets):
        _add(paragraph, assembly, joiner)
    return assembly


def _add(paragraph: Paragraph, assembly: Assembly, joiner: Joiner) -> None:
    """Add one paragraph, each line marked with its page."""
    before = APART
    for line, after in zip(paragraph.lines, (*paragraph.lines[1:], None), strict=True):
        text = line.text
        if paragraph.note and line is paragraph.lines[0]:
            assembly.add(text[: paragraph.note], "furniture", Place(page=line.page), before=before)
            text, before = text[paragraph.note :].lstrip(), " "
        assembly.add(text, paragraph.role, Place(page=line.page), before=before)
        before = joiner.seam(line.text, after.text, line.broken) if after else APART


def _title(told: str) -> str | None:
    """Return the title a file tells of itself, where it is one and not the name of a file or program."""
    title = normalized(told)
    return None if _NO_TITLE.match(title) else title


def _scanned(sheets: Sequence[Sheet], name: str) -> tuple[Problem, ...]:
    """Return a problem where some pages are pictures only: what is on them is not read."""
    pages = [sheet.number for sheet in sheets if sheet.pictures]
    if not pages:
        return ()
    listed = ", ".join(map(str, pages[:5])) + (f" and {len(pages) - 5} more" if len(pages) > 5 else "")
    text = f"has no text on page {listed}: that seems to be a scan"
    return (Problem(name, text, "Run OCR on it; the other pages are read."),)

"""Make one story in three languages as text, page, PDF (by Chromium and by LibreOffice), DOCX and XLSX.

    python tests/read/make_fixtures/documents.py

The stories stand beside this file, in Markdown. Everything but the text and the page is made by the programs people
make such files with.
"""

from __future__ import annotations

import html
import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
FIXTURES = HERE.parent / "fixtures" / "documents"
WORK = Path("/tmp/ferry")
LANGUAGES = ("en", "nl", "fr")
DAY = "2024-03-14"

PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
<meta property="article:published_time" content="{day}">
<style>@page {{ size: A5; margin: 18mm 16mm }} body {{ font: 11pt/1.35 serif; hyphens: auto; text-align: justify }}
h1 {{ font-size: 19pt }} h2 {{ font-size: 14pt }} h1, h2 {{ hyphens: none; text-align: left }}</style>
</head><body><article>
{body}
</article></body></html>
"""

MARKS = {"# ": "h1", "## ": "h2", "- ": "li"}


def story(language: str) -> list[tuple[str, str]]:
    """Return the paragraphs of a story, each with what it is."""
    blocks = (HERE / f"ferry-{language}.md").read_text(encoding="utf-8").strip().split("\n\n")
    marked = ((next((mark for mark in MARKS if block.startswith(mark)), ""), block) for block in blocks)
    return [(MARKS.get(mark, "p"), block.removeprefix(mark)) for mark, block in marked]


def write_sources(language: str) -> None:
    """Write the story as text and as a page."""
    told = story(language)
    text = "\n\n".join("- " * (tag == "li") + words for tag, words in told) + "\n"
    (FIXTURES / f"{language}.txt").write_text(text, encoding="utf-8")
    body = "\n".join(f"<{tag}>{html.escape(words, quote=False)}</{tag}>" for tag, words in told)
    body = body.replace("</p>\n<li>", "</p>\n<ul><li>").replace("</li>\n<p>", "</li></ul>\n<p>")
    body += "</ul>" if body.endswith("</li>") else ""
    page = PAGE.format(language=language, title=html.escape(told[0][1], quote=False), day=DAY, body=body)
    (FIXTURES / f"{language}.html").write_text(page, encoding="utf-8")
    (WORK / f"{language}.html").write_text(page, encoding="utf-8")


def browser(page: Path, name: str, *options: str) -> None:
    """Let Chromium print a page."""
    program = shutil.which("chromium") or "/usr/bin/chromium"
    always = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={WORK / 'profile'}")
    command = [program, *always, *options, f"--print-to-pdf={FIXTURES / name}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def office(file: Path, into: str, *options: str) -> None:
    """Let LibreOffice convert a file."""
    command = ["soffice", "--headless", *options, "--convert-to", into, "--outdir", str(WORK), str(file)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)


def main() -> None:
    """Make all fixtures anew."""
    FIXTURES.mkdir(parents=True, exist_ok=True)
    WORK.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        write_sources(language)
        page = WORK / f"{language}.html"
        browser(page, f"{language}-chromium.pdf")
        office(page, "docx:MS Word 2007 XML", "--infilter=HTML (StarWriter)")
        shutil.move(WORK / f"{language}.docx", FIXTURES / f"{language}.docx")
        office(FIXTURES / f"{language}.docx", "pdf:writer_pdf_Export")
        shutil.move(WORK / f"{language}.pdf", FIXTURES / f"{language}-libreoffice.pdf")
    browser(HERE / "audit.html", "audit-chromium.pdf", "--no-pdf-header-footer")
    for kind in ("docx:MS Word 2007 XML", "pdf:writer_pdf_Export"):
        office(HERE / "pump.fodt", kind)
    shutil.move(WORK / "pump.docx", FIXTURES / "pump.docx")
    shutil.move(WORK / "pump.pdf", FIXTURES / "pump-libreoffice.pdf")
    office(HERE / "ferry.fods", "xlsx:Calc MS Excel 2007 XML")
    shutil.move(WORK / "ferry.xlsx", FIXTURES / "ferry.xlsx")


if __name__ == "__main__":
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1710403200")
    main()

"""The formats that can be read, and which of them a file is: by what is in it first, by its name after.

A reader is a module with ``read(data: bytes, name: str) -> Sequence[Page]``, `name` being what errors call the file;
it raises UnreadableError where the file is not what it should be. Modules are named here and loaded when needed.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, cast

from factcheck.read.page import Reader, unreadable
from factcheck.read.plugged import plugged
from factcheck.read.sniff import foreign, sniff

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Format:
    """One format: what people call it, which module reads it, and what names its files have.

    `extra` is the extra of this package that brings the libraries it needs. One that is `guarded` is read in a
    process of its own. A file that is `lined` is text as it stands, so that a line of the text is one of the file.
    One that is `marked` cannot be told by its name alone: its first bytes must be those of the format.
    """

    label: str
    module: str
    suffixes: tuple[str, ...]
    extra: str | None = None
    guarded: bool = True
    lined: bool = False
    marked: bool = False


FORMATS: Mapping[str, Format] = {
    "text": Format("text", "factcheck.read.text", ("", ".txt", ".text"), guarded=False, lined=True),
    "markdown": Format("Markdown", "factcheck.read.markdown", (".md", ".markdown"), guarded=False, lined=True),
    "html": Format("HTML", "factcheck.read.html", (".html", ".htm", ".xhtml", ".shtml"), extra="html"),
    "mhtml": Format("a saved page", "factcheck.read.mhtml", (".mhtml", ".mht"), extra="html", marked=True),
    "feed": Format("a feed", "factcheck.read.feed", (".rss", ".atom", ".xml"), extra="html", marked=True),
    "eml": Format("a message", "factcheck.read.mail", (".eml",), extra="html"),
    "mbox": Format("a mailbox", "factcheck.read.mbox", (".mbox",), extra="html", marked=True),
    "pdf": Format("PDF", "factcheck.read.pdf", (".pdf",), extra="pdf", marked=True),
    "xlsx": Format("Excel", "factcheck.read.xlsx", (".xlsx", ".xlsm"), extra="tables", marked=True),
    "sheets": Format("Excel", "factcheck.read.sheets", (), extra="tables"),
    "table": Format("a table", "factcheck.read.delimited", (".csv", ".tsv", ".tab")),
    "jsonl": Format("JSON lines", "factcheck.read.jsonlines", (".jsonl", ".ndjson")),
    "docx": Format("Word", "factcheck.read.docx", (".docx", ".docm"), marked=True),
}


def format_of(key: str) -> Format:
    """Return the format of a key, one of ours or of a plug-in."""
    if brought := plugged(key):
        return Format(key, "", tuple(brought.suffixes))
    return FORMATS[key]


def reader(key: str) -> Reader:
    """Load the reader of one format, so that a run imports only what it reads."""
    if brought := plugged(key):
        return brought.read
    return cast("Reader", import_module(FORMATS[key].module).read)


def choose(data: bytes, name: str, path: str = "") -> str:
    """Return the key in :data:`FORMATS` of the file that errors call `name`; `path` is its name where that is another.

    What its first bytes say goes over what its name says. Raises UnreadableError where no reader fits.
    """
    suffix = PurePath(path or name).suffix.lower()
    found = sniff(data, suffix)
    if found and found in FORMATS:
        return found
    if known := foreign(data):
        raise unreadable(name, *known)
    named = next((key for key, each in FORMATS.items() if suffix in each.suffixes), None)
    if named is None:
        hint = f"Known formats: {suffixes()}. Save it as one of these, or leave it out with --exclude."
        raise unreadable(name, f"{suffix} files cannot be read as sources", hint)
    if FORMATS[named].marked:
        hint = "Save it anew from the program it comes from, or leave it out with --exclude."
        raise unreadable(name, f"is damaged, or not of the format its name says ({FORMATS[named].label})", hint)
    return named


def suffixes() -> str:
    """Return the endings of the files that can be read, for people."""
    return ", ".join(suffix for each in FORMATS.values() for suffix in each.suffixes if suffix)

"""Read a mailbox: every message in it is a source, and so is what is attached to it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.read.call import MAX_PAGES
from factcheck.read.mail import read_message
from factcheck.read.page import Page, UnreadableError, unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Problem

_ENVELOPE = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]*\r?\n")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(data: bytes, name: str) -> Sequence[Page]:
    """Read the messages of a mailbox that errors call `name`; raises UnreadableError where none can be read."""
    edges = [match.span() for match in _ENVELOPE.finditer(data)]
    if len(edges) > MAX_PAGES:
        raise unreadable(name, f"holds more than {MAX_PAGES} messages", "Split it, or leave it out with --exclude.")
    ends = [start for start, _ in edges[1:]] + [len(data)]
    pages: list[Page] = []
    problems: list[Problem] = []
    for number, ((_, start), end) in enumerate(zip(edges, ends, strict=True), 1):
        try:
            found = read_message(_QUOTED.sub(rb"\1", data[start:end]), f"{name}, message {number}", 1)
        except UnreadableError as error:
            problems += error.problems
            continue
        pages += (_named(page, found[0], number) for page in found)
    if not pages:
        raise UnreadableError(problems)
    return [replace(pages[0], problems=(*pages[0].problems, *problems)), *pages[1:]]


def _named(page: Page, message: Page, number: int) -> Page:
    """Return a page named by the subject of its message, and by itself within that."""
    subject = message.meta.title or str(number)
    return replace(page, part=f"{subject} {page.part}" if page.part else subject)

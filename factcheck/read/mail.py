"""Read a message: its subject, its words, who sent it and when; what is attached to it becomes sources of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import PurePath
from typing import TYPE_CHECKING, cast

from factcheck.read.call import read_pages
from factcheck.read.decode import decode_any
from factcheck.read.formats import choose
from factcheck.read.html import compose, whole
from factcheck.read.page import Meta, Page, UnreadableError
from factcheck.read.replies import drop_older, is_handed_on, own_words
from factcheck.read.visible import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from email.message import EmailMessage, MIMEPart

    from factcheck.model import Problem

_MOST = 200  # attachments
_DEEPEST = 3  # messages within messages
_PASSED = re.compile(
    r"(?:image|audio|video|font)/|text/(?:calendar|x?-?vcard)|application/(?:pgp-|(?:x-)?pkcs7-|ms-tnef|ics)|"
    r"multipart/|message/(?!rfc822)"
)
_APART = re.compile(r"\n[ \t]*\n\s*")
_LONGEST_NAME = 300


def read(data: bytes, name: str) -> Sequence[Page]:
    """Read a message that errors call `name`, and what is attached to it; raises UnreadableError."""
    return read_message(data, name, 1)


def read_message(data: bytes, name: str, depth: int) -> Sequence[Page]:
    """Read a message that stands `depth` deep in others, itself counted."""
    message = message_from_bytes(data, policy=policy.default)
    problems: list[Problem] = []
    attached = list(_attached(message, name, depth, problems))
    try:
        own = _page(message, name, problems)
    except UnreadableError as error:
        if not attached:
            raise UnreadableError([*problems, *error.problems]) from None
        return attached
    return [own, *attached]


def _page(message: EmailMessage, name: str, problems: Sequence[Problem]) -> Page:
    """Return the page of the message itself."""
    subject = header(message, "subject")
    meta = Meta(title=subject, publisher=_sender(message), published=_sent(message), published_how="metadata")
    page = compose(_blocks(message, name), meta, header(message, "content-language"), name)
    return replace(page, problems=tuple(problems))


def _blocks(message: EmailMessage, name: str) -> Iterator[Block]:
    """Yield the paragraphs of the body, its plain form where there is one."""
    subject = header(message, "subject")
    if subject:
        yield Block(subject, "headline")
    plain, rich = message.get_body(("plain",)), message.get_body(("html",))
    handed_on = is_handed_on(subject)
    told = list(_paragraphs(words(plain, name), handed_on)) if plain else []
    if not told and rich:
        told = whole(words(rich, name), name, None if handed_on else drop_older)
    yield from told
    for part in message.iter_attachments():
        if part not in (plain, rich) and part.get_content_type() == "text/plain" and not _file_name(part):
            yield from _paragraphs(words(part, name), handed_on)


def _paragraphs(text: str, whole_text: bool) -> Iterator[Block]:
    """Yield what stands between empty lines; lines stay as the sender broke them.

    What an answer repeats of an older message, and the line that says whose it was, are not the sender's words; a
    message that holds nothing else passes them on.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for each in _APART.split(text if whole_text else own_words(text)):
        if each.strip():
            yield Block(each.strip("\n").rstrip(), "body")


def words(part: MIMEPart, name: str) -> str:
    """Return the characters of a part of a message, in the encoding they have."""
    data = part.get_payload(decode=True)
    charset = part.get_content_charset()
    return decode_any(data, name, charset).replace("\0", "\N{REPLACEMENT CHARACTER}") if isinstance(data, bytes) else ""


def _attached(message: EmailMessage, name: str, depth: int, problems: list[Problem]) -> Iterator[Page]:
    """Yield the pages of what is attached and can be read; what cannot goes to `problems`."""
    for number, part in enumerate(message.iter_attachments()):
        file_name = _file_name(part)
        if number >= _MOST or not file_name or _PASSED.match(part.get_content_type()):
            continue
        called = f"{name}, attachment {file_name}"
        try:
            for page in _pages(part, file_name, called, depth):
                yield _as_part(page, PurePath(file_name).stem)
        except UnreadableError as error:
            problems += error.problems


def _pages(part: MIMEPart, file_name: str, called: str, depth: int) -> Sequence[Page]:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_content()
        return read_message(inner.as_bytes(), called, depth + 1) if depth < _DEEPEST else ()
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ()
    key = choose(data, called, path=file_name)
    if key in ("eml", "mbox"):
        return read_message(data, called, depth + 1) if depth < _DEEPEST else ()
    return read_pages(key, data, called)


def _as_part(page: Page, part: str) -> Page:
    """Return a page as one of several in a file, its name before any it had."""
    named = f"{part} {page.part}" if page.part else part
    return replace(page, part=named)


def _file_name(part: MIMEPart) -> str | None:
    """Return the name of an attached file, without folders; a message that is attached goes by its subject."""
    try:
        told = part.get_filename()
    except (ValueError, LookupError, TypeError):  # a name in an encoding nobody knows
        told = None
    if told:
        return PurePath(" ".join(told.replace("\\", "/").split())).name[:_LONGEST_NAME] or None
    if part.get_content_type() == "message/rfc822":
        return "message.eml"
    return None


def header(message: MIMEPart, field: str) -> str | None:
    """Return a field of the head on one line, ``None`` where it is not there or makes no sense."""
    try:
        told = message[field]
    except (ValueError, LookupError, TypeError, AttributeError, IndexError):  # what the library raises over bad fields
        return None
    return " ".join(str(told).split())[:_LONGEST_NAME] or None if told else None


def _sender(message: EmailMessage) -> str | None:
    """Return the name of the sender, else the address."""
    try:
        sender = message["from"].addresses[0]
    except (ValueError, LookupError, TypeError, AttributeError):
        return header(message, "from")
    return " ".join((sender.display_name or sender.addr_spec).split())[:_LONGEST_NAME] or None


def _sent(message: EmailMessage) -> date | None:
    """Return the day the message was sent, as its sender counts days."""
    try:
        moment = message["date"].datetime
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError):
        return None
    return cast("date", moment.date()) if moment else None

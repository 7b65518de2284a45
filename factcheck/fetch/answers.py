"""What a site means that does not answer with the page: a word on what to do, and pages that only lead elsewhere."""

from __future__ import annotations

import re
from datetime import UTC
from email.utils import parsedate_to_datetime
from functools import cache
from html import unescape
from importlib import resources

_USUAL = "Check the address in a browser."
_LATER = "later"
_EARLY = 16_384  # bytes within which a page says that it leads elsewhere
_SOON = 2  # seconds after which a page that leads elsewhere does so before anybody reads it
_UNREAD = re.compile(rb"<noscript\b.{0,4000}?</noscript>|<!--.{0,4000}?-->", re.IGNORECASE | re.DOTALL)
_META = re.compile(rb"<meta\b[^>]{0,400}>", re.IGNORECASE)
_REFRESH = re.compile(r"http-equiv\s*=\s*[\"']?refresh\b", re.IGNORECASE)
_CONTENT = re.compile(r"content\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_TARGET = re.compile(r"\s*([0-9]{1,6})[0-9.]*\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"'\s]+)", re.IGNORECASE)


def what_to_do(status: int, retry_after: str | None) -> str:
    """Return a hint for the reader of a status; `retry_after` is what the site says of when to come back."""
    told = _answers().get(status, _USUAL)
    return told.replace("{later}", _later(retry_after))


def leads_to(data: bytes) -> str | None:
    """Return where a page sends its reader at once, as it writes it; ``None`` where it does not."""
    for found in _META.findall(_UNREAD.sub(b"", data[:_EARLY])):
        meta = found.decode("utf-8", "replace")
        content = _CONTENT.search(meta) if _REFRESH.search(meta) else None
        target = _TARGET.match(unescape(content[1] or content[2] or "")) if content else None
        if target and int(target[1]) <= _SOON:
            return target[2]
    return None


def _later(told: str | None) -> str:
    """Return when to come back, as a site says it: after seconds, or from a moment on."""
    if told and told.isdecimal() and len(told) < 8:
        return f"after {int(told):,} seconds" if int(told) > 1 else _LATER
    try:
        moment = parsedate_to_datetime(told or "").astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return _LATER
    return f"after {moment:%Y-%m-%d %H:%M} UTC"


@cache
def _answers() -> dict[int, str]:
    lines = resources.files("factcheck.fetch").joinpath("answers.txt").read_text("utf-8").splitlines()
    told = (line.split(maxsplit=1) for line in lines if line and not line.startswith("#"))
    return {int(status): hint for status, hint in told}

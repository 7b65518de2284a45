"""Ids and addresses that are safe in an attribute, and the short names of sources."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from factcheck.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Source

_ODD = re.compile(r"[^A-Za-z0-9.:-]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_URL = re.compile(
    r"https?://[^\x00-\x20\x7f-\xa0\\\"'<>`{}|^\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufeff]+", re.IGNORECASE
)
_HOST = re.compile(r"www\.([a-z0-9.-]+\.[a-z]{2,})", re.IGNORECASE)
LONGEST_NAME = 34
SHARED_NAME = 22


def anchor(sort: str, name: str) -> str:
    """Return the id of something, the same for the same name: ``fact-database-size``; odd signs are numbered."""
    return f"{sort}-{_ODD.sub(lambda sign: f'_{ord(sign[0]):x}_', name)}"


def link(url: str | None) -> str:
    """Return a web address that may be followed; nothing for any other text."""
    if not url or not _URL.fullmatch(url):
        return ""
    try:
        return url if urlsplit(url).hostname else ""
    except ValueError:
        return ""


def language(code: str | None) -> str:
    """Return a language code for an attribute; nothing for any other text."""
    return code if code and _LANGUAGE.fullmatch(code) else ""


def who(source: Source | None, fallback: str) -> str:
    """Return who speaks in a source: its publisher, else its title, else its name."""
    if source is None:
        return clean(fallback)
    return _HOST.sub(r"\1", clean(source.publisher or source.title or source.id))


def unlike(sources: Sequence[Source]) -> dict[str, str]:
    """Return the short name of each source by its id; those that share one are told apart by their ids."""
    names = {source.id: who(source, source.id) for source in sources}
    times = Counter(names.values())
    return {
        name: short(shown) if times[shown] == 1 else f"{short(shown, SHARED_NAME)} · {clean(name)}"
        for name, shown in names.items()
    }


def short(name: str, most: int = LONGEST_NAME) -> str:
    """Return a name that fits a column, in at most so many signs."""
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"

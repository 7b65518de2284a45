"""What an office document tells of itself in its core properties: its title, and the day it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.fields import parse_day
from factcheck.read.xmlstream import XmlError, stream

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from factcheck.read.archive import Archive

_PART = "docProps/core.xml"
_LONGEST = 300
_EPOCH = 1980  # years before it are what programs write that know no day


def read_properties(archive: Archive) -> tuple[str | None, date | None]:
    """Return the title and the day a document was made, ``None`` for what it does not tell or tells wrongly."""
    found = _Properties()
    if _PART in archive.names:
        try:
            stream(archive.read(_PART), found)
        except XmlError:
            return None, None
    title = " ".join(found.told.get("title", "")[:_LONGEST].split())
    day = parse_day(found.told.get("created", "").strip())
    return title or None, day if day and day.year > _EPOCH else None


class _Properties:
    """Takes in the core properties, each under its name."""

    def __init__(self) -> None:
        self.told: dict[str, str] = {}
        self._name = ""

    def start(self, name: str, space: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002
        """Take in the start of an element."""
        self._name = name

    def end(self, name: str, space: str) -> None:  # noqa: ARG002
        """Take in the end of an element."""
        self._name = ""

    def text(self, data: str) -> None:
        """Take in text."""
        if self._name:
            self.told[self._name] = self.told.get(self._name, "") + data

"""Readers that other packages bring: an entry point of the group ``factcheck.readers``, for the suffixes it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.read.page import Page

GROUP = "factcheck.readers"
_PREFIX = "plug-in "


class PluggedReader(Protocol):
    """What such an entry point names: the endings of its files, as ``.odt``, and what reads one."""

    suffixes: Sequence[str]

    def read(self, data: bytes, name: str) -> Sequence[Page]:
        """Return what is in a file that errors call `name`; raises UnreadableError."""


def chosen(names: Sequence[str], suffix: str) -> str | None:
    """Return the key of the format of files that end in `suffix`: of the first of the plug-ins that reads them."""
    for key in (_PREFIX + name for name in names):
        brought = plugged(key)
        if brought and suffix in brought.suffixes:
            return key
    return None


def plugged(key: str) -> PluggedReader | None:
    """Return the reader behind the key of a format; ``None`` for a format of our own."""
    if not key.startswith(_PREFIX):
        return None
    from importlib.metadata import entry_points

    (entry,) = entry_points(group=GROUP, name=key.removeprefix(_PREFIX))
    return cast("PluggedReader", entry.load())

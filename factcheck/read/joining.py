"""Lines joined into running text: a word or figure broken at the end of a line is made whole.

A hyphen at the end of a line may belong to the word (*well-known*) or to the line. What the document itself writes
elsewhere decides; else it belongs to the line between two small letters, and to the word beside anything else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"\w+(?:-\w+)*")
_LAST = re.compile(r"(?<!\w)(?<!\w-)\w++(?:-\w++)*+\Z")
_FIRST = re.compile(r"\w+(?:-\w+)*")


class Joiner:
    """Joins lines as the words of one document are written."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words = frozenset(word.lower() for line in lines for word in _WORD.findall(line))

    def seam(self, before: str, after: str, broken: bool) -> str:
        """Return what stands between two lines; `broken` says that a hyphen ended the first and was cut off."""
        if not broken:
            return " "
        left, right = _LAST.search(before), _FIRST.match(after)
        if left is None or right is None:
            return "- "
        if f"{left[0]}{right[0]}".lower() in self._words:
            return ""
        if f"{left[0]}-{right[0]}".lower() in self._words:
            return "-"
        return "" if left[0][-1].islower() and right[0][0].islower() else "-"

"""A claim's figure in its sentence, cut to the room there is; the figure itself is never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from factcheck.report.evidence import Excerpt, sentence

if TYPE_CHECKING:
    from factcheck.model import Claim

ELLIPSIS = "…"


def excerpt(claim: Claim, room: int) -> Excerpt:
    """Return the claim's sentence around its figure, in at most `room` cells unless the figure alone takes more."""
    before, figure, after = sentence(claim)
    spare = max(room - cell_len(figure), 0)
    left, right = cell_len(before), cell_len(after)
    if left + right <= spare:
        return Excerpt(before, figure, after)
    half = spare // 2
    room_left = max(half, spare - right)
    return Excerpt(_end_of(before, room_left), figure, _start_of(after, spare - min(room_left, left)))


def shorten(text: str, room: int) -> str:
    """Return the start of `text` in at most `room` cells, with an ellipsis where something is left out."""
    return text if cell_len(text) <= room else _start_of(text, room)


def _start_of(text: str, room: int) -> str:
    """Keep whole words from the start."""
    if cell_len(text) <= room:
        return text
    kept = _cells(text, room - 1)
    words = kept.rstrip() if text[len(kept) : len(kept) + 1].isspace() else kept.rpartition(" ")[0] or kept
    return words.rstrip() + ELLIPSIS if room > 0 else ""


def _end_of(text: str, room: int) -> str:
    """Keep whole words to the end."""
    if cell_len(text) <= room:
        return text
    kept = _cells(text[::-1], room - 1)[::-1]
    words = kept.lstrip() if text[len(text) - len(kept) - 1].isspace() else kept.partition(" ")[2] or kept
    return ELLIPSIS + words if room > 0 else ""


def _cells(text: str, room: int) -> str:
    """Return the longest start of `text` that takes at most `room` cells."""
    taken = 0
    for at, char in enumerate(text):
        taken += cell_len(char)
        if taken > room:
            return text[:at]
    return text

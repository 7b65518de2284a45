"""What stands where around a figure in its sentence: distances, neighbours, events, years, territories."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.group.words import Words

BOUNDARY = 2  # words that a comma or bracket between counts for
AUTHORITY = "C:agency"
BESIDE = 4  # words between a territory and its authority
OWN = 1.0  # words between a figure and the territory it is of
SIDE = 4  # words compared in place on either side of the figure


def nearest_event(words: Words, distances: Sequence[float]) -> tuple[str, float]:
    """Return the event told nearest to the figure, and how far it stands."""
    found, reach = "", math.inf
    for tags, d in zip(words.tags, distances, strict=True):
        if d < reach and tags:
            for tag in tags:
                if tag[0] == "E":
                    found, reach = tag, d
                    break
    return found, reach


def scope(words: Words, distances: Sequence[float]) -> str:
    """Return the territory named in the figure's own words or right beside them."""
    beside = [(d, t) for tags, d in zip(words.tags, distances, strict=True) for t in tags if t[0] == "T" and d <= OWN]
    return min(beside)[1] if beside else ""


def years_beside(words: Words, distances: Sequence[float]) -> frozenset[str]:
    """Return the years that the sentence names beside the figure."""
    return frozenset(
        plain
        for stem, plain, d in zip(words.stems, words.plain, distances, strict=True)
        if stem == "#" and d > 0 and len(plain) == 4 and plain[:2] in ("19", "20")
    )


def authorities(words: Words) -> list[str]:
    """Return the territories that stand beside an authority, a court or a government."""
    places = [i for i, tags in enumerate(words.tags) if AUTHORITY in tags]
    return [
        tag
        for i, tags in enumerate(words.tags)
        for tag in tags
        if tag[0] == "T" and any(abs(i - place) <= BESIDE for place in places)
    ]


def distances_from(words: Words, low: int, high: int) -> list[float]:
    """Return how many words each token stands from the figure; a comma or bracket between counts double."""
    n = len(words.starts)
    inside = [i for i in range(n) if low <= words.starts[i] < high]
    first, last = (inside[0], inside[-1]) if inside else (_after(words, high), _after(words, high) - 1)
    distances = [0.0] * n
    step = 0.0
    for i in range(last + 1, n):
        step += _step(words.plain[i])
        distances[i] = step
    step = 0.0
    for i in range(first - 1, -1, -1):
        step += _step(words.plain[i])
        distances[i] = step
    return distances


def _after(words: Words, high: int) -> int:
    return next((i for i, s in enumerate(words.starts) if s >= high), len(words.starts))


def _step(plain: str) -> float:
    return 1.0 if plain[0].isalnum() else float(BOUNDARY)


def sides(words: Words, low: int, high: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the masked words just before and just after the figure, nearest first."""

    def masked(i: int) -> str:
        return words.stems[i] or words.plain[i]

    left = [masked(i) for i in range(len(words.starts)) if words.starts[i] < low]
    right = [masked(i) for i in range(len(words.starts)) if words.starts[i] >= high]
    return tuple(left[-SIDE:][::-1]), tuple(right[:SIDE])


def neighbours(words: Words, low: int, high: int) -> tuple[str, str, int, int]:
    """Return the nearest telling words before and behind the figure, and how many figures stand there."""
    before = [s for s, at in zip(words.stems, words.starts, strict=True) if at < low]
    behind = [s for s, at in zip(words.stems, words.starts, strict=True) if at >= high]
    left = next((s for s in reversed(before) if s and s[0].isalnum()), "")
    right = next((s for s in behind if s and s[0].isalnum()), "")
    return left, right, before.count("#"), behind.count("#")

"""A bound on how many figures one text may hold, so that a file of nothing but numbers costs seconds, not minutes.

News holds a figure in every hundred and fifty characters or so; twenty megabytes of it come near the bound.
"""

from __future__ import annotations

import re
from collections import Counter

from factcheck.language import load_language
from factcheck.model import Problem, Source

MAX_FIGURES = 100_000
_SHORTEST = 2  # characters that a figure takes, with what parts it from the next
_WORD = re.compile(r"[0-9]+(?:[.,:][0-9]+)*|[^\W\d_]+")
_HINT = "Split it, or give it as a table whose columns claims.yaml names."


def too_dense(source: Source) -> Problem | None:
    """Return a problem if `source` holds more figures than can be read in reasonable time."""
    if len(source.text) < MAX_FIGURES * _SHORTEST or figures(source.text, source.language) <= MAX_FIGURES:
        return None
    return Problem(source.path, f"holds more than {MAX_FIGURES:,} figures", _HINT)


def figures(text: str, language: str | None) -> int:
    """Return how many numbers and words of numbers there are in `text`."""
    numbers = load_language(language).numbers
    words = Counter(_WORD.findall(text.lower()))
    return sum(count for word, count in words.items() if word[0].isdecimal() or numbers.pieces(word))

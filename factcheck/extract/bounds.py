"""Join two bounds that one sentence sets beside each other: *more than 10 and fewer than 20* is a range."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.figures import Found
from factcheck.language import Language
from factcheck.language.tokens import Tokens

_LOWER = frozenset(("over", "at_least"))
_UPPER = frozenset(("under", "up_to", "nearly"))
_FURTHEST = 2  # tokens between the two: a comma and a word


def join_bounds(figures: list[Found], tokens: Tokens, language: Language) -> list[Found]:
    """Return `figures` with each lower and upper bound on the same thing made one range."""
    joined: list[Found] = []
    for figure in figures:
        both = _both(joined[-1], figure, tokens, language) if joined else None
        if both is not None:
            joined[-1] = both
        else:
            joined.append(figure)
    return joined


def _both(first: Found, second: Found, tokens: Tokens, language: Language) -> Found | None:
    a, b = first.reading, second.reading
    low, high = (a, b) if a.hedge in _LOWER else (b, a)
    if low.hedge not in _LOWER or high.hedge not in _UPPER or not _linked(first.end, second.start, tokens, language):
        return None
    if low.number is None or high.number is None or low.number >= high.number or a.parts or b.parts:
        return None
    bare = first.kind == "number" or second.kind == "number"
    if not bare and (first.kind != second.kind or a.unit != b.unit):
        return None
    told = first if second.kind == "number" else second
    reading = replace(
        told.reading,
        number=low.number,
        number_to=high.number,
        granularity=None,
        hedge="range",
        per=b.per or a.per,
        limit=False,
    )
    return Found(first.start, second.end, told.kind, reading)


def _linked(end: int, start: int, tokens: Tokens, language: Language) -> bool:
    """Say whether nothing but *and*, *but* or a comma stands between two figures."""
    between = tokens.word[end:start]
    if not 0 < len(between) <= _FURTHEST or not all(tokens.runs_on(i) for i in range(end, start + 1)):
        return False
    return all(word == "," or word in language.numbers.joiners or word in language.contrasts for word in between)

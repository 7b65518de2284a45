"""Read how a figure is hedged, on either side of it."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Hedge


class Hedging(NamedTuple):
    """A hedge and the tokens it adds to the figure's span; `limit` says that the bound is itself the fact."""

    hedge: Hedge
    start: int
    end: int
    limit: bool = False


def read_hedge(tokens: Tokens, start: int, end: int, language: Language) -> Hedging:
    """Read the hedge of the figure over tokens ``[start, end)``; the one before it wins over the one behind."""
    before = _before(tokens, start, language)
    after = language.hedges_after.forward(tokens, end) if tokens.runs_on(end) else None
    limit = language.limits.backward(tokens, start)
    if before is not None:
        first, hedge = before
        second = _before(tokens, first, language)
        if second is not None and second[1] != "about":
            first, hedge = second
        return Hedging(hedge, first, end, limit is not None and limit[0] <= first)
    if after is not None and not _starts_figure(tokens, after[0], language):
        return Hedging(after[1], start, after[0])
    if limit is not None:
        return Hedging("up_to", limit[0], end, True)
    return Hedging("exact", start, end)


def _before(tokens: Tokens, start: int, language: Language) -> tuple[int, Hedge] | None:
    """Find a hedge just before token `start`, an article or a colon allowed between."""
    if not tokens.runs_on(start):
        return None
    i = start
    article = tokens.at(i - 1) in language.numbers.articles or tokens.at(i - 1) in language.definite
    if article and tokens.runs_on(i - 1):
        i -= 1
    return language.hedges_before.backward(tokens, i) or (language.hedges_before.backward(tokens, start) if i != start else None)


def _starts_figure(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a figure stands at `i`, to which the words before it belong: *5 at least 20*, *5 ou moins de 6*."""
    link = language.linkers.forward(tokens, i) if tokens.runs_on(i) else None
    j = link[0] if link else i
    return tokens.at(j)[:1].isdigit() and tokens.runs_on(j)

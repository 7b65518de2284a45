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
    if tokens.at(start - 1) not in language.hedge_ends and tokens.at(end) not in language.hedges_after:
        return Hedging("exact", start, end)
    before = _before(tokens, start, language)
    after = language.hedges_after.forward(tokens, end) if tokens.runs_on(end) else None
    if after is not None and _starts_figure(tokens, end, after[0], language):
        after = None
    limit = language.limits.backward(tokens, start)
    if before is not None and after is not None and before[1] == "about" != after[1]:
        return Hedging(after[1], before[0], after[0])  # about 500 or more
    if before is not None:
        first, hedge = before
        if tokens.word[first] in language.during and first == start - 1 and _lasts(tokens, start, first, end, language):
            return Hedging("exact", start, end)
        if hedge == "about" and limit is not None and limit[0] == first:  # dans les 30 jours, dans les 30 euros
            timed = any(language.periods.forward(tokens, i) for i in range(start + 1, end))
            return Hedging("up_to", first, end, True) if timed else Hedging(hedge, first, end)
        second = _before(tokens, first, language)
        if second is not None and second[1] != "about":
            first, hedge = second
        return Hedging(hedge, first, end, limit is not None and limit[0] <= first)
    if after is not None:
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
    return language.hedges_before.backward(tokens, i) or (
        language.hedges_before.backward(tokens, start) if i != start else None
    )


def _lasts(tokens: Tokens, start: int, first: int, end: int, language: Language) -> bool:
    """Say whether *over three years* means during them: a period, and no word before that asks for its length."""
    period = any(language.periods.forward(tokens, i) for i in range(start + 1, end))
    return (
        period
        and language.lone_before.backward(tokens, first) is None
        and tokens.at(first - 1) not in language.function_words
    )


def _starts_figure(tokens: Tokens, end: int, after: int, language: Language) -> bool:
    """Say whether the words ``[end, after)`` behind a figure hedge the next one: *5 at least 20*, *5 ou moins de 6*."""
    if tokens.at(after)[:1].isdecimal() and tokens.runs_on(after):
        return True
    for i in range(end + 1, after):
        found = language.hedges_before.forward(tokens, i)
        if found and found[0] > after and tokens.runs_on(found[0]) and language.starts_number(tokens.at(found[0])):
            return True
    return False

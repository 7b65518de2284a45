"""Give a number the unit that it shares with its neighbour: *walls of 3 and 4 metres*, *24 by 18 cm*, *44 and 61*."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.extract.found import Found
from factcheck.language import Language
from factcheck.language.tokens import Tokens

_NEAR = 12  # tokens between two sums of a sentence
_APART = 100  # times that one of two figures with one unit is greater than the other at most
_LONGER = 10  # the same of two sides
_SHARED = frozenset(("duration", "measure", "percent", "money"))


def share_units(figures: list[Found], tokens: Tokens, language: Language) -> list[Found]:
    """Return `figures` with each bare number of a pair as what its fellow is; *and* alone stands between them."""
    shared = list(figures)
    for at in range(len(shared) - 1):
        if shared[at].kind == "money" and shared[at + 1].kind == "measure":
            shared[at + 1] = _millions(shared[at], shared[at + 1], tokens, language)
        first, second = shared[at], shared[at + 1]
        if _joined(first, second, tokens, language.numbers.sides):
            shared[at : at + 2] = _sides(first, second)
        if not _joined(first, second, tokens, language.numbers.joiners):
            continue
        if _is_bare(first) and second.kind in _SHARED and not second.reading.parts and _alike(first, second):
            shared[at] = _as(first, second)
        elif _is_bare(second) and _unit_unsaid(first):
            shared[at + 1] = _as(second, first)
    return shared


def _joined(first: Found, second: Found, tokens: Tokens, joiners: frozenset[str]) -> bool:
    i = first.end
    plain = first.reading.hedge == "exact" == second.reading.hedge
    return plain and second.start == i + 1 and tokens.at(i) in joiners and tokens.runs_on(i)


def _sides(first: Found, second: Found) -> tuple[Found, Found]:
    """Return the two sides of what is measured: the unit stands behind either. *4 x 100 metres* has none."""
    if not _alike(first, second, _LONGER):
        return first, second
    if _is_bare(first) and second.kind == "measure" and not second.reading.parts:
        return _as(first, second), second
    if _is_bare(second) and first.kind == "measure" and not first.reading.parts:
        return first, _as(second, first)
    return first, second


def _millions(money: Found, measure: Found, tokens: Tokens, language: Language) -> Found:
    """Read the *m* of *€24.5m, up from 38.5m* as millions, where a sum in millions is told beside it."""
    last, bare = measure.end - 1, measure.reading
    printed = tokens.word[last] == "m" == tokens.word[money.end - 1] and tokens.glued(last)
    if not (printed and _compared(money, measure, tokens, language)) or bare.number is None or bare.parts:
        return measure
    place = (Decimal(1) if bare.granularity is None else bare.granularity).scaleb(6)
    upper = None if bare.number_to is None else bare.number_to.scaleb(6)
    reading = replace(bare, number=bare.number.scaleb(6), number_to=upper, granularity=place, unit=money.reading.unit)
    return Found(measure.start, measure.end, "money", reading)


def _compared(money: Found, measure: Found, tokens: Tokens, language: Language) -> bool:
    """Say whether *from*, *to* or *of* stands between the two in one sentence, and nothing behind has a length."""
    between = range(money.end, measure.start + 1)
    if len(between) > _NEAR or not all(tokens.runs_on(i) and tokens.word[i] not in ".;" for i in between):
        return False
    after = tokens.at(measure.end)
    if tokens.runs_on(measure.end) and after.isalpha() and after not in language.function_words:  # 3.1m high
        return False
    before = tokens.at(measure.start - 1)
    return before in language.range_open or before in language.arrivals or before in language.linkers


def _alike(first: Found, second: Found, apart: int = _APART) -> bool:
    """Say whether two numbers are of one size, so that they may count the same: not *8 million and three years*."""
    one, other = first.reading.number, second.reading.number
    return one is not None and other is not None and abs(one) < apart * abs(other) and abs(other) < apart * abs(one)


def _is_bare(figure: Found) -> bool:
    reading = figure.reading
    return figure.kind == "number" and reading.noun is None and reading.unit is None and reading.number_to is None


def _unit_unsaid(figure: Found) -> bool:
    """Say whether a figure is an age whose years are not printed; a printed unit belongs to its own number."""
    return figure.kind == "duration" and figure.end - figure.start == 1 and not figure.reading.parts


def _as(bare: Found, fellow: Found) -> Found:
    of = fellow.reading
    reading = replace(bare.reading, unit=of.unit, per=of.per, direction=of.direction, limit=of.limit)
    return Found(bare.start, bare.end, fellow.kind, reading)

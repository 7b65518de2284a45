"""Give a number the unit that it shares with its neighbour: *walls of 3 and 4 metres*, *24 by 18 cm*, *44 and 61*."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.found import Found
from factcheck.language import Language
from factcheck.language.tokens import Tokens

_APART = 100  # times that one of two figures with one unit is greater than the other at most
_LONGER = 10  # the same of two sides
_SHARED = frozenset(("duration", "measure", "percent", "money"))


def share_units(figures: list[Found], tokens: Tokens, language: Language) -> list[Found]:
    """Return `figures` with each bare number of a pair as what its fellow is; *and* or *by* alone stands between."""
    shared = list(figures)
    for at in range(len(shared) - 1):
        first, second = shared[at], shared[at + 1]
        if _joined(first, second, tokens, language.numbers.joiners):
            shared[at : at + 2] = _fellows(first, second)
        elif _joined(first, second, tokens, language.numbers.sides):
            shared[at : at + 2] = _sides(first, second)
    return shared


def _joined(first: Found, second: Found, tokens: Tokens, joiners: frozenset[str]) -> bool:
    i = first.end
    plain = first.reading.hedge == "exact" == second.reading.hedge
    return plain and second.start == i + 1 and tokens.at(i) in joiners and tokens.runs_on(i)


def _fellows(first: Found, second: Found) -> tuple[Found, Found]:
    if _is_bare(first) and second.kind in _SHARED and not second.reading.parts and _alike(first, second, _APART):
        return _as(first, second), second
    if _is_bare(second) and _unit_unsaid(first):
        return first, _as(second, first)
    return first, second


def _sides(first: Found, second: Found) -> tuple[Found, Found]:
    """Return the two sides of what is measured: the unit stands behind either. *4 x 100 metres* has none."""
    if not _alike(first, second, _LONGER):
        return first, second
    if _is_bare(first) and second.kind == "measure" and not second.reading.parts:
        return _as(first, second), second
    if _is_bare(second) and first.kind == "measure" and not first.reading.parts:
        return first, _as(second, first)
    return first, second


def _alike(first: Found, second: Found, apart: int) -> bool:
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

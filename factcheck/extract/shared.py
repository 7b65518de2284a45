"""Give a number the unit that it shares with the one beside it: *walls of 3 and 4 metres*, *aged 44 and 61*."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extract.found import Found
from factcheck.language import Language
from factcheck.language.tokens import Tokens

_SHARED = frozenset(("duration", "measure", "percent", "money"))


def share_units(figures: list[Found], tokens: Tokens, language: Language) -> list[Found]:
    """Return `figures` with each bare number of a pair as what its fellow is; *and* alone stands between them."""
    shared = list(figures)
    for at in range(len(shared) - 1):
        first, second = shared[at], shared[at + 1]
        if not _joined(first, second, tokens, language):
            continue
        if _is_bare(first) and second.kind in _SHARED and not second.reading.parts:
            shared[at] = _as(first, second)
        elif _is_bare(second) and _unit_unsaid(first):
            shared[at + 1] = _as(second, first)
    return shared


def _joined(first: Found, second: Found, tokens: Tokens, language: Language) -> bool:
    i = first.end
    plain = first.reading.hedge == "exact" == second.reading.hedge
    return plain and second.start == i + 1 and tokens.at(i) in language.numbers.joiners and tokens.runs_on(i)


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

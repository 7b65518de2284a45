"""What a reader of figures hands back, and what stands around every figure: its rate, its direction."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from factcheck.extract.compounds import Parts
from factcheck.extract.nouns import Noun
from factcheck.extract.numerals import Numeral
from factcheck.extract.units import Unit
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Kind, Reading

_DIRECTION_WINDOW = 4


class Found(NamedTuple):
    """A figure over tokens ``[start, end)``; `kind` is None where the number claims nothing."""

    start: int
    end: int
    kind: Kind | None
    reading: Reading = Reading()


class Said(NamedTuple):
    """What one amount says, before its hedge and its rate are read."""

    kind: Kind
    end: int
    number: Decimal
    unit: str | None
    parts: Parts = ()
    noun: Noun | None = None


def kind_of(sign: str | None, unit: Unit | None, noun: Noun | None, numeral: Numeral) -> tuple[Kind, str | None]:
    """Return the kind of a figure and its unit, by the currency before it and what stands behind it."""
    if sign:
        return "money", sign
    if unit is not None:
        return unit.kind, unit.unit
    if numeral.kind == "ordinal":
        return "ordinal", "rank"
    return ("count", noun.unit) if noun else ("number", None)


def words_of(tokens: Tokens, noun: Noun | None) -> str | None:
    """Return the counted words as printed."""
    return tokens.text[tokens.start[noun.start] : tokens.end[noun.end - 1]] if noun else None


def read_rate(tokens: Tokens, end: int, language: Language) -> tuple[int, str | None]:
    """Read *per day*, *a month*, *for each day* behind a figure."""
    if tokens.at(end) in language.rate_starts and tokens.runs_on(end):
        net = end + (tokens.at(end) in language.unit_adjectives)  # 14 euros net an hour
        before = language.rate_before.forward(tokens, net)
        unit = language.rate_units.forward(tokens, before[0]) if before and tokens.runs_on(before[0]) else None
        if unit and tokens.at(unit[0]) not in language.rate_stops:
            return unit[0], unit[1]
        adverb = language.rate_adverbs.forward(tokens, end)
        if adverb:
            return adverb
    elif tokens.at(end) == "-" and tokens.glued(end) and tokens.glued(end + 1):  # $12-an-hour
        before = language.rate_before.forward(tokens, end + 1)
        tied = before is not None and tokens.at(before[0]) == "-" and tokens.glued(before[0] + 1)
        unit = language.rate_units.forward(tokens, before[0] + 1) if before and tied else None
        if unit:
            return unit[0], unit[1]
    return end, None


def read_direction(tokens: Tokens, start: int, language: Language) -> Literal["up", "down"] | None:
    """Return *up* or *down* where a word of change stands shortly before token `start`."""
    for i in range(start - 1, max(-1, start - 1 - _DIRECTION_WINDOW), -1):
        if tokens.word[i] in language.direction:
            return language.direction[tokens.word[i]]
    return None

"""Give a sum what it leaves unsaid beside another: *€2.3 billion, up from 1.9*, *(2023: 1.9)*, *€4m, up from 3m*."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.extract.found import Found
from factcheck.language import Language
from factcheck.language.tokens import Tokens

_NEAR = 9  # tokens between the two sums
_BESIDE = 12  # tokens between a sum and the metres that are millions
_SIZES = 8  # times that one is greater than the other at most
_ONE = Decimal(1)
_LARGEST = 1000


def elided_scales(figures: list[Found], tokens: Tokens, language: Language) -> list[Found]:
    """Return `figures` with each bare number that is compared to a sum of millions as such a sum."""
    read = list(figures)
    for at in range(len(read) - 1):
        if read[at].kind == "money" and read[at + 1].kind == "measure":
            read[at + 1] = _millions(read[at], read[at + 1], tokens, language)
        if read[at].kind == "money" and (power := _power(read[at], tokens, language)):
            second = at + 1 if read[at + 1].kind != "date" or at + 2 == len(read) else at + 2  # (2023: 1.9)
            if _may_elide(read[at], read[second], tokens, language):
                told = _power(read[second], tokens, language)
                read[second] = _scaled(read[at], read[second], 0 if told else power)
    return read


def _power(money: Found, tokens: Tokens, language: Language) -> int:
    """Return the power of ten of the scale word of a sum, from a million on; 0 where it has none."""
    for i in range(money.start, money.end):
        pieces = language.numbers.pieces(tokens.word[i])
        if len(pieces) == 1 and pieces[0].role == "scale" and pieces[0].value >= 6:
            return int(pieces[0].value)
    return 0


def _may_elide(money: Found, bare: Found, tokens: Tokens, language: Language) -> bool:
    """Say whether a number printed with decimals or a scale is compared with the sum before it in one sentence."""
    reading = bare.reading
    if bare.kind != "number" or reading.unit is not None or reading.noun is not None or reading.number_to is not None:
        return False
    if (
        reading.number is None
        or reading.number <= 0
        or reading.granularity is None
        or money.reading.number_to is not None
    ):
        return False
    if not _power(bare, tokens, language) and (reading.number >= _LARGEST or reading.granularity >= _ONE):
        return False
    return _compared(tokens, money.end, bare.start, language) and _ends(tokens, bare.end, language)


def _compared(tokens: Tokens, end: int, start: int, language: Language) -> bool:
    between = range(end, start)
    if not 0 < len(between) <= _NEAR or any(tokens.word[i] in ".;!?" for i in between) or end in tokens.breaks:
        return False
    before = tokens.word[start - 1]
    bracket = before == ":" and "(" in tokens.word[end:start]
    return bracket or before in language.range_open or language.comparisons.backward(tokens, start) is not None


def _ends(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether nothing behind the number can be what it counts."""
    after = tokens.at(i)
    return not tokens.runs_on(i) or after in language.function_words or after in (".", ",", ";", ")", ":")


def _scaled(money: Found, bare: Found, power: int) -> Found:
    """Return the bare number as a sum in the scale of the other, where the two are of one size."""
    reading, other = bare.reading, money.reading.number
    if reading.number is None or reading.granularity is None or other is None:
        return bare
    number = reading.number.scaleb(power)
    if not number < _SIZES * abs(other) or not abs(other) < _SIZES * number:
        return bare
    unit, place = money.reading.unit, reading.granularity.scaleb(power)
    return Found(bare.start, bare.end, "money", replace(reading, number=number, unit=unit, granularity=place))


def _millions(money: Found, measure: Found, tokens: Tokens, language: Language) -> Found:
    """Read the *m* of *€24.5m, up from 38.5m* as millions, where a sum in millions is told beside it."""
    last, bare = measure.end - 1, measure.reading
    printed = tokens.word[last] == "m" == tokens.word[money.end - 1] and tokens.glued(last)
    if not (printed and _told_beside(money, measure, tokens, language)) or bare.number is None or bare.parts:
        return measure
    place = (_ONE if bare.granularity is None else bare.granularity).scaleb(6)
    upper = None if bare.number_to is None else bare.number_to.scaleb(6)
    reading = replace(bare, number=bare.number.scaleb(6), number_to=upper, granularity=place, unit=money.reading.unit)
    return Found(measure.start, measure.end, "money", reading)


def _told_beside(money: Found, measure: Found, tokens: Tokens, language: Language) -> bool:
    """Say whether *from*, *to* or *of* stands between the two in one sentence, and nothing behind has a length."""
    between = range(money.end, measure.start + 1)
    if len(between) > _BESIDE or not all(tokens.runs_on(i) and tokens.word[i] not in ".;" for i in between):
        return False
    after = tokens.at(measure.end)
    if tokens.runs_on(measure.end) and after.isalpha() and after not in language.function_words:  # 3.1m high
        return False
    before = tokens.at(measure.start - 1)
    return before in language.range_open or before in language.arrivals or before in language.linkers

"""Read figures without a number: *dozens of people*, *a few hours*, *all week*, *twice*, *an hour*."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.amounts import Amount
from factcheck.extract.compounds import further_periods
from factcheck.extract.found import Found, words_of
from factcheck.extract.hedges import read_hedge
from factcheck.extract.nouns import read_noun
from factcheck.extract.numerals import Numeral, read_number
from factcheck.extract.units import read_unit
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Kind, Reading

_VAGUE = {
    "couple": (2, 3), "few": (2, 9), "dozens": (20, 99), "hundreds": (100, 1000), "thousands": (1000, 10_000),
    "ten_thousands": (10_000, 100_000), "hundred_thousands": (100_000, 10**6), "millions": (10**6, 10**7),
    "ten_millions": (10**7, 10**8), "hundred_millions": (10**8, 10**9), "billions": (10**9, 10**10),
    "ten_billions": (10**10, 10**11), "hundred_billions": (10**11, 10**12),
}  # fmt: skip
_FEW = 10


def read_vague(tokens: Tokens, i: int, end: int, name: str, language: Language) -> Found | None:
    """Read *dozens of people*: one to ten of a size, and twenty to ninety-nine for dozens."""
    if not tokens.runs_on(end):
        return None
    if name == "whole":
        return _whole(tokens, i, end, language)
    low, high = _VAGUE[name]
    unit = read_unit(tokens, end, language)
    if name == "few" and unit is not None and unit.kind == "duration" and _ago(tokens, i, unit.end, language):
        return None
    noun = None if unit or name == "few" else read_noun(tokens, end, language)
    if unit is None and noun is None:
        return Found(i, end, None) if low > _FEW else None  # the hundred of *several hundred* is no number
    kind: Kind = unit.kind if unit else "count"
    name = unit.unit if unit else noun.unit if noun else ""
    stop = unit.end if unit else noun.end if noun else end
    hedging = read_hedge(tokens, i, stop, language)
    words = _words(tokens, i, end, language)
    reading = Reading(Decimal(low), Decimal(high), None, name, "vague", noun=words_of(tokens, noun), words=words)
    return Found(hedging.start, stop, kind, reading)


def _words(tokens: Tokens, i: int, end: int, language: Language) -> str:
    """Return the words of a vague figure as printed, without the *of* behind them."""
    link = language.linkers.backward(tokens, end)
    last = link[0] if link and link[0] > i else end
    return tokens.text[tokens.start[i] : tokens.end[last - 1]]


def _ago(tokens: Tokens, i: int, end: int, language: Language) -> bool:
    """Say whether a few weeks lie back from today: *a few weeks ago*, *il y a quelques semaines*."""
    return tokens.at(end) in language.rate_stops or language.calendar.ago_before.backward(tokens, i) is not None


def _whole(tokens: Tokens, i: int, end: int, language: Language) -> Found | None:
    """Read *all week*: one of the period that stands there in the singular."""
    period = language.periods.forward(tokens, end)
    if period is None:
        return None
    if tokens.word[end] not in language.single_periods and tokens.word[end].endswith(language.plural_endings):
        return None
    return Found(i, period[0], "duration", Reading(Decimal(1), unit=period[1]))


def read_times(tokens: Tokens, i: int, language: Language) -> Found | None:
    """Read *twice*, *double the*: so many times."""
    times = language.multiples.forward(tokens, i)
    if times is None:
        return None
    hedging = read_hedge(tokens, i, i + 1, language)
    reading = Reading(Decimal(times[1]), unit="time", hedge=hedging.hedge, noun=tokens.word[i])
    return Found(hedging.start, i + 1, "count", reading)


def lone_unit(tokens: Tokens, i: int, language: Language) -> Amount | None:
    """Read *an hour* in *under an hour*, *a litre*: an article and a unit, where the words make it an amount."""
    unit = read_unit(tokens, i + 1, language) if tokens.at(i) in language.numbers.articles else None
    if unit is None or unit.hyphen or unit.kind == "percent" or (unit.kind == "money" and tokens.glued(i + 1)):
        return None  # A$20 is no dollar
    due = unit.kind == "duration" and language.limits.backward(tokens, i) is not None  # entro un giorno
    if tokens.at(i + 1) in language.lone_never and not due:
        return None
    numeral = Numeral(i, i + 1, Decimal(1), None, "cardinal", False)
    amount = Amount(numeral, i, unit.end, None, unit)
    if language.hedges_before.backward(tokens, i) or language.limits.backward(tokens, i):
        return amount
    after = tokens.at(unit.end)
    if after in language.numbers.joiners and (
        further_periods(tokens, unit.end, unit, language)[0] or unit.kind == "money"
    ):
        return amount
    if unit.kind == "duration":
        return amount if language.lone_before.backward(tokens, i) else None
    followed = tokens.runs_on(unit.end) and after.isalpha() and after not in language.function_words
    before = tokens.at(i - 1)
    return (
        None
        if followed or (before[:1].isdecimal() and tokens.runs_on(i)) or language.starts_number(before or "-")
        else amount
    )


def rough(tokens: Tokens, one: Amount, language: Language) -> Amount | None:
    """Read *een dag of tien* as about ten days: `one` is the single day."""
    unit = one.unit
    if unit is None or tokens.at(one.end) not in language.numbers.approximates or not tokens.runs_on(one.end + 1):
        return None
    number = read_number(tokens, one.end + 1, language) if tokens.at(one.start) in language.numbers.articles else None
    if number is None or number.kind != "cardinal" or number.number < 2 or read_unit(tokens, number.end, language):
        return None
    whole = number._replace(start=one.start, about=True)
    return Amount(whole, one.start, number.end, None, unit._replace(end=number.end))

"""Read the figure around one number: its unit or noun, its currency, its range, its hedge, its rate."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Literal, NamedTuple

from factcheck.extract import noise
from factcheck.extract.amounts import Amount, currency_before, read_amount
from factcheck.extract.compounds import Parts, cents, further_measures, further_periods, subunit
from factcheck.extract.hedges import Hedging, read_hedge
from factcheck.extract.nouns import Noun, period_past, read_noun
from factcheck.extract.numerals import Numeral
from factcheck.extract.shares import one_in, read_age, read_share
from factcheck.extract.spans import ends, far_end, lent_unit, opening
from factcheck.extract.units import Unit, read_unit
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


class _Said(NamedTuple):
    """What one amount says, before its hedge and its rate are read."""

    kind: Kind
    end: int
    number: Decimal
    unit: str | None
    parts: Parts = ()
    noun: Noun | None = None


def read_figure(tokens: Tokens, i: int, language: Language) -> Found | None:
    """Read the figure whose number begins at token `i`, or None where no number begins there."""
    vague = language.vague.forward(tokens, i)
    if vague is not None:
        return _vague(tokens, i, *vague, language)
    times = language.multiples.forward(tokens, i)
    if times is not None:
        hedging = read_hedge(tokens, i, i + 1, language)
        return Found(
            hedging.start,
            i + 1,
            "count",
            Reading(Decimal(times[1]), unit="time", hedge=hedging.hedge, noun=tokens.word[i]),
        )
    if _names_something(tokens, i, language):
        return Found(i, i + 1, None)
    first = read_amount(tokens, i, language) or lone_unit(tokens, i, language)
    if first is None:
        return None
    second = far_end(tokens, first, language)
    if second is not None:
        return _range(tokens, first, second, language)
    if noise.score(tokens, first.start, first.end) and not (first.sign or first.unit):
        return Found(first.start, first.end, None)
    return _single(tokens, lent_unit(tokens, first, language), language)


def lone_unit(tokens: Tokens, i: int, language: Language) -> Amount | None:
    """Read *an hour* in *under an hour*, *a litre*: an article and a unit, where the words make it an amount."""
    unit = read_unit(tokens, i + 1, language) if tokens.at(i) in language.numbers.articles else None
    if unit is None or unit.hyphen or unit.kind == "percent" or tokens.at(i + 1) in language.lone_never:
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
        if followed or (before[:1].isdigit() and tokens.runs_on(i)) or language.starts_number(before or "-")
        else amount
    )


_VAGUE = {
    "couple": (2, 3), "few": (2, 9), "dozens": (20, 99), "hundreds": (100, 1000), "thousands": (1000, 10_000),
    "ten_thousands": (10_000, 100_000), "hundred_thousands": (100_000, 10**6), "millions": (10**6, 10**7),
    "ten_millions": (10**7, 10**8), "hundred_millions": (10**8, 10**9), "billions": (10**9, 10**10),
}  # fmt: skip


def _vague(tokens: Tokens, i: int, end: int, name: str, language: Language) -> Found | None:
    """Read *dozens of people*: one to ten of a size, and twenty to ninety-nine for dozens."""
    if not tokens.runs_on(end):
        return None
    if name == "whole":
        return _whole(tokens, i, end, language)
    low, high = _VAGUE[name]
    unit = read_unit(tokens, end, language)
    if name == "few" and unit is not None and unit.kind == "duration":
        if tokens.at(unit.end) in language.rate_stops or language.calendar.ago_before.backward(tokens, i):
            return None  # a few weeks ago, il y a quelques semaines
    noun = None if unit or name == "few" else read_noun(tokens, end, language)
    if unit is None and noun is None:
        return None
    kind: Kind = unit.kind if unit else "count"
    name = unit.unit if unit else noun.unit if noun else ""
    stop = unit.end if unit else noun.end if noun else end
    hedging = read_hedge(tokens, i, stop, language)
    return Found(
        hedging.start, stop, kind, Reading(Decimal(low), Decimal(high), None, name, "vague", noun=_text(tokens, noun))
    )


def _whole(tokens: Tokens, i: int, end: int, language: Language) -> Found | None:
    """Read *all week*: one of the period that stands there in the singular."""
    period = language.periods.forward(tokens, end)
    if period is None or tokens.word[end] not in language.single_periods:
        return None
    return Found(i, period[0], "duration", Reading(Decimal(1), unit=period[1]))


def _range(tokens: Tokens, first: Amount, second: Amount, language: Language) -> Found:
    sign, unit = first.sign or second.sign, second.unit or first.unit
    noun = None if sign or unit else read_noun(tokens, second.end, language)
    end = noun.end if noun else second.end
    kind, name = _kind(sign, unit, noun, second.numeral)
    age = read_age(tokens, replace(second, start=first.start), end, language) if not sign else None
    if age is not None:
        kind, name, end = "duration", unit.unit if unit else "year", age
    hedging = read_hedge(tokens, opening(tokens, first.start, language), end, language)
    end, per = _rate(tokens, hedging.end, language)
    low, high = ends(first, second)
    return Found(
        hedging.start,
        end,
        kind,
        Reading(low, high, None, name, "range", per, noun="age" if age else _text(tokens, noun)),
    )


# -- a single figure -----------------------------------------------------------------------------------------


def _single(tokens: Tokens, amount: Amount, language: Language) -> Found | None:
    if _article_alone(tokens, amount.numeral, None, language) and tokens.at(amount.numeral.end) in language.lone_never:
        return None
    said = _measured(tokens, amount, language) or _counted(tokens, amount, language)
    if _names(tokens, amount, said, language):
        return Found(amount.start, said.end, None)
    if said.kind in ("number", "count"):
        ranked = _ranked(tokens, amount, said.noun, language)
        if ranked is not None:
            return _finish(tokens, amount, said._replace(end=amount.end), ranked, "rank", language)
    if (
        said.kind in ("number", "count")
        and said.number == amount.numeral.number
        and _article_alone(tokens, amount.numeral, said.noun, language)
    ):
        return None
    if said.kind == "number" and noise.describes(tokens, amount.numeral, language):
        return None
    if said.kind == "number" and (_toll(tokens, amount.start, language) or _hurt(tokens, said.end, language)):
        said = said._replace(kind="count", unit="person")
    age = read_age(tokens, amount, said.end, language) if said.kind in ("number", "count", "duration") else None
    if age is not None:
        said = said._replace(kind="duration", unit=said.unit if said.kind == "duration" else "year", end=age, noun=None)
    return _finish(tokens, amount, said, (amount.start, None), "age" if age else None, language)


def _names(tokens: Tokens, amount: Amount, said: _Said, language: Language) -> bool:
    """Say whether the number is part of a name (*a Falcon 9 rocket*, *Long March 4C*) or only a pronoun (*one of*)."""
    numeral = amount.numeral
    if amount.sign or numeral.kind != "cardinal" or numeral.end != numeral.start + 1 or numeral.granularity is not None:
        return False
    if not (_pronoun(tokens, numeral, said, language) or _in_name(tokens, amount, said, language)):
        return False
    return not (_toll(tokens, amount.start, language) or language.hedges_before.backward(tokens, amount.start))


def _pronoun(tokens: Tokens, numeral: Numeral, said: _Said, language: Language) -> bool:
    if said.kind not in ("number", "count") or said.number != numeral.number:
        return False
    after = tokens.at(numeral.end)
    bare = said.noun is None or after in language.linkers or (after == "-" and tokens.glued(numeral.end))
    return bare and noise.pronoun(tokens, numeral.start, numeral.end, language)


def _in_name(tokens: Tokens, amount: Amount, said: _Said, language: Language) -> bool:
    if not noise.named(tokens, amount.start, language):
        return False
    if said.kind == "measure":  # Long March 4C
        unit = tokens.raw[amount.numeral.end]
        return tokens.glued(amount.numeral.end) and len(unit) == 1 and unit.isupper()
    if said.kind not in ("number", "count") or said.number != amount.numeral.number:
        return False
    return said.noun is None or (amount.numeral.digits and not _several(tokens, said.noun, language))


def _several(tokens: Tokens, noun: Noun, language: Language) -> bool:
    """Say whether the noun is in the plural, or the language does not tell."""
    if not language.irregular_plurals:
        return noun.known
    word = tokens.word[noun.end - 1]
    return word.endswith(language.plural_endings) or word in language.irregular_plurals or word in language.casualties


def _measured(tokens: Tokens, amount: Amount, language: Language) -> _Said | None:
    """Read an amount that has a currency or a unit."""
    number, unit, end = amount.numeral.number, amount.unit, amount.end
    if unit is None and amount.sign is None:
        part = subunit(tokens, end, language) if amount.numeral.kind != "ordinal" else None
        return _Said("money", part[1], number, part[0]) if part else None
    if unit is not None and unit.kind == "duration":
        parts, end = further_periods(tokens, end, unit, language)
        return _Said("duration", end, number, unit.unit, parts)
    if unit is not None and unit.kind == "measure":
        number, name, end = further_measures(tokens, number, unit, language)
        return _Said("measure", end, number, name)
    if unit is not None and unit.kind == "percent":
        basis = unit.unit == "basis"
        return _Said("percent", end, number / 100 if basis else number, "point" if basis else unit.unit)
    number, end = cents(tokens, number, amount, end, language)
    return _Said("money", end, number, amount.sign or (unit.unit if unit else None))


def _counted(tokens: Tokens, amount: Amount, language: Language) -> _Said:
    """Read an amount without a unit: a share, the rank of something, a number of things."""
    numeral, end = amount.numeral, amount.end
    share = read_share(tokens, numeral, end, language)
    if share is not None:
        return _Said("percent", share[1], share[0], "percent")
    if numeral.kind == "fraction" and _changes_by(tokens, amount, language):
        return _Said("percent", end, numeral.number * 100, "percent")
    whole = one_in(tokens, numeral, language)
    if whole is not None:  # one in five residents is a share of them, 8 out of 10 a mark
        of_things = (
            read_noun(tokens, whole.end, language) is not None or language.share_in.forward(tokens, numeral.end) is None
        )
        part = numeral.number / whole.number
        return (
            _Said("percent", whole.end, part * 100, "percent") if of_things else _Said("number", whole.end, part, None)
        )
    if language.irregular_plurals and numeral.kind == "cardinal" and (period := period_past(tokens, end, language)):
        return _Said("duration", period[0], numeral.number, period[1])
    noun = read_noun(tokens, end, language, linked=_asks_of(tokens, numeral, language), single=numeral.kind == "ordinal")
    kind, name = _kind(None, None, noun, numeral)
    return _Said(kind, noun.end if noun else end, numeral.number, name, (), noun)


def _changes_by(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """Say whether a part is by how much something changed: *fell by half*, *a third higher*."""
    after = tokens.at(amount.end) in language.direction and tokens.runs_on(amount.end)
    counted = tokens.runs_on(amount.end) and language.concepts.forward(tokens, amount.end) is not None
    begins = read_hedge(tokens, amount.start, amount.end, language).start
    return after or (not counted and _direction(tokens, begins, language) is not None)


def _asks_of(tokens: Tokens, numeral: Numeral, language: Language) -> bool:
    """Say whether *of* stands between the number and what it counts: *3 millions de billets*, *dos docenas de gallinas*."""
    pieces = language.numbers.pieces(tokens.at(numeral.end - 1))
    return numeral.scale > 0 or (bool(pieces) and pieces[-1].role == "dozen")


def _ranked(tokens: Tokens, amount: Amount, noun: Noun | None, language: Language) -> tuple[int, str] | None:
    """Find *lap* before *28*: where it begins, and the word itself."""
    if amount.numeral.granularity is not None or not tokens.runs_on(amount.start):
        return None
    if (
        noun is not None
        and tokens.at(amount.end) not in language.linkers
        and (_several(tokens, noun, language) or noun.known)
    ):
        return None
    return language.ranked.backward(tokens, amount.start)


def _finish(
    tokens: Tokens, amount: Amount, said: _Said, begins: tuple[int, str | None], role: str | None, language: Language
) -> Found:
    """Add the hedge, the rate and the direction to what an amount says."""
    if role == "rank":
        said = said._replace(kind="ordinal", unit="rank")
    start, named = begins
    ranked = said.kind == "ordinal"
    hedging = Hedging("exact", start, said.end) if ranked else read_hedge(tokens, start, said.end, language)
    if amount.numeral.about and hedging.hedge == "exact":
        hedging = hedging._replace(hedge="about")
    end, per = (hedging.end, None) if said.kind in ("ordinal", "percent") else _rate(tokens, hedging.end, language)
    shown = named or ("age" if role == "age" else _text(tokens, said.noun))
    granularity = amount.numeral.granularity if said.end == amount.end or not said.parts else None
    reading = Reading(
        said.number, None, granularity, said.unit, hedging.hedge, per, said.parts,
        direction=_direction(tokens, hedging.start, language),
        limit=hedging.limit and said.kind in ("money", "duration"), noun=shown,
    )  # fmt: skip
    return Found(hedging.start, end, said.kind, reading)


def _names_something(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the digits at token `i` name a thing, and no currency before them says otherwise."""
    digits = tokens.word[i][0] in "0123456789" and noise.names_something(tokens, i, language)
    return digits and currency_before(tokens, i, language)[0] is None


def _direction(tokens: Tokens, start: int, language: Language) -> Literal["up", "down"] | None:
    """Return *up* or *down* where a word of change stands shortly before token `start`."""
    for i in range(start - 1, max(-1, start - 1 - _DIRECTION_WINDOW), -1):
        if tokens.word[i] in language.direction:
            return language.direction[tokens.word[i]]
    return None


def _kind(sign: str | None, unit: Unit | None, noun: Noun | None, numeral: Numeral) -> tuple[Kind, str | None]:
    if sign:
        return "money", sign
    if unit is not None:
        return unit.kind, unit.unit
    if numeral.kind == "ordinal":
        return "ordinal", "rank"
    return ("count", noun.unit) if noun else ("number", None)


def _text(tokens: Tokens, noun: Noun | None) -> str | None:
    return tokens.text[tokens.start[noun.start] : tokens.end[noun.end - 1]] if noun else None


def _article_alone(tokens: Tokens, numeral: Numeral, noun: Noun | None, language: Language) -> bool:
    """Say whether the number is no more than an indefinite article: *ein Mann*, but not *ein Toter*."""
    if noun is not None and tokens.at(noun.end - 1) in language.casualties:
        return False
    alone = numeral.end == numeral.start + 1 and numeral.number > 0
    return alone and tokens.word[numeral.start] in language.numbers.articles


def _toll(tokens: Tokens, start: int, language: Language) -> bool:
    """Say whether the words before a bare number make it a number of people: *killing 12*, *killing at least 12*."""
    tolls = language.casualties_before
    if tolls.backward(tokens, start):
        return True
    hedge = language.hedges_before.backward(tokens, start)
    return hedge is not None and tolls.backward(tokens, hedge[0]) is not None


def _hurt(tokens: Tokens, end: int, language: Language) -> bool:
    """Say whether the words behind a bare number make it a number of people: *another 40 were hurt*."""
    found = language.casualties_after.forward(tokens, end) if tokens.runs_on(end) else None
    i = found[0] if found else len(tokens)
    near = tokens.word[i : i + 2] if found and tokens.runs_on(i) else []
    return any(word in language.casualties for word in near)


def _rate(tokens: Tokens, end: int, language: Language) -> tuple[int, str | None]:
    """Read *per day*, *a month*, *for each day* behind a figure."""
    if tokens.runs_on(end):
        net = end + (tokens.at(end) in language.unit_adjectives)  # 14 euros net an hour
        before = language.rate_before.forward(tokens, net)
        unit = language.rate_units.forward(tokens, before[0]) if before and tokens.runs_on(before[0]) else None
        if unit and tokens.at(unit[0]) not in language.rate_stops:
            return unit[0], unit[1]
        adverb = language.rate_adverbs.forward(tokens, end)
        if adverb:
            return adverb
    return end, None

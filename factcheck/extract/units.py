"""Read what stands behind a number and says what it measures: a currency, a sign, a unit, a period."""

from __future__ import annotations

from typing import Literal, NamedTuple

from factcheck.language import Language
from factcheck.language.tokens import Tokens

# A single letter is a unit only where it can be nothing else.
_LONE_LETTERS = frozenset("mtlLgKVWshC°º")
_GLUED_LETTERS = frozenset("F")
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_OPENINGS = frozenset("-([{\"'")
_POWERS = {"2": " ** 2", "3": " ** 3"}
_QUOTES_WITHIN = 80  # tokens in which an inch sign and a closing quotation mark are told apart


class Unit(NamedTuple):
    """A unit over the tokens up to `end`; `hyphen` says that it is tied to its number (*two-year*)."""

    kind: Literal["money", "percent", "measure", "duration"]
    unit: str
    end: int
    hyphen: bool = False


def read_unit(tokens: Tokens, i: int, language: Language, after_measure: bool = False) -> Unit | None:
    """Read the unit that begins at token `i`, just behind a number, or None.

    `after_measure` says that a greater unit stands before the number: *12 ft 2 in*.
    """
    if i >= len(tokens) or not tokens.runs_on(i):
        return None
    word = tokens.word[i]
    if word not in language.unit_starts and tokens.raw[i] not in language.unit_starts and word not in _OPENINGS:
        return None
    if word == "-" and tokens.runs_on(i + 1):
        found = _plain(tokens, i + 1, language)
        return found._replace(hyphen=True) if found else None
    found = _plain(tokens, i, language) or _short_inch(tokens, i, language, after_measure)
    if found is not None or word[0].isdecimal():
        return found
    if not word[0].isalpha():
        return _in_brackets(tokens, i, language) or _inch_sign(tokens, i)
    return _past_words(tokens, i, language)


def _plain(tokens: Tokens, i: int, language: Language) -> Unit | None:
    share = _percent(tokens, i, language) if tokens.word[i] in language.percent.starts else None
    return share or _sign(tokens, i, language) or _word(tokens, i, language)


def _past_words(tokens: Tokens, i: int, language: Language) -> Unit | None:
    """Read the unit past *of* (*millions of euros*) or a word such as *more*, *consecutive* (*two more years*)."""
    link = language.linkers.forward(tokens, i)
    if link is not None:
        found = (
            _sign(tokens, link[0], language) or _word(tokens, link[0], language) if tokens.runs_on(link[0]) else None
        )
        return found if found and found.kind != "duration" else None
    if tokens.word[i] in language.unit_adjectives and tokens.runs_on(i + 1):
        return _percent(tokens, i + 1, language) or _word(tokens, i + 1, language)
    return None


def _in_brackets(tokens: Tokens, i: int, language: Language) -> Unit | None:
    """Read ``20 (kg)``."""
    closing = _BRACKETS.get(tokens.word[i])
    found = _sign(tokens, i + 1, language) if closing and tokens.runs_on(i + 1) else None
    whole = found is not None and found.kind == "measure" and tokens.at(found.end) == closing
    return found._replace(end=found.end + 1) if found and whole else None


def _inch_sign(tokens: Tokens, i: int) -> Unit | None:
    """Read ``5"`` and ``5''`` as inches, where the sign closes no quotation."""
    if not tokens.glued(i):
        return None
    if tokens.word[i] == "'" and tokens.at(i + 1) == "'" and tokens.glued(i + 1):
        return Unit("measure", "inch", i + 2)
    if tokens.word[i] != '"':
        return None
    before = tokens.word[max(0, i - _QUOTES_WITHIN) : i]
    return None if before.count('"') % 2 or "“" in before else Unit("measure", "inch", i + 1)


def _short_inch(tokens: Tokens, i: int, language: Language, after_measure: bool) -> Unit | None:
    """Read a unit's short form that is a common word too (*in*): behind a greater unit, or at the end of a phrase."""
    unit = language.units_after.get(tokens.word[i])
    if unit is None:
        return None
    ends = _line_ends(tokens, i) or tokens.at(i + 1) in (".", ",", ";", ")")
    return Unit("measure", unit, i + 1) if after_measure or ends else None


def _line_ends(tokens: Tokens, i: int) -> bool:
    """Say whether nothing stands behind token `i` in its line; a date does, though no figure runs on into it."""
    return i + 1 >= len(tokens) or "\n" in tokens.text[tokens.end[i] : tokens.start[i + 1]]


def _percent(tokens: Tokens, i: int, language: Language) -> Unit | None:
    found = language.percent.forward(tokens, i)
    return Unit("percent", found[1], found[0]) if found else None


def _sign(tokens: Tokens, i: int, language: Language) -> Unit | None:
    raw = tokens.rawat(i)
    measure = language.unit_signs.forward(tokens, i) if raw in language.unit_signs.starts else None
    money = language.currency_signs.forward(tokens, i) if raw in language.currency_signs.starts else None
    if (measure is None and money is None) or tokens.gap(i) > 1:
        return None
    glued = tokens.glued(i)
    if measure is not None and measure[0] == i + 1 and not _may_be_unit(tokens, i, glued):
        measure = None
    if (
        measure is not None
        and not glued
        and tokens.word[i] in language.function_words
        and _runs_into_word(tokens, i, language)
    ):
        measure = None
    if money is not None and tokens.raw[i] in language.weak_letters:
        money = money if glued and tokens.raw[i] not in language.prefix_letters else None
    if money is not None and _number_claims(tokens, money[0], glued):
        money = None
    if money is not None and (measure is None or money[0] >= measure[0]):
        return Unit("money", money[1], money[0])
    return _compound(tokens, measure[1], measure[0], language) if measure else None


def _may_be_unit(tokens: Tokens, i: int, glued: bool) -> bool:
    """Say whether the sign at `i` may be a unit: a single letter only where it can be nothing else."""
    sign = tokens.raw[i]
    if len(sign) > 1 or not sign.isalpha():
        return True
    if tokens.glued(i + 1) and tokens.at(i + 1) in ("'", "."):
        return tokens.at(i + 1) == "." and not tokens.glued(i + 2)
    return sign in _LONE_LETTERS or (glued and sign in _GLUED_LETTERS)


def _compound(tokens: Tokens, unit: str, end: int, language: Language) -> Unit | None:
    """Read on from a unit over its power (``km^2``, *km squared*) and what it is divided by (``km/hr``)."""
    if tokens.at(end) == "^" and tokens.at(end + 1) in _POWERS and tokens.glued(end):
        unit, end = unit + _POWERS[tokens.at(end + 1)], end + 2
    elif tokens.at(end) in _POWERS and tokens.glued(end) and unit.endswith("meter"):
        unit, end = unit + _POWERS[tokens.at(end)], end + 1
    elif tokens.at(end) in language.power_words and tokens.runs_on(end):
        unit, end = unit + _POWERS[language.power_words[tokens.at(end)]], end + 1
    if tokens.at(end) == "/" and tokens.glued(end) and tokens.glued(end + 1):
        below = language.unit_signs.forward(tokens, end + 1)
        period = language.period_signs.get(tokens.rawat(end + 1))
        if below is None and period is None:
            return None
        unit, end = (f"{unit} / {period}", end + 2) if period else (f"{unit} / ({below[1]})", below[0])  # type: ignore[index]
    if tokens.at(end) in ("/", "^") and tokens.glued(end):
        return None
    return Unit("measure", unit, end)


def _runs_into_word(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the sign at `i` is the word it looks like, by what follows: *6,2 ha causato*."""
    after = tokens.at(i + 1)
    return tokens.runs_on(i + 1) and after.isalpha() and not language.linkers.forward(tokens, i + 1)


def _number_claims(tokens: Tokens, after: int, glued: bool) -> bool:
    """Say whether the sign before token `after` belongs to the number that follows: *for 5 $20 notes*."""
    return not glued and tokens.glued(after) and tokens.at(after)[:1].isdecimal()


def _word(tokens: Tokens, i: int, language: Language) -> Unit | None:
    word = tokens.at(i)
    period = language.periods.forward(tokens, i) if word in language.periods.starts else None
    money = language.currency_words.forward(tokens, i) if word in language.currency_words.starts else None
    measure = language.units.forward(tokens, i) if word in language.units.starts else None
    if measure and (not period or measure[0] > period[0]) and (not money or measure[0] >= money[0]):
        if money and measure[0] == money[0] and not (_tenths(tokens.at(i - 1)) or _weighs(tokens, i, language)):
            return Unit("money", money[1], money[0])
        return _compound(tokens, measure[1], measure[0], language) or Unit("measure", measure[1], measure[0])
    if period and (not money or period[0] > money[0]):
        return Unit("duration", period[1], period[0])
    if money:
        return Unit("money", money[1], money[0])
    return None


def _tenths(number: str) -> bool:
    """Say whether a number is printed to one decimal, as weights are and sums are not: *7.5 pounds*."""
    return len(number) > 2 and number[-2] in ".," and number[-1].isdecimal()


def _weighs(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a word that is both a currency and a weight is a weight here, by the words around it."""
    if tokens.at(i + 1) == "(" and language.currency_signs.forward(tokens, i + 2) is not None:
        return False  # 40,000 pounds ($51,000)
    near = tokens.word[max(0, i - 12) : i + 9]
    if any(word in language.weight_cues for word in near):
        return True
    return "$" in near and "£" not in near

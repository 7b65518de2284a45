"""Read what stands behind a number and says what it measures: a currency, a sign, a unit, a period."""

from __future__ import annotations

from typing import Literal, NamedTuple

from factcheck.language import Language
from factcheck.language.tokens import Tokens

# A single letter is a unit only where it can be nothing else.
_LONE_LETTERS = frozenset("mtlLgKVWsh°º")
# Units that name the same word as a currency does (pounds): the words near the figure decide.
_WEIGHT = "pound"


class Unit(NamedTuple):
    """A unit over the tokens up to `end`; `hyphen` says that it is tied to its number (*two-year*)."""

    kind: Literal["money", "percent", "measure", "duration"]
    unit: str
    end: int
    hyphen: bool = False


def read_unit(tokens: Tokens, i: int, language: Language, after_measure: bool = False) -> Unit | None:
    """Read the unit that begins at token `i`, just behind a number, or None."""
    if i >= len(tokens) or not tokens.runs_on(i):
        return None
    hyphen = tokens.word[i] == "-" and tokens.runs_on(i + 1)
    j = i + 1 if hyphen else i
    found = _percent(tokens, j, language) or _sign(tokens, j, language, hyphen) or _word(tokens, j, language)
    if found is None and not hyphen and (link := language.linkers.forward(tokens, j)):
        found = _word(tokens, link[0], language) if tokens.runs_on(link[0]) else None
        found = found if found and found.kind != "duration" else None
    return found._replace(hyphen=hyphen) if found else None


def _percent(tokens: Tokens, i: int, language: Language) -> Unit | None:
    found = language.percent.forward(tokens, i)
    return Unit("percent", found[1], found[0]) if found else None


def _sign(tokens: Tokens, i: int, language: Language, hyphen: bool) -> Unit | None:
    if tokens.gap(i) > 1:
        return None
    glued = tokens.glued(i)
    measure = language.unit_signs.forward(tokens, i)
    if measure is not None and len(tokens.raw[i]) == 1 and measure[0] == i + 1:
        letter = tokens.raw[i]
        if letter.isalpha() and (letter not in _LONE_LETTERS or tokens.glued(i + 1) and tokens.at(i + 1) == "'"):
            measure = None
    money = language.currency_signs.forward(tokens, i)
    if money is not None and tokens.raw[i].isalpha() and len(tokens.raw[i]) < 3 and not glued:
        money = None
    if money is not None and _number_claims(tokens, money[0], glued):
        money = None
    if money is not None and (measure is None or money[0] >= measure[0]):
        return Unit("money", money[1], money[0])
    if measure is None:
        return None
    if tokens.at(measure[0]) in ("/", "²", "³", "^") and tokens.glued(measure[0]):
        return None
    return Unit("measure", measure[1], measure[0])


def _number_claims(tokens: Tokens, after: int, glued: bool) -> bool:
    """Say whether the sign before token `after` belongs to the number that follows: *for 5 $20 notes*."""
    return not glued and tokens.glued(after) and tokens.at(after)[:1].isdigit()


def _word(tokens: Tokens, i: int, language: Language) -> Unit | None:
    period = language.periods.forward(tokens, i)
    money = language.currency_words.forward(tokens, i)
    measure = language.units.forward(tokens, i)
    if measure and (not period or measure[0] > period[0]) and (not money or measure[0] >= money[0]):
        if money and measure[0] == money[0] and not _weighs(tokens, i, language):
            return Unit("money", money[1], money[0])
        return Unit("measure", measure[1], measure[0])
    if period and (not money or period[0] > money[0]):
        return Unit("duration", period[1], period[0])
    if money:
        return Unit("money", money[1], money[0])
    return None


def _weighs(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a word that is both a currency and a weight is a weight here, by the words around it."""
    near = set(tokens.word[max(0, i - 12) : i]) | set(tokens.word[i + 1 : i + 9])
    return bool(near & language.weight_cues)

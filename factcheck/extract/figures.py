"""Read the figure around one number: a vague one, a range, or a single amount."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract import noise
from factcheck.extract.amounts import Amount, read_amount
from factcheck.extract.compounds import period_and_half
from factcheck.extract.found import Found, kind_of, read_rate, words_of
from factcheck.extract.hedges import read_hedge
from factcheck.extract.naming import names_something
from factcheck.extract.nouns import read_noun
from factcheck.extract.shares import read_age
from factcheck.extract.singles import read_single
from factcheck.extract.spans import ends, far_end, lent_unit, opening
from factcheck.extract.vague import lone_unit, read_times, read_vague, rough
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Reading

_CLOCK = 5  # tokens of 2:06:18
_DIGITS = frozenset("0123456789")

__all__ = ["Found", "read_figure"]


def read_figure(tokens: Tokens, i: int, language: Language) -> Found | None:
    """Read the figure whose number begins at token `i`, or None where no number begins there."""
    word = tokens.word[i]
    if word[0] in _DIGITS:
        if tokens.at(i + 3) == ":" and (taken := _time_taken(tokens, i)) is not None:
            return taken
        if names_something(tokens, i, language):
            return Found(i, i + 1, None)
    else:
        vague = language.vague.forward(tokens, i) if word in language.vague.starts else None
        if vague is not None:
            return read_vague(tokens, i, *vague, language)
        times = read_times(tokens, i, language) if word in language.multiples.starts else None
        if times is not None:
            return times
    first = read_amount(tokens, i, language) or lone_unit(tokens, i, language)
    if first is None:
        return None
    first = period_and_half(tokens, first, language) or rough(tokens, first, language) or first
    second = far_end(tokens, first, language)
    if second is not None:
        return _range(tokens, first, second, language)
    clock = tokens.at(first.start - 1) == ":"  # 08:21 Second train
    end = first.numeral.end if clock else first.end
    if noise.score(tokens, first.start, end) and not (first.sign or (first.unit and not clock)):
        return Found(first.start, first.end, None)
    return read_single(tokens, lent_unit(tokens, first, language), language)


def _time_taken(tokens: Tokens, i: int) -> Found | None:
    """Read hours, minutes and seconds as the time that a race took: *won in 2:06:18*; a time of day is read before."""
    hours, minutes, seconds = tokens.word[i], tokens.at(i + 2), tokens.at(i + 4)
    tied = tokens.at(i + 1) == tokens.at(i + 3) == ":" and all(tokens.glued(j) for j in range(i + 1, i + _CLOCK))
    loose = not tokens.glued(i) or tokens.at(i - 1) in ("(", "'", '"')
    ends = not tokens.glued(i + _CLOCK) or not tokens.at(i + _CLOCK)[0].isalnum() and tokens.at(i + _CLOCK) != ":"
    if not (tied and loose and ends and hours.isdecimal() and len(hours) <= 2):
        return None
    if not all(part.isdecimal() and len(part) == 2 and int(part) < 60 for part in (minutes, seconds)):
        return None
    parts = ((Decimal(minutes), "minute"), (Decimal(seconds), "second"))
    return Found(i, i + _CLOCK, "duration", Reading(Decimal(hours), unit="hour", parts=parts))


def _range(tokens: Tokens, first: Amount, second: Amount, language: Language) -> Found:
    sign, unit = first.sign or second.sign, second.unit or first.unit
    noun = None if sign or unit else read_noun(tokens, second.end, language)
    end = noun.end if noun else second.end
    kind, name = kind_of(sign, unit, noun, second.numeral)
    begins = opening(tokens, first.start, language)
    starts = (begins, first.start) if begins < first.start else (begins,)
    ages = (read_age(tokens, second._replace(start=i), end, language) for i in starts)
    age = None if sign else next((i for i in ages if i is not None), None)
    if age is not None:
        kind, name, end = "duration", unit.unit if unit else "year", age
    hedging = read_hedge(tokens, begins, end, language)
    end, per = read_rate(tokens, hedging.end, language)
    low, high = ends(first, second)
    return Found(
        hedging.start,
        end,
        kind,
        Reading(low, high, None, name, "range", per, noun="age" if age else words_of(tokens, noun)),
    )

"""Read shares and ages: what a number says by the words around it where no unit says it."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.amounts import Amount
from factcheck.extract.beside import apposed
from factcheck.extract.nouns import read_noun
from factcheck.extract.numerals import Numeral, read_number
from factcheck.extract.units import read_unit
from factcheck.language import Language
from factcheck.language.tokens import Tokens

_ROUND_WHOLES = (10, 100, 1000)  # of these shares are told in plain numbers: nine in ten
_OLDEST = 130  # years
_GROWN = 10  # years from which *he was 14* tells an age
_CLOSING = frozenset((*',.;:!?)"”»–—',))
ROUND_PART = Decimal(5)  # percentage points: what a reader hears in *three in four*, *a third of*
_FEW = range(2, 11)
_TRIFLE = Decimal("1e-9")


def is_round_part(percentage: Decimal) -> bool:
    """Say whether a percentage is a part of at most ten, from a tenth to nine tenths."""
    parts = (percentage * whole / 100 for whole in _FEW)
    return 10 <= percentage <= 90 and any(abs(part - round(part)) < _TRIFLE for part in parts)


def read_share(tokens: Tokens, numeral: Numeral, end: int, language: Language) -> tuple[Decimal, int] | None:
    """Return the percentage that *a third of*, *a percentage of 12* give, and the token after it."""
    of = language.share.forward(tokens, end) if numeral.kind == "fraction" and tokens.runs_on(end) else None
    if of and tokens.runs_on(of[0]):
        return numeral.number * 100, end
    if numeral.kind == "ordinal":
        return (100 / numeral.number, end) if _every(tokens, numeral, end, language) else None
    led = tokens.at(numeral.start - 1) in language.percent_before.ends and tokens.runs_on(numeral.start)
    if led and language.percent_before.backward(tokens, numeral.start):
        return numeral.number, end
    return None


def _every(tokens: Tokens, numeral: Numeral, end: int, language: Language) -> bool:
    """Say whether a rank is a share: *every fifth child*, but not *every second day*."""
    if not (tokens.at(numeral.start - 1) in language.every and tokens.runs_on(numeral.start) and numeral.number >= 2):
        return False
    timed = language.periods.forward(tokens, end) or tokens.at(end) in language.calendar.weekdays
    return not timed and read_noun(tokens, end, language) is not None


def one_in(tokens: Tokens, numeral: Numeral, language: Language) -> Numeral | None:
    """Return the second number of *one in five*, *neun von zehn*."""
    i = numeral.end
    links = language.share_in.starts
    if tokens.at(i) not in links and tokens.at(i + 1) not in links:
        return None
    link = language.share_in.forward(tokens, numeral.end) if tokens.runs_on(numeral.end) else None
    past = None if link else _past_noun(tokens, numeral, language)
    link = link or past
    if link is None or numeral.granularity is not None:
        return None
    i = link[0] + 1 if tokens.at(link[0]) in language.share_every else link[0]
    whole = read_number(tokens, i, language) if i < len(tokens) and tokens.runs_on(i) else None
    if whole is None or whole.kind == "ordinal" or whole.granularity is not None and whole.number < 100:
        return None
    unit = read_unit(tokens, whole.end, language)
    if unit is not None and (unit.kind != "money" or whole.number not in _ROUND_WHOLES):  # three in 24 hours
        return None
    if past and numeral.number > 1 and (whole.number not in _ROUND_WHOLES or read_noun(tokens, whole.end, language)):
        return None
    alike = (whole.digits == numeral.digits or numeral.number == 1) and not 1900 <= whole.number < 2100
    return whole if alike and numeral.number < whole.number <= 1_000_000 and whole.number >= 2 else None


def _past_noun(tokens: Tokens, numeral: Numeral, language: Language) -> tuple[int, bool] | None:
    """Find the link behind the noun counted: *un Français sur cinq*, *one adult in four*, *neuf élèves sur dix*."""
    i = numeral.end
    if not tokens.at(i).isalpha() or tokens.at(i) in language.function_words or not tokens.runs_on(i + 1):
        return None
    link, of = language.share_in.forward(tokens, i + 1), language.linkers.forward(tokens, i + 1)
    return None if link is None or (of is not None and of[0] >= link[0]) else link


def read_age(tokens: Tokens, amount: Amount, end: int, language: Language) -> int | None:
    """Return where an age ends that the figure states: *20-month-old*, *aged 45*, *45 Jahre alt*."""
    unit = amount.unit
    if unit is not None and unit.kind != "duration":
        return None
    i = end + 1 if tokens.at(end) == "-" and tokens.glued(end) else end
    found = language.ages_after.forward(tokens, i) if unit is not None and tokens.runs_on(i) else None
    if found:
        return found[0]
    j = amount.end + 1 if tokens.at(amount.end) == "-" else amount.end
    if unit is None and tokens.at(j) in language.age_words and tokens.runs_on(j):
        return j + 1
    years = unit is None or (unit.unit == "year" and not unit.hyphen)
    if years and apposed(tokens, amount.start, amount.end, language):
        return amount.end
    if unit is None and end == amount.end and _told(tokens, amount, language):
        return amount.end
    led = tokens.at(amount.start - 1) in language.ages_before.ends and tokens.runs_on(amount.start)
    before = language.ages_before.backward(tokens, amount.start) if led else None
    if before and amount.numeral.number < _OLDEST and amount.sign is None and amount.numeral.kind == "cardinal":
        return amount.end
    return None


def _told(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """Say whether a bare number is how old somebody is, and ends its clause: *she is 41, an engineer*."""
    i, numeral = amount.start, amount.numeral
    if tokens.at(i - 1) not in language.ages_told.ends or not tokens.runs_on(i) or numeral.kind != "cardinal":
        return False
    after, grown = tokens.at(amount.end), _GROWN <= numeral.number < _OLDEST and numeral.granularity is None
    ends = not tokens.runs_on(amount.end) or after in _CLOSING or after in language.numbers.joiners
    return grown and ends and language.ages_told.backward(tokens, i) is not None

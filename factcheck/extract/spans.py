"""Read figures that have two ends: *5 to 6 million*, *10-20 %*, *between 3 and 4*."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.amounts import Amount, read_amount
from factcheck.extract.nouns import read_noun
from factcheck.extract.numerals import Numeral
from factcheck.extract.units import Unit
from factcheck.language import Language
from factcheck.language.tokens import Tokens

_LEADS = 6  # tokens before a figure in which a word may say that it is a change
_CLAUSES = frozenset(".,;:!?")
_LED_TO, _LED_TO_BARE = 2, 8  # times that what it led to is greater, with a unit of its own and without
_YEARS = range(1500, 2101)
_DAYS = {"hour": Decimal(1) / 24, "day": Decimal(1), "week": Decimal(7), "month": Decimal(30), "year": Decimal(365)}


def far_end(tokens: Tokens, first: Amount, language: Language) -> Amount | None:
    """Return the amount at the far end of the range that `first` begins, or None where it begins none."""
    i = first.end
    joiner = tokens.at(i)
    if joiner not in language.range_joiners or not tokens.runs_on(i):
        return None
    including = language.range_including.forward(tokens, i + 1)
    j = _number_start(tokens, including[0] if including else i + 1, language)
    if j >= len(tokens) or not tokens.runs_on(j) or (joiner == "-" and tokens.glued(i) and not tokens.glued(i + 1)):
        return None
    second = read_amount(tokens, j, language, signed=j > i + 1 or not tokens.glued(j))
    if second is None or not same_measure(first, second):
        return None
    ranks = [amount.numeral.kind == "ordinal" for amount in (first, second)]
    if any(ranks) and not (all(ranks) and opening(tokens, first.start, language) < first.start):
        return None
    return second if _is_range(tokens, first, second, joiner, language) else None


def _is_range(tokens: Tokens, first: Amount, second: Amount, joiner: str, language: Language) -> bool:
    low, high = shared_scale(first.numeral, second.numeral), second.numeral.number
    opened = opening(tokens, first.start, language) < first.start
    rising = low < high or high < low < 0
    if first.numeral.kind == "fraction" and second.numeral.scale:  # fell by half to 2 million
        return False
    if (
        not rising
        or (low == 0 and _speed(second))
        or (joiner not in (*"-–—", *language.numbers.joiners) and _changed(tokens, first.start, language))
    ):
        return False
    if joiner in language.numbers.joiners and not (
        opened and tokens.at(opening(tokens, first.start, language)) in language.between
    ):
        return False
    if joiner in language.arrivals and _leads_to(tokens, first, low, high, language):
        return False
    unit = second.unit or first.unit
    if joiner in language.range_alternatives and not (unit and high - low <= 1 + high / 5):
        return False
    if joiner in "-–—" and unit is None and first.sign is None:
        hedged = language.hedges_before.backward(tokens, first.start) is not None
        return (
            hedged
            or _round(first.numeral)
            and _round(second.numeral)
            or read_noun(tokens, second.end, language) is not None
        )
    return True


def lent_unit(tokens: Tokens, first: Amount, language: Language) -> Amount:
    """Return `first` with the unit and scale that the second figure of a change lends it: *from 145 to 155 euros*."""
    arrives = tokens.at(first.end) in language.arrivals and tokens.runs_on(first.end) and tokens.runs_on(first.end + 1)
    numeral = first.numeral
    if first.unit or first.sign or not arrives or opening(tokens, first.start, language) == first.start:
        return first
    second = read_amount(tokens, _number_start(tokens, first.end + 1, language), language)
    if second is None or numeral.kind != "cardinal" or second.numeral.kind != "cardinal":
        return first
    power = second.numeral.scale
    if power and not numeral.scale and numeral.number < 1000:
        place = Decimal(1) if numeral.granularity is None else numeral.granularity
        numeral = numeral._replace(number=numeral.number.scaleb(power), granularity=place.scaleb(power), scale=power)
    unit = Unit("money", second.sign, first.end) if second.sign else second.unit
    return first._replace(numeral=numeral, unit=unit._replace(end=first.end) if unit else None)


def _speed(amount: Amount) -> bool:
    """Say whether the amount is a speed: *0 to 60 mph* is how long a car takes to reach 60."""
    return amount.unit is not None and amount.unit.unit.endswith("/ hour")


def _round(numeral: Numeral) -> bool:
    """Say whether a bare number is of a size that stands in no name, score or year."""
    return numeral.number >= 1000 and (numeral.granularity is not None) and numeral.number not in _YEARS


def _number_start(tokens: Tokens, i: int, language: Language) -> int:
    """Return the token at which the second number of a range begins, past its hedge and its currency sign."""
    hedge = language.hedges_before.forward(tokens, i)
    if hedge and hedge[1] == "about":
        i = hedge[0]
    if tokens.at(i) in language.definite and tokens.runs_on(i + 1):
        i += 1
    if tokens.at(i) == "-" and tokens.glued(i + 1):
        i += 1
    found = language.currency_signs.forward(tokens, i)
    return found[0] if found and tokens.gap(found[0]) <= 1 else i


def same_measure(first: Amount, second: Amount) -> bool:
    """Say whether two amounts may be the ends of one range: one currency, one kind of unit."""
    units = [a.unit for a in (first, second) if a.unit]
    money = {x for x in (first.sign, second.sign) if x} | {u.unit for u in units if u.kind == "money"}
    if len(money) > 1 or (money and any(u.kind != "money" for u in units)):
        return False
    if first.unit is None or second.unit is None:
        return second.unit is not None or first.unit is None or bool(money)
    return first.unit.kind == second.unit.kind and (
        first.unit.unit == second.unit.unit or first.unit.kind == "duration"
    )


def shared_scale(first: Numeral, second: Numeral) -> Decimal:
    """Return the first number in the scale of the second where it has none: *5 to 6 million*."""
    if first.scale == 0 and second.scale and (scaled := first.number.scaleb(second.scale)) <= second.number:
        return scaled
    return first.number


def opening(tokens: Tokens, start: int, language: Language) -> int:
    """Return the token of *between*, *from*, *tussen de* before token `start`, or `start` where there is none."""
    i = start - 1 if tokens.at(start - 1) in language.definite and tokens.runs_on(start) else start
    return i - 1 if tokens.at(i - 1) in language.range_open and tokens.runs_on(i) else start


def _changed(tokens: Tokens, start: int, language: Language) -> bool:
    """Say whether the words before speak of a change from one figure to another."""
    begins = opening(tokens, start, language)
    return begins < start and any(word in language.changes for word in tokens.word[max(0, begins - 4) : begins])


def _leads_to(tokens: Tokens, first: Amount, low: Decimal, high: Decimal, language: Language) -> bool:
    """Say whether the first figure is a change and the second what it led to: *raised by $3.50 to $76*.

    *Rose 3 to 7 percent* is a range all the same: the two ends of one are not so far apart, and print one unit.
    """
    own = first.sign is not None or first.unit is not None
    led = tokens.at(first.start - 1) in language.arrivals  # fell to 3 to 7 degrees
    if low <= 0 or led or high < low * (_LED_TO if own else _LED_TO_BARE):
        return False
    before = tokens.word[max(0, first.start - _LEADS) : first.start]
    told = next((at for at, word in enumerate(reversed(before)) if word in _CLAUSES), len(before))
    return any(word in language.changes or word in language.direction for word in before[len(before) - told :])


def ends(first: Amount, second: Amount) -> tuple[Decimal, Decimal]:
    """Return the two ends in the unit of the second: *six weeks to three months*."""
    low, high = shared_scale(first.numeral, second.numeral), second.numeral.number
    units = (first.unit.unit, second.unit.unit) if first.unit and second.unit else ("", "")
    if units[0] != units[1] and all(unit in _DAYS for unit in units):
        low = (low * _DAYS[units[0]] / _DAYS[units[1]]).quantize(Decimal("0.01"))
    return (low, high) if low < high else (high, low)

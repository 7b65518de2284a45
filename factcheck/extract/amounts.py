"""Read a number with the currency before it and the unit behind it."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.numerals import Numeral, leading_mark, read_fraction, read_number
from factcheck.extract.parts import ranked_part
from factcheck.extract.sums import prefixed, sum_in
from factcheck.extract.units import Unit, read_unit
from factcheck.language import Language
from factcheck.language.tokens import Tokens

_HALVES = Decimal("0.1")  # the place to which *half a million* is meant
_BELOW_ZERO = frozenset(("degree_Celsius", "degree_Fahrenheit"))


class Amount(NamedTuple):
    """A number over the tokens ``[start, end)``, with its currency or unit."""

    numeral: Numeral
    start: int
    end: int
    sign: str | None  # currency printed before the number
    unit: Unit | None


def read_amount(tokens: Tokens, i: int, language: Language, signed: bool = True) -> Amount | None:
    """Read the amount whose number begins at token `i`; `signed` says that a hyphen before it may be a minus."""
    first = i - 1 if leading_mark(tokens, i, language) else i
    sign, start, power = currency_before(tokens, first, language)
    numeral = read_number(tokens, i, language, sign is not None)
    if numeral is None:
        return None
    if sign is not None and tokens.raw[start][:1].islower() and language.percent.forward(tokens, numeral.end):
        sign, start = None, first  # the yen 5 percent lower
    if sign is not None and not prefixed(tokens, start, numeral, language):
        return None  # P3
    if power:
        numeral = _times(numeral, power)
    if signed:
        numeral, start = _negative(tokens, numeral, start, language)
    if sign is not None:
        numeral = read_fraction(tokens, numeral, language) or numeral
        return Amount(numeral, start, past_dash(tokens, numeral.end), sign, None)
    return _with_unit(tokens, numeral, start, language)


def _with_unit(tokens: Tokens, numeral: Numeral, start: int, language: Language) -> Amount:
    numeral = ranked_part(tokens, numeral, language) or numeral
    if numeral.kind == "ordinal" or _stands_alone(tokens, numeral, language):  # the third quarter lasts one
        return Amount(numeral, start, numeral.end, None, None)
    numeral = _over(tokens, numeral, language) or _bracketed_scale(tokens, numeral, language) or numeral
    dashed = past_dash(tokens, numeral.end)
    if dashed > numeral.end:
        numeral = numeral._replace(end=dashed)
    unit = read_unit(tokens, numeral.end, language)
    tied = unit is not None and unit.hyphen and not numeral.digits  # three-quarters of staff
    tied = tied or (unit is not None and not numeral.digits and _of_scale(tokens, unit.end, language))
    if unit is None or unit.kind != "duration" or tied or _of_unit(tokens, unit.end, language):
        part = read_fraction(tokens, numeral, language)
        if part is not None:
            numeral = part
            unit = read_unit(tokens, numeral.end, language)
    if unit is None:
        unit = _unit_of_part(tokens, numeral, language)
    scaled = language.scaled_codes.get(tokens.rawat(numeral.end)) if unit is None else None
    if scaled is not None and tokens.runs_on(numeral.end):
        return Amount(
            _times(numeral, scaled[1]), start, numeral.end + 1, None, Unit("money", scaled[0], numeral.end + 1)
        )
    if unit is not None and unit.kind == "money" and not numeral.scale:
        numeral, unit = _late_scale(tokens, numeral, unit, language)
    spoken = sum_in(tokens, numeral, unit, language) if unit is not None and language.sums else None
    if spoken is not None:
        numeral, unit = _times(numeral, spoken[0]), spoken[1]
    if unit is not None and unit.unit in _BELOW_ZERO and _loose_minus(tokens, start):
        numeral, start = numeral._replace(number=-numeral.number), start - 1
    amount = Amount(numeral, start, unit.end if unit else numeral.end, None, unit)
    return _below_zero(tokens, amount, language) or _alone_below_zero(tokens, amount)


def _of_scale(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether *of a billion* stands at `i`."""
    link = language.linkers.forward(tokens, i) if tokens.runs_on(i) else None
    at = link[0] + (tokens.at(link[0]) in language.numbers.articles) if link else i
    pieces = language.numbers.pieces(tokens.at(at)) if link and tokens.runs_on(at) else ()
    return len(pieces) == 1 and pieces[0].role == "scale" and tokens.at(at) not in language.numbers.abbreviated


def _of_unit(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether *of an hour* stands at `i`: *three quarters* before it are parts, and no quarters of a year."""
    link = language.linkers.forward(tokens, i) if tokens.runs_on(i) else None
    if link is None or tokens.at(link[0]) not in language.numbers.articles:
        return False
    return any(table.forward(tokens, link[0] + 1) is not None for table in (language.periods, language.units))


def _stands_alone(tokens: Tokens, numeral: Numeral, language: Language) -> bool:
    """Say whether nothing behind the number can belong to its amount, by the one token that stands there."""
    after = tokens.rawat(numeral.end)
    return after != "" and not language.says_more[after] and not (after == "," and tokens.glued(numeral.end + 1))


def _alone_below_zero(tokens: Tokens, amount: Amount) -> Amount:
    """Take in the minus set apart where the text holds nothing else, as the cell of a table: *- 1,200*."""
    minus = amount.start == 1 and tokens.word[0] == "-" and amount.end == len(tokens) and amount.numeral.number > 0
    if not minus:
        return amount
    return amount._replace(numeral=amount.numeral._replace(number=-amount.numeral.number), start=0)


def _loose_minus(tokens: Tokens, start: int) -> bool:
    """Say whether a minus sign stands a space before a temperature: *- 20 °C*, but not *10 - 20 °C*."""
    minus = (
        tokens.at(start - 1) == "-" and tokens.gap(start) == 1 and tokens.runs_on(start) and tokens.runs_on(start - 1)
    )
    return minus and tokens.gap(start - 1) == 1 and tokens.at(start - 2).isalpha()


def _below_zero(tokens: Tokens, amount: Amount, language: Language) -> Amount | None:
    """Read *ten degrees below zero* as minus ten degrees."""
    unit, numeral = amount.unit, amount.numeral
    if tokens.at(amount.end) not in language.below_zero.starts or not tokens.runs_on(amount.end):
        return None
    below = language.below_zero.forward(tokens, amount.end)
    if below is None or numeral.number <= 0 or (unit is not None and not unit.unit.startswith("degree")):
        return None
    degrees = Unit("measure", below[1] if unit is None or unit.unit == "degree" else unit.unit, below[0])
    return Amount(numeral._replace(number=-numeral.number), amount.start, below[0], None, degrees)


def past_dash(tokens: Tokens, i: int) -> int:
    """Return the token after the dash that stands for no cents: ``50,-``."""
    dash = (
        tokens.at(i) in (",", ".") and tokens.at(i + 1) in ("-", "–", "—") and tokens.glued(i) and tokens.glued(i + 1)
    )
    return i + 2 if dash and not (tokens.glued(i + 2) and tokens.at(i + 2)[0].isalnum()) else i


def _over(tokens: Tokens, numeral: Numeral, language: Language) -> Numeral | None:
    """Read *one over three*, where nothing follows that the second number could count."""
    i = numeral.end
    if tokens.at(i) not in language.over or abs(numeral.number) != 1 or not tokens.runs_on(i):
        return None
    below = read_number(tokens, i + 1, language) if tokens.runs_on(i + 1) else None
    if below is None or below.number <= 1 or below.kind != "cardinal":
        return None
    share = language.percent.forward(tokens, below.end) is not None
    if tokens.runs_on(below.end) and not share and tokens.at(below.end)[0] not in ".,;:!?)":
        return None
    return numeral._replace(end=below.end, number=numeral.number / below.number, granularity=None, kind="fraction")


def _unit_of_part(tokens: Tokens, numeral: Numeral, language: Language) -> Unit | None:
    """Read *of an hour* after *three quarters*, *a litre* after *half*."""
    if numeral.digits or numeral.number == numeral.number.to_integral_value():
        return None
    i = numeral.end
    link = language.linkers.forward(tokens, i) if tokens.runs_on(i) else None
    i = link[0] if link else i
    if tokens.at(i) in language.numbers.articles and tokens.runs_on(i):
        i += 1
    return read_unit(tokens, i, language) if i > numeral.end else None


def _late_scale(tokens: Tokens, numeral: Numeral, unit: Unit, language: Language) -> tuple[Numeral, Unit]:
    """Read the *million* of *75 USD million*."""
    word = tokens.at(unit.end)
    pieces = language.numbers.pieces(word) if tokens.runs_on(unit.end) and numeral.digits else ()
    if len(pieces) != 1 or pieces[0].role != "scale" or word in language.numbers.abbreviated:
        return numeral, unit
    return _times(numeral, int(pieces[0].value)), unit._replace(end=unit.end + 1)


def _bracketed_scale(tokens: Tokens, numeral: Numeral, language: Language) -> Numeral | None:
    """Read the scale that stands in brackets behind a number: *1,9 (Mrd.)*."""
    i = numeral.end
    if tokens.at(i) != "(" or not numeral.digits or numeral.scale or numeral.kind != "cardinal":
        return None
    pieces = language.numbers.pieces(tokens.at(i + 1))
    close = i + 2 + (tokens.at(i + 2) == ".")
    if len(pieces) != 1 or pieces[0].role != "scale" or tokens.at(close) != ")" or not tokens.runs_on(close):
        return None
    return _times(numeral, int(pieces[0].value))._replace(end=close + 1)


def _times(numeral: Numeral, power: int) -> Numeral:
    """Return the number in units of a power of ten: the 60 of *MAUD 60*."""
    whole = Decimal(1) if numeral.number == numeral.number.to_integral_value() else _HALVES
    place = min(whole, numeral.granularity or whole)  # noughts before a scale word are printed to be read
    return numeral._replace(number=numeral.number.scaleb(power), granularity=place.scaleb(power), scale=power)


def currency_before(tokens: Tokens, i: int, language: Language) -> tuple[str | None, int, int]:
    """Return the currency printed before token `i`, where it begins, and the power of ten it carries (``MEUR``)."""
    if not tokens.runs_on(i) or not language.leads_sum[tokens.raw[i - 1]]:
        return None, i, 0
    j = i - 1 if tokens.at(i - 1) == "-" and tokens.glued(i) else i
    found = language.currency_signs.backward(tokens, j) if tokens.gap(j) <= 1 else None
    if found is not None and _stands_before(tokens, found[0], j, language):
        return found[1], found[0], 0
    scaled = language.scaled_codes.get(tokens.raw[i - 1])
    if scaled is not None:
        return scaled[0], i - 1, scaled[1]
    if tokens.word[i - 1] in language.leading_currencies:
        word = language.currency_words.backward(tokens, i)
        if word is not None and not tokens.at(word[0] - 1)[:1].isdecimal():
            return word[1], word[0], 0
    return None, i, 0


def _stands_before(tokens: Tokens, first: int, after: int, language: Language) -> bool:
    """Say whether the sign over ``[first, after)`` is a currency's, and no end of a word or name (*COP 26*)."""
    raw = tokens.raw[after - 1]
    if raw.isalpha() and first == after - 1 and not tokens.glued(after) and raw in language.weak_signs:
        return False
    return not (tokens.glued(first) and tokens.raw[first - 1][-1:].isalpha())


def _negative(tokens: Tokens, numeral: Numeral, start: int, language: Language) -> tuple[Numeral, int]:
    """Return the number with the minus sign or word before it taken in."""
    i = min(start, numeral.start)
    word = tokens.at(i - 1)
    if word != "-" and start == numeral.start and word not in language.numbers.negative:
        return numeral, start
    if start < numeral.start and tokens.at(numeral.start - 1) == "-":  # $-5
        return numeral._replace(number=-numeral.number), start
    tied = (
        word == "-"
        and tokens.glued(i)
        and (i < 2 or not tokens.glued(i - 1) or tokens.at(i - 2) in ("(", "<", ">", "="))
    )
    if tied and i > 1 and tokens.runs_on(i - 1) and tokens.at(i - 2)[:1].isdecimal():
        tied = False  # 75 -300 mm
    spoken = word in language.numbers.negative and tokens.runs_on(i) and not language.hedges_before.backward(tokens, i)
    if tied or spoken:
        return numeral._replace(number=-numeral.number), i - 1
    return numeral, start

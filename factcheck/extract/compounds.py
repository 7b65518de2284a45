"""Read the further pieces of one amount: *8 hours and 20 minutes*, *5 feet 10 inches*, *13 euros and 45 cents*."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.amounts import Amount
from factcheck.extract.numerals import Numeral, read_number
from factcheck.extract.units import Unit, read_unit
from factcheck.language import Language
from factcheck.language.tokens import Tokens

_LONGEST_FIRST = (
    "century", "decade", "year", "quarter", "month", "fortnight", "week", "day",
    "hour", "quarter_hour", "minute", "second", "millisecond",
)  # fmt: skip
_SIXTIETH = {"hour": "minute", "minute": "second"}

Parts = tuple[tuple[Decimal, str], ...]
_CAPITALS = frozenset("CP")  # 20 C is no cent, 1080P no penny


def further_periods(tokens: Tokens, end: int, unit: Unit, language: Language) -> tuple[Parts, int]:
    """Read *and 20 minutes* after *8 hours*, *and a half* after *an hour*, *ten* after *2 hours*."""
    half = _and_part(tokens, end, unit, language)
    if half is not None:
        return ((half[0], unit.unit),), half[1]
    parts: list[tuple[Decimal, str]] = []
    last = unit.unit
    while len(parts) < 4:
        numeral = _numeral_at(tokens, _past_joiner(tokens, end, language), language)
        further = read_unit(tokens, numeral.end, language) if numeral else None
        if not (numeral and further and further.kind == "duration" and _shorter(further.unit, last)):
            break
        parts.append((numeral.number, further.unit))
        end, last = further.end, further.unit
    if not parts and last in _SIXTIETH and (bare := _bare_part(tokens, end, language, 60)):
        return ((bare.number, _SIXTIETH[last]),), bare.end
    return tuple(parts), end


def _shorter(unit: str, than: str) -> bool:
    order = _LONGEST_FIRST
    return unit in order and than in order and order.index(unit) > order.index(than)


def _and_part(tokens: Tokens, end: int, unit: Unit, language: Language) -> tuple[Decimal, int] | None:
    """Read *and a half* behind a unit, which may be said again: *een jaar en een kwart jaar*."""
    i = end
    if tokens.at(i) not in language.numbers.half_joiners or not tokens.runs_on(i):
        return None
    i += 1
    if tokens.at(i) in language.numbers.articles:
        i += 1
    share = language.numbers.part_of(tokens.at(i))
    again = read_unit(tokens, i + 1, language) if share is not None and tokens.runs_on(i) else None
    if share is None or not tokens.runs_on(i) or (again and again.unit != unit.unit):
        return None
    return Decimal(share.numerator) / share.denominator, again.end if again else i + 1


def period_and_half(tokens: Tokens, part: Amount, language: Language) -> Amount | None:
    """Read back from a bare part over *and* and a period without a number: *año y medio*, *ora e mezza*."""
    i, numeral = part.start, part.numeral
    joined = tokens.at(i - 1) in language.numbers.half_joiners
    if numeral.kind != "fraction" or numeral.digits or part.unit or not joined:
        return None
    period = language.periods.backward(tokens, i - 1) if tokens.runs_on(i) and tokens.runs_on(i - 1) else None
    if period is None or not language.noun_before_adjective:
        return None
    if tokens.word[i - 2] not in language.single_periods and tokens.word[i - 2].endswith(language.plural_endings):
        return None
    if tokens.runs_on(part.end) and not _closes(tokens, part.end, language):
        return None
    whole = numeral._replace(start=period[0], number=numeral.number + 1)
    return Amount(whole, period[0], part.end, None, Unit("duration", period[1], part.end))


def _closes(tokens: Tokens, i: int, language: Language) -> bool:
    return not tokens.word[i][0].isalnum() or tokens.word[i] in language.function_words


def _past_joiner(tokens: Tokens, i: int, language: Language) -> int:
    if tokens.at(i) == ",":
        i += 1
    return i + 1 if tokens.at(i) in language.numbers.half_joiners else i


def _numeral_at(tokens: Tokens, i: int, language: Language) -> Numeral | None:
    return read_number(tokens, i, language) if i < len(tokens) and tokens.runs_on(i) else None


def _is_code(raw: str) -> bool:
    return len(raw) == 3 and raw.isalpha() and raw.isupper()


def _bare_part(tokens: Tokens, end: int, language: Language, below: int, coded: bool = False) -> Numeral | None:
    """Return the two-digit number that ends a phrase and gives the smaller part: the *50* of *15 dollars 50*.

    Behind the code of a currency it need not end the phrase: *15 EUR 50 each*.
    """
    i = end + 1 if tokens.at(end) in language.numbers.half_joiners else end
    numeral = _numeral_at(tokens, i, language)
    if numeral is None or numeral.kind != "cardinal" or not 10 <= numeral.number < below:
        return None
    if tokens.glued(i) and (len(tokens.word[i]) != 2 or not tokens.glued(i - 1)):  # 12€50, 1h30
        return None
    after = tokens.at(numeral.end)
    ends = not tokens.runs_on(numeral.end) or (not after[0].isalnum() and after not in "%-–/:°'\"$€£")
    if tokens.glued(i):
        ends = True
    elif coded and i == end and not ends:
        ends = after.isalpha() and language.concepts.forward(tokens, numeral.end) is None
    whole = numeral.number == numeral.number.to_integral_value()
    return numeral if ends and whole and not language.starts_number(tokens.at(numeral.end + 1) or "-") else None


def further_measures(tokens: Tokens, number: Decimal, unit: Unit, language: Language) -> tuple[Decimal, str, int]:
    """Return a measure with its smaller parts taken in, in the unit of the smallest: *5 feet 10 inches* is 70."""
    name, end = unit.unit, unit.end
    half = _and_part(tokens, end, unit, language)
    if half is not None:
        return number + half[0], name, half[1]
    while smaller := language.unit_parts.get(name):
        numeral = _numeral_at(tokens, _past_joiner(tokens, end, language), language)
        further = read_unit(tokens, numeral.end, language, after_measure=True) if numeral else None
        if numeral is None or further is None or further.unit not in smaller:
            break
        if tokens.at(numeral.end) in language.unit_adjectives:  # 9 horizontal miles and 60 vertical feet
            break
        number = number * smaller[further.unit] + numeral.number
        name, end = further.unit, further.end
    return number, name, end


def cents(tokens: Tokens, number: Decimal, amount: Amount, end: int, language: Language) -> tuple[Decimal, int]:
    """Add the cents of *13 euros and 45 cents*, of *15 dollars 50*, of *$20 and 43*."""
    if number != number.to_integral_value() or amount.numeral.scale:
        return number, end
    numeral = _numeral_at(tokens, _past_joiner(tokens, end, language), language)
    if numeral is not None and numeral.number < 100 and numeral.kind == "cardinal":
        parts = language.subunits.get(tokens.at(numeral.end))
        if parts:
            return number + numeral.number / parts[0], numeral.end + 1
        bare = _bare_part(tokens, end, language, 100, coded=_is_code(tokens.rawat(end - 1)))
        if bare is not None:
            return number + bare.number / 100, bare.end
    return number, end


def subunit(tokens: Tokens, end: int, language: Language) -> tuple[str, int] | None:
    """Read *50 cents* as a hundredth part of its currency, as ``USD/100``."""
    i = end + 1 if tokens.at(end) == "-" else end
    if tokens.at(i) not in language.subunits or not tokens.runs_on(i):
        return None
    if len(tokens.at(i)) == 1 and tokens.at(i).isalpha() and not tokens.glued(i) and tokens.runs_on(i + 1):
        return None
    parts = language.subunits[tokens.word[i]]
    return (f"{parts[1]}/{parts[0]}", i + 1) if tokens.raw[i] not in _CAPITALS else None

"""Read the figure around one number: its unit or noun, its currency, its range, its hedge, its rate."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from factcheck.extract import noise
from factcheck.extract.hedges import Hedging, read_hedge
from factcheck.extract.nouns import Noun, read_noun
from factcheck.extract.numerals import Numeral, read_fraction, read_number
from factcheck.extract.units import Unit, read_unit
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Kind, Reading

_LONGEST_SCORE = 2  # digits in one half of a score: 3-1, 21-19
_DIRECTION_WINDOW = 4


class Found(NamedTuple):
    """A figure over tokens ``[start, end)``; `kind` is None where the number claims nothing."""

    start: int
    end: int
    kind: Kind | None
    reading: Reading = Reading()


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with the currency before it and the unit behind it."""

    numeral: Numeral
    start: int
    end: int
    sign: str | None  # currency printed before the number
    unit: Unit | None


def read_figure(tokens: Tokens, i: int, language: Language) -> Found | None:
    """Read the figure whose number begins at token `i`, or None where no number begins there."""
    vague = language.vague.forward(tokens, i)
    if vague is not None:
        return _vague(tokens, i, *vague, language)
    if tokens.word[i][0].isdigit() and noise.names_something(tokens, i, language):
        sign = language.currency_signs.backward(tokens, i)
        if sign is None or tokens.gap(i) > 1:
            return Found(i, i + 1, None)
    first = _amount(tokens, i, language)
    if first is None:
        return None
    second = _range_end(tokens, first, language)
    if second is not None:
        return _range(tokens, first, second, language)
    if _score(tokens, first, language):
        return Found(first.start, first.end, None)
    return _single(tokens, first, language)


_VAGUE = {
    "couple": (2, 3), "dozens": (20, 99), "hundreds": (100, 1000), "thousands": (1000, 10_000),
    "ten_thousands": (10_000, 100_000), "hundred_thousands": (100_000, 10**6), "millions": (10**6, 10**7),
    "ten_millions": (10**7, 10**8), "hundred_millions": (10**8, 10**9), "billions": (10**9, 10**10),
}  # fmt: skip


def _vague(tokens: Tokens, i: int, end: int, name: str, language: Language) -> Found | None:
    """Read *dozens of people*: one to ten of a size, and twenty to ninety-nine for dozens."""
    if not tokens.runs_on(end):
        return None
    low, high = _VAGUE[name]
    unit = read_unit(tokens, end, language)
    noun = None if unit else read_noun(tokens, end, language)
    if unit is None and noun is None:
        return None
    kind: Kind = unit.kind if unit else "count"
    name = unit.unit if unit else noun.unit if noun else ""
    stop = unit.end if unit else noun.end if noun else end
    hedging = read_hedge(tokens, i, stop, language)
    reading = Reading(Decimal(low), Decimal(high), None, name, "vague", noun=_text(tokens, noun))
    return Found(hedging.start, stop, kind, reading)


# -- a number and its unit -----------------------------------------------------------------------------------


def _amount(tokens: Tokens, i: int, language: Language) -> _Amount | None:
    sign, start = _sign_before(tokens, i, language)
    numeral = read_number(tokens, i, language, sign is not None)
    if numeral is None:
        return None
    numeral, start = _negative(tokens, numeral, start, language)
    unit = None if sign else read_unit(tokens, numeral.end, language)
    if unit is None or unit.kind != "duration":
        numeral = read_fraction(tokens, numeral, language) or numeral
    if sign is None and numeral.end > (unit.end if unit else 0):
        unit = read_unit(tokens, numeral.end, language)
    return _Amount(numeral, start, unit.end if unit else numeral.end, sign, unit)


def _sign_before(tokens: Tokens, i: int, language: Language) -> tuple[str | None, int]:
    """Return the currency printed before token `i` and where it begins."""
    minus = tokens.at(i - 1) == "-" and tokens.glued(i)
    j = i - 1 if minus else i
    found = language.currency_signs.backward(tokens, j) if tokens.runs_on(j) and tokens.gap(j) <= 1 else None
    if found is not None:
        alone = tokens.raw[j - 1].isalpha() and len(tokens.raw[j - 1]) == 1 and found[0] == j - 1
        if not (alone and not tokens.glued(j)) and not (tokens.glued(found[0]) and tokens.at(found[0] - 1)[-1:].isalpha()):
            return found[1], found[0]
    word = language.currency_words.backward(tokens, i) if tokens.runs_on(i) else None
    if word is not None and not tokens.at(word[0] - 1)[:1].isdigit() and tokens.word[i - 1] in language.leading_currencies:
        return word[1], word[0]
    return None, i


def _negative(tokens: Tokens, numeral: Numeral, start: int, language: Language) -> tuple[Numeral, int]:
    """Return the number with the minus sign or word before it taken in."""
    i = min(start, numeral.start)
    word = tokens.at(i - 1)
    inner = numeral.start - 1
    if start < numeral.start and tokens.at(inner) == "-":  # $-5
        return _minus(numeral), start
    tied = word == "-" and tokens.glued(i) and (i < 2 or not tokens.glued(i - 1) or tokens.at(i - 2) in "(")
    if tied or (word in language.numbers.negative and tokens.runs_on(i)):
        return _minus(numeral), i - 1
    return numeral, start


def _minus(numeral: Numeral) -> Numeral:
    return Numeral(numeral.start, numeral.end, -numeral.number, numeral.granularity, numeral.kind, numeral.digits, numeral.scale)


# -- ranges --------------------------------------------------------------------------------------------------


def _range_end(tokens: Tokens, first: _Amount, language: Language) -> _Amount | None:
    """Return the far end of a range that `first` begins: *5 to 6 million*, *10-20 %*, *between 3 and 4*."""
    i = first.end
    joiner = tokens.at(i)
    if joiner not in language.range_joiners or not tokens.runs_on(i) or first.numeral.kind == "ordinal":
        return None
    hedge = language.hedges_before.forward(tokens, i + 1)
    j = _skip_sign(tokens, hedge[0] if hedge and hedge[1] == "about" else i + 1, language)
    if j >= len(tokens) or not tokens.runs_on(j):
        return None
    second = _amount(tokens, j, language)
    if second is None or second.numeral.kind == "ordinal" or not _same_measure(first, second):
        return None
    low, high = _shared_scale(first.numeral, second.numeral), second.numeral.number
    opened = _opening(tokens, first.start, language) < first.start
    if not low < high or _changed(tokens, first.start, language):
        return None
    if joiner in language.numbers.joiners and not opened:
        return None
    if joiner == "-" and tokens.glued(i) and not tokens.glued(j) and j == i + 1:
        return None
    unit = second.unit or first.unit
    if joiner in language.range_alternatives and not (unit and high - low <= 1 + high / 5):
        return None
    if joiner in "-–—" and unit is None and first.sign is None and read_noun(tokens, second.end, language) is None:
        return None
    return second


def _skip_sign(tokens: Tokens, i: int, language: Language) -> int:
    """Return the token at which the second number of a range begins, past its currency sign."""
    found = language.currency_signs.forward(tokens, i)
    return found[0] if found and tokens.gap(found[0]) <= 1 else i


def _same_measure(first: _Amount, second: _Amount) -> bool:
    money = {x for x in (first.sign, second.sign) if x} | {u.unit for a in (first, second) if (u := a.unit) and u.kind == "money"}
    if len(money) > 1:
        return False
    if first.unit is None or second.unit is None:
        return second.unit is not None or first.unit is None or bool(money)
    return first.unit.kind == second.unit.kind and (first.unit.unit == second.unit.unit or first.unit.kind == "duration")


def _shared_scale(first: Numeral, second: Numeral) -> Decimal:
    """Return the first number in the scale of the second where it has none: *5 to 6 million*."""
    factor = Decimal(10) ** second.scale
    if first.scale == 0 and second.scale and first.number * factor <= second.number:
        return first.number * factor
    return first.number


def _opening(tokens: Tokens, start: int, language: Language) -> int:
    """Return the token of *between*, *from*, *tussen de* before token `start`, or `start` where there is none."""
    i = start - 1 if tokens.at(start - 1) in language.definite and tokens.runs_on(start) else start
    return i - 1 if tokens.at(i - 1) in language.range_open and tokens.runs_on(i) else start


def _changed(tokens: Tokens, start: int, language: Language) -> bool:
    """Say whether the words before speak of a change from one figure to another."""
    opening = _opening(tokens, start, language)
    if opening == start:
        return False
    near = tokens.word[max(0, opening - 4) : opening]
    return any(word in language.changes for word in near)


def _range(tokens: Tokens, first: _Amount, second: _Amount, language: Language) -> Found:
    low, high = _shared_scale(first.numeral, second.numeral), second.numeral.number
    sign = first.sign or second.sign
    noun = None if sign or second.unit or first.unit else read_noun(tokens, second.end, language)
    end = noun.end if noun else second.end
    start = _opening(tokens, first.start, language)
    unit = second.unit or first.unit
    kind, name = _kind(sign, unit, noun, second.numeral)
    low, name = _in_second_unit(low, first.unit, second.unit, name)
    hedging = read_hedge(tokens, start, end, language)
    end, per = _rate(tokens, hedging.end, language)
    shown = _text(tokens, noun)
    return Found(hedging.start, end, kind, Reading(low, high, None, name, "range", per, noun=shown))


def _in_second_unit(low: Decimal, first: Unit | None, second: Unit | None, name: str | None) -> tuple[Decimal, str | None]:
    """Return the low end of *six weeks to three months* in the unit of the high end."""
    if first and second and first.kind == "duration" and first.unit != second.unit:
        days = {"hour": Decimal(1) / 24, "day": Decimal(1), "week": Decimal(7), "month": Decimal(30), "year": Decimal(365)}
        if first.unit in days and second.unit in days:
            low = (low * days[first.unit] / days[second.unit]).quantize(Decimal("0.01"))
    return low, name


def _score(tokens: Tokens, first: _Amount, language: Language) -> bool:
    """Say whether the number is half of a score or of a ratio that claims nothing: 3-1, 16:9."""
    i = first.end
    plain = first.unit is None and first.sign is None and first.numeral.digits and first.numeral.granularity is None
    for sign, number, tie in ((i, i + 1, i + 1), (first.start - 1, first.start - 2, first.start - 1)):
        if plain and tokens.at(sign) in ("-", "–", ":") and tokens.at(number).isdigit() and tokens.glued(tie) and tokens.glued(sign if sign > i - 1 else first.start):
            return len(tokens.at(number)) <= _LONGEST_SCORE and len(str(first.numeral.number)) <= _LONGEST_SCORE
    return False


# -- a single figure -----------------------------------------------------------------------------------------


def _single(tokens: Tokens, amount: _Amount, language: Language) -> Found | None:
    numeral, unit = amount.numeral, amount.unit
    number, granularity, name, end = numeral.number, numeral.granularity, None, amount.end
    parts: tuple[tuple[Decimal, str], ...] = ()
    noun: Noun | None = None
    if unit is not None and unit.kind == "duration":
        parts, end = _further_parts(tokens, end, unit, language)
    elif unit is not None and unit.kind == "measure":
        parts, end = _further_measures(tokens, end, unit, language)
    elif amount.sign or unit:
        number, end = _cents(tokens, number, amount, end, language)
    else:
        subunit = _subunit(tokens, end, language)
        if subunit is not None:
            name, end = subunit
        elif numeral.kind == "fraction" and language.share.forward(tokens, end):
            number, name = number * 100, "percent"
        elif whole := _one_in(tokens, numeral, language):
            number, name, end = number * 100 / whole.number, "percent", whole.end
        else:
            noun = read_noun(tokens, end, language)
    kind, name = (("money", name) if name != "percent" else ("percent", name)) if name else _kind(amount.sign, unit, noun, numeral)
    if kind in ("number", "count") and (noun is None or not noun.known):
        ranked = language.ranked.backward(tokens, amount.start)
        if ranked and tokens.runs_on(amount.start) and numeral.granularity is None and noun is None:
            return _finish(tokens, amount, ranked[0], end, "ordinal", Reading(number, unit="rank", noun=ranked[1]), language)
        if numeral.digits and numeral.granularity is None and noun is None and noise.named(tokens, amount.start, language):
            return Found(amount.start, end, None)
    if kind in ("count", "number") and _article_alone(tokens, numeral, language):
        return None
    if noun is None and kind == "number" and _toll(tokens, amount.start, language):
        kind, name = "count", "person"
    if noun is not None:
        end = noun.end
    age = _age(tokens, amount, end, language)
    if age is not None:
        end, kind, name, shown = age, "duration", unit.unit if unit else "year", "age"
    else:
        shown = _text(tokens, noun)
    reading = Reading(number, None, granularity, name, parts=parts, noun=shown)
    return _finish(tokens, amount, amount.start, end, kind, reading, language)


def _finish(
    tokens: Tokens, amount: _Amount, start: int, end: int, kind: Kind, reading: Reading, language: Language
) -> Found:
    """Add the hedge, the rate and the direction to a reading."""
    hedging = read_hedge(tokens, start, end, language) if reading.unit != "rank" else Hedging("exact", start, end)
    end, per = _rate(tokens, hedging.end, language) if kind not in ("ordinal", "percent") else (hedging.end, None)
    direction = next(
        (language.direction[w] for w in reversed(tokens.word[max(0, hedging.start - _DIRECTION_WINDOW) : hedging.start]) if w in language.direction), None
    )
    full = Reading(
        reading.number, None, reading.granularity, reading.unit, hedging.hedge, per, reading.parts,
        direction=direction, limit=hedging.limit and kind in ("money", "duration"), noun=reading.noun,
    )  # fmt: skip
    return Found(hedging.start, end, kind, full)


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


def _further_parts(
    tokens: Tokens, end: int, unit: Unit, language: Language
) -> tuple[tuple[tuple[Decimal, str], ...], int]:
    """Read *and 20 minutes* after *8 hours*."""
    parts: list[tuple[Decimal, str]] = []
    last = unit.unit
    while len(parts) < 4:
        i = _past_joiner(tokens, end, language)
        numeral = read_number(tokens, i, language) if i < len(tokens) and tokens.runs_on(i) else None
        further = read_unit(tokens, numeral.end, language) if numeral else None
        if not (numeral and further and further.kind == "duration" and _shorter(further.unit, last)):
            break
        parts.append((numeral.number, further.unit))
        end, last = further.end, further.unit
    return tuple(parts), end


_ORDER = ("century", "decade", "year", "quarter", "month", "fortnight", "week", "day", "hour", "quarter_hour", "minute", "second")


def _shorter(unit: str, than: str) -> bool:
    return unit in _ORDER and than in _ORDER and _ORDER.index(unit) > _ORDER.index(than)


def _past_joiner(tokens: Tokens, i: int, language: Language) -> int:
    if tokens.at(i) == ",":
        i += 1
    return i + 1 if tokens.at(i) in language.numbers.joiners else i


_SMALLER = {"foot": "inch", "pound": "ounce", "stone": "pound", "meter": "centimeter", "kilometer": "meter", "kilogram": "gram"}


def _further_measures(
    tokens: Tokens, end: int, unit: Unit, language: Language
) -> tuple[tuple[tuple[Decimal, str], ...], int]:
    """Read *10 inches* after *5 feet*."""
    smaller = _SMALLER.get(unit.unit)
    i = _past_joiner(tokens, end, language) if smaller else len(tokens)
    numeral = read_number(tokens, i, language) if i < len(tokens) and tokens.runs_on(i) else None
    further = read_unit(tokens, numeral.end, language) if numeral else None
    if numeral and further and further.unit == smaller:
        return ((numeral.number, further.unit),), further.end
    return (), end


def _cents(tokens: Tokens, number: Decimal, amount: _Amount, end: int, language: Language) -> tuple[Decimal, int]:
    """Add the cents of *13 euros and 45 cents* and of *5 euro 50*."""
    if not (amount.unit and amount.unit.kind == "money") or number != number.to_integral_value():
        return number, end
    i = _past_joiner(tokens, end, language)
    numeral = read_number(tokens, i, language) if i < len(tokens) and tokens.runs_on(i) else None
    if numeral is None or numeral.number >= 100 or numeral.kind != "cardinal":
        return number, end
    parts = language.subunits.get(tokens.at(numeral.end))
    if parts:
        return number + numeral.number / parts[0], numeral.end + 1
    bare = i == end and len(tokens.word[i]) == 2 and tokens.word[i].isdigit() and numeral.end == i + 1
    ends = not tokens.runs_on(numeral.end) or tokens.at(numeral.end) in ".,;:!?)"
    return (number + numeral.number / 100, numeral.end) if bare and ends else (number, end)


def _subunit(tokens: Tokens, end: int, language: Language) -> tuple[str, int] | None:
    """Read *50 cents* as a hundredth part of its currency."""
    i = end + 1 if tokens.at(end) == "-" else end
    if not tokens.runs_on(i) or (tokens.at(i) == "p" and not tokens.glued(i)):
        return None
    parts = language.subunits.get(tokens.at(i))
    return (f"{parts[1]}/{parts[0]}", i + 1) if parts else None


def _one_in(tokens: Tokens, numeral: Numeral, language: Language) -> Numeral | None:
    """Return the second number of *one in five*, *neun von zehn*."""
    link = language.share_in.forward(tokens, numeral.end) if tokens.runs_on(numeral.end) else None
    if link is None or numeral.granularity is not None:
        return None
    i = link[0] + 1 if tokens.at(link[0]) in language.share_every else link[0]
    whole = read_number(tokens, i, language) if i < len(tokens) and tokens.runs_on(i) else None
    if whole is None or whole.kind == "ordinal" or whole.granularity is not None and whole.number < 100:
        return None
    same_form = whole.digits == numeral.digits
    return whole if same_form and numeral.number < whole.number <= 1_000_000 and whole.number >= 2 else None


def _article_alone(tokens: Tokens, numeral: Numeral, language: Language) -> bool:
    """Say whether the number is no more than an indefinite article: *ein*, *un*, *een*."""
    alone = numeral.end == numeral.start + 1 and numeral.number > 0
    return alone and tokens.word[numeral.start] in language.numbers.articles


def _toll(tokens: Tokens, start: int, language: Language) -> bool:
    """Say whether the words before a bare number make it a number of people: *killing 12*."""
    for i in (start, read_hedge(tokens, start, start, language).start):
        if language.casualties_before.backward(tokens, i):
            return True
    return False


def _age(tokens: Tokens, amount: _Amount, end: int, language: Language) -> int | None:
    """Return where an age ends that the figure states: *20-month-old*, *aged 45*, *45 Jahre alt*."""
    unit = amount.unit
    if unit is not None and unit.kind != "duration":
        return None
    i = end + 1 if tokens.at(end) == "-" and tokens.glued(end) else end
    found = language.ages_after.forward(tokens, i) if tokens.runs_on(i) else None
    if unit is not None and found:
        return found[0]
    j = amount.end + 1 if tokens.at(amount.end) == "-" else amount.end
    if unit is None and tokens.at(j) in language.age_words and tokens.runs_on(j):
        return j + 1
    before = language.ages_before.backward(tokens, amount.start) if tokens.runs_on(amount.start) else None
    if before and amount.numeral.number < 130 and amount.sign is None:
        return amount.end
    return None


def _rate(tokens: Tokens, end: int, language: Language) -> tuple[int, str | None]:
    """Read *per day*, *a month*, *for each day* behind a figure."""
    if tokens.runs_on(end):
        before = language.rate_before.forward(tokens, end)
        unit = language.rate_units.forward(tokens, before[0]) if before and tokens.runs_on(before[0]) else None
        if unit and tokens.at(unit[0]) not in language.rate_stops:
            return unit[0], unit[1]
        adverb = language.rate_adverbs.forward(tokens, end)
        if adverb:
            return adverb
    return end, None

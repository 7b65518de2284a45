"""Read what one amount says: a sum, a measure, a share, a rank, a number of things, an age."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract import noise
from factcheck.extract.amounts import Amount
from factcheck.extract.clock import followed_by_noun
from factcheck.extract.compounds import cents, further_measures, further_periods, subunit
from factcheck.extract.found import Found, Said, kind_of, read_direction, read_rate, words_of
from factcheck.extract.hedges import Hedging, read_hedge
from factcheck.extract.magnitudes import magnitude
from factcheck.extract.naming import is_toll, names_thing, several, were_hurt
from factcheck.extract.nouns import Noun, period_past, read_noun
from factcheck.extract.numerals import Numeral
from factcheck.extract.shares import ROUND_PART, is_round_part, one_in, read_age, read_share
from factcheck.extract.told import part_step
from factcheck.extract.unnamed import only_says
from factcheck.language import Language
from factcheck.language.tokens import Tokens
from factcheck.model import Reading

_DAY_LIKE = frozenset((9, 11, 13, 14, 15, 17, 18, 19, *range(21, 32)))  # no parts that news speaks of
_MOST_PARTS = 31  # a stroke before a greater number parts nothing
_YEARS_FROM = 1900
_MARKS = 10  # out of which marks are given
_STOPS = (".", ",", ";")
_PLAIN_PARTS = frozenset((32, 64, 100, 128, 1000))
_TRIFLE = Decimal("1e-9")
_SCALE = 3  # the power of ten of the smallest scale word
# How many make one per cent or point
_PARTS_OF_PERCENT = {"basis": ("point", 100), "thousandth": ("percent", 10)}


def read_single(tokens: Tokens, amount: Amount, language: Language) -> Found | None:
    """Return the figure that one amount makes; None or a figure without a kind where it claims nothing."""
    never = tokens.at(amount.numeral.end) in language.lone_never and not language.limits.backward(tokens, amount.start)
    if never and _article_alone(tokens, amount.numeral, None, language):
        return None
    if only_says(tokens, amount, language):
        return Found(amount.start, amount.end, None)
    said = _measured(tokens, amount, language) or _counted(tokens, amount, language)
    ranked = _ranked(tokens, amount, said.noun, language) if said.kind in ("number", "count") else None
    if ranked is not None:
        return _finish(tokens, amount, said._replace(end=amount.end), ranked, "rank", language)
    if names_thing(tokens, amount, said, language) or _picture(tokens, amount, said, language):
        return Found(amount.start, said.end, None)
    if (
        said.kind in ("number", "count")
        and said.number == amount.numeral.number
        and _article_alone(tokens, amount.numeral, said.noun, language)
    ):
        return None
    if said.kind == "number" and noise.describes(tokens, amount.numeral, language):
        return None
    if said.kind == "number" and (is_toll(tokens, amount.start, language) or were_hurt(tokens, said.end, language)):
        said = said._replace(kind="count", unit="person")
    age = read_age(tokens, amount, said.end, language) if said.kind in ("number", "count", "duration") else None
    if age is not None:
        said = said._replace(kind="duration", unit=said.unit if said.kind == "duration" else "year", end=age, noun=None)
    return _finish(tokens, amount, said, (amount.start, None), "age" if age else None, language)


def _picture(tokens: Tokens, amount: Amount, said: Said, language: Language) -> bool:
    """Say whether a part in digits names a picture before its caption, *3/9 Farmers wait*, or a day, *9/11 attacks*."""
    numeral = amount.numeral
    if numeral.kind != "fraction" or not numeral.digits:
        return False
    below = tokens.at(numeral.start + 2)
    if said.noun is None and not followed_by_noun(tokens, amount.end, language):
        return said.kind in ("number", "percent") and _reference(tokens, numeral.start, said.kind == "percent")
    if numeral.end == numeral.start + 3 and below.isdecimal() and (numeral.number >= 1 or int(below) in _DAY_LIKE):
        return True
    return not language.nouns_capitalised and tokens.rawat(amount.end)[:1].isupper()


def _reference(tokens: Tokens, i: int, share: bool) -> bool:
    """Say whether the two numbers around a stroke name a case or a note, *23/118*; of things, a year alone does."""
    above, below = tokens.word[i], tokens.at(i + 2)
    long = above.isdecimal() and below.isdecimal() and len(above) > 1 and int(below) not in _PLAIN_PARTS
    return long and int(below) > (_YEARS_FROM if share else _MOST_PARTS) and len(tokens) > i + 3


def _measured(tokens: Tokens, amount: Amount, language: Language) -> Said | None:
    """Read an amount that has a currency or a unit."""
    number, unit, end = amount.numeral.number, amount.unit, amount.end
    if unit is None and amount.sign is None:
        part = subunit(tokens, end, language) if amount.numeral.kind != "ordinal" else None
        return Said("money", part[1], number, part[0]) if part else None
    if unit is not None and unit.kind == "duration":
        parts, end = further_periods(tokens, end, unit, language)
        if len(parts) == 1 and parts[0][1] == unit.unit:  # an hour and a half
            return Said("duration", end, number + parts[0][0], unit.unit)
        return Said("duration", end, number, unit.unit, parts)
    if unit is not None and unit.kind == "measure":
        number, name, end = further_measures(tokens, number, unit, language)
        return Said("measure", end, number, name)
    if unit is not None and unit.kind == "percent":
        share, whole = _PARTS_OF_PERCENT.get(unit.unit, (unit.unit, 1))
        return Said("percent", end, number / whole, share)
    number, end = cents(tokens, number, amount, end, language)
    return Said("money", end, number, amount.sign or (unit.unit if unit else None))


def _counted(tokens: Tokens, amount: Amount, language: Language) -> Said:
    """Read an amount without a unit: a share, the rank of something, a number of things."""
    numeral, end = amount.numeral, amount.end
    strength = magnitude(tokens, amount, language)
    if strength is not None:
        return Said("measure", strength, numeral.number, "magnitude")
    share = read_share(tokens, numeral, end, language)
    if share is not None:
        return Said("percent", share[1], share[0], "percent")
    if numeral.kind == "fraction" and (_changes_by(tokens, amount, language) or _bare_part(tokens, amount, language)):
        return Said("percent", end, numeral.number * 100, "percent")
    whole = one_in(tokens, numeral, language)
    if whole is not None:  # one in five residents is a share of them, 8 out of 10 a mark
        of_things = (
            followed_by_noun(tokens, whole.end, language)
            or language.share_in.forward(tokens, numeral.end) is None
            or _people(tokens, whole.end, language)
            or _spelled_share(tokens, numeral, whole, language)
        )
        part = numeral.number / whole.number
        return Said("percent", whole.end, part * 100, "percent") if of_things else Said("number", whole.end, part, None)
    if language.irregular_plurals and numeral.kind == "cardinal" and (period := period_past(tokens, end, language)):
        return Said("duration", period[0], numeral.number, period[1])
    if _several_parts(tokens, numeral) and read_noun(tokens, end, language) is not None:  # a two-thirds majority
        return Said("percent", end, numeral.number * 100, "percent")
    linked = _asks_of(tokens, numeral, language)
    single = numeral.kind == "ordinal" or (bool(language.irregular_plurals) and numeral.number == 1)
    counted = _of_period(tokens, end, language) if linked else None
    if counted is not None:
        return Said("duration", counted[0], numeral.number, counted[1])
    noun = read_noun(tokens, end, language, linked=linked, single=single)
    kind, name = kind_of(None, None, noun, numeral)
    return Said(kind, noun.end if noun else end, numeral.number, name, (), noun)


def _spelled_share(tokens: Tokens, numeral: Numeral, whole: Numeral, language: Language) -> bool:
    """Say whether words tell a share and no mark: *two in three of the ill*; *gave it eight out of ten.* is one."""
    end, after = whole.end, tokens.at(whole.end)
    goes_on = tokens.runs_on(end) and after.isalpha() and language.hedges_after.forward(tokens, end) is None
    return not numeral.digits and (goes_on or (after in _STOPS and whole.number != _MARKS))


def _people(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the plural of a name stands at `i`: *four in ten Americans*."""
    return tokens.runs_on(i) and tokens.raw[i][0].isupper() and tokens.word[i].endswith(language.plural_endings)


def _several_parts(tokens: Tokens, numeral: Numeral) -> bool:
    """Say whether one word tells several parts of one: *two-thirds*, *tweederde*, but not *half*."""
    if numeral.kind != "fraction" or numeral.digits or not 0 < numeral.number < 1:
        return False
    if numeral.end > numeral.start + 1 and "-" not in tokens.word[numeral.start : numeral.end]:
        return False
    whole = 1 / numeral.number
    return abs(whole - round(whole)) > _TRIFLE


def _bare_part(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """Say whether a part spelled out is one of what is told before: *more than a third were late*, *three-quarters*.

    A single part needs a hedge: *a third* may be a rank, and *half* a half of a match. As all there is, or as one of
    two bounds, it is a number.
    """
    numeral = amount.numeral
    spelled = tokens.word[numeral.end - 1].isalpha() and not numeral.digits and len(tokens) > amount.end - amount.start
    if not spelled or amount.sign or not 0 < numeral.number < 1:
        return False
    noun = read_noun(tokens, amount.end, language)
    if noun is not None and (noun.known or several(tokens, noun, language)):
        return False
    hedge, joins = language.hedges_before.backward(tokens, numeral.start), language.numbers.joiners | language.contrasts
    if hedge is not None:
        return tokens.at(hedge[0] - 1) not in joins and tokens.at(amount.end) not in joins
    beside = language.hedges_before.forward(tokens, amount.end) if tokens.runs_on(amount.end) else None
    above = beside is not None and beside[1] in ("over", "under")  # a fifth above the average
    return above or _several_parts(tokens, numeral)


def _changes_by(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """Say whether a part is by how much something changed: *fell by half*, *a third higher*."""
    after = tokens.at(amount.end) in language.direction and tokens.runs_on(amount.end)
    counted = tokens.runs_on(amount.end) and language.concepts.forward(tokens, amount.end) is not None
    begins = read_hedge(tokens, amount.start, amount.end, language).start
    return after or (not counted and read_direction(tokens, begins, language) is not None)


def _of_period(tokens: Tokens, i: int, language: Language) -> tuple[int, str] | None:
    """Read *of years* behind a number that asks for *of*: *une dizaine de jours*, *due milioni di anni*."""
    link = language.linkers.forward(tokens, i) if tokens.runs_on(i) else None
    return language.periods.forward(tokens, link[0]) if link and tokens.runs_on(link[0]) else None


def _asks_of(tokens: Tokens, numeral: Numeral, language: Language) -> bool:
    """Say whether *of* stands between the number and what it counts: *3 millions de billets*."""
    pieces = language.numbers.pieces(tokens.at(numeral.end - 1))
    return numeral.scale > 0 or (bool(pieces) and pieces[-1].role == "dozen")


def _ranked(tokens: Tokens, amount: Amount, noun: Noun | None, language: Language) -> tuple[int, str] | None:
    """Find *lap* before *28*: where it begins, and the word itself."""
    if amount.numeral.granularity is not None or not tokens.runs_on(amount.start):
        return None
    led = tokens.at(amount.start - 1) in language.ranked.ends
    named = language.ranked.backward(tokens, amount.start) if led else None
    if named is None or (tokens.at(amount.start - 1) in language.negation and not amount.numeral.digits):
        return None  # no one
    if (
        noun is not None
        and tokens.at(amount.end) not in language.linkers
        and (several(tokens, noun, language) or noun.known)
        and (language.nouns_capitalised or tokens.raw[noun.start][0].islower())  # Stage 7 Riders rest
    ):
        return None
    return named


def _article_alone(tokens: Tokens, numeral: Numeral, noun: Noun | None, language: Language) -> bool:
    """Say whether the number is no more than an indefinite article: *ein Mann*, but not *ein Toter*.

    Where it is all there is, as in the cell of a table, it is the number.
    """
    if noun is not None and tokens.at(noun.end - 1) in language.casualties:
        return False
    alone = numeral.end == numeral.start + 1 and numeral.number > 0 and len(tokens) > 1
    return alone and tokens.word[numeral.start] in language.numbers.articles


def _finish(
    tokens: Tokens, amount: Amount, said: Said, begins: tuple[int, str | None], role: str | None, language: Language
) -> Found:
    """Add the hedge, the rate and the direction to what an amount says."""
    if role == "rank":
        said = said._replace(kind="ordinal", unit="rank")
    start, named = begins
    ranked = said.kind == "ordinal"
    hedging = Hedging("exact", start, said.end) if ranked else read_hedge(tokens, start, said.end, language)
    if amount.numeral.about and hedging.hedge == "exact":
        hedging = hedging._replace(hedge="about")
    end, per = (hedging.end, None) if said.kind in ("ordinal", "percent") else read_rate(tokens, hedging.end, language)
    shown = named or ("age" if role == "age" else words_of(tokens, said.noun))
    granularity = amount.numeral.granularity if said.end == amount.end or not said.parts else None
    if said.kind == "percent" and said.number != amount.numeral.number and is_round_part(said.number):
        granularity = ROUND_PART
    if said.kind in ("duration", "measure") or amount.numeral.scale >= _SCALE:
        scale = amount.numeral.scale
        granularity = part_step(tokens, amount.start, said.end, said.number, scale, language) or granularity
    reading = Reading(
        said.number, None, granularity, said.unit, hedging.hedge, per, said.parts,
        direction=read_direction(tokens, hedging.start, language),
        limit=hedging.limit and said.kind in ("money", "duration"), noun=shown,
    )  # fmt: skip
    return Found(hedging.start, end, said.kind, reading)

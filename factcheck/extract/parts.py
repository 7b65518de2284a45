"""Read the parts of a whole: *two thirds*, *trois vingt-cinquièmes*, *two thirds of a million*."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from factcheck.extract.spelled import WordReader
from factcheck.extract.tally import Numeral, decimal_of
from factcheck.language import Language
from factcheck.language.tokens import Tokens


def part_name(tokens: Tokens, i: int, language: Language, several: bool = False) -> Fraction | None:
    """Return the part that the word at `i` names: *half*, *quarter*, *third*, *eenentwintigste*.

    Where a part is called by its ordinal, a noun behind the word makes it a rank (*a third man*), unless there
    are `several` of them.
    """
    share = language.numbers.part_of(tokens.at(i))
    pieces = language.numbers.pieces(tokens.at(i))
    if not pieces or pieces[-1].role != "ordinal" or (share and several):
        return share
    after = tokens.at(i + 1)
    if tokens.runs_on(i + 1) and (after == "-" or after.isalpha() and after not in language.function_words):
        linked = language.share.forward(tokens, i + 1) or language.numbers.pieces(after) or after in language.direction
        return share if linked or _hedged(tokens, i, language) else None
    rank = WordReader(tokens, i, language).rank() if share is None and len(pieces) > 1 else None
    return Fraction(1, int(rank)) if rank and rank > 2 else share


def _hedged(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the article before the word at `i` has a hedge that no rank takes: *less than a third full*."""
    led = tokens.at(i - 1) in language.numbers.articles and tokens.runs_on(i)
    hedge = language.hedges_before.backward(tokens, i - 1) if led and tokens.runs_on(i - 1) else None
    return hedge is not None and hedge[1] != "about"


def read_fraction(tokens: Tokens, numeral: Numeral, language: Language) -> Numeral | None:
    """Read *thirds* after *two*: a small whole number and the name of a part."""
    i = numeral.end
    if (tokens.at(i) == "-" and tokens.glued(i)) or _tied_apart(tokens, numeral):
        i += 1
    share, end = part_name(tokens, i, language, 2 <= numeral.number < 10), i + 1
    if share is None:
        share, end = _long_part(tokens, i, language)
    if share is None:
        share, end = _said_part(tokens, i, language)
    if share is None or numeral.kind != "cardinal" or not tokens.runs_on(i) or abs(numeral.number) < 1:
        return None
    if numeral.digits and (numeral.scale or numeral.number >= 100):
        return None
    if tokens.at(i) in language.subunits and not language.linkers.forward(tokens, i + 1):
        return None
    part = Numeral(numeral.start, end, numeral.number * decimal_of(share), None, "fraction", numeral.digits)
    return _part_of_scale(tokens, part, language) or part


def _tied_apart(tokens: Tokens, numeral: Numeral) -> bool:
    """Say whether a sign with a space on either side ties a number word to its part: *five / eighths*."""
    i = numeral.end
    spaced = tokens.gap(i) == 1 and tokens.gap(i + 1) == 1 and tokens.runs_on(i) and tokens.runs_on(i + 1)
    return spaced and tokens.at(i) in ("-", "/") and not numeral.digits


def _long_part(tokens: Tokens, i: int, language: Language) -> tuple[Fraction | None, int]:
    """Return the part that a rank of several words names, with no noun behind it: *trois vingt-cinquièmes*."""
    reader = WordReader(tokens, i, language)
    rank = (
        reader.compound_rank()
        if language.numbers.part_endings and language.starts_number(tokens.at(i) or "-")
        else None
    )
    after = tokens.at(reader.at)
    noun = tokens.runs_on(reader.at) and after.isalpha() and after not in language.function_words
    return (None, i) if rank is None or rank <= 2 or noun else (Fraction(1, int(rank)), reader.at)


def _said_part(tokens: Tokens, i: int, language: Language) -> tuple[Fraction | None, int]:
    """Return the part that a rank and *part* name: *dos terceras partes*."""
    if tokens.at(i + 1) not in language.numbers.part_words or not tokens.runs_on(i + 1):
        return None, i
    rank = WordReader(tokens, i, language).rank()
    return (None, i) if rank is None or rank <= 2 else (Fraction(1, int(rank)), i + 2)


def ranked_part(tokens: Tokens, numeral: Numeral, language: Language) -> Numeral | None:
    """Read *la cuarta parte* as a quarter."""
    said = tokens.at(numeral.end) in language.numbers.part_words and tokens.runs_on(numeral.end)
    if not said or numeral.kind != "ordinal" or numeral.number <= 2:
        return None
    return numeral._replace(end=numeral.end + 1, number=1 / numeral.number, granularity=None, kind="fraction")


def _part_of_scale(tokens: Tokens, part: Numeral, language: Language) -> Numeral | None:
    """Read *of a million* after *two thirds*."""
    link = language.linkers.forward(tokens, part.end) if tokens.runs_on(part.end) else None
    if link is None:
        return None
    i = link[0] + (tokens.at(link[0]) in language.numbers.articles)
    pieces = language.numbers.pieces(tokens.at(i)) if tokens.runs_on(i) else ()
    if len(pieces) != 1 or pieces[0].role != "scale" or tokens.at(i) in language.numbers.abbreviated:
        return None
    power = int(pieces[0].value)
    return part._replace(
        end=i + 1,
        number=part.number.scaleb(power),
        granularity=Decimal(1).scaleb(power - 1),
        kind="cardinal",
        scale=power,
    )

"""Read a number of one token that nothing goes on: *30*, ``2.5``, *seven*."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.digits import read_digits
from factcheck.extract.tally import Numeral, trailing_zeros
from factcheck.language import Language
from factcheck.language.numberwords import Role
from factcheck.language.tokens import Tokens

_DIGITS = frozenset("0123456789")


def leading_mark(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the digits at token `i` are decimals with no figure before their mark: ``.77``."""
    if tokens.at(i - 1) != (language.decimal or ".") or not tokens.glued(i) or not tokens.word[i].isdecimal():
        return False
    return not tokens.glued(i - 1) or not (tokens.raw[i - 2][-1].isalnum() or tokens.raw[i - 2] in ".,")


def plain_number(tokens: Tokens, i: int, language: Language) -> Numeral | None:
    """Read a number of one token that nothing goes on, the most frequent by far; None where it is no plain one."""
    word, after = tokens.word[i], tokens.word[i + 1]
    if word[0] not in _DIGITS:
        pieces = language.numbers.pieces(word)
        if len(pieces) != 1 or word in language.numbers.fractions:
            return None
        role, value = pieces[0]
        if role == "cardinal":
            return Numeral(i, i + 1, value, round_place(value), "cardinal", False)
        return Numeral(i, i + 1, value, None, "ordinal", False) if _plain_rank(word, role, value, language) else None
    if (after[0].isalpha() and tokens.glued(i + 1)) or leading_mark(tokens, i, language):
        return None
    found = read_digits(tokens, i, language)
    if found is None or found.end > i + 1:
        return None
    place = Decimal(1).scaleb(found.place) if found.place < 0 else round_place(found.value)
    return Numeral(i, i + 1, found.value or Decimal(0), place)


def _plain_rank(word: str, role: Role, value: Decimal, language: Language) -> bool:
    """Say whether `word` is a rank and nothing else: *first*, but not *third* or *secondo*."""
    numbers = language.numbers
    alone = word not in language.function_words and word not in numbers.approximate and numbers.part_of(word) is None
    return role == "ordinal" and 0 < value < 100 and alone


def round_place(number: Decimal) -> Decimal | None:
    """Return the place of the last digit that is not zero, where two or more zeros end a whole number."""
    zeros = trailing_zeros(number) if number % 100 == 0 else 0
    return Decimal(1).scaleb(zeros) if zeros >= 2 else None

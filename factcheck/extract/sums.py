"""Read units that are a sum where money is meant, and letters that are a currency before a great figure.

*Drie ton* is three tonnes, or €300,000 where the words beside it speak of money; *P6.8 billion* is in pesos.
"""

from __future__ import annotations

from factcheck.extract.numerals import Numeral
from factcheck.extract.units import Unit
from factcheck.language import Language
from factcheck.language.tokens import Tokens

_BEFORE = 8  # tokens before such a unit that may speak of money
_BEHIND = 6  # tokens behind it
_MOST = 100  # such units in one sum; more are told in millions
_THOUSANDS = 1000
_ENDS = frozenset(".;!?")
_SIGNS = frozenset("€$£")


def sum_in(tokens: Tokens, numeral: Numeral, unit: Unit, language: Language) -> tuple[int, Unit] | None:
    """Return the power of ten and the currency that `unit` stands for, or None where it is what it says."""
    told = language.sums.get(tokens.at(unit.end - 1)) if unit.kind == "measure" else None
    if told is None or unit.end != numeral.end + 1 or not 0 < numeral.number < _MOST:
        return None
    before = _phrase(tokens.word[max(0, numeral.start - _BEFORE) : numeral.start][::-1])
    behind = _phrase(tokens.word[unit.end : unit.end + _BEHIND])
    if any(word in language.weight_cues for word in (*before, *behind)):
        return None
    thing = behind[:1]
    if thing and thing[0].isalpha() and thing[0] not in language.function_words and thing[0] not in language.money_cues:
        return None  # drie ton vis
    if not any(word in language.money_cues or word in _SIGNS for word in (*before, *behind)):
        return None
    return told[0], Unit("money", told[1], unit.end)


def prefixed(tokens: Tokens, sign: int, numeral: Numeral, language: Language) -> bool:
    """Say whether the sign at token `sign` may be a currency before this number: no letter is before a small one."""
    if tokens.raw[sign] not in language.prefix_letters:
        return True
    return numeral.digits and (numeral.scale > 0 or numeral.number >= _THOUSANDS and "," in tokens.word[numeral.start])


def _phrase(words: list[str]) -> list[str]:
    """Return the words up to the end of the sentence."""
    end = next((at for at, word in enumerate(words) if word in _ENDS), len(words))
    return words[:end]

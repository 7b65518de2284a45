"""Tell the people who say something and are not named from those a story is about: *two sources said*."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extract.amounts import Amount
from factcheck.language import Language
from factcheck.language.tokens import Tokens

_FEW = 10  # more of them are no sources of a story
_LONGEST = 5  # words for one who says something: senior law enforcement official


def only_says(tokens: Tokens, amount: Amount, language: Language) -> bool:
    """Say whether the number spelled out counts those who say what is told: *three people familiar with the talks*."""
    numeral, first = amount.numeral, amount.end
    if numeral.digits or numeral.kind != "cardinal" or not 0 < numeral.number < _FEW or amount.unit or amount.sign:
        return False
    last = first + len(list(takewhile(lambda j: _goes_on(tokens, j, language), range(first, first + _LONGEST))))
    saying = next((j for j in range(first + 1, last + 1) if tokens.at(j) in language.saying), None)
    end = last if saying is None else saying
    if end == first:
        return False
    if saying is not None and numeral.number == 1 and not language.noun_before_adjective:  # one officer said
        return True
    if any(language.close.forward(tokens, j) is not None for j in range(first + 1, end + 1)):
        return True
    named = next((j for j in reversed(range(first, end)) if tokens.word[j] in language.unnamed), None)
    if named is None or tokens.at(named + 1) in language.linkers.starts:  # two sources of income
        return False
    told = not language.saying.isdisjoint(tokens.word[named + 1 : named + 3])
    return told or _according(tokens, amount.start, language)


def _goes_on(tokens: Tokens, j: int, language: Language) -> bool:
    return tokens.runs_on(j) and tokens.at(j).isalpha() and tokens.at(j) not in language.function_words


def _according(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether *according to* stands before token `i`."""
    return tokens.runs_on(i) and language.according.backward(tokens, i) is not None

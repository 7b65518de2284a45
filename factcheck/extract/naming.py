"""Tell the number that is part of a name, or only a pronoun, from one that counts; and the one that counts people."""

from __future__ import annotations

from factcheck.extract import noise
from factcheck.extract.amounts import Amount, currency_before
from factcheck.extract.beside import house_number
from factcheck.extract.found import Said
from factcheck.extract.nouns import Noun, plural
from factcheck.extract.numerals import Numeral
from factcheck.language import Language
from factcheck.language.tokens import Tokens


def names_something(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the digits at token `i` name a thing, and no currency before them says otherwise."""
    named = (
        noise.names_something(tokens, i, language)
        or noise.model(tokens, i, language)
        or house_number(tokens, i, language)
    )
    return named and currency_before(tokens, i, language)[0] is None


def names_thing(tokens: Tokens, amount: Amount, said: Said, language: Language) -> bool:
    """Say whether the number is part of a name (*an Ariane 5 rocket*, *Red March 7C*) or only a pronoun (*one of*)."""
    numeral = amount.numeral
    if amount.sign or numeral.kind != "cardinal" or numeral.end != numeral.start + 1:
        return False
    if numeral.granularity is not None and not _index(tokens, amount.start):
        return False
    if _year(tokens, amount, said) or _lettered(tokens, amount, said):
        return True
    if not (_pronoun(tokens, numeral, said, language) or _in_name(tokens, amount, said, language)):
        return False
    return not (is_toll(tokens, amount.start, language) or language.hedges_before.backward(tokens, amount.start))


def _index(tokens: Tokens, i: int) -> bool:
    """Say whether a round number stands behind capitals, as in the name of an index: *the FTSE 100 lost*."""
    word, before = tokens.word[i], tokens.rawat(i - 1)
    return word.isdecimal() and len(word) <= 4 and before.isalpha() and before.isupper() and tokens.gap(i) == 1


def _year(tokens: Tokens, amount: Amount, said: Said) -> bool:
    """Say whether a bare number is a year that no date was read from: *the best of 2017*."""
    word = tokens.word[amount.start]
    alone = len(tokens) > 1 and said.kind == "number" and said.end == amount.start + 1
    return alone and len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")


def _lettered(tokens: Tokens, amount: Amount, said: Said) -> bool:
    """Say whether a letter touches the number and makes it a name: *launch pad 39A*."""
    after = tokens.rawat(amount.end)
    return (
        said.kind == "number"
        and amount.numeral.digits
        and tokens.glued(amount.end)
        and len(after) == 1
        and after.isupper()
    )


def _pronoun(tokens: Tokens, numeral: Numeral, said: Said, language: Language) -> bool:
    if said.kind not in ("number", "count") or said.number != numeral.number:
        return False
    after = tokens.at(numeral.end)
    bare = said.noun is None or after in language.linkers or (after == "-" and tokens.glued(numeral.end))
    return bare and noise.pronoun(tokens, numeral.start, numeral.end, language)


def _in_name(tokens: Tokens, amount: Amount, said: Said, language: Language) -> bool:
    if not noise.named(tokens, amount.start, language):
        return False
    if said.kind == "measure":  # Red March 7C
        unit = tokens.raw[amount.numeral.end]
        return tokens.glued(amount.numeral.end) and len(unit) == 1 and unit.isupper()
    if said.kind not in ("number", "count") or said.number != amount.numeral.number:
        return False
    return said.noun is None or (amount.numeral.digits and not several(tokens, said.noun, language))


def several(tokens: Tokens, noun: Noun, language: Language) -> bool:
    """Say whether the noun is in the plural, as far as its ending tells, or a known one."""
    word = tokens.word[noun.end - 1]
    if not language.irregular_plurals:
        return noun.known or word.endswith(language.plural_endings)
    return plural(word, language)


def is_toll(tokens: Tokens, start: int, language: Language) -> bool:
    """Say whether the words before a bare number make it a number of people: *killing 12*, *killing at least 12*."""
    tolls, before = language.casualties_before, tokens.at(start - 1)
    if before in tolls.ends and tolls.backward(tokens, start):
        return True
    hedge = language.hedges_before.backward(tokens, start) if before in language.hedges_before.ends else None
    return hedge is not None and tolls.backward(tokens, hedge[0]) is not None


def were_hurt(tokens: Tokens, end: int, language: Language) -> bool:
    """Say whether the words behind a bare number make it a number of people: *another 40 were hurt*."""
    found = language.casualties_after.forward(tokens, end) if tokens.runs_on(end) else None
    i = found[0] if found else len(tokens)
    near = tokens.word[i : i + 2] if found and tokens.runs_on(i) else []
    return any(word in language.casualties for word in near)

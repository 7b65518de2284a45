"""Tell a number by what it is set beside: the age behind a person, the number of a house beside its street."""

from __future__ import annotations

from factcheck.language import Language
from factcheck.language.tokens import Tokens

_OLDEST = 110  # years
_LONGEST_STREET = 4  # tokens of the name of a street
_ENDS = frozenset(",.;")


def apposed(tokens: Tokens, start: int, end: int, language: Language) -> bool:
    """Find the age over ``[start, end)`` set beside a person: *Ada Veldkamp, 64, lived*, *the driver (42)*."""
    word, before = tokens.word[start], tokens.at(start - 1)
    if before not in (",", "(") or not word.isdecimal() or not 1 <= int(word) <= _OLDEST or not tokens.runs_on(start):
        return False
    if end > start + 1 and tokens.at(start + 1) == "-":
        return False
    if before == "(":
        closed = tokens.at(end) == ")" and tokens.glued(start) and tokens.runs_on(start - 1)
        return closed and (_person(tokens, start - 2, language) or _full_name(tokens, start - 2, language))
    if tokens.at(end) not in _ENDS or not tokens.glued(end) or tokens.glued(end + 1) or not tokens.runs_on(start - 1):
        return False
    return _person(tokens, start - 2, language) or _named(tokens, start, end, language)


def _person(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a word for a person stands at `i`."""
    return tokens.at(i) in language.people


def _named(tokens: Tokens, start: int, end: int, language: Language) -> bool:
    """Say whether a name stands before the comma: a whole one, or a single one with a clause behind the age."""
    if _full_name(tokens, start - 2, language):
        return True
    goes_on = tokens.at(end) == "," and tokens.runs_on(end + 1) and tokens.rawat(end + 1)[:1].islower()
    if tokens.at(end + 1) in language.numbers.half_joiners:  # Torvik, 17, and Lomond, 12
        return False
    alone = _name_at(tokens, start - 2, language) and not language.nouns_capitalised
    return goes_on and alone and tokens.at(start - 2) not in language.calendar.anchors and int(tokens.word[start]) > 9


def _full_name(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether two words of a name end at `i`, and no street."""
    if not (_name_at(tokens, i, language) and tokens.rawat(i - 1)[:1].isupper() and tokens.runs_on(i)):
        return False
    return not any(tokens.word[j] in language.streets for j in range(max(0, i - _LONGEST_STREET), i + 1))


def _name_at(tokens: Tokens, i: int, language: Language) -> bool:
    raw = tokens.rawat(i)
    return raw[:1].isupper() and raw.isalpha() and len(raw) > 1 and tokens.at(i) not in language.function_words


def house_number(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether the digits at `i` are the number of a house: *11 Downing Street*, *10 rue Foch*, *Calle Mayor, 8*."""
    if not tokens.word[i].isdecimal() or len(tokens.word[i]) > _LONGEST_STREET:
        return False
    lettered = tokens.glued(i + 1) and len(tokens.at(i + 1)) == 1 and tokens.at(i + 1).isalpha()  # 221B Baker Street
    return _street_behind(tokens, i + 1 + lettered, language) or _street_before(tokens, i, language)


def _street_behind(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a street begins at `i`: *Downing Street*, *rue de la Paix*, *, avenue Foch*."""
    if tokens.at(i) == "," and language.noun_before_adjective:
        i += 1
    if not tokens.runs_on(i):
        return False
    if language.noun_before_adjective:
        i = _past_of(tokens, i, language)
        return tokens.at(i) in language.streets and _then_name(tokens, i + 1, language)
    j = i
    while j < i + _LONGEST_STREET and tokens.rawat(j)[:1].isupper() and tokens.runs_on(j) and tokens.gap(j) <= 1:
        j += 1
        if j > i + 1 and tokens.word[j - 1] in language.streets:
            return not _counted(tokens, j, language)
    return False


def _then_name(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a name stands at `i`, perhaps behind *of the*."""
    i = _past_of(tokens, i, language)
    return tokens.runs_on(i) and tokens.rawat(i)[:1].isupper()


def _past_of(tokens: Tokens, i: int, language: Language) -> int:
    """Return the token after *of*, *de la* at `i`."""
    for _ in range(2):
        link = language.linkers.forward(tokens, i) if tokens.runs_on(i) else None
        i = link[0] if link else i + (tokens.at(i) in language.definite)
    return i


def _counted(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether something in the plural follows, which the number counts: *40 Wall Street traders*."""
    return tokens.runs_on(i) and tokens.raw[i].islower() and tokens.word[i].endswith(language.plural_endings)


def _street_before(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a street stands before the comma at `i`, and nothing that is counted behind: *Calle Mayor, 8,*."""
    if tokens.at(i - 1) != "," or not language.noun_before_adjective or not tokens.runs_on(i):
        return False
    after = tokens.at(i + 1)
    if tokens.runs_on(i + 1) and after[:1].isalnum() and after not in language.function_words:
        return False
    near = range(max(0, i - 2 - _LONGEST_STREET), i - 2)
    return any(tokens.word[j] in language.streets and _then_name(tokens, j + 1, language) for j in near)

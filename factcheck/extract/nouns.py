"""Find what a number counts: the noun behind it, and the concept it names in every language."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.language import Language
from factcheck.language.tokens import Tokens

_HEAD = 3  # words within which an unknown noun stands
_WINDOW = 5  # words between a number and the noun it counts


class Noun(NamedTuple):
    """The counted words ``[start, end)``; `unit` is their concept, or the noun itself in the singular."""

    unit: str
    start: int
    end: int
    known: bool


def read_noun(tokens: Tokens, i: int, language: Language, linked: bool = False, single: bool = False) -> Noun | None:
    """Read the counted noun that begins at or soon after token `i`, or None where none can be told.

    `linked` says that the number asks for *of* before what it counts (*tres millones de entradas*),
    `single` that it takes a noun in the singular (*la 125e saison*). Of several, a language that lists its odd plurals
    counts nothing that is none: *eleven came*.
    """
    if not tokens.runs_on(i):
        return None
    if tokens.word[i] in language.casualties and not _noun_at(tokens, i + 1, language):
        return Noun("person", i, i + 1, True)
    if tokens.word[i] in language.definite and tokens.at(i + 1) in language.casualties and tokens.runs_on(i + 1):
        return Noun("person", i, i + 2, True)  # sono tre i morti
    link = language.linkers.forward(tokens, i) if tokens.word[i] in language.linkers.starts else None
    start = link[0] if link else i
    if tokens.at(start) == "-" and tokens.glued(start):
        start += 1
    stop = _phrase_end(tokens, start, language)
    known = _known(tokens, start, stop, language)
    if known is not None or (link and not linked) or _begins_name(tokens, i, stop, language):
        return known
    return _unknown(tokens, start, stop, single, language)


def _begins_name(tokens: Tokens, i: int, stop: int, language: Language) -> bool:
    """Say whether a name stands at `i` in running text and no noun after it: *another 60 Mira Holt/archive*.

    Where nouns have capitals too, or in a line set like a title, a capital tells nothing.
    """
    if language.nouns_capitalised or not tokens.raw[i][0].isupper() or not tokens.rawat(i - 2).islower():
        return False
    return not any(tokens.raw[j].islower() and plural(tokens.word[j], language) for j in range(i, stop))


def _noun_at(tokens: Tokens, i: int, language: Language) -> bool:
    """Say whether a noun stands at `i`, so that the word before it only describes it: *verletzte Soldaten*."""
    if not tokens.runs_on(i):
        return False
    capital = language.nouns_capitalised and tokens.raw[i].isalpha() and tokens.raw[i][0].isupper()
    return capital or language.concepts.forward(tokens, i) is not None


def _phrase_end(tokens: Tokens, start: int, language: Language) -> int:
    """Return the token after the noun phrase: it ends at a function word, a sign, a number or a new line."""
    i, stop = start, start + _WINDOW
    while i < stop and tokens.runs_on(i):
        word = tokens.word[i]
        if word == "-" and tokens.glued(i) and i > start:
            i, stop = i + 1, min(stop + 2, start + 2 * _WINDOW)  # words tied together are one
            continue
        if not word[0].isalpha() or language.starts_number(word):
            break
        if word in language.function_words and not (_tied(tokens, i) or _short_for(tokens, i)):
            break
        i += 1
    return i


def _short_for(tokens: Tokens, i: int) -> bool:
    """Say whether the word at `i` is a name in capitals that a noun follows: *4,200 EU fish quotas*."""
    raw = tokens.raw[i]
    return len(raw) > 1 and raw.isupper() and tokens.rawat(i + 1).islower() and tokens.runs_on(i + 1)


def _tied(tokens: Tokens, i: int) -> bool:
    """Say whether the word at `i` is one of several tied together: *side-by-side boosters*."""
    return tokens.at(i + 1) == "-" and tokens.glued(i) and tokens.glued(i + 1)


def period_past(tokens: Tokens, i: int, language: Language) -> tuple[int, str] | None:
    """Return the period that an adjective or two set apart from its number: *eight highly successful years*."""
    if language.period_starts.isdisjoint(tokens.word[i + 1 : i + 4]):
        return None
    for j in range(i, min(len(tokens), i + 4)):
        word = tokens.word[j]
        if not tokens.runs_on(j) or not word[0].isalpha() or word in language.function_words:
            return None
        found = language.periods.forward(tokens, j) if j > i else None
        if found is not None:
            return found
        if word.endswith(language.plural_endings) or tokens.raw[j][0].isupper() or language.concepts.forward(tokens, j):
            return None
    return None


def _known(tokens: Tokens, start: int, stop: int, language: Language) -> Noun | None:
    """Return the counted concept: the last of the first run of known nouns (*face images*)."""
    found: Noun | None = None
    i = start
    while i < stop:
        hit = language.concepts.forward(tokens, i)
        if hit is not None and language.nouns_capitalised and tokens.raw[hit[0] - 1].islower():
            hit = None  # sitzen is no plural of Sitz
        if hit is not None and _describes(tokens, hit[0], stop, language):
            i = hit[0] + (tokens.at(hit[0]) == "-")
        elif hit is None:
            if found is not None or (language.irregular_plurals and plural(tokens.word[i], language)):
                break
            i += 1
        elif found is not None and (tokens.word[i] in language.casualties or language.noun_before_adjective):
            break
        else:
            found = Noun(hit[1], start, hit[0], True)
            i = hit[0]
    return found


def _describes(tokens: Tokens, i: int, stop: int, language: Language) -> bool:
    """Say whether the known noun before token `i` only describes the counted one: *tram-related accidents*."""
    if i < stop and tokens.at(i) == "-" and tokens.glued(i):
        return True
    if not language.irregular_plurals or plural(tokens.word[i - 1], language):
        return False
    behind = (word for word in tokens.word[i:stop] if word not in language.casualties)  # one person killed
    return any(plural(word, language) for word in behind)  # five fire rescue units


def plural(word: str, language: Language) -> bool:
    """Say whether `word` is a plural by its ending, by the language's list, or as a word for people hurt."""
    if word in language.irregular_plurals or word in language.casualties:
        return True
    return word.endswith(language.plural_endings) and not word.endswith(language.plural_exceptions) and len(word) > 3


def _unknown(tokens: Tokens, start: int, stop: int, single: bool, language: Language) -> Noun | None:
    reach = _HEAD + (bool(language.irregular_plurals) and not single)  # 4,200 EU herring fishing quotas
    words = [
        j for j in range(start, min(stop, start + reach)) if tokens.word[j][0].isalpha() and len(tokens.word[j]) > 1
    ]
    if language.nouns_capitalised:
        words = [j for j in words if tokens.raw[j][0].isupper()]
    if not words:
        return None
    head = words[0]
    if language.noun_before_adjective and not single and not tokens.word[head].endswith(language.plural_endings):
        return None
    if not language.noun_before_adjective:
        several = [j for j in words if plural(tokens.word[j], language)]
        tied = tokens.at(start - 1) == "-" and tokens.glued(start)  # a 60-seat coach
        if language.irregular_plurals and not (several or single or tied):
            return None  # eleven came
        head = several[0] if several else words[0]
    return Noun(_singular(tokens.word[head], language), start, head + 1, False)


def _singular(word: str, language: Language) -> str:
    """Return `word` without its plural ending, a rough lemma that is the same for both numbers."""
    for ending in language.plural_endings:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word

"""Who says a sentence: the whole phrase beside a verb of saying, or behind *according to*."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.datafile import read_datafile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.language import Language
    from factcheck.language.markers import Mark
    from factcheck.language.tokens import Tokens

_LONGEST = 6  # words of a phrase
_INNER = 3  # small words inside one
_SIGNS = str.maketrans("", "", "'’-")


class Speech(NamedTuple):
    """A sentence in which somebody may speak: its words, marks, names, and what language they are in."""

    tokens: Tokens
    marks: Sequence[Mark]
    names: Sequence[tuple[int, int]]
    tongue: Language


def speaker(read: Speech, first: int, last: int) -> str | None:
    """Return who says the figure over the tokens from `first` to `last`; nothing where nobody is named."""
    for mark in read.marks:
        if mark.section != "attribution" or mark.start <= first < mark.end or mark.start <= last < mark.end:
            continue
        if mark.start and read.tokens.word[mark.start - 1] in _small(read.tongue.code).passive:
            continue
        found = _whole(read, mark) or _name(read, mark) or _party(read, mark)
        if found:
            return found
    return None


def _whole(read: Speech, mark: Mark) -> str | None:
    """Return all words between a stop and the verb, or from *according to* to a stop, where they are one phrase."""
    tokens, step = read.tokens, 1 if mark.concept == "according" else -1
    at = mark.end if step > 0 else mark.start - 1
    places: list[int] = []
    while 0 <= at < len(tokens) and not _stops(tokens, at if step > 0 else at + 1) and _is_word(tokens, at):
        places.append(at)
        at += step
    inside = 0 <= at < len(tokens)
    if inside and not _stops(tokens, at if step > 0 else at + 1):
        return None  # a figure stands before the stop: the words may belong to it
    return _phrase(read, sorted(places))


def _phrase(read: Speech, places: list[int]) -> str | None:
    """Return the words in these places without their article and what stands beside the verb, if they are a phrase."""
    small, aside, _ = _small(read.tongue.code)
    word, function = read.tokens.word, read.tongue.function_words
    while places and (word[places[-1]] in aside or word[places[-1]] in function):
        places.pop()
    if places and word[places[0]] in read.tongue.definite | read.tongue.numbers.articles | small:
        places = places[1:]
    if not 0 < len(places) <= _LONGEST or word[places[0]] in function:
        return None
    inner = [word[at].rstrip("'’") for at in places if word[at] in function or word[at].endswith(("'", "’"))]
    if len(inner) > _INNER or not all(each in small for each in inner) or any(word[at] in aside for at in places):
        return None
    return _bare(read.tokens.text[read.tokens.start[places[0]] : read.tokens.end[places[-1]]])


def _is_word(tokens: Tokens, at: int) -> bool:
    return tokens.word[at].translate(_SIGNS).isalpha()


def _stops(tokens: Tokens, at: int) -> bool:
    """Say whether a sign of punctuation parts a word from the one before it."""
    if at <= 0 or at >= len(tokens):
        return at >= len(tokens)
    between = tokens.text[tokens.end[at - 1] : tokens.start[at]].strip(" \u00a0'’-")
    return bool(between) or not any(map(str.isalnum, tokens.word[at])) or not any(map(str.isalnum, tokens.word[at - 1]))


def _name(read: Speech, mark: Mark) -> str | None:
    """Return the name beside a verb of saying, before it rather than behind it."""
    after = [n for n in read.names if 0 <= n[0] - mark.end <= 2]
    before = [n for n in read.names if 0 <= mark.start - n[1] <= 2]
    for start, end in (after + before) if mark.concept == "according" else (before + after):
        return _bare(read.tokens.text[read.tokens.start[start] : read.tokens.end[end - 1]])
    return None


def _party(read: Speech, mark: Mark) -> str | None:
    """Return the word for a party without a name: *police*, *union*."""
    tokens = read.tokens
    places = range(mark.end, mark.end + 3) if mark.concept == "according" else range(mark.start - 1, mark.start - 2, -1)
    for i in places:
        if not 0 <= i < len(tokens) or not tokens.word[i].isalpha():
            return None
        if tokens.word[i] not in read.tongue.function_words:
            return tokens.word[i]
    return None


def _bare(name: str) -> str:
    """Return a name without the sign of possession."""
    return name.removesuffix("'s").removesuffix("’s")


class _Small(NamedTuple):
    """Words inside names of speakers, between them and their verb, and before one that tells what is said of them."""

    of: frozenset[str]
    aside: frozenset[str]
    passive: frozenset[str]


@cache
def _small(language: str) -> _Small:
    told = read_datafile("factcheck.extract", "speakers.yaml").get(language, {})
    return _Small(*(frozenset(map(str, told.get(name, ()))) for name in _Small._fields))

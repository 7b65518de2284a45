"""Parties that put a figure on something without a verb of saying: *police counted 1,800, the organisers 3,000*."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.datafile import read_datafile
from factcheck.extract.speech import articles, phrase, small_words, stops, text_of
from factcheck.language.markers import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.speech import Speech

    Said = tuple[Mark, str]

_BETWEEN = 2  # small words between a party and its verb
_ASIDE = 14  # tokens that commas may set aside between the two


def parties(read: Speech) -> list[Said]:
    """Return the places in a sentence at which a party puts a figure on something, each with the party.

    One that merely stands before a figure does so only beside another: *die Polizei zählte 1.800, die Veranstalter
    3.000*.
    """
    words = _words(read.tongue.code)
    if words is None:
        return []
    found = [at for at, word in enumerate(read.tokens.word) if words.party.holds(word)]
    others = (at for at, word in enumerate(read.tokens.word) if words.other.holds(word))
    counting = [said for at in (*found, *others) if (said := _counting(read, words, at)) is not None]
    bare = [said for at in found if (said := _before_figure(read, at)) is not None]
    beside = counting or read.saying or len(bare) > 1
    return sorted({*counting, *(bare if beside else ())})


def _counting(read: Speech, words: _Words, at: int) -> Said | None:
    """Return a party with its verb of counting behind it, or the word before it that tells who counted."""
    tokens, small = read.tokens, small_words(read.tongue.code)
    begin = at - (tokens.at(at - 1) in articles(read)) if at else at
    if begin and tokens.word[begin - 1] in words.by.whole:
        return Mark(begin - 1, begin, "attribution", "according"), text_of(read, at, at + 1)
    verb = _past_aside(read, at + 1)
    if verb == at + 1 and stops(tokens, verb):
        return None
    passed, last = small.aux | small.aside | read.tongue.function_words, verb + _BETWEEN
    while verb < last and tokens.at(verb) in passed and not stops(tokens, verb + 1):
        verb += 1
    if verb >= len(tokens) or not words.counts.holds(tokens.word[verb]):
        return None
    return Mark(verb, verb + 1, "attribution", "say"), _named(read, at)


def _past_aside(read: Speech, at: int) -> int:
    """Return the token behind what commas set aside there: *the organisers, a league of farmers, counted*."""
    tokens = read.tokens
    if tokens.at(at) != ",":
        return at
    closing = (k for k in range(at + 1, min(at + _ASIDE, len(tokens))) if tokens.word[k] == ",")
    return next(closing, at - 1) + 1


def _before_figure(read: Speech, at: int) -> Said | None:
    """Return a party right before a figure, or with one small word between."""
    tokens = read.tokens
    behind = at + 1 + (tokens.at(at + 1) in read.tongue.function_words)
    if behind >= len(tokens) or not tokens.word[behind][:1].isdigit() or stops(tokens, at + 1):
        return None
    return Mark(at, at + 1, "attribution", "say"), _named(read, at)


def _named(read: Speech, at: int) -> str:
    """Return the phrase that ends with the word for a party: *local police*."""
    first = at
    while first and not stops(read.tokens, first) and read.tokens.word[first - 1] not in read.tongue.function_words:
        first -= 1
    return phrase(read, list(range(first, at + 1))) or text_of(read, at, at + 1)


class _Stems:
    """Words, some of which stand for all that begin so."""

    def __init__(self, words: Iterator[str]) -> None:
        """Keep `words`, in lower case; a star stands for any ending."""
        listed = list(words)
        self.whole = frozenset(word for word in listed if not word.endswith("*"))
        self._stems = tuple(word[:-1] for word in listed if word.endswith("*"))

    def holds(self, word: str) -> bool:
        """Say whether `word` is one of them."""
        return word in self.whole or word.startswith(self._stems)


class _Words(NamedTuple):
    """The words of a language by which parties are found."""

    party: _Stems
    other: _Stems
    counts: _Stems
    by: _Stems


@cache
def _words(language: str) -> _Words | None:
    told = read_datafile("factcheck.extract", "parties.yaml").get(language)
    return None if told is None else _Words(*(_Stems(map(str, told[name])) for name in _Words._fields))


def names_party(word: str, language: str) -> bool:
    """Say whether a word, in lower case, names a party or is a verb by which one puts a figure on something."""
    words = _words(language)
    return words is not None and any(stems.holds(word) for stems in (words.party, words.other, words.counts))

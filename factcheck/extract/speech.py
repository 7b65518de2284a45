"""The words of a sentence in which somebody may speak: where a phrase begins and ends, which words are small."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from factcheck.datafile import read_datafile

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from factcheck.language import Language
    from factcheck.language.markers import Mark
    from factcheck.language.tokens import Tokens

_LONGEST = 6  # words of a phrase
_BRACKETS = 5  # words in brackets behind a name
_INNER = 3  # small words inside one
_TITLE = 0.6  # of words with a capital: above it a line is set like a title
_CLOSING = frozenset((*',.;:!?)"”–—', ""))  # what may stand behind a clause
_SIGNS = str.maketrans("", "", "'’-")


@dataclass(frozen=True)
class Speech:
    """A sentence in which somebody may speak: its words, marks, names, and what language they are in."""

    tokens: Tokens
    marks: Sequence[Mark]
    names: Sequence[tuple[int, int]]
    tongue: Language

    @cached_property
    def people(self) -> list[tuple[int, int]]:
        """The names but those of months and days."""
        return [name for name in self.names if not all(is_day(self, k) for k in range(*name))]

    @cached_property
    def saying(self) -> list[Mark]:
        """The words by which somebody may say something."""
        return [mark for mark in self.marks if mark.section == "attribution"]

    @cached_property
    def like_title(self) -> bool:
        """Whether most words have a capital, which then tells no name."""
        words = [raw for raw in self.tokens.raw if raw[0].isalpha()]
        return bool(sum(raw[0].isupper() for raw in words) > _TITLE * len(words))


def past(read: Speech, at: int, words: Set[str]) -> int:
    """Return the first of the tokens that end before `at` and are all among some words, or days."""
    while at and not stops(read.tokens, at) and (read.tokens.word[at - 1] in words or is_day(read, at - 1)):
        at -= 1
    return at


def opening(tokens: Tokens, at: int) -> int:
    """Return where the brackets open that close right before a token: *the Harbour Board (HB) said*; else the token."""
    if not at or tokens.word[at - 1] != ")":
        return at
    return next((k for k in range(at - 2, max(-1, at - 2 - _BRACKETS), -1) if tokens.word[k] == "("), at)


def phrase(read: Speech, places: list[int]) -> str | None:
    """Return the words in these places without their article and what stands beside the verb, if they are a phrase."""
    small, aside = small_words(read.tongue.code)[:2]
    tokens, word = read.tokens, read.tokens.word
    function = {k for k in places if word[k] in read.tongue.function_words and not tied(tokens, k)}
    while places and (places[-1] in function or word[places[-1]] in aside or is_day(read, places[-1])):
        places.pop()
    if places and word[places[0]] in articles(read) | small:
        places = places[1:]
    if not 0 < sum(word[at] != "-" for at in places) <= _LONGEST or places[0] in function:
        return None
    inner = [word[at].rstrip("'’") for at in places if at in function or word[at].endswith(("'", "’"))]
    if len(inner) > _INNER or not all(each in small for each in inner) or any(word[at] in aside for at in places):
        return None
    return text_of(read, places[0], places[-1] + 1)


def tied(tokens: Tokens, at: int) -> bool:
    """Say whether a hyphen ties a word to another: *Jae-in*."""
    return (at > 0 and is_hyphen(tokens, at - 1)) or (at + 1 < len(tokens) and is_hyphen(tokens, at + 1))


def compound(tokens: Tokens, at: int) -> int:
    """Return the last of the tokens that hyphens tie to the one at `at`."""
    while tokens.at(at + 1) == "-" and tokens.glued(at + 1) and tokens.glued(at + 2):
        at += 2
    return at


def words_of(tokens: Tokens, low: int, end: int) -> list[int]:
    """Return the places of some tokens without the figures and signs that lead them."""
    while low < end and not is_word(tokens, low):
        low += 1
    return list(range(low, end))


def is_hyphen(tokens: Tokens, at: int) -> bool:
    """Say whether a token is a hyphen that ties two words."""
    return tokens.word[at] == "-" and tokens.glued(at) and tokens.glued(at + 1)


def is_word(tokens: Tokens, at: int) -> bool:
    """Say whether a token is a word, or a hyphen between words."""
    return tokens.word[at] == "-" or tokens.word[at].translate(_SIGNS).isalpha()


def stops(tokens: Tokens, at: int) -> bool:
    """Say whether a sign of punctuation parts a word from the one before it."""
    if at <= 0 or at >= len(tokens):
        return at >= len(tokens)
    if is_hyphen(tokens, at) or is_hyphen(tokens, at - 1):
        return False
    between = tokens.text[tokens.end[at - 1] : tokens.start[at]].strip(" \u00a0'’-")
    return bool(between) or not any(map(str.isalnum, tokens.word[at])) or not any(map(str.isalnum, tokens.word[at - 1]))


def closes(tokens: Tokens, end: int) -> bool:
    """Say whether a clause ends before a token, rather than a sum of money or the like begins."""
    return tokens.text[tokens.end[end - 1] :].lstrip()[:1] in _CLOSING


def is_day(read: Speech, at: int) -> bool:
    """Say whether a token names a month or a weekday."""
    calendar, word = read.tongue.calendar, read.tokens.word[at]
    return word in calendar.months or word in calendar.weekdays


def articles(read: Speech) -> Set[str]:
    """Return the articles of the language."""
    return read.tongue.definite | read.tongue.numbers.articles


def text_of(read: Speech, start: int, end: int) -> str:
    """Return the text over some tokens, without the sign of possession at its end."""
    return _bare(read.tokens.text[read.tokens.start[start] : read.tokens.end[end - 1]])


def _bare(name: str) -> str:
    """Return a name without the sign of possession."""
    return name.removesuffix("'s").removesuffix("’s")


class Small(NamedTuple):
    """Words inside names of speakers, between them and their verb, before one that tells what is said, and verbs."""

    of: frozenset[str]
    aside: frozenset[str]
    passive: frozenset[str]
    hearers: frozenset[str]
    unsure: frozenset[str]
    nouns: frozenset[str]
    within: frozenset[str]
    aux: frozenset[str]
    few: frozenset[str]


@cache
def small_words(language: str) -> Small:
    """Return the small words of a language by which speakers are found."""
    told = read_datafile("factcheck.extract", "speakers.yaml").get(language, {})
    return Small(*(frozenset(map(str, told.get(name, ()))) for name in Small._fields))

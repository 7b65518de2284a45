"""The words of a language that tell what a figure is about: events, roles, modality, who says it.

An entry that ends in ``*`` stands for every word that begins so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import compress
from typing import NamedTuple

from factcheck.language import load_language
from factcheck.language.phrases import Phrases
from factcheck.language.remembered import Remembered
from factcheck.language.tokens import Tokens

SECTIONS = ("events", "roles", "modality", "attribution")


class Mark(NamedTuple):
    """A word or phrase over tokens ``[start, end)`` that tells `concept` of one `section`."""

    start: int
    end: int
    section: str
    concept: str


class Markers:
    """Finds the marks of one language in a sentence; a word may be a mark of several sections."""

    def __init__(self, data: Mapping[str, Mapping[str, Sequence[str]]], elision: bool) -> None:
        """Build the tables from the sections of a language file."""
        self._sections = [_Section(name, data[name], elision) for name in SECTIONS]
        self._opens = Remembered(self._begins)

    def find(self, tokens: Tokens) -> list[Mark]:
        """Return the marks of `tokens` in order; within a section the longest wins."""
        places = list(compress(range(len(tokens)), map(self._opens.__getitem__, tokens.word)))
        return sorted(mark for section in self._sections for mark in section.find(tokens, places))

    def _begins(self, word: str) -> bool:
        """Say whether a mark of some section may begin with `word`: few of a sentence's words."""
        return any(section.begins(word) for section in self._sections)


class _Section:
    """The words of one section."""

    def __init__(self, name: str, data: Mapping[str, Sequence[str]], elision: bool) -> None:
        self.name = name
        entries = [(word.lower(), concept) for concept, words in data.items() for word in words]
        self._whole = Phrases([e for e in entries if not e[0].endswith("*")], elision)
        self._stems: dict[str, str] = {}
        for word, concept in entries:
            if word.endswith("*"):
                self._stems.setdefault(word[:-1], concept)
        self._sizes = sorted({len(stem) for stem in self._stems}, reverse=True)

        self._stem = Remembered(self._by_stem)

    def begins(self, word: str) -> bool:
        """Say whether a mark of this section may begin with `word`."""
        return word in self._whole or self._stem[word] is not None

    def find(self, tokens: Tokens, places: Sequence[int]) -> Iterator[Mark]:
        """Yield the marks that begin at one of `places`, none overlapping another."""
        end = 0
        for i in places:
            if i < end:
                continue
            found = self._whole.forward(tokens, i)
            concept = found[1] if found else self._stem[tokens.word[i]]
            if found:
                end = found[0]
            if concept:
                yield Mark(i, max(end, i + 1), self.name, concept)

    def _by_stem(self, word: str) -> str | None:
        for size in self._sizes:
            if len(word) >= size and (concept := self._stems.get(word[:size])):
                return concept
        return None


@cache
def load_markers(code: str) -> Markers:
    """Return the markers of the language `code`."""
    language = load_language(code)
    return Markers(language.data, language.elision)

"""The words of a language that tell what a figure is about: events, roles, modality, who says it.

An entry that ends in ``*`` stands for every word that begins so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.language import load_language
from factcheck.language.phrases import Phrases
from factcheck.language.tokens import Tokens

SECTIONS = ("events", "roles", "modality", "attribution")


class Mark(NamedTuple):
    """A word or phrase over tokens ``[start, end)`` that tells `concept` of one `section`."""

    start: int
    end: int
    section: str
    concept: str


class Markers:
    """Finds the marks of one language in a sentence."""

    def __init__(self, data: Mapping[str, Mapping[str, Sequence[str]]], elision: bool) -> None:
        """Build the tables from the sections of a language file."""
        entries = [
            (word.lower(), (section, concept))
            for section in SECTIONS
            for concept, words in data[section].items()
            for word in words
        ]
        self._whole = Phrases([e for e in entries if not e[0].endswith("*")], elision)
        self._stems: dict[str, tuple[str, str]] = {}
        for word, meaning in entries:
            if word.endswith("*"):
                self._stems.setdefault(word[:-1], meaning)
        self._sizes = sorted({len(stem) for stem in self._stems}, reverse=True)

    def find(self, tokens: Tokens) -> Iterator[Mark]:
        """Yield the marks of `tokens` in order; the longest wins."""
        i = 0
        while i < len(tokens):
            found = self._whole.forward(tokens, i)
            meaning = found[1] if found else self._by_stem(tokens.word[i])
            end = found[0] if found else i + 1
            if meaning:
                yield Mark(i, end, *meaning)
            i = end

    def _by_stem(self, word: str) -> tuple[str, str] | None:
        for size in self._sizes:
            if len(word) >= size and (meaning := self._stems.get(word[:size])):
                return meaning
        return None


@lru_cache(maxsize=None)
def load_markers(code: str) -> Markers:
    """Return the markers of the language `code`."""
    language = load_language(code)
    return Markers(language.data, language.elision)

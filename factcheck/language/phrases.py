"""Look up phrases of several words, forward from a token or backward from it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from factcheck.language.tokens import Tokens, cut_phrase

T = TypeVar("T")


class Phrases(Generic[T]):
    """A table from phrases to what they mean; the longest match wins.

    Words match in any case; with `exact` they match as printed (*MW* is not *mw*).
    """

    __slots__ = ("_elision", "_exact", "_first", "_last")

    def __init__(self, entries: Iterable[tuple[str, T]], elision: bool, exact: bool = False) -> None:
        """Build the table from (phrase, meaning) pairs; an earlier pair wins over a later equal one."""
        self._exact = exact
        self._elision = elision
        self._first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, meaning in entries:
            words = cut_phrase(phrase if exact else phrase.lower(), elision)
            if words:
                self._first.setdefault(words[0], []).append((words, meaning))
                self._last.setdefault(words[-1], []).append((words, meaning))
        for table in (self._first, self._last):
            for found in table.values():
                found.sort(key=lambda e: -len(e[0]))

    @property
    def starts(self) -> frozenset[str]:
        """The words with which the phrases begin."""
        return frozenset(self._first)

    def seconds(self, word: str) -> frozenset[str]:
        """Return the second words of the phrases that begin with `word`, an empty one for `word` alone."""
        return frozenset(phrase[1] if len(phrase) > 1 else "" for phrase, _ in self._first.get(word, ()))

    def __contains__(self, word: str) -> bool:
        """Say whether some phrase begins with `word`."""
        return word in self._first

    def __bool__(self) -> bool:
        """Say whether there are any phrases."""
        return bool(self._first)

    def forward(self, tokens: Tokens, i: int) -> tuple[int, T] | None:
        """Return (index after the phrase, meaning) for the longest phrase that begins at token `i`."""
        words = tokens.raw if self._exact else tokens.word
        found = self._first.get(words[i]) if 0 <= i < len(words) else None
        if found is None:
            return None
        for phrase, meaning in found:
            n = len(phrase)
            if n == 1 or (tuple(words[i : i + n]) == phrase and all(tokens.runs_on(j) for j in range(i + 1, i + n))):
                return i + n, meaning
        return None

    def backward(self, tokens: Tokens, i: int) -> tuple[int, T] | None:
        """Return (index of the first word, meaning) for the longest phrase that ends just before token `i`."""
        words = tokens.raw if self._exact else tokens.word
        found = self._last.get(words[i - 1]) if 0 < i <= len(words) else None
        if found is None:
            return None
        for phrase, meaning in found:
            n = len(phrase)
            if n > i:
                continue
            if n == 1 or (tuple(words[i - n : i]) == phrase and all(tokens.runs_on(j) for j in range(i - n + 1, i))):
                return i - n, meaning
        return None

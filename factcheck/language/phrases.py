"""Look up phrases of several words, forward from a token or backward from it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from factcheck.language.tokens import Tokens, cut_phrase

T = TypeVar("T")


class Phrases(Generic[T]):
    """A table from phrases to what they mean; the longest match wins.

    Words match in any case; with `exact` they match as printed (*MW* is not *mw*). `starts` and `ends` are the words
    with which phrases begin and end.
    """

    __slots__ = ("_elision", "_exact", "_first", "_last", "ends", "starts")

    def __init__(self, entries: Iterable[tuple[str, T]], elision: bool, exact: bool = False) -> None:
        """Build the table from (phrase, meaning) pairs; an earlier pair wins over a later equal one."""
        self._exact = exact
        self._elision = elision
        meanings: dict[tuple[str, ...], T] = {}
        for phrase, meaning in entries:
            words = cut_phrase(phrase if exact else phrase.lower(), elision)
            if words:
                meanings.setdefault(words, meaning)
        self._first = _by_edge(meanings, 0)
        self._last = _by_edge(meanings, -1)
        self.starts = frozenset(self._first)
        self.ends = frozenset(self._last)

    def seconds(self, word: str) -> frozenset[str]:
        """Return the second words of the phrases that begin with `word`, an empty one for `word` alone."""
        return frozenset(phrase[1] if n > 1 else "" for n, phrases in self._first.get(word, ()) for phrase in phrases)

    def __contains__(self, word: str) -> bool:
        """Say whether some phrase begins with `word`."""
        return word in self._first

    def __bool__(self) -> bool:
        """Say whether there are any phrases."""
        return bool(self._first)

    def forward(self, tokens: Tokens, i: int) -> tuple[int, T] | None:
        """Return (index after the phrase, meaning) for the longest phrase that begins at token `i`."""
        words = tokens.padded_raw if self._exact else tokens.padded
        found = self._first.get(words[i])
        if found is None:
            return None
        for n, phrases in found:
            phrase = tuple(words[i : i + n])
            if phrase in phrases and (n == 1 or all(tokens.runs_on(j) for j in range(i + 1, i + n))):
                return i + n, phrases[phrase]
        return None

    def backward(self, tokens: Tokens, i: int) -> tuple[int, T] | None:
        """Return (index of the first word, meaning) for the longest phrase that ends just before token `i`."""
        words = tokens.padded_raw if self._exact else tokens.padded
        found = self._last.get(words[i - 1])
        if found is None:
            return None
        for n, phrases in found:
            phrase = tuple(words[i - n : i]) if n <= i else ()
            if phrase in phrases and (n == 1 or all(tokens.runs_on(j) for j in range(i - n + 1, i))):
                return i - n, phrases[phrase]
        return None


def _by_edge(meanings: dict[tuple[str, ...], T], edge: int) -> dict[str, list[tuple[int, dict[tuple[str, ...], T]]]]:
    """Return the phrases under their first or last word, each length by itself, the longest first."""
    table: dict[str, dict[int, dict[tuple[str, ...], T]]] = {}
    for words, meaning in meanings.items():
        table.setdefault(words[edge], {}).setdefault(len(words), {})[words] = meaning
    return {word: sorted(by_length.items(), reverse=True) for word, by_length in table.items()}

"""The words of one language that tell what a figure is about, from its data file and CLDR.

A word or phrase carries tags, the same in every language: ``C:person`` for a counted thing, ``E:fine`` for an
event, ``R:daily`` for a role, ``M:planned``, ``A:say`` and ``T:NL`` for a territory.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.datafile import remembered
from factcheck.language import cldr, languages, read_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SECTIONS = (("concepts", "C"), ("events", "E"), ("roles", "R"), ("modality", "M"), ("attribution", "A"))
_SHORTEST_STEM = 3
_SHORTEST_HEAD = 5  # letters a noun must have to be found at the end of a compound


@cache
def load_lexicon(code: str | None) -> Lexicon:
    """Return the lexicon of the language `code`, of English where there is none."""
    known = code if code is not None and code in languages() else "en"
    return Lexicon(known, read_data(known))


def fold(word: str) -> str:
    """Return `word` in lower case without accents, so that its spellings in several languages meet."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))


class Lexicon:
    """Tags of words and phrases; look-ups of single words are remembered."""

    def __init__(self, code: str, data: Mapping[str, Any]) -> None:
        """Build the tables from a language's data."""
        self.code = code
        self.stopwords = frozenset(data.get("stopwords", ()))
        self.suffixes = tuple(data.get("suffixes", ()))
        self.compounds = data.get("numerals", {}).get("compound") == "true"
        self.words: dict[str, list[str]] = {}
        self.stems: dict[str, list[str]] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._tags: dict[str, tuple[str, ...]] = {}
        self._terms: dict[str, str] = {}
        for section, letter in _SECTIONS:
            for name, words in data.get(section, {}).items():
                self._add(f"{letter}:{name}", words)
        for code_, words in data.get("demonyms", {}).items():
            self._add(f"T:{code_}", words)
        for code_, name in territories(code):
            self._add(f"T:{code_}", (name,))
        for tag, name in _calendar(code):
            self._add(tag, (name,))
        numerals = data.get("numerals", {})
        self.numerals = frozenset(
            word
            for section in ("cardinals", "ordinals")
            for words in numerals.get(section, {}).values()
            for word in words
        )

    def _add(self, tag: str, words: Iterable[str]) -> None:
        for word in words:
            parts = tuple(word.split(" "))
            if len(parts) > 1:
                self.phrases.setdefault(parts[0].casefold(), []).append((tuple(p.casefold() for p in parts), tag))
            elif word.endswith("*"):
                self.stems.setdefault(word[:-1], []).append(tag)
            else:
                self.words.setdefault(word, []).append(tag)

    def tags(self, word: str) -> tuple[str, ...]:
        """Return the tags of one word as printed; an entry with a capital wants the capital."""
        found = self._tags.get(word)
        if found is None:
            found = self._tags[word] = tuple(dict.fromkeys(self._find(word)))
        return found

    def _find(self, word: str) -> list[str]:
        forms = dict.fromkeys((word, word.casefold()))
        found = [tag for form in forms for tag in self._exact(form)]
        found += [
            tag for form in forms for k in range(_SHORTEST_STEM, len(form) + 1) for tag in self.stems.get(form[:k], ())
        ]
        if word[:1].isupper() and any(tag[0] == "D" for tag in found):
            return [tag for tag in found if tag[0] == "D"]  # March is a month here, no march
        if not found and self.compounds and len(word) >= _SHORTEST_HEAD + 3:
            found = self._head(word.casefold())
        return found

    def _exact(self, form: str) -> list[str]:
        if form in self.words:
            return self.words[form]
        for suffix in ("s", "es", "'s", "’s"):
            if form.endswith(suffix) and (tags := self.words.get(form.removesuffix(suffix))):
                return [t for t in tags if t[0] in "CT"]
        return []

    def _head(self, word: str) -> list[str]:
        for i in range(3, len(word) - _SHORTEST_HEAD + 1):
            head = word[i:]
            for form in (head, head.capitalize()):
                tags = [t for t in self.words.get(form, ()) if t[0] in "CE"]
                if tags:
                    return tags
        return []

    def term(self, word: str) -> str:
        """Return the folded stem of `word`, one for all its forms."""
        found = self._terms.get(word)
        if found is None:
            found = self._terms[word] = self._stem(word)
        return found

    def _stem(self, word: str) -> str:
        lower = word.casefold()
        for suffix in self.suffixes:
            if lower.endswith(suffix) and len(lower) - len(suffix) >= _SHORTEST_STEM:
                lower = lower.removesuffix(suffix)
                break
        return fold(lower)

    def is_stopword(self, word: str) -> bool:
        """Say whether `word` tells nothing of what a figure is about."""
        return word.casefold() in self.stopwords


@cache
def _calendar(code: str) -> tuple[tuple[str, str], ...]:
    """Return the tags and names of months and weekdays in one language, from CLDR."""

    def read() -> list[tuple[str, str]]:
        locale = cldr.locale(code)
        found = []
        for letter, table in (("month", locale.months), ("weekday", locale.days)):
            for width in ("wide", "abbreviated"):
                for number, name in sorted(table["format"][width].items()):
                    bare = name.rstrip(".")
                    found += [(f"D:{letter}{number}", form) for form in (bare, bare.capitalize())]
        return list(dict.fromkeys(found))

    return tuple((tag, name) for tag, name in remembered(f"calendar {code}", read))


@cache
def territories(code: str) -> tuple[tuple[str, str], ...]:
    """Return the countries and their names in one language, from CLDR."""

    def read() -> list[tuple[str, str]]:
        names = cldr.locale(code).territories
        return [(t, n) for t, n in sorted(names.items()) if len(t) == 2 and t.isalpha() and len(n) > 3]

    return tuple((territory, name) for territory, name in remembered(f"territories {code}", read))

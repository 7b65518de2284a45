"""A sentence cut into words for grouping: numerals masked, names and tags found, positions kept."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from factcheck.group.lexicon import Lexicon, fold, load_lexicon

_TOKEN = re.compile(r"[^\W\d_]+(?:[.'’\-][^\W\d_]+)*|[0-9][0-9.,]*[0-9]|[0-9]|[,;:()\[\]–—\n]")
_ELISION = re.compile(r"^(?:[ldnsmtjc]|qu|dell|all|nell|sull|dall|un|quest)['’](?=\w\w)", re.IGNORECASE)
_SIGNS = frozenset(",;:()[]–—\n")
_TITLE_SHARE = 0.6  # of long words with a capital: above it the sentence is set like a headline
_LONG = 4
_FEW = 3


@dataclass(slots=True)
class Words:
    """The tokens of one sentence, side by side: offset, masked stem, tags, and whether a name.

    `stems` holds ``""`` for a word that tells nothing, ``"#"`` for a numeral and the sign itself for punctuation.
    """

    starts: list[int] = field(default_factory=list)
    stems: list[str] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    tags: list[tuple[str, ...]] = field(default_factory=list)
    capital: list[str] = field(default_factory=list)
    headline: bool = False


def cut(text: str, language: str) -> Words:
    """Cut `text` into words; capitalised forms are kept folded in `capital`, to be judged as names later."""
    lexicon = load_lexicon(language)
    words = Words()
    for match in _TOKEN.finditer(text):
        _append(words, match.start(), match.group(), lexicon)
    _tag_phrases(words, lexicon)
    words.headline = _like_headline(words, language)
    return words


def window(words: Words, start: int, end: int, language: str) -> Words:
    """Return the words that begin in ``[start, end)`` of what was cut, their offsets counted from `start`."""
    low, high = bisect_left(words.starts, start), bisect_left(words.starts, end)
    found = Words(
        [at - start for at in words.starts[low:high]],
        words.stems[low:high],
        words.plain[low:high],
        words.tags[low:high],
        words.capital[low:high],
    )
    found.headline = _like_headline(found, language)
    return found


def _like_headline(words: Words, language: str) -> bool:
    """Say whether nearly all long words have a capital, as in a headline; in German that tells nothing."""
    long_words = [i for i, plain in enumerate(words.plain) if len(plain) >= _LONG and words.stems[i] != "#"]
    capitals = sum(1 for i in long_words if words.capital[i])
    return language != "de" and len(long_words) >= _FEW and capitals >= _TITLE_SHARE * len(long_words)


def _append(words: Words, start: int, token: str, lexicon: Lexicon) -> None:
    words.starts.append(start)
    stem, plain, tags, capital = _read(token, lexicon)
    words.stems.append(stem)
    words.plain.append(plain)
    words.tags.append(tags)
    words.capital.append(capital)


@lru_cache(maxsize=65536)
def _read(token: str, lexicon: Lexicon) -> tuple[str, str, tuple[str, ...], str]:
    """Return the stem of a token, its plain form, its tags, and its folded form where it has a capital."""
    if not token[0].isalpha() or token.casefold() in lexicon.numerals:
        sign = token if token[0] in _SIGNS else "#"
        return sign, token if sign == "#" else sign, (), ""
    token = _ELISION.sub("", token)
    tags = lexicon.tags(token)
    empty = lexicon.is_stopword(token) and not tags
    capital = token[0].isupper() and not empty and not any(t[0] in "TD" for t in tags)
    bare = token.removesuffix("'s").removesuffix("’s")
    return "" if empty else lexicon.term(token), token.casefold(), tags, fold(bare) if capital else ""


def _tag_phrases(words: Words, lexicon: Lexicon) -> None:
    for i, word in enumerate(words.plain):
        for parts, tag in lexicon.phrases.get(word, ()):
            if tuple(words.plain[i : i + len(parts)]) == parts:
                words.tags[i] = (*words.tags[i], tag)
                if tag[0] == "T":
                    words.capital[i] = ""


class Names:
    """Which capitalised words of a case are names: those that stand inside sentences and never in lower case."""

    def __init__(self) -> None:
        """Start with no word seen."""
        self._inside: Counter[str] = Counter()
        self._lower: Counter[str] = Counter()

    def see(self, words: Words, language: str) -> None:
        """Count the words of one sentence."""
        first = True
        for i, capital in enumerate(words.capital):
            if not words.stems[i] or not words.plain[i][0].isalpha():
                continue
            if not capital:
                self._lower[fold(words.plain[i])] += 1
            elif not first and not words.headline and self._bare(words, i, language):
                self._inside[capital] += 1
            first = False

    @staticmethod
    def _bare(words: Words, i: int, language: str) -> bool:
        """Say whether the capital tells a name: in German only on an unknown word with no article before it."""
        return language != "de" or (not words.tags[i] and i > 0 and words.stems[i - 1] != "")

    def __contains__(self, word: str) -> bool:
        """Say whether `word`, folded, is a name in this case."""
        return self._inside[word] > self._lower[word]

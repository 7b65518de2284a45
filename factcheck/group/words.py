"""The words of a case for grouping: each distinct one read once, each token of a text the number of its word.

Numerals are masked, and tags found; whether a capitalised word is a name is judged later, over the whole case.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from factcheck.group.lexicon import fold, load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from factcheck.group.lexicon import Lexicon

_TOKEN = re.compile(r"([^\W\d_]+(?:[.'’\-][^\W\d_]+)*|[0-9][0-9.,]*[0-9]|[0-9]|[,;:()\[\]–—\n])")
_ELISION = re.compile(r"^(?:[ldnsmtjc]|qu|dell|all|nell|sull|dall|un|quest)['’](?=\w\w)", re.IGNORECASE)
_SIGNS = frozenset(",;:()[]–—\n")
_DOCUMENT = 32  # bits of a place that count characters; the others count texts
NUMERAL = "#"


class Word(NamedTuple):
    """A word as grouping sees it.

    `stem` is ``""`` for a word that tells nothing, ``"#"`` for a numeral and the sign itself for punctuation;
    `capital` is the folded form of a word with a capital that may be a name.
    """

    stem: str
    plain: str
    tags: tuple[str, ...]
    capital: str
    english: bool = False

    @property
    def telling(self) -> bool:
        """Whether the word says something of what a figure is about."""
        return self.stem[:1].isalnum()


class Tokens:
    """All tokens of some texts, in their order: `kind` tells the word of each, `at` its text and its offset there.

    Those of text `i` stand at ``begins[i]:begins[i + 1]``.
    """

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        """Cut texts, each given with its language."""
        numbers: dict[Word, int] = {}
        readers: dict[str, _Reader] = {}
        kinds, places, ends = [], [], [0]
        spoken: dict[str, list[int]] = {}
        for number, (text, language) in enumerate(texts):
            if language not in readers:
                readers[language] = _Reader(load_lexicon(language), numbers)
            pieces = _TOKEN.split(text)  # what is between the tokens, and every other one a token
            found = list(map(readers[language].__getitem__, pieces[1::2]))
            kinds.append(np.array(found, dtype=np.int32))
            ends_of = np.cumsum(np.fromiter(map(len, pieces), dtype=np.int64, count=len(pieces)))
            places.append(ends_of[:-1:2] + (number << _DOCUMENT))
            ends.append(ends[-1] + len(found))
            spoken.setdefault(language, []).append(number)
        self.kind = np.concatenate([np.zeros(0, dtype=np.int32), *kinds])
        self.at = np.concatenate([np.zeros(0, dtype=np.int64), *places])
        self.begins = np.array(ends, dtype=np.int64)
        for language, those in spoken.items():
            readers[language].tag_phrases(self.kind, self.begins, np.array(those, dtype=np.int64))
        self.words = list(numbers)

    def within(
        self, text: NDArray[np.int64], start: NDArray[np.int64], end: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the first token of each stretch of a text, and the one behind its last."""
        base = text << _DOCUMENT
        low = np.searchsorted(self.at, base + np.maximum(start, 0))
        return low, np.maximum(low, np.searchsorted(self.at, base + np.maximum(end, 0)))


class _Reader(dict[str, int]):
    """The numbers of the words of one language, each read when it first comes."""

    def __init__(self, lexicon: Lexicon, numbers: dict[Word, int]) -> None:
        """Begin with no word; `numbers` is shared by the languages of a case."""
        self.lexicon = lexicon
        self.numbers = numbers
        self.words: dict[int, Word] = {}
        self._heads: set[int] = set()
        self._seconds: set[int] = set()
        self._second = {parts[1] for phrases in lexicon.phrases.values() for parts, _ in phrases}

    def __missing__(self, token: str) -> int:
        word = read_word(token, self.lexicon)
        number = self[token] = self._number(word)
        if word.plain in self.lexicon.phrases:
            self._heads.add(number)
        if word.plain in self._second:
            self._seconds.add(number)
        return number

    def _number(self, word: Word) -> int:
        number = self.numbers.setdefault(word, len(self.numbers))
        self.words[number] = word
        return number

    def tag_phrases(self, kinds: NDArray[np.int32], ends: NDArray[np.int64], texts: NDArray[np.int64]) -> None:
        """Replace the words at which a phrase begins that has a tag; text `i` of a case ends at ``ends[i + 1]``."""
        heads, seconds = (_marks(numbers, len(self.numbers)) for numbers in (self._heads, self._seconds))
        may = np.flatnonzero(heads[kinds[:-1]] & seconds[kinds[1:]])
        text = np.searchsorted(ends, may, side="right") - 1
        ours = np.isin(text, texts)
        for i, end in zip(may[ours].tolist(), ends[text[ours] + 1].tolist(), strict=True):
            word = self.words[int(kinds[i])]
            for parts, tag in self.lexicon.phrases[word.plain]:
                if tuple(self.words[k].plain for k in kinds[i : min(i + len(parts), end)].tolist()) == parts:
                    word = word._replace(tags=(*word.tags, tag), capital="" if tag[0] == "T" else word.capital)
            kinds[i] = self._number(word)


def _marks(numbers: set[int], size: int) -> NDArray[np.bool_]:
    marks = np.zeros(size, dtype=bool)
    marks[list(numbers)] = True
    return marks


def read_word(token: str, lexicon: Lexicon) -> Word:
    """Return what a token says."""
    if not token[0].isalpha() or token.casefold() in lexicon.numerals:
        sign = token if token[0] in _SIGNS else NUMERAL
        return Word(sign, token if sign == NUMERAL else sign, (), "")
    token = _ELISION.sub("", token)
    tags = lexicon.tags(token)
    empty = lexicon.is_stopword(token) and not tags
    capital = token[0].isupper() and not empty and not any(t[0] in "TD" for t in tags)
    bare = token.removesuffix("'s").removesuffix("’s")
    stem, name = "" if empty else lexicon.term(token), fold(bare) if capital else ""
    return Word(stem, token.casefold(), tags, name, lexicon.code == "en")

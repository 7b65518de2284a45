"""A sentence as labels read it: its words with what they mean, and the small words of its grammar."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from factcheck.datafile import read_datafile
from factcheck.group.lexicon import load_lexicon
from factcheck.language import read_data

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Claim

SAY = "say"
_TOKEN = re.compile(r"([^\W\d_]+(?:[.'’\-][^\W\d_]+)*|\d+(?:[.,:]\d+)*|[^\w\s])")
_ELISION = re.compile(r"^(?:[ldnsmtjc]|qu|dell|all|nell|sull|dall|un|quest)['’](?=\w\w)", re.IGNORECASE)
_BORDERS = frozenset(',;:–—()"“”')
_HELD = 32768  # sentences that are kept: asked for headings first, and then for labels
_LONGEST = 2000  # characters of a sentence that are read; what is longer is a page that lost its stops


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word, a number or a sign: as printed without what is elided before it, in lower case, and what it means.

    `content` says that it is a word of its own weight, no number, sign or small word; `border` that another clause
    begins with it; `begins` are the second words of phrases that it begins; `named` says that it may be part of a name.
    """

    text: str
    plain: str
    tags: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    content: bool = False
    sign: bool = False
    capital: bool = False
    border: bool = False
    begins: frozenset[str] = frozenset()
    named: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """The words of a sentence; no two are equal, so that what is worked out of one can be kept for it."""

    words: tuple[Word, ...]
    starts: Sequence[int]
    ends: Sequence[int]
    language: str

    def glued(self, k: int) -> bool:
        """Say whether nothing stands between a word and the one before it."""
        return k > 0 and self.starts[k] == self.ends[k - 1]


class Place(NamedTuple):
    """A figure in its sentence: the words from `first` up to `after` are its own."""

    scene: Scene
    words: tuple[Word, ...]
    first: int
    after: int


def place(claim: Claim) -> Place:
    """Return where the figure of a claim stands among the words of its sentence."""
    whole = scene(claim.sentence[:_LONGEST], claim.language)
    first = bisect_right(whole.ends, claim.start - claim.sentence_start)
    return Place(whole, whole.words, first, max(first, bisect_left(whole.starts, claim.end - claim.sentence_start)))


@lru_cache(maxsize=_HELD)
def scene(sentence: str, language: str) -> Scene:
    """Return the words of a sentence; the first word of a phrase with a meaning carries its tags."""
    pieces = _TOKEN.split(sentence)
    reader = _reader(language)
    words = [reader[piece] for piece in pieces[1::2]]
    for k, word in enumerate(words):
        if word.begins and k + 1 < len(words) and words[k + 1].plain in word.begins:
            words[k] = _phrase(words, k, load_lexicon(language).phrases[word.plain])
    ends = list(accumulate(map(len, pieces)))
    return Scene(tuple(words), ends[:-1:2], ends[1::2], language)


def _phrase(words: Sequence[Word], k: int, phrases: Sequence[tuple[tuple[str, ...], str]]) -> Word:
    """Return a word with the tags of the phrases that it begins."""
    word = words[k]
    for parts, tag in phrases:
        if tuple(each.plain for each in words[k : k + len(parts)]) == parts:
            tags = (tag, *word.tags)
            word = replace(word, tags=tags, events=_events(tags), content=True)
    return word


@cache
def _reader(language: str) -> _Reader:
    return _Reader(language)


class _Reader(dict[str, Word]):
    """The words of a language, each read when it first comes."""

    def __init__(self, language: str) -> None:
        self.lexicon, self.grammar = load_lexicon(language), grammar(language)
        self.small = self.grammar.small | self.lexicon.stopwords | self.lexicon.numerals
        self.contracted = load_lexicon("en").stopwords  # he'd, that's
        self.zones = frozenset(read_data("zones")["codes"])

    def __missing__(self, text: str) -> Word:
        word = self[text] = self._read(text)
        return word

    def _read(self, text: str) -> Word:
        if not text[0].isalpha():
            return Word(text, text, sign=not text[0].isdigit(), border=text in _BORDERS)
        cut = _ELISION.match(text)
        bare = text[cut.end() :] if cut else text
        plain, tags, capital = bare.casefold(), self.lexicon.tags(bare), bare[0].isupper()
        joined = plain.replace("’", "'").partition("'")[0] in self.contracted
        return Word(
            bare,
            plain,
            tags,
            _events(tags),
            content=plain not in self.small,
            capital=capital,
            border=plain in self.grammar.breaks,
            begins=frozenset(parts[1] for parts, _ in self.lexicon.phrases.get(plain, ())),
            named=capital and not joined and plain not in self.zones and not any(tag[0] == "D" for tag in tags),
        )


def _events(tags: Sequence[str]) -> tuple[str, ...]:
    """Return the events among some tags; that somebody says something is one."""
    return tuple(SAY if tag == "A:say" else tag[2:] for tag in tags if tag[0] == "E" or tag == "A:say")


class Grammar(NamedTuple):
    """The small words of a language by which labels find what a figure belongs to."""

    of: frozenset[str]
    towards: frozenset[str]
    ways: frozenset[str]
    pasts: frozenset[str]
    lasting: frozenset[str]
    breaks: frozenset[str]
    articles: frozenset[str]
    small: frozenset[str]


@cache
def grammar(language: str) -> Grammar:
    """Return the small words of a language; of English where it has none of its own."""
    told: Mapping[str, Mapping[str, list[str]]] = read_datafile("factcheck.group", "grammar.yaml")
    own = told.get(language, told["en"])
    return Grammar(*(frozenset(map(str, own.get(name, ()))) for name in Grammar._fields))

"""What the sentence around a figure says of it: who or what, how it is meant, and who says it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from factcheck.extract.clean import clean
from factcheck.extract.speakers import speaker, speakers
from factcheck.extract.speech import Speech
from factcheck.language import load_language
from factcheck.language.markers import Mark, load_markers
from factcheck.language.tokens import Tokens
from factcheck.model import Modality

_REACH = 9  # tokens between a figure and a word that bears on it
_MODALITIES: dict[str, Modality] = {
    "planned": "planned", "projected": "projected", "alleged": "alleged", "denied": "denied",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Context:
    """The words around a figure that bear on it.

    `subject` is the nearest name before the figure, else the nearest after it; `attribute` the event nearest to it;
    `qualifiers` its roles (*additional*, *daily*), in order; `attribution` the words that name who says it.
    """

    subject: str | None = None
    attribute: str | None = None
    qualifiers: tuple[str, ...] = ()
    modality: Modality = "actual"
    attribution: str | None = None


@dataclass(frozen=True, slots=True)
class _Sentence:
    tokens: Tokens
    marks: tuple[Mark, ...]
    names: tuple[tuple[int, int], ...]
    function_words: frozenset[str]
    said: list[tuple[Mark, str]]


def describe(sentence: str, start: int, end: int, language: str) -> Context:
    """Return the context of the figure over ``[start, end)`` of `sentence`."""
    read = _read(sentence, language)
    first = read.tokens.index(start)
    last = max(first, read.tokens.index(max(start, end - 1)))
    near = [m for m in read.marks if _distance(m, first, last) <= _REACH]
    return Context(
        subject=_subject(read, first, last),
        attribute=_nearest((m for m in near if m.section == "events"), first, last),
        qualifiers=tuple(dict.fromkeys(m.concept for m in near if m.section == "roles")),
        modality=_modality([m for m in near if not _named(read.tokens, m)], first),
        attribution=speaker(read.said, first, last, read.tokens),
    )


@lru_cache(maxsize=512)
def _read(sentence: str, language: str) -> _Sentence:
    tongue = load_language(language)
    tokens = Tokens(clean(sentence).text, tongue.elision)
    words = tongue.function_words
    marks, names = tuple(load_markers(language).find(tokens)), tuple(_names(tokens, words))
    return _Sentence(tokens, marks, names, words, speakers(Speech(tokens, marks, names, tongue)))


def _names(tokens: Tokens, function_words: frozenset[str]) -> Iterable[tuple[int, int]]:
    """Yield the runs of capitalised words, the first word of the sentence left out where it is a function word."""
    end = 0
    for i, raw in enumerate(tokens.raw):
        if i < end or not raw[0].isupper() or tokens.word[i] in function_words:
            continue
        end = i + 1
        while tokens.rawat(end)[:1].isupper() and tokens.gap(end) <= 1:
            end += 1
        yield i, end


def _distance(mark: Mark, first: int, last: int) -> int:
    if mark.end <= first:
        return first - mark.end + 1
    return max(0, mark.start - last)


def _nearest(marks: Iterable[Mark], first: int, last: int) -> str | None:
    best = min(marks, key=lambda m: (_distance(m, first, last), m.start), default=None)
    return best.concept if best else None


def _subject(read: _Sentence, first: int, last: int) -> str | None:
    before = [n for n in read.names if n[1] <= first]
    after = [n for n in read.names if n[0] > last]
    chosen = before[-1] if before else after[0] if after else None
    return _text(read.tokens, *chosen) if chosen else None


def _text(tokens: Tokens, start: int, end: int) -> str:
    return tokens.text[tokens.start[start] : tokens.end[end - 1]]


def _named(tokens: Tokens, mark: Mark) -> bool:
    """Say whether a word has a capital inside its sentence: the month of May is no *may*."""
    return mark.start > 0 and tokens.raw[mark.start][0].isupper()


def _modality(near: list[Mark], first: int) -> Modality:
    """Return how the figure is meant: the nearest word before it that tells so."""
    before = [m for m in near if m.section == "modality" and m.end <= first]
    return _MODALITIES.get(before[-1].concept, "actual") if before else "actual"

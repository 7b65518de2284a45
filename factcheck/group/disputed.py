"""One source that gives the figures of two parties: *police counted 1,800, the organisers spoke of 3,000*.

Two figures of one text are as a rule two facts, so the learned weights keep them apart. They are one where two parties
are named for them and the second says nothing but its figure, or what the first said with another figure.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.datafile import read_datafile
from factcheck.extract.parties import names_party
from factcheck.group.revised import KINDS, could_be_one
from factcheck.language import load_language
from factcheck.language.markers import load_markers
from factcheck.language.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.language.markers import Mark
    from factcheck.model import Claim

_KINDS = KINDS | {"duration"}
_FAR = 200  # characters between the figures of two parties
_APART = 3  # characters between two sentences that follow each other
_FACTOR = 20  # by how much two counts of one thing may differ
_STOPS = frozenset(",;:.–—()!?")
_HEARD = re.compile(r"\w+")


def disputes(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Yield the neighbours of which one text gives the one as one party's figure and the other as another's."""
    order = sorted((claim.source, claim.start, i) for i, claim in enumerate(claims) if claim.value.kind in _KINDS)
    for (source, _, i), (other, _, j) in pairwise(order):
        a, b = claims[i], claims[j]
        if source != other or not _follows(a, b) or not _parties(a, b):
            continue
        if _near(a, b) and could_be_one(a, b) and _says_only_the_figure(a, b):
            yield i, j


def _follows(a: Claim, b: Claim) -> bool:
    """Say whether two figures stand in one sentence, or in two that follow each other."""
    if a.role != b.role or a.cell or b.cell or not 0 <= b.start - a.end <= _FAR:
        return False
    return b.sentence_start - (a.sentence_start + len(a.sentence)) <= _APART


def _parties(a: Claim, b: Claim) -> bool:
    """Say whether two different parties are named, no two of a kind, nor each with the name of a place of its own."""
    if b.modality not in (a.modality, "actual") or not a.attribution or not b.attribution:
        return False
    one, two = (frozenset(_HEARD.findall(name.casefold())) for name in (a.attribution, b.attribution))
    if one & two or not all(any(names_party(word, a.language) for word in each) for each in (one, two)):
        return False
    return not (_has_name(a) and _has_name(b))


def _has_name(claim: Claim) -> bool:
    """Say whether a party is told with a name: *the clinic in Brekke*; in German any noun could be one."""
    words = _HEARD.findall(claim.attribution or "")
    named = (word[0].isupper() and not names_party(word.casefold(), claim.language) for word in words)
    return claim.language != "de" and any(named)


def _near(a: Claim, b: Claim) -> bool:
    first, second = a.value.point, b.value.point
    if not first or not second:
        return False
    low, high = sorted((abs(first), abs(second)))
    return high <= _FACTOR * low


def _says_only_the_figure(a: Claim, b: Claim) -> bool:
    """Say whether nothing is said of the second figure that is not said of the first: neither a word nor an event.

    What they say of themselves with the same words is two things: *the army said it lost 20, the rebels said they
    lost 35*.
    """
    read, before = _Clause(b), _Clause(a)
    end = read.begin if a.sentence_start == b.sentence_start else len(a.sentence)
    known = set(_HEARD.findall(a.sentence[:end].casefold()))
    events = {mark.concept for mark in before.marks_until(end) if mark.section == "events"}
    meant = {k for mark in read.marks if _adds_nothing(mark, events) for k in range(mark.start, mark.end)}
    saying = {k for mark in read.marks if mark.section == "attribution" for k in range(mark.start, mark.end)}
    left = [k for k in read.places if k not in saying and not _is_empty(read.word(k), b)]
    if left and any(read.word(k) in _words(b.language)["self"] for k in read.places):
        return False
    return all(k in meant or (read.word(k) in known and not read.word(k).isdigit()) for k in left)


def _adds_nothing(mark: Mark, events: set[str]) -> bool:
    return mark.section == "attribution" or (mark.section == "events" and mark.concept in events)


def _is_empty(word: str, claim: Claim) -> bool:
    """Say whether a word is small, tells a party or that it counts, or belongs to the party or to the figure."""
    if not any(map(str.isalnum, word)):
        return True
    tongue = load_language(claim.language)
    if word in tongue.function_words or names_party(word, claim.language):
        return True
    own = f"{claim.attribution} {claim.quote}".casefold()
    told = _words(claim.language)
    return word in _HEARD.findall(own) or word in told["empty"] or word in told["self"]


class _Clause:
    """The words of the clause in which a figure stands, from stop to stop."""

    def __init__(self, claim: Claim) -> None:
        tongue = load_language(claim.language)
        self._tokens = Tokens(claim.sentence, tongue.elision)
        self.marks = load_markers(claim.language).find(self._tokens)
        begin, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
        first, last = self._tokens.index(begin), self._tokens.index(max(begin, end - 1))
        low, high = first, last + 1
        while low and self._tokens.raw[low - 1] not in _STOPS:
            low -= 1
        while high < len(self._tokens) and self._tokens.raw[high] not in _STOPS:
            high += 1
        self.begin = self._tokens.start[low] if low < len(self._tokens) else 0
        self.places = [k for k in range(low, high) if not first <= k <= last]

    def word(self, at: int) -> str:
        """Return a word in lower case."""
        return self._tokens.word[at].rstrip("'’")

    def marks_until(self, end: int) -> list[Mark]:
        """Return the marks of the sentence before a character."""
        return [mark for mark in self.marks if self._tokens.end[mark.end - 1] <= end]


@cache
def _words(language: str) -> Mapping[str, frozenset[str]]:
    """Return the words of a language that add nothing to a figure, and those by which a party speaks of itself."""
    told = read_datafile("factcheck.group", "disputed.yaml").get(language, {})
    return {key: frozenset(map(str, told.get(key, ()))) for key in ("empty", "self")}

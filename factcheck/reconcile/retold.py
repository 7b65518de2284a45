"""Spun and translated texts: other words, or another language, for the same figures in the same order.

Two reporters of one event share its main figures, and tell them in an order of their own with others between; of
the independent articles of ten stories none shared three quarters of its figures in order with another as long, and
none as much as 85 % of all of them.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.model import Claim

_FEWEST = 6  # figures in the same order that prove something
_OF_SHORTER, _OF_LONGER = 0.75, 0.5  # share of each text's figures that stand in the same order in both
_FEWEST_IN_ALL, _OF_ALL = 10, 0.85  # figures in whatever order that prove as much, and their share of the longer text's
_NAMES = 0.6  # share of the names of the one with fewer that the other has
_LEAST = 3  # letters of a name
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OPENS = ".!?:\n"


def sequence(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Return the figures of a source in the order in which they are first told, as printed."""
    told = sorted((c for c in claims if c.role != "furniture" and c.origin == "extracted"), key=lambda c: c.start)
    return tuple(dict.fromkeys(c.value.stated for c in told))


def neighbours(figures: Sequence[str]) -> frozenset[int]:
    """Return a number for each two figures that follow one another: texts that share some are worth a look."""
    return frozenset(crc32("\x1f".join(pair).encode()) for pair in pairwise(figures))


def values(figures: Sequence[str]) -> frozenset[int]:
    """Return a number for each figure: texts that share many are worth a look, whatever the order."""
    return frozenset(crc32(figure.encode()) for figure in figures)


def retells(a: Sequence[str], b: Sequence[str]) -> bool:
    """Say whether two sequences of figures are one, but for a few that were dropped or changed, or for their order."""
    common = len(set(a) & set(b))
    if common >= max(_FEWEST_IN_ALL, _OF_ALL * max(len(a), len(b))):
        return True
    from rapidfuzz.distance import LCSseq

    shared = LCSseq.similarity(a, b)
    shorter, longer = sorted((len(a), len(b)))
    return bool(shared >= max(_FEWEST, _OF_SHORTER * shorter) and shared >= _OF_LONGER * longer)


def same_names(a: str, b: str) -> bool:
    """Say whether two texts name mostly the same: their words with a capital inside a sentence."""
    ours, theirs = _names(a), _names(b)
    return len(ours & theirs) >= _NAMES * min(len(ours), len(theirs))


def _names(text: str) -> frozenset[str]:
    found = set()
    for match in _WORD.finditer(text):
        word = match.group()
        before = text[max(0, match.start() - 8) : match.start()].rstrip(" \"'“”„«(")
        if word[0].isupper() and len(word) >= _LEAST and before and before[-1] not in _OPENS:
            found.add(word.casefold())
    return frozenset(found)

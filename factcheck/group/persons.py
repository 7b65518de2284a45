"""Whose age a figure is: the name right before it, as in *Foreman Ada Brook, 54, said*."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from factcheck.datafile import read_datafile
from factcheck.group.lexicon import load_lexicon
from factcheck.group.vocabulary import NOTHING, mark

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from numpy.typing import NDArray

    from factcheck.model import Claim

_WORD = r"[^\W\d_a-zß-ÿ][\w'’-]+"  # begins with a capital
_NAMED = re.compile(rf"((?:\b{_WORD}\.? ){{0,2}})\b({_WORD}),? ?[(\[]?$")


def persons(claims: Sequence[Claim], aged: NDArray[np.bool_]) -> dict[str, NDArray[Any]]:
    """Return columns with the name before each age: the bits of its forenames, and its last word, as numbers.

    Titles are no names, and *The* before *23-year-old* is none. Without a name there are no bits.
    """
    found = {
        "forenames": np.zeros(len(claims), dtype=np.uint64),
        "surname": np.full(len(claims), NOTHING),
        "named": np.zeros(len(claims), dtype=np.uint64),
    }
    for i in np.flatnonzero(aged).tolist():
        claim = claims[i]
        name = _NAMED.search(claim.sentence[: claim.start - claim.sentence_start])
        words = [word.rstrip(".").casefold() for word in (*name[1].split(), name[2])] if name else []
        words = [word for word in words if word not in _no_names(claim.language)]
        for column, part in (("forenames", words[:-1]), ("named", words)):
            found[column][i] = np.bitwise_or.reduce([mark(word) for word in part], dtype=np.uint64) if part else 0
        if words:
            found["surname"][i] = crc32(words[-1].encode())
    return found


def two_persons(columns: dict[str, NDArray[Any]]) -> NDArray[np.bool_]:
    """Mark the pairs of ages before which two names stand that are not of one person.

    *Jade* may be *Jade Perrin*; *Anna Perrin* is not, and neither is *Jade Marsh*.
    """
    named, forenames, surname = columns["named"], columns["forenames"], columns["surname"]
    both = _both(named > 0)
    full = _both(forenames > 0)
    other_surname = surname[..., :, None] != surname[..., None, :]
    two: NDArray[np.bool_] = (both & ~_meet(named)) | (full & (other_surname | ~_meet(forenames)))
    return two


def _both(marks: NDArray[np.bool_]) -> NDArray[np.bool_]:
    both: NDArray[np.bool_] = marks[..., :, None] & marks[..., None, :]
    return both


def _meet(bits: NDArray[np.uint64]) -> NDArray[np.bool_]:
    met: NDArray[np.bool_] = (bits[..., :, None] & bits[..., None, :]) > 0
    return met


@cache
def _no_names(language: str) -> frozenset[str]:
    """Return the small words and titles that stand with a capital before an age."""
    titles: dict[str, list[str]] = read_datafile("factcheck.group", "titles.yaml")
    return load_lexicon(language).stopwords | frozenset(title for each in titles.values() for title in each)

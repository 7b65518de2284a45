"""What each figure is, by the head of the label that it would have alone: *length of the call*, *people injured*.

Two reporters seldom put a figure in the same words; what it is the length, the date or the number of stays the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from factcheck.group.core import Core
from factcheck.group.heads import WEAK, Seen, head
from factcheck.group.lexicon import load_lexicon
from factcheck.group.meaning import phrase_vectors
from factcheck.group.scene import place
from factcheck.group.vocabulary import NOTHING, Numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from factcheck.model import Claim

_SORTS = frozenset({"date", "time", "number", "length", "amount", "share"})  # of figures, whatever they are of


def headings(claims: Sequence[Claim], nouns: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return for each claim the number of its heading, and a unit vector of what that means.

    `nouns` are the concepts that the figures count. A heading that tells nothing, such as *number* or *amount*, has no
    number (:data:`NOTHING`) and a vector of noughts. What a sentence says of a figure is asked once, however many
    sources print it.
    """
    number = Numbers()
    asked: dict[tuple[str, int, str, str, str], int] = {}
    found = np.empty(len(claims), dtype=np.int64)
    for i, (claim, noun) in enumerate(zip(claims, nouns, strict=True)):
        key = claim.sentence, claim.start - claim.sentence_start, claim.quote, claim.language, noun
        if key not in asked:
            asked[key] = number[_heading(claim, noun)]
        found[i] = asked[key]
    vectors = phrase_vectors([*number, ""], _plain())[found]  # the last, of no word, is that of NOTHING
    return np.where(vectors.any(axis=1), found, NOTHING), vectors


def _heading(claim: Claim, noun: str) -> str:
    said = head(Seen([claim], [place(claim)], claim.language, Core(noun, "", (), (), (), ())))
    return "" if said in WEAK else said


def _plain() -> frozenset[str]:
    """Return the words that headings have in common, which tell none from another."""
    return load_lexicon("en").stopwords | _SORTS

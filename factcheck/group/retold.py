"""Which figures of a text tell those of another again, in other words or another language.

Of the figures of the original that read the same, a figure of the copy follows the one whose sentence is likest and
whose neighbours are the same. One that stands in other company is another figure, unless no text prints it by chance.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.group.block import dimension
from factcheck.normalize.canonical import canonical

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Claim

    Figure = tuple[str, str]

_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"[1-9](?:\d*[1-9])?")
_BESIDE = 0.5  # what a neighbour that is the same adds to the share of words that two sentences have in common
_LEAST = 0.4  # likeness of two sentences and their neighbours from which figures that read the same are one
_RARE, _MANY = 2, 100  # digits of a figure that two texts do not share by chance, and from where on of a count


def figure_of(claim: Claim) -> Figure:
    """Return what a claim's figure is and reads as: *Thursday* the same in a copy that was filed a week later."""
    words = claim.mention.reading.calendar
    if words is not None and (words.relative is not None or words.year is None):
        return dimension(claim), str(words)
    return dimension(claim), canonical(claim.value)


def same_figures(own: Sequence[Claim], theirs: Sequence[Claim]) -> list[tuple[int, int]]:
    """Return the claims of a copy that tell one of its original, as places among the claims of each, in order."""
    mine, original = _Told(own), _Told(theirs)
    found = []
    for i, figure in enumerate(mine.figures):
        there = original.places.get(figure, ())
        if not there:
            continue
        likeness = {j: mine.like(i, original, j) for j in there}
        best = max(there, key=lambda j: (likeness[j], -j))
        alone = len(there) == len(mine.places[figure]) == 1 and _is_rare(own[i])
        if likeness[best] >= _LEAST or alone:
            found.append((i, best))
    return found


class _Told:
    """The figures of one text, with the words and figures around each."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.figures = [figure_of(claim) for claim in claims]
        self.words = [frozenset(_WORD.findall(claim.sentence.casefold())) for claim in claims]
        self.places: dict[Figure, list[int]] = defaultdict(list)
        for at, figure in enumerate(self.figures):
            self.places[figure].append(at)

    def like(self, at: int, other: _Told, there: int) -> float:
        """Return how like the surroundings of two figures are: their sentences, and the figures before and behind."""
        ours, theirs = self.words[at], other.words[there]
        shared = len(ours & theirs) / max(min(len(ours), len(theirs)), 1)
        beside = (self._beside(at, step) for step in (-1, 1))
        others = (other._beside(there, step) for step in (-1, 1))
        return shared + _BESIDE * sum(a is not None and a == b for a, b in zip(beside, others, strict=True))

    def _beside(self, at: int, step: int) -> Figure | None:
        return self.figures[at + step] if 0 <= at + step < len(self.figures) else None


def _is_rare(claim: Claim) -> bool:
    digits = _DIGIT.search(claim.value.stated.replace(".", ""))
    many = claim.kind not in ("count", "number", "ordinal") or (claim.value.point or 0) >= _MANY
    return digits is not None and len(digits.group()) >= _RARE and many

"""Sources that tell another story than the others of their folder: strangers, whose figures meet none of theirs.

Two sources of one story share a name or a telling figure nearly always, two of different stories nearly never. As one
name may be shared by chance and none be shared by two short texts, a source is a stranger to a whole set of sources.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from factcheck.group.block import dimension
from factcheck.group.cluster import average_linkage
from factcheck.language import load_language
from factcheck.normalize.canonical import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

    from numpy.typing import NDArray

    from factcheck.model import Claim, Source

MOST = 400  # sources; of more, blocks that are too big are cut by their stories
SHARE = 0.25  # of pairs of sources of two sets that have something in common, from which they tell one story
UNKNOWN = 0.3  # what a pair counts of which one names too little
NAMED = 3  # names of a source from which it tells something that it has none in common with another
SEVERAL = 3  # sources that must stand together for others to be strangers to them
DIGITS = 3  # of a figure that two texts do not share by chance

_NAME = re.compile(r"(?<=[a-zß-ÿ,;] )[A-ZÀ-Þ][^\W\d_]{2,}")  # inside a sentence
_LOWER = re.compile(r"(?<![^\W\d_])[a-zß-ÿ]{3,}")


def tales(claims: Sequence[Claim], sources: Sequence[Source]) -> list[tuple[list[Claim], list[Source]]]:
    """Return the claims and the sources of each story that is told, in the order of the sources; none without a claim.

    Each story is then read by itself: which of its words are rare is nothing that a stranger has a say in.
    """
    number = stories_told(claims, sources)
    found: dict[int, tuple[list[Claim], list[Source]]] = {}
    for claim in claims:
        found.setdefault(number[claim.source], ([], []))[0].append(claim)
    for source in sources:
        if number[source.id] in found:
            found[number[source.id]][1].append(source)
    return [found[each] for each in sorted(found)]


def stories_told(claims: Sequence[Claim], sources: Sequence[Source]) -> dict[str, int]:
    """Return the number of the story that each source tells, by its id; 0 where all tell one or none is known."""
    alone = {source.id: 0 for source in sources}
    if not SEVERAL < len(sources) <= MOST:
        return alone
    names, figures = _names(sources), _figures(sources, claims)
    short = np.array([len(each) < NAMED for each in names])
    unknown = np.where(short[:, None] | short[None, :], UNKNOWN, 0.0)
    related = np.where(_common(names) | _common(figures), 1.0, unknown)
    found = average_linkage(related, np.zeros(related.shape, dtype=bool), SHARE)
    if max(map(len, found)) < SEVERAL:
        return alone
    return {sources[i].id: number for number, own in enumerate(found) for i in own}


def _names(sources: Sequence[Source]) -> list[set[str]]:
    """Return the names in each source: what has a capital inside a sentence, and in no source a small letter."""
    plain = _calendar({source.language or "en" for source in sources})
    for source in sources:
        plain.update(_LOWER.findall(source.text))
    return [{name.lower() for name in _NAME.findall(source.text)} - plain for source in sources]


def _calendar(codes: Iterable[str]) -> set[str]:
    words = (load_language(code).calendar for code in sorted(codes))
    return {name for each in words for name in (*each.months, *each.weekdays)}


def _figures(sources: Sequence[Source], claims: Sequence[Claim]) -> list[set[tuple[str, str]]]:
    """Return the figures of each source that another does not print by chance."""
    found: dict[str, set[tuple[str, str]]] = {source.id: set() for source in sources}
    for claim in claims:
        digits = "".join(filter(str.isdigit, claim.value.stated)).strip("0")
        if len(digits) >= DIGITS and claim.kind != "date":
            found[claim.source].add((dimension(claim), canonical(claim.value)))
    return [found[source.id] for source in sources]


def _common(bags: Sequence[Set[object]]) -> NDArray[np.bool_]:
    """Return which two of some sets have something in common."""
    number = {item: k for k, item in enumerate(sorted(set().union(*bags), key=repr))}
    holds = np.zeros((len(bags), len(number)), dtype=np.float32)
    for row, items in enumerate(bags):
        holds[row, [number[item] for item in items]] = 1.0
    common: NDArray[np.bool_] = holds @ holds.T > 0
    return common

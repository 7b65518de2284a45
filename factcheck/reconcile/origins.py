"""Near-copies: syndicated, lightly edited, spun or translated texts, which carry a figure as one independent origin.

Texts are compared by their shingles (runs of words, after Broder 1997): a sketch of the smallest hashes finds
the candidates, all shingles of the two decide. Texts in other words are compared by their figures, in order, see
:mod:`factcheck.reconcile.retold`. Nothing here is random.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from heapq import nsmallest
from typing import TYPE_CHECKING
from zlib import crc32

from factcheck.reconcile.retold import neighbours, retells, same_names, sequence, values

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Claim, Source

_RUN = 5  # words a shingle
_SKETCH = 128
_SHARED = 6  # sketch hashes that make a candidate
_SHARED_FIGURES = 3  # sketch hashes of neighbouring figures that make a candidate
_SHARED_VALUES = 8  # the same for figures in whatever order
_COPY = 0.5  # share of the shorter text's shingles found in the other
_SHORT = 20  # shingles below which a text proves nothing, unless all of it is the same
_COMMON = 50  # texts that share a hash before each is compared with the first alone
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Text:
    """What of a source is compared."""

    whole: str
    words: tuple[str, ...]
    shingles: frozenset[int]
    figures: tuple[str, ...]


def mark_copies(sources: Sequence[Source], claims: Sequence[Claim] = ()) -> tuple[Source, ...]:
    """Return the sources with `copy_of` set on each near-copy; the original is the earliest of its kin.

    Where no date tells, the longer text is the original: copies are cut. `claims` are all figures of the sources,
    by which texts in other words are known.
    """
    texts = _texts(sources, claims)
    order = {source.id: place for place, source in enumerate(sorted(sources, key=_seniority))}
    original: dict[str, str] = {}
    for one, two in sorted(_candidates(texts), key=lambda pair: sorted((order[pair[0]], order[pair[1]]))):
        older, newer = sorted((one, two), key=order.__getitem__)
        if newer not in original and _alike(texts[older], texts[newer]):
            original[newer] = original.get(older, older)
    return tuple(replace(s, copy_of=original[s.id]) if s.id in original and s.copy_of is None else s for s in sources)


def origins(sources: Sequence[Source]) -> Mapping[str, str]:
    """Return the id of the source that each source's words come from: its own, or the one it copies."""
    copied = {source.id: source.copy_of for source in sources}
    return {name: _root(name, copied) for name in copied}


def _root(name: str, copied: Mapping[str, str | None]) -> str:
    seen = {name}
    while (above := copied.get(name)) is not None and above in copied and above not in seen:
        name = above
        seen.add(name)
    return name


def _seniority(source: Source) -> tuple[bool, bool, int, int, str]:
    """Sort key: primary sources first, then by day, then the longer text."""
    day = source.published.toordinal() if source.published else 0
    return not source.primary, source.published is None, day, -len(source.text), source.id


def _texts(sources: Sequence[Source], claims: Sequence[Claim]) -> dict[str, _Text]:
    """Return what is compared, the oldest first; two who are quoted by hand with the same words are two."""
    told: dict[str, list[Claim]] = {source.id: [] for source in sources}
    for claim in claims:
        if claim.source in told:
            told[claim.source].append(claim)
    ordered = sorted(sources, key=_seniority)
    return {s.id: _text(s, told[s.id]) for s in ordered if not _by_hand(told[s.id])}


def _by_hand(claims: Sequence[Claim]) -> bool:
    return bool(claims) and all(claim.origin == "stated" for claim in claims)


def _text(source: Source, claims: Sequence[Claim]) -> _Text:
    words = tuple(word.lower() for word in _WORD.findall(source.text))
    shingles = frozenset(crc32(" ".join(words[i : i + _RUN]).encode()) for i in range(len(words) - _RUN + 1))
    return _Text(source.text, words, shingles, sequence(claims))


def _candidates(texts: Mapping[str, _Text]) -> set[tuple[str, str]]:
    """Return the pairs of texts worth a look: of like words, of like figures, or short and the same."""
    found = _sharing({name: text.shingles for name, text in texts.items()}, _SHARED)
    found |= _sharing({name: neighbours(text.figures) for name, text in texts.items()}, _SHARED_FIGURES)
    found |= _sharing({name: values(text.figures) for name, text in texts.items()}, _SHARED_VALUES)
    same: dict[tuple[str, ...], list[str]] = {}
    for name, text in texts.items():
        if len(text.shingles) < _SHORT and text.words:
            same.setdefault(text.words, []).append(name)
    return found | {(names[0], other) for names in same.values() for other in names[1:]}


def _sharing(sets: Mapping[str, frozenset[int]], least: int) -> set[tuple[str, str]]:
    """Return the pairs whose sketches share enough hashes."""
    holders: dict[int, list[str]] = {}
    for name, hashes in sets.items():
        for value in nsmallest(_SKETCH, hashes):
            holders.setdefault(value, []).append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        firsts = names if len(names) <= _COMMON else names[:1]
        shared.update((a, b) for i, a in enumerate(firsts) for b in names[i + 1 :])
    return {pair for pair, times in shared.items() if times >= least}


def _alike(a: _Text, b: _Text) -> bool:
    shorter = min(len(a.shingles), len(b.shingles))
    if a.words == b.words or (shorter >= _SHORT and len(a.shingles & b.shingles) >= _COPY * shorter):
        return True
    return retells(a.figures, b.figures) and same_names(a.whole, b.whole)

"""Near-copies: syndicated, lightly edited, spun or translated texts, which carry a figure as one independent origin.

Texts are compared by their shingles (runs of words, after Broder 1997): a sketch of the smallest hashes finds
the candidates, all shingles of the two decide. Texts in other words are compared by their figures, in order, see
:mod:`factcheck.reconcile.retold`. Nothing here is random.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cached_property
from heapq import nsmallest
from typing import TYPE_CHECKING, Any
from zlib import crc32

from factcheck.memo import digest
from factcheck.reconcile.retold import neighbours, retells, same_names, sequence, values

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.memo import Memo
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


class _Text:
    """What of a source is compared; its words are cut when they are asked for."""

    def __init__(self, source: Source, figures: tuple[str, ...], memo: Memo | None) -> None:
        self.whole, self.figures = source.text, figures
        self.name = digest(memo.source(source), *figures) if memo is not None else ""
        self.sketch, self.short, self.beside, self.values = self._sketch(memo)

    def _sketch(self, memo: Memo | None) -> Sequence[Any]:
        """Return the least shingles of the text, its words where they are too few to prove anything, its figures."""
        held = memo.get(f"sketch {self.name}") if memo is not None else None
        if held is None:
            short = " ".join(self.words) if len(self.shingles) < _SHORT else ""
            least = (nsmallest(_SKETCH, made(self.figures)) for made in (neighbours, values))
            held = [nsmallest(_SKETCH, self.shingles), short, *least]
            if memo is not None:
                memo.keep(f"sketch {self.name}", held)
        return held

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the text."""
        return tuple(word.lower() for word in _WORD.findall(self.whole))

    @cached_property
    def shingles(self) -> frozenset[int]:
        """The runs of words of the text, as numbers."""
        words = self.words
        return frozenset(crc32(" ".join(words[i : i + _RUN]).encode()) for i in range(len(words) - _RUN + 1))


def mark_copies(
    sources: Sequence[Source], claims: Sequence[Claim] = (), memo: Memo | None = None
) -> tuple[Source, ...]:
    """Return the sources with `copy_of` set on each near-copy; the original is the earliest of its kin.

    Where no date tells, the longer text is the original: copies are cut. `claims` are all figures of the sources,
    by which texts in other words are known. What the `memo` holds of an earlier run is not worked out again.
    """
    texts = _texts(sources, claims, memo)
    order = {source.id: place for place, source in enumerate(sorted(sources, key=_seniority))}
    original: dict[str, str] = {}
    for one, two in sorted(_candidates(texts), key=lambda pair: sorted((order[pair[0]], order[pair[1]]))):
        older, newer = sorted((one, two), key=order.__getitem__)
        if newer not in original and _alike(texts[older], texts[newer], memo):
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


def _texts(sources: Sequence[Source], claims: Sequence[Claim], memo: Memo | None) -> dict[str, _Text]:
    """Return what is compared, the oldest first; two who are quoted by hand with the same words are two."""
    told: dict[str, list[Claim]] = {source.id: [] for source in sources}
    for claim in claims:
        if claim.source in told:
            told[claim.source].append(claim)
    ordered = sorted(sources, key=_seniority)
    return {s.id: _Text(s, sequence(told[s.id]), memo) for s in ordered if not _by_hand(told[s.id])}


def _by_hand(claims: Sequence[Claim]) -> bool:
    return bool(claims) and all(claim.origin == "stated" for claim in claims)


def _candidates(texts: Mapping[str, _Text]) -> set[tuple[str, str]]:
    """Return the pairs of texts worth a look: of like words, of like figures, or short and the same."""
    found = _sharing({name: text.sketch for name, text in texts.items()}, _SHARED)
    found |= _sharing({name: text.beside for name, text in texts.items()}, _SHARED_FIGURES)
    found |= _sharing({name: text.values for name, text in texts.items()}, _SHARED_VALUES)
    same: dict[str, list[str]] = {}
    for name, text in texts.items():
        if text.short:
            same.setdefault(text.short, []).append(name)
    return found | {(names[0], other) for names in same.values() for other in names[1:]}


def _sharing(sketches: Mapping[str, Sequence[int]], least: int) -> set[tuple[str, str]]:
    """Return the pairs whose sketches share enough hashes."""
    holders: dict[int, list[str]] = {}
    for name, hashes in sketches.items():
        for value in hashes:
            holders.setdefault(value, []).append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        firsts = names if len(names) <= _COMMON else names[:1]
        shared.update((a, b) for i, a in enumerate(firsts) for b in names[i + 1 :])
    return {pair for pair, times in shared.items() if times >= least}


def _alike(a: _Text, b: _Text, memo: Memo | None) -> bool:
    """Say whether two texts are one, from the memo where it was asked before."""
    if memo is None:
        return _is_one(a, b)
    key = f"alike {a.name} {b.name}"
    held = memo.get(key)
    if held is None:
        held = _is_one(a, b)
        memo.keep(key, held)
    return bool(held)


def _is_one(a: _Text, b: _Text) -> bool:
    shorter = min(len(a.shingles), len(b.shingles))
    if a.words == b.words or (shorter >= _SHORT and len(a.shingles & b.shingles) >= _COPY * shorter):
        return True
    return retells(a.figures, b.figures) and same_names(a.whole, b.whole)

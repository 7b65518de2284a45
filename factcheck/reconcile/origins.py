"""Near-copies: syndicated or lightly edited texts, which carry a figure as one independent origin.

Texts are compared by their shingles (runs of words, after Broder 1997): a sketch of the smallest hashes finds
the candidates, all shingles of the two decide. Nothing here is random.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from heapq import nsmallest
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Source

_RUN = 5  # words a shingle
_SKETCH = 128
_SHARED = 6  # sketch hashes that make a candidate
_COPY = 0.5  # share of the shorter text's shingles found in the other
_SHORT = 20  # shingles below which a text proves nothing
_COMMON = 50  # texts that share a hash before each is compared with the first alone
_WORD = re.compile(r"\w+")


def mark_copies(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Return the sources with `copy_of` set on each near-copy; the original is the earliest of its kin.

    Where no date tells, the longer text is the original: copies are cut.
    """
    shingled = {source.id: _shingles(source.text) for source in sources}
    order = {source.id: place for place, source in enumerate(sorted(sources, key=_seniority))}
    original: dict[str, str] = {}
    for one, two in sorted(_candidates(shingled), key=lambda pair: sorted((order[pair[0]], order[pair[1]]))):
        older, newer = sorted((one, two), key=order.__getitem__)
        if newer not in original and _alike(shingled[older], shingled[newer]):
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


def _shingles(text: str) -> frozenset[int]:
    words = [word.lower() for word in _WORD.findall(text)]
    return frozenset(crc32(" ".join(words[i : i + _RUN]).encode()) for i in range(len(words) - _RUN + 1))


def _candidates(shingled: Mapping[str, frozenset[int]]) -> list[tuple[str, str]]:
    """Return the pairs of texts whose sketches share enough hashes."""
    holders: dict[int, list[str]] = {}
    for name, shingles in shingled.items():
        for value in nsmallest(_SKETCH, shingles):
            holders.setdefault(value, []).append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        firsts = names if len(names) <= _COMMON else names[:1]
        shared.update((a, b) for i, a in enumerate(firsts) for b in names[i + 1 :])
    return [pair for pair, times in shared.items() if times >= _SHARED]


def _alike(a: frozenset[int], b: frozenset[int]) -> bool:
    shorter = min(len(a), len(b))
    return shorter >= _SHORT and len(a & b) >= _COPY * shorter

"""A case read for grouping as far as it must be: what an earlier run worked out of what is as it was stays.

What hangs on one source alone, what on a part of the claims that are compared with one another, and what on the
claims of one fact is kept by the names of these claims and by all that the census of the case says of their sources'
words. A source that has changed thus costs its own reading and the comparing of the parts and facts that it is in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zlib import crc32

import numpy as np

from factcheck.group.arrays import Reading, profile
from factcheck.group.census import Census, Counts
from factcheck.group.split import Whole
from factcheck.memo import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from factcheck.group.arrays import Profiles
    from factcheck.memo import Memo
    from factcheck.model import Claim, Source


class Survey:
    """The claims of a case, source by source, and the profiles of as many as are asked for."""

    def __init__(self, claims: Sequence[Claim], sources: Sequence[Source], memo: Memo | None) -> None:
        """Count the sources, those alone that the memo does not know."""
        self.claims, self.sources, self.memo = claims, sources, memo
        self.rows: dict[str, list[int]] = {}
        for row, claim in enumerate(claims):
            self.rows.setdefault(claim.source, []).append(row)
        self._read: tuple[frozenset[str], Reading] | None = None
        self._profiled: tuple[frozenset[str], Profiles, NDArray[np.int64]] | None = None
        self._said = self._names(memo) if memo else {}
        self.census = Census(self._counts(), list(self.rows), sources)
        self._keys = self._claim_keys() if memo else []

    def _names(self, memo: Memo) -> dict[str, str]:
        """Return a name for each source with its claims."""
        held = {source.id: memo.source(source) for source in self.sources}
        return {
            name: digest(held.get(name, ""), *(memo.claim(self.claims[row]) for row in rows))
            for name, rows in self.rows.items()
        }

    def _counts(self) -> Counts:
        """Return what is counted in each source."""
        if self.memo is None:
            return self._reading(frozenset(self.rows)).counts()
        found = {}
        for name, said in self._said.items():
            plain = self.memo.get(f"counts {said}")
            if plain is not None:
                found[name] = Counts.read(plain)
        missing = [name for name in self.rows if name not in found]
        if missing:
            counted = self._reading(frozenset(missing)).counts()
            for number, name in enumerate(missing):
                found[name] = counted.one(number)
                self.memo.keep(f"counts {self._said[name]}", found[name].plain())
        return Counts.joined([found[name] for name in self.rows])

    def _claim_keys(self) -> list[str]:
        """Return for each claim a key of all that its profile hangs on."""
        keys = [""] * len(self.claims)
        for (name, rows), signature in zip(self.rows.items(), self.census.signatures(), strict=True):
            key = digest(self._said[name], signature)
            for number, row in enumerate(rows):
                keys[row] = f"{key}.{number}"
        return keys

    def key(self, what: str, rows: Iterable[int]) -> str:
        """Return a key for what hangs on the profiles of some claims alone."""
        return digest(what, *(self._keys[row] for row in rows)) if self._keys else ""

    def get(self, key: str) -> Any:
        """Return what the memo holds for a key."""
        return self.memo.get(key) if self.memo is not None else None

    def keep(self, key: str, piece: object) -> None:
        """Put something into the memo."""
        if self.memo is not None:
            self.memo.keep(key, piece)

    def whole(self) -> Whole:
        """Return the case as it is cut into parts."""
        return Whole(self.census.told(claim.source for claim in self.claims), self._vectors, self._marks)

    def _vectors(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        profiles, places = self.profiles(rows.tolist())
        return profiles.spaces["sentence"].hashed(places[rows])

    def _marks(self, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        those = (self.claims[row] for row in rows.tolist())
        return np.array([crc32(f"{c.source}:{c.start}:{c.sentence}".encode()) for c in those], dtype=np.int64)

    def profiles(self, rows: Iterable[int]) -> tuple[Profiles, NDArray[np.int64]]:
        """Return profiles in which the given claims are, and for each claim of the case its place there."""
        if self._profiled is not None and len(self._profiled[0]) == len(self.rows):
            return self._profiled[1:]
        wanted = frozenset(self.claims[row].source for row in rows)
        if self._profiled is None or not wanted <= self._profiled[0]:
            held = wanted | (self._profiled[0] if self._profiled else frozenset())
            if 2 * len(held) > len(self.rows):
                held = frozenset(self.rows)
            own = sorted(row for name in held for row in self.rows[name])
            places = np.full(len(self.claims), -1)
            places[own] = np.arange(len(own))
            self._profiled = held, profile(self._reading(held), self.census), places
        return self._profiled[1], self._profiled[2]

    def _reading(self, names: frozenset[str]) -> Reading:
        """Return the claims of some sources with the words around them."""
        if self._read is None or self._read[0] != names:
            own = sorted(row for name in names for row in self.rows[name])
            self._read = names, Reading([self.claims[row] for row in own], self.sources)
        return self._read[1]

"""What the last run of a case worked out piece by piece, each piece by a key of all that it hangs on.

The contract of this module: a piece from here is the one that working it out again would give. Keys are made of
contents, so that a memo of another case, or of none, is never wrong: it holds less of use. Only what a run asked
for is kept for the next.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from factcheck.codec import encode

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Claim, Source


class Memo:
    """Pieces by their keys; a piece is plain JSON."""

    def __init__(self, held: Mapping[str, Any] | None = None) -> None:
        """Begin with what an earlier run kept."""
        self._held = held or {}
        self._claims: dict[int, str] = {}
        self._sources: dict[int, str] = {}
        self._kept: list[object] = []
        self.used: dict[str, Any] = {}

    def get(self, key: str) -> Any:
        """Return the piece of a key, ``None`` where there is none."""
        found = self._held.get(key)
        if found is not None:
            self.used[key] = found
        return found

    def keep(self, key: str, piece: object) -> None:
        """Keep a piece for the next run."""
        self.used[key] = piece

    @property
    def changed(self) -> bool:
        """Whether a run used other pieces than those that were held before it."""
        return self.used.keys() != self._held.keys()

    def tell(self, claims: Sequence[Claim], key: str) -> None:
        """Tell that claims hang on a key and their places alone, so that they need not be looked at to be named."""
        self._kept += claims
        for number, claim in enumerate(claims):
            self._claims[id(claim)] = f"{key}.{number}"

    def claim(self, claim: Claim) -> str:
        """Return a name for a claim and all it says."""
        found = self._claims.get(id(claim))
        if found is None:
            found = self._claims[id(claim)] = digest(json.dumps(encode(claim)))
            self._kept.append(claim)
        return found

    def source(self, source: Source) -> str:
        """Return a name for a source and all it says."""
        found = self._sources.get(id(source))
        if found is None:
            found = self._sources[id(source)] = digest(json.dumps(encode(source)))
            self._kept.append(source)
        return found


def digest(*parts: str | bytes) -> str:
    """Return a hash of texts and bytes that tells where one ends and the next begins."""
    made = blake2b(digest_size=16)
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        made.update(len(data).to_bytes(8, "little"))
        made.update(data)
    return made.hexdigest()

"""What names a finding for good: a hash of what it says, not of where or when it was found.

Left out on purpose: paths, lines, quotes, message text, dates of sources, scores and the tool's version, so that
moving a text changes nothing and a third value adds only its own pairs.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DISCREPANCY, _CHECK = "factcheck-discrepancy/1", "factcheck-check/1"
_LENGTH = 20
_BETWEEN = "\x1f"


def of_discrepancy(fact: str, kind: str, values: tuple[str, str]) -> str:
    """Return the fingerprint of two canonical values of a fact, in whatever order they come."""
    return _hash(_DISCREPANCY, fact, kind, *sorted(values))


def of_check(kind: str, source: str, figures: Sequence[str]) -> str:
    """Return the fingerprint of figures that do not fit their own source."""
    return _hash(_CHECK, kind, source, *figures)


def _hash(*parts: str) -> str:
    return hashlib.sha256(_BETWEEN.join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]

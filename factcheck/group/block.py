"""Blocks of claims that can speak of the same fact at all: figures of different dimensions never meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Claim

_ONE_DIMENSION = frozenset({"money", "date", "time", "duration"})
_COUNTING = frozenset({"count", "number", "ordinal"})
_YEAR_UNITS = frozenset({"year", "years"})


def dimension(claim: Claim) -> str:
    """Return what a figure measures: claims are compared only within one dimension.

    Ranks, counts and bare numbers are one (*28th lap*, *lap 28*); an age, a count of years, is a duration.
    """
    kind, unit = claim.value.kind, claim.value.unit or ""
    if kind in _COUNTING:
        return "duration" if unit in _YEAR_UNITS else "count"
    if kind in _ONE_DIMENSION:
        return kind
    return f"{kind} {unit}"


def blocks(claims: Sequence[Claim]) -> dict[str, list[int]]:
    """Return the positions of the claims of each dimension, in order."""
    found: dict[str, list[int]] = {}
    for i, claim in enumerate(claims):
        found.setdefault(dimension(claim), []).append(i)
    return found

"""Whose age a figure is: the name right before it, as in *Foreman Ada Brook, 54, said*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from factcheck.group.vocabulary import NOTHING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from numpy.typing import NDArray

    from factcheck.model import Claim

_WORD = r"[^\W\d_a-zß-ÿ][\w'’-]+"  # begins with a capital
_NAMED = re.compile(rf"(?:\b({_WORD}) )?\b({_WORD}),? ?[(\[]?$")


def persons(claims: Sequence[Claim], aged: NDArray[np.bool_]) -> dict[str, NDArray[Any]]:
    """Return columns with the last two words of the name before each age, as numbers, :data:`NOTHING` for none."""
    names = {"forename": np.full(len(claims), NOTHING), "surname": np.full(len(claims), NOTHING)}
    for i in np.flatnonzero(aged).tolist():
        claim = claims[i]
        found = _NAMED.search(claim.sentence[: claim.start - claim.sentence_start])
        for column, word in zip(names.values(), found.groups() if found else (), strict=False):
            column[i] = crc32(word.casefold().encode()) if word else NOTHING
    return names


def two_persons(columns: dict[str, NDArray[np.int64]]) -> NDArray[np.bool_]:
    """Mark the pairs of ages before which two names stand that are not of one person: another surname or forename."""
    other = {}
    for name in ("forename", "surname"):
        column = columns[name]
        known = (column >= 0)[..., :, None] & (column >= 0)[..., None, :]
        other[name] = known & (column[..., :, None] != column[..., None, :])
    two: NDArray[np.bool_] = other["surname"] | other["forename"]
    return two

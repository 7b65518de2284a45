"""What befell those whom a figure counts, by the clause it stands in: *two are trapped and fifty injured*."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from factcheck.datafile import read_datafile
from factcheck.group.happened import told_near
from factcheck.group.scene import place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from factcheck.group.spaces import Bags
    from factcheck.model import Claim

_COUNTED = frozenset({"count", "number"})


def befell(claims: Sequence[Claim], events: Bags, terms: Iterable[str]) -> dict[str, NDArray[np.int64]]:
    """Return columns with the fate that each count is told of, as a bit, and the fates that it rules out.

    `events` are those told in the sentence of each claim, of the `terms` of the case.
    """
    own, ruled_out = _fates()
    fate = np.array([term[2:] in own for term in terms] or [False])
    row = np.repeat(np.arange(len(claims)), np.diff(events.bounds))
    found = {"fate": np.zeros(len(claims), dtype=np.int64), "other_fates": np.zeros(len(claims), dtype=np.int64)}
    asked: dict[tuple[str, int, str, str], str] = {}  # a sentence that many sources print is read once
    for i in np.unique(row[fate[events.terms]]).tolist():
        claim = claims[i]
        if claim.kind not in _COUNTED:
            continue
        key = claim.sentence, claim.start - claim.sentence_start, claim.quote, claim.language
        if key not in asked:
            asked[key] = _fate(claim)
        found["fate"][i], found["other_fates"][i] = own.get(asked[key], 0), ruled_out.get(asked[key], 0)
    return found


def _fate(claim: Claim) -> str:
    """Return the fate that is told nearest to a figure, in its own clause before others."""
    told = {event: how.cost for event, how in told_near(place(claim), inside=True).items() if event in _fates()[0]}
    return min(told, key=lambda event: (told[event], event), default="")


@cache
def _fates() -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Return, by event, a bit of its own for each that befalls people, and the bits of those that it rules out."""
    listed: dict[str, list[str]] = read_datafile("factcheck.group", "acts.yaml")["fates"]
    names = sorted({*listed, *(name for others in listed.values() for name in others)})
    bit = {name: 1 << k for k, name in enumerate(names)}
    ruled = dict.fromkeys(names, 0)
    for name, others in listed.items():
        for other in others:
            ruled[name] |= bit[other]
            ruled[other] |= bit[name]
    return bit, ruled

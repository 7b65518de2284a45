"""Claims that a near-copy repeats word for word go where their originals go.

Were they grouped with the rest, a source that is filed twice would move the weight of every word, and with it facts
that it says nothing of.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.normalize.canonical import canonical

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence, Set

    from factcheck.model import Claim, Group, Source

_WORD = re.compile(r"\w+")


def repeated(claims: Sequence[Claim], sources: Sequence[Source]) -> dict[str, str]:
    """Return, for each claim of a near-copy that repeats one of its original, the id of that one."""
    original = {source.id: source.copy_of for source in sources if source.copy_of}
    wanted = frozenset(original.values())
    said: dict[tuple[str, int, Hashable], str] = {}
    found = {}
    told = [(claim, key) for claim, key in zip(claims, _keys(claims, wanted | original.keys()), strict=True) if key]
    for claim, (time, what) in told:
        if claim.source in wanted:
            said[claim.source, time, what] = claim.id
    for claim, (time, what) in told:
        leader = said.get((original.get(claim.source, ""), time, what))
        if leader is not None:
            found[claim.id] = leader
    return {name: _first(leader, found) for name, leader in found.items()}


def _keys(claims: Sequence[Claim], sources: Set[str]) -> Iterator[tuple[int, Hashable] | None]:
    """Yield what each claim of some sources says, and how often its source said so before."""
    times: Counter[tuple[str, Hashable]] = Counter()
    for claim in claims:
        if claim.source not in sources:
            yield None
            continue
        what = _said(claim)
        yield times[claim.source, what], what
        times[claim.source, what] += 1


def _first(name: str, leaders: Mapping[str, str]) -> str:
    """Return the end of a chain of copies."""
    seen = {name}
    while (above := leaders.get(name)) is not None and above not in seen:
        name = above
        seen.add(name)
    return name


def _said(claim: Claim) -> Hashable:
    """Return what a claim says: its sentence, which figure of it, and what that is worth."""
    words = tuple(_WORD.findall(claim.sentence.casefold()))
    before = len(_WORD.findall(claim.sentence[: claim.start - claim.sentence_start]))
    return claim.kind, canonical(claim.value), before, words


def with_repeated(groups: Sequence[Group], claims: Sequence[Claim], leaders: Mapping[str, str]) -> list[Group]:
    """Return the groups with the claims that repeat one of theirs."""
    followers: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.id in leaders:
            followers.setdefault(leaders[claim.id], []).append(claim)
    return [
        replace(
            group, claims=(*group.claims, *(more for claim in group.claims for more in followers.get(claim.id, ())))
        )
        for group in groups
    ]

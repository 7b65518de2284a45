"""Claims that a near-copy repeats go where their originals go: word for word, or the same figure in other words.

Were they grouped with the rest, a source that is filed twice would move the weight of every word, and with it facts
that it says nothing of.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.group.retold import figure_of, same_figures
from factcheck.memo import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from factcheck.memo import Memo
    from factcheck.model import Claim, Group, Source

_WORD = re.compile(r"\w+")


def repeated(claims: Sequence[Claim], sources: Sequence[Source], memo: Memo | None = None) -> dict[str, str]:
    """Return, for each claim of a near-copy that repeats one of its original, the id of that one.

    What the `memo` holds of an earlier run is not worked out again.
    """
    original = {source.id: source.copy_of for source in sources if source.copy_of}
    wanted = frozenset(original.values())
    said: dict[tuple[str, int, str], str] = {}
    found = {}
    told = list(_keys(claims, wanted | original.keys(), memo))
    for claim, (time, what) in told:
        if claim.source in wanted:
            said[claim.source, time, what] = claim.id
    for claim, (time, what) in told:
        leader = said.get((original.get(claim.source, ""), time, what))
        if leader is not None:
            found[claim.id] = leader
    found |= _reworded(claims, original, found, memo)
    return {name: _first(leader, found) for name, leader in found.items()}


def _reworded(
    claims: Sequence[Claim], original: Mapping[str, str], found: Mapping[str, str], memo: Memo | None
) -> dict[str, str]:
    """Return, for each claim of a copy that repeats none word for word, the id of the one it tells in other words."""
    held: dict[str, list[Claim]] = {name: [] for name in (*original, *original.values())}
    for claim in claims:
        if claim.source in held:
            held[claim.source].append(claim)
    made: dict[str, str] = {}
    for copy, first in original.items():
        own, theirs = held[copy], held[first]
        key = f"retold {digest(*map(memo.claim, (*own, *theirs)))}" if memo is not None else ""
        places = memo.get(key) if memo is not None else None
        if places is None:
            places = same_figures(own, theirs)
            if memo is not None:
                memo.keep(key, places)
        made |= {own[i].id: theirs[j].id for i, j in places if own[i].id not in found}
    return made


def _keys(claims: Sequence[Claim], sources: Set[str], memo: Memo | None) -> Iterator[tuple[Claim, tuple[int, str]]]:
    """Yield each claim of some sources with how often its source said so before, and what it says."""
    held: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.source in sources:
            held.setdefault(claim.source, []).append(claim)
    for own in held.values():
        times: Counter[str] = Counter()
        for claim, what in zip(own, _all_said(own, memo), strict=True):
            yield claim, (times[what], what)
            times[what] += 1


def _all_said(claims: Sequence[Claim], memo: Memo | None) -> list[str]:
    """Return what each claim of one source says."""
    if memo is None:
        return [_said(claim) for claim in claims]
    key = f"said {digest(*map(memo.claim, claims))}"
    held = memo.get(key)
    if held is None:
        held = [_said(claim) for claim in claims]
        memo.keep(key, held)
    return list(held)


def _first(name: str, leaders: Mapping[str, str]) -> str:
    """Return the end of a chain of copies."""
    seen = {name}
    while (above := leaders.get(name)) is not None and above not in seen:
        name = above
        seen.add(name)
    return name


def _said(claim: Claim) -> str:
    """Return a name for what a claim says: its sentence, which figure of it, and what that reads as."""
    words = " ".join(_WORD.findall(claim.sentence.casefold()))
    before = len(_WORD.findall(claim.sentence[: claim.start - claim.sentence_start]))
    return digest(*figure_of(claim), str(before), words)


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

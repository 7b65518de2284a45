"""One source that says a thing twice, and differently: a deadline in a paragraph and another in a list.

Within one source, what differs is as a rule another fact, so the learned weights keep it apart. Two signs are strong
enough to say otherwise: two deadlines for the same act, and two dates of an event told with the same acts and the
same actor.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.group.block import dimension

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.group.profile import Profile, Surroundings
    from factcheck.model import Claim

BESIDE = 0.2  # weight of an act about eight words from the figure
AROUND = 0.04  # weight of an act about sixteen words from the figure
NEAR = 0.13  # weight of a word about six words from the figure
FEWEST_WORDS = 2
SAME_ACTS = 0.7  # share of the acts around two dates that both name
FEWEST_ACTS = 2


def join_restated(
    facts: Sequence[Sequence[int]], claims: Sequence[Claim], pairs: Iterable[tuple[int, int]]
) -> list[list[int]]:
    """Return the facts with those joined that one source states twice, as `pairs` tell; every claim stays in one."""
    joined = [list(fact) for fact in facts]
    at = {i: k for k, fact in enumerate(joined) for i in fact}
    for i, j in pairs:
        first, second = sorted((at[i], at[j]))
        if first == second or _told_apart(joined[first], joined[second], claims):
            continue
        joined[first] += joined[second]
        for k in joined[second]:
            at[k] = first
        joined[second] = []
    return sorted(sorted(fact) for fact in joined if fact)


def restatements(claims: Sequence[Claim], profiles: Surroundings, at: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of claims of one source that state one thing with two values; their profiles stand `at`."""
    bucket: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        if claim.value.kind in ("date", "duration") and not _loose(claim):
            bucket[claim.source, dimension(claim)].append(i)
    for members in bucket.values():
        for i, j in combinations(members, 2):
            a, b = claims[i], claims[j]
            if a.value.likely.meets(b.value.likely) or a.sentence_start == b.sentence_start:
                continue
            p, q = profiles[at[i]], profiles[at[j]]
            if _same_deadline(a, b, p, q) or _same_event(a, p, q):
                yield i, j


def _loose(claim: Claim) -> bool:
    """Say whether a date leans on the day of publication, or a duration is an age: these restate nothing."""
    words = claim.mention.reading.calendar
    if words is None:
        return not claim.value.limit
    return words.relative is not None or words.year is None


def _same_deadline(a: Claim, b: Claim, p: Profile, q: Profile) -> bool:
    """Say whether two limits are set for one act: the nearest act is the same, or the words beside them are."""
    if not (a.value.limit and b.value.limit):
        return False
    acts = _acts(p, BESIDE) & _acts(q, BESIDE)
    return bool({p.event, q.event} & acts) or len(_words(p) & _words(q)) >= FEWEST_WORDS


def _words(profile: Profile) -> set[str]:
    """Return the words beside a figure that are neither its own nor names."""
    names = {term.removeprefix("N:") for term in profile.spaces["names"]}
    return {word for word, weight in profile.spaces["near"].items() if NEAR <= weight < 1} - names


def _same_event(a: Claim, p: Profile, q: Profile) -> bool:
    if a.kind != "date" or not p.territories & q.territories:
        return False
    mine, yours = _acts(p, AROUND), _acts(q, AROUND)
    shared = mine & yours
    return len(shared) >= FEWEST_ACTS and len(shared) >= SAME_ACTS * len(mine | yours)


def _acts(profile: Profile, least: float) -> set[str]:
    return {act for act, weight in profile.spaces["events"].items() if weight >= least}


def _told_apart(first: Sequence[int], second: Sequence[int], claims: Sequence[Claim]) -> bool:
    """Say whether one sentence states both, as two things."""
    told = {(claims[i].source, claims[i].sentence_start) for i in first}
    return any((claims[j].source, claims[j].sentence_start) in told for j in second)

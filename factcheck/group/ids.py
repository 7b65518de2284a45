"""Ids of discovered facts: made of what the fact is about, never of numbers, places in a text or other facts.

So a source that speaks of something else renames nothing, and a reworded sentence only where it outweighs the rest.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence, Set

    from factcheck.group.core import Core
    from factcheck.model import Claim

    Told = Callable[[int], tuple[str, ...]]

CLEARLY = 2  # how many times more sources the fact must have that keeps an id which others would have, too
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def traits(claims: Sequence[Claim], core: Core) -> tuple[str, ...]:
    """Return what tells a fact from others, most telling first: what is counted, event, role, names."""
    kind = _commonest([claim.kind for claim in claims if claim.kind != "number"]) or "number"
    unit = _commonest([claim.value.unit or "" for claim in claims if claim.kind == kind])
    rate = _commonest([claim.value.per or "" for claim in claims])
    per = [f"per {rate}"] if rate else []
    event = [core.event] if core.event else []
    return (kind, core.noun or unit or kind, *per, *event, *core.roles, *core.names)


def _commonest(names: Sequence[str]) -> str:
    """Return the name that most claims have, the first in the alphabet among equals, empty where there is none."""
    return min(sorted(set(names)), key=lambda name: -names.count(name), default="")


def fact_ids(facts: Sequence[Sequence[Claim]], cores: Sequence[Core], known: Set[str] = frozenset()) -> list[str]:
    """Return an id for each fact, none of them among the `known` ones.

    Of facts that share their traits one keeps the plain id if it is told by clearly more sources; the others are told
    apart by the words beside their figures, then by those of their sentences, then by the source that tells of them.
    """
    found = [_slug(traits(claims, core)) for claims, core in zip(facts, cores, strict=True)]
    levels: tuple[Told, ...] = (
        lambda k: tuple(sorted(cores[k].words)),
        lambda k: tuple(sorted(cores[k].wider)),
        lambda k: (facts[k][0].source,),
    )
    for told in levels:
        for same in _shared(found):
            for k in _but_the_strongest(same, facts):
                found[k] = f"{found[k]}-{_digest(told(k))}"
    return _numbered(found, known)


def _shared(ids: Sequence[str]) -> list[list[int]]:
    """Return the facts that have one id, for each id that several have."""
    holders: dict[str, list[int]] = defaultdict(list)
    for k, one in enumerate(ids):
        holders[one].append(k)
    return [same for same in holders.values() if len(same) > 1]


def _but_the_strongest(same: Sequence[int], facts: Sequence[Sequence[Claim]]) -> list[int]:
    """Return some facts without the one that clearly more sources tell of, where there is one."""
    sources = {k: len({claim.source for claim in facts[k]}) for k in same}
    first, second = sorted(same, key=lambda k: -sources[k])[:2]
    return [k for k in same if k != first or sources[first] < CLEARLY * sources[second]]


def _slug(parts: Iterable[str]) -> str:
    return "-".join(filter(None, (_NOT_WORD.sub("-", p.lower()).strip("-") for p in parts)))


def _digest(words: Iterable[str]) -> str:
    """Return four signs for some words."""
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:4]


def _numbered(ids: Sequence[str], known: Set[str]) -> list[str]:
    """Return the ids with a number behind those that are still the same: facts of one source told in the same words."""
    taken, seen = {*ids, *known}, set(known)
    found = []
    for one in ids:
        made, number = one, 2
        while made in seen or (made != one and made in taken):
            made, number = f"{one}-{number}", number + 1
        seen.add(made)
        found.append(made)
    return found

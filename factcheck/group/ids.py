"""Ids of discovered facts: made of what the fact is about, never of numbers, places in a text or other facts.

So a source that speaks of something else renames nothing, and a reworded sentence only where it outweighs the rest.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.group.profile import Profile
    from factcheck.model import Claim

NAMES = 2
_ROLES_SHOWN = 1
_NEAR = 0.3
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def traits(claims: Sequence[Claim], profiles: Sequence[Profile]) -> tuple[str, ...]:
    """Return what tells a fact from others, most telling first: what is counted, event, role, names."""
    first = claims[0]
    noun = common((p.noun for p in profiles), 1) or [first.value.unit or first.kind]
    per = [f"per {first.value.per}"] if first.value.per else []
    event = common((p.event[2:] for p in profiles), 1)
    roles = common(
        (r[2:] for p in profiles for r, w in p.spaces["roles"].items() if w > _NEAR), _ROLES_SHOWN, 0.5 * len(claims)
    )
    return (first.kind, *noun, *per, *event, *roles, *common_names(profiles))


def common(texts: Iterable[str], most: int, least: float = 0.0) -> list[str]:
    """Return the most frequent texts, the first in the alphabet among equals; empty ones do not count."""
    seen = Counter(t for t in texts if t)
    return (
        sorted(seen, key=lambda t: (-seen[t], t))[:most]
        if not least
        else sorted((t for t in seen if seen[t] > least), key=lambda t: (-seen[t], t))[:most]
    )


def common_names(profiles: Sequence[Profile]) -> list[str]:
    """Return the names and territories that stand nearest to the figures of a fact, in alphabetical order."""
    seen: Counter[str] = Counter()
    for profile in profiles:
        for name, weight in profile.spaces["names"].items():
            seen[name] += round(weight, 6)  # type: ignore[assignment]
    return sorted(name[2:] for name in sorted(seen, key=lambda n: (-seen[n], n))[:NAMES])


def fact_ids(facts: Sequence[tuple[Sequence[Claim], Sequence[Profile]]]) -> list[str]:
    """Return an id for each fact; facts that share their traits are told apart by their words."""
    found = [_slug(traits(claims, profiles)) for claims, profiles in facts]
    shared = Counter(found)
    longer = [
        f"{slug}-{_digest(profiles)}" if shared[slug] > 1 else slug
        for slug, (_, profiles) in zip(found, facts, strict=True)
    ]
    return _numbered(longer)


def _slug(parts: Iterable[str]) -> str:
    return "-".join(filter(None, (_NOT_WORD.sub("-", p.lower()).strip("-") for p in parts)))


def _digest(profiles: Sequence[Profile]) -> str:
    """Return four signs for the commonest words near the figures of a fact."""
    words = common((w for p in profiles for w, weight in p.spaces["near"].items() if weight > _NEAR), 4)
    return hashlib.sha256(" ".join(sorted(words)).encode()).hexdigest()[:4]


def _numbered(ids: Sequence[str]) -> list[str]:
    """Return the ids with a number behind those that are still the same."""
    seen: Counter[str] = Counter()
    found = []
    for one in ids:
        seen[one] += 1
        found.append(one if seen[one] == 1 else f"{one}-{seen[one]}")
    return found

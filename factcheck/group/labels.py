"""Labels of discovered facts, as a person would write them: what is counted and what happened to it, then whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.group.called import MOST, called, right_before
from factcheck.group.heads import AGE, FIGURE, WEAK, Seen, head, see
from factcheck.group.telling import details, roles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.group.core import Core
    from factcheck.model import Claim

CLEARLY = 2  # how many times more sources the fact must have that keeps a label which others would have, too


def label(claims: Sequence[Claim], core: Core) -> str:
    """Return a short label in English: ``people injured, Lorvik``; ``fine, Dutch regulator, Port of Lorvik``."""
    seen = see(claims, core)
    plain = head(seen)
    person = right_before(seen.places) if plain.startswith(AGE) else ""
    if person:
        return f"{AGE} of {person}"
    names = [name for name in called(core.around, seen.claims, seen.places) if name.casefold() not in plain.casefold()]
    more = next(details(seen, plain), "") if plain == FIGURE or (plain in WEAK and not names) else ""
    return ", ".join(filter(None, (plain, more, *names)))


def told_apart(labels: Sequence[str], facts: Sequence[Sequence[Claim]], cored: Sequence[Core]) -> list[str]:
    """Return the labels with what tells those apart that are the same, as far as their texts tell it.

    Of such facts one keeps the plain label if it is told by clearly more sources.
    """
    found = list(labels)
    taken = set(labels)
    for same in _shared(labels):
        for k in _but_the_strongest(same, facts):
            seen = see(facts[k], cored[k])
            fresh = (each for each in _longer(labels[k], seen) if each not in taken)
            found[k] = next(fresh, labels[k])
            taken.add(found[k])
    return found


def _longer(plain: str, seen: Seen) -> Iterator[str]:
    """Yield labels that say more, the most telling first."""
    yield from roles(seen, plain)
    for more in details(seen, plain):
        yield f"{plain}, {more}"
    for name in called(seen.core.around, seen.claims, seen.places, most=2 * MOST):
        if name.casefold() not in plain.casefold():
            yield f"{plain}, {name}"


def _shared(labels: Sequence[str]) -> list[list[int]]:
    """Return the facts that have one label, for each label that several have."""
    holders: dict[str, list[int]] = {}
    for k, one in enumerate(labels):
        holders.setdefault(one, []).append(k)
    return [same for same in holders.values() if len(same) > 1]


def _but_the_strongest(same: Sequence[int], facts: Sequence[Sequence[Claim]]) -> list[int]:
    """Return some facts without the one that clearly more sources tell of, where there is one."""
    sources = {k: len({claim.source for claim in facts[k]}) for k in same}
    first, second = sorted(same, key=lambda k: -sources[k])[:2]
    return [k for k in same if k != first or sources[first] < CLEARLY * sources[second]]

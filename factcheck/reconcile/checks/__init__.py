"""Figures that do not fit their own source.

The contract of this package: a check is a function of a source, its claims in order of place and, for the last,
the facts; it raises a finding only where it is sure, because a wrong one costs more trust than it earns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from factcheck.model import Check, Claim, Fact, Source
from factcheck.reconcile.checks import conversion, enumeration, itself, ratio, total, weekday

Checker = Callable[[Source, Sequence[Claim]], Iterable[Check]]

_CHECKERS: Sequence[Checker] = (
    enumeration.check,
    conversion.check,
    weekday.check,
    ratio.check,
    total.check,
)


def check_sources(sources: Sequence[Source], claims: Sequence[Claim], facts: Sequence[Fact] = ()) -> list[Check]:
    """Return what does not fit inside each source, by source and place; the same finding is told once."""
    held: dict[str, list[Claim]] = {source.id: [] for source in sources}
    for claim in sorted(claims, key=lambda c: (c.source, c.start, c.id)):
        if claim.source in held and claim.origin == "extracted":
            held[claim.source].append(claim)
    found = [
        finding
        for source in sorted(sources, key=lambda s: s.id)
        for checker in _CHECKERS
        for finding in checker(source, held[source.id])
    ]
    found += itself.check(sources, claims, facts)
    found.sort(key=lambda c: (c.source, c.start, c.kind, c.text))
    return list({finding.fingerprint: finding for finding in reversed(found)}.values())[::-1]

"""Figures that do not fit their own source.

The contract of this package: a check is a function of a source, its claims in order of place and, for the last,
the facts; it raises a finding only where it is sure, because a wrong one costs more trust than it earns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from factcheck.codec import decode, encode
from factcheck.memo import Memo, digest
from factcheck.model import Check, Claim, Fact, Source
from factcheck.reconcile.checks import change, conversion, enumeration, itself, ratio, total, weekday

Checker = Callable[[Source, Sequence[Claim]], Iterable[Check]]

_CHECKERS: Sequence[Checker] = (
    enumeration.check,
    conversion.check,
    weekday.check,
    ratio.check,
    change.check,
    total.check,
)


def check_sources(
    sources: Sequence[Source], claims: Sequence[Claim], facts: Sequence[Fact] = (), memo: Memo | None = None
) -> list[Check]:
    """Return what does not fit inside each source, by source and place; the same finding is told once.

    What the `memo` holds of an earlier run is not worked out again.
    """
    held: dict[str, list[Claim]] = {source.id: [] for source in sources}
    for claim in sorted(claims, key=lambda c: (c.source, c.start, c.id)):
        if claim.source in held and claim.origin == "extracted":
            held[claim.source].append(claim)
    found = [
        finding for source in sorted(sources, key=lambda s: s.id) for finding in _inside(source, held[source.id], memo)
    ]
    found += itself.check(sources, claims, facts, found)
    found.sort(key=lambda c: (c.source, c.start, c.kind, c.text))
    return list({finding.fingerprint: finding for finding in reversed(found)}.values())[::-1]


def _inside(source: Source, claims: Sequence[Claim], memo: Memo | None) -> list[Check]:
    """Return what does not fit inside one source, from the memo where it is there."""
    key = f"checks {digest(memo.source(source), *map(memo.claim, claims))}" if memo is not None else ""
    held = memo.get(key) if memo is not None else None
    if held is not None:
        return [decode(Check, each) for each in held]
    found = [finding for checker in _CHECKERS for finding in checker(source, claims)]
    if memo is not None:
        memo.keep(key, encode(found))
    return found

"""Which claims speak of the same fact: the facts that a case declares first, then those found in what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.casefile import Case
    from factcheck.model import Claim, Group, Missed, Source

__all__ = ["group_claims"]


def group_claims(
    claims: Sequence[Claim], sources: Sequence[Source], case: Case | None
) -> tuple[list[Group], list[Missed]]:
    """Return the facts that the claims speak of, declared ones first, and the declared facts that none reaches."""
    from factcheck.group.copies import repeated, with_repeated
    from factcheck.group.declared import group_declared
    from factcheck.group.discover import discover_groups

    groups, missed, taken = group_declared(claims, sources, case) if case else ([], [], set[str]())
    rest = [c for c in claims if c.id not in taken]
    leaders = repeated(rest, sources)
    found = discover_groups([c for c in rest if c.id not in leaders], sources)
    return [*groups, *with_repeated(found, rest, leaders)], missed

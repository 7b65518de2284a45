"""Which claims speak of the same fact: the facts that a case declares first, then those found in what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.casefile import Case
    from factcheck.memo import Memo
    from factcheck.model import Claim, Group, Missed, Source

__all__ = ["group_claims"]


def group_claims(
    claims: Sequence[Claim], sources: Sequence[Source], case: Case | None, memo: Memo | None = None
) -> tuple[list[Group], list[Missed]]:
    """Return the facts that the claims speak of, declared ones first, and the declared facts that none reaches.

    Facts are discovered among all claims, and declared ones then take theirs: what a case declares moves no other fact.
    What the `memo` holds of an earlier run is not worked out again.
    """
    from factcheck.group.copies import repeated, with_repeated
    from factcheck.group.declared import group_declared
    from factcheck.group.discover import discover_groups

    groups, missed, taken = group_declared(claims, sources, case) if case else ([], [], set[str]())
    written = [c for c in claims if c.id not in taken or c.origin != "stated"]
    copies = repeated(written, sources, memo)
    leaders = {copy: first for copy, first in copies.items() if (copy in taken) == (first in taken)}
    known = frozenset(group.id for group in groups)
    found = discover_groups([c for c in written if c.id not in leaders], sources, taken, known, memo)
    left = [c for c in written if c.id not in taken]
    return [*groups, *with_repeated(found, left, leaders)], missed

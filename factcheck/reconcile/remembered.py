"""Facts that an earlier run settled, where nothing that they hang on has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.codec import decode, encode
from factcheck.memo import digest
from factcheck.model import Fact
from factcheck.reconcile.fact import reconcile_group

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.memo import Memo
    from factcheck.model import Group
    from factcheck.reconcile.fact import Case


def reconcile_groups(groups: Sequence[Group], case: Case, memo: Memo | None) -> list[Fact]:
    """Return the fact of each group: from the memo where it is there."""
    if memo is None:
        return [reconcile_group(group, case) for group in groups]
    said = _said(case, memo)
    shared = digest(str(case.currency), str(case.median))
    found = []
    for group in groups:
        key = _key(group, memo, said, shared)
        held = memo.get(key)
        if held is None:
            found.append(reconcile_group(group, case))
            memo.keep(key, encode(found[-1]))
        else:
            found.append(decode(Fact, held))
    return found


def _said(case: Case, memo: Memo) -> dict[str, str]:
    """Return for each source a name for itself, all its claims and what it copies."""
    held: dict[str, list[str]] = {}
    for (name, _), claims in case.beside.items():
        held.setdefault(name, []).extend(memo.claim(claim) for claim in claims)
    return {
        name: digest(memo.source(source), case.origin.get(name, name), *held.get(name, ()))
        for name, source in case.sources.items()
    }


def _key(group: Group, memo: Memo, said: Mapping[str, str], shared: str) -> str:
    """Return a key of all that the fact of a group hangs on: its claims, and what stands beside them."""
    told = (group.id, group.label, str(group.declared), str(group.tolerance), group.why, shared)
    names = sorted({claim.source for claim in group.claims})
    return digest("fact", *told, *(said.get(name, name) for name in names), *(memo.claim(c) for c in group.claims))

"""Groups of claims → facts: what agrees, what contradicts, what changed, and the likely reasons.

The contract of this package: the same groups give the same facts in whatever order claims and sources come;
nothing is compared all against all; a verdict never depends on an explanation. Its modules are imported late: a gate
that remembers its report needs no more of it than fingerprints.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.reconcile.origins import mark_copies, origins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.memo import Memo
    from factcheck.model import Claim, Fact, Group, Source
    from factcheck.reconcile.fact import Case

__all__ = ["case_of", "mark_copies", "reconcile"]


def reconcile(
    groups: Sequence[Group],
    sources: Sequence[Source],
    claims: Sequence[Claim] = (),
    *,
    currency: str | None = None,
    memo: Memo | None = None,
) -> list[Fact]:
    """Return the facts of a case, the worst first.

    `claims` are all the claims of the case, those in no group as well: parts of a sum stand among them.
    `currency` is the ISO code that sums are compared in where a fact's own claims do not decide. Near-copies
    count once where the sources have been through :func:`mark_copies`. What the `memo` holds of an earlier run is not
    worked out again.
    """
    from factcheck.reconcile.remembered import reconcile_groups
    from factcheck.reconcile.trust import name_best

    case = case_of(sources, claims, currency)
    facts = reconcile_groups([group for group in groups if group.claims], case, memo)
    speaker = {claim.id: claim.source for group in groups for claim in group.claims}
    return sorted(name_best(facts, sources, case.origin, speaker), key=_worst_first)


def case_of(sources: Sequence[Source], claims: Sequence[Claim], currency: str | None) -> Case:
    """Return what all facts of a case share."""
    from factcheck.reconcile.classes import BY_PLACE
    from factcheck.reconcile.fact import Case
    from factcheck.reconcile.figures import median_day

    beside: dict[tuple[str, int], list[Claim]] = {}
    for claim in sorted(claims, key=BY_PLACE):
        beside.setdefault((claim.source, claim.sentence_start), []).append(claim)
    return Case(
        sources={source.id: source for source in sources},
        published={source.id: source.published for source in sources},
        origin=origins(sources),
        beside=beside,
        currency=currency,
        median=median_day(sources),
    )


def _worst_first(fact: Fact) -> tuple[int, bool, int, str, str]:
    from factcheck.reconcile.verdicts import order_of

    weight = sum(each.origins for each in fact.classes)
    return order_of(fact.verdict, fact.strength), not fact.declared, -weight, fact.label, fact.id

"""A fact's verdict, its strength, and how its claims agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Claim, Discrepancy, How, Strength, Verdict
    from factcheck.reconcile.classes import FigureClass
    from factcheck.reconcile.compare import Comparer
    from factcheck.reconcile.figures import Figure


def verdict_of(
    claims: Sequence[Claim], figures: Mapping[str, Figure], found: Sequence[Discrepancy], comparable: bool
) -> tuple[Verdict, Strength | None]:
    """Return the verdict and, for a contradiction, its strength: hard if any discrepancy is."""
    against = [d for d in found if d.relation == "contradiction"]
    if against:
        return "contradiction", "hard" if any(d.strength == "hard" for d in against) else "soft"
    if found:
        return "evolves", None
    if len(claims) < 2:
        return "single", None
    if not comparable or len({figures[c.id].axis for c in claims}) == len(claims):
        return "incomparable", None
    return "consistent", None


def how_of(classes: Sequence[FigureClass], figures: Mapping[str, Figure], comparer: Comparer) -> How:
    """Return how the claims of a consistent fact agree: the same figure, after conversion, or after rounding."""
    held = [(c.founder, figure) for c in classes for figure in {figures[claim.id]: None for claim in c.claims}]
    outcomes = {comparer.compare(founder, figure) for founder, figure in held}
    if "converted" in outcomes:
        return "converted"
    hedges = {figure.value.hedge for _, figure in held}
    return "exact" if outcomes <= {"same"} and len(hedges) == 1 else "rounded"


def order_of(verdict: Verdict, strength: Strength | None) -> int:
    """Return the place of a verdict in a report that begins with the worst."""
    if verdict == "contradiction":
        return 0 if strength == "hard" else 1
    return 2 + ("evolves", "incomparable", "consistent", "single").index(verdict)

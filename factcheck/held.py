"""Claims that an editor put to a fact by hand, under `holds` in claims.yaml."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.corrections import met_by
from factcheck.model import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.casefile import DeclaredFact, Holding
    from factcheck.model import Claim, Source


def put_by_hand(
    claims: Sequence[Claim], sources: Sequence[Source], facts: Sequence[DeclaredFact]
) -> tuple[list[Claim], list[Problem]]:
    """Return the claims, those that a fact holds declared for it, and a problem for each holding that meets none.

    Words that touch several figures hold those of the fact's own kind. What is held of a source that is not among those
    read, left out for this run or gone for good, waits for it: there is nothing to put anywhere, and nothing is lost.
    """
    by_id = {source.id: source for source in sources}
    chosen: dict[str, str] = {}
    problems = []
    for fact in facts:
        for one in (held for held in fact.holds if held.source in by_id):
            met = met_by(claims, by_id[one.source], one.quote)
            own = [claim for claim in met if fact.kind in (None, claim.kind)] or met
            chosen |= {claim.id: fact.id for claim in own}
            if not own:
                problems.append(_unmet(one, by_id[one.source]))
    return [replace(claim, declared=chosen.get(claim.id, claim.declared)) for claim in claims], problems


def _unmet(one: Holding, source: Source) -> Problem:
    if one.quote not in source.text:
        return Problem(one.place, f"{source.path} does not hold '{one.quote}'", "Copy the words as they stand there.")
    return Problem(one.place, f"no figure is read in '{one.quote}'", "Take the entry out: there is nothing to hold.")

"""Reports whose findings are in every state, and many of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.model import Check, Decision, Report, Stale
from tests.helpers.build import claim, discrepancy, fact, parish_report, source, value_class

SAID = Decision("known", "the town counts the park, the paper does not", "Lena", date(2024, 1, 2))

STRENGTH = {"new": "hard", "known": "hard", "expired": "hard", "grown": "soft"}


def decided_report() -> Report:
    """Return a report with a finding in each state, an open check, a known one and a stale decision."""
    sources = (source("herald", text="one\ntwo\nthree\n"), source("courant"), source("council"))
    said = [
        claim(f"c{n}", ("herald", "courant", "council")[n % 3], f"It felled {{{n}0 trees}}.", f"{n}0", line=n)
        for n in range(1, 9)
    ]
    states = [("new", None), ("known", SAID), ("expired", replace(SAID, expires=date(2024, 2, 1))), ("grown", SAID)]
    facts = tuple(
        fact(
            f"trees-{state}",
            f"Trees, {state}",
            "contradiction",
            [value_class(f"{2 * n + 1}0 trees", [said[2 * n]]), value_class(f"{2 * n + 2}0 trees", [said[2 * n + 1]])],
            strength=STRENGTH[state],
            discrepancies=(
                replace(
                    discrepancy(0, 1, STRENGTH[state], f"Why {state}"),
                    fingerprint=f"{n}" * 20,
                    state=state,
                    decision=decision,
                ),
            ),
        )
        for n, (state, decision) in enumerate(states)
    )
    checks = (
        Check("sum", "herald", 4, 7, "1 + 1 = 2, not 3", "a" * 20, figures=("3", "1", "1")),
        Check("weekday", "herald", 8, 13, "it was a Tuesday", "b" * 20, state="known", decision=SAID),
    )
    stale = (Stale("c" * 20, "boats", ("3 boats", "4 boats"), SAID, "reports/decisions/boats.yaml:5:5"),)
    return Report("The storm", sources, tuple(said), facts, checks, stale=stale)


def wide_report(count: int) -> Report:
    """Return a report with as many new contradictions."""
    base = parish_report()
    trees = base.facts[0]
    pair = trees.discrepancies[0]
    facts = tuple(
        replace(
            trees,
            id=f"trees-{n}",
            label=f"Trees in street {n}",
            strength="soft" if n % 2 else "hard",
            discrepancies=(replace(pair, fingerprint=f"{n:020x}", strength="soft" if n % 2 else "hard"),),
        )
        for n in range(count)
    )
    return replace(base, facts=facts, checks=(), problems=(), missed=())

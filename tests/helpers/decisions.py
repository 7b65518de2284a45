"""Decisions and reports to match them with, made of a few words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from factcheck.model import Check, Decision, Report
from factcheck.reconcile.fingerprint import of_check, of_discrepancy
from factcheck.review.entries import Entry, Side, Subject
from tests.helpers.build import claim, discrepancy, fact, source, value_class

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TODAY = date(2024, 6, 1)
TREES = Subject("trees", "Trees felled by the storm", "count")


def decision(status: str = "known", **more: Any) -> Decision:
    """Return a decision; a reason stands in it unless another does."""
    return Decision(status, **{"reason": "the park is counted by one of them", "decided": date(2024, 1, 2), **more})


def entry(a: str, b: str, said: Decision | None = None, subject: Subject = TREES, **sources: Sequence[str]) -> Entry:
    """Return a decision on two values; `sources` name those of each, as ``v120=["herald"]``."""
    sides = tuple(Side(value, f"{value} trees", tuple(sources.get(f"v{value}", ()))) for value in (a, b))
    print_ = of_discrepancy(subject.id, subject.kind or "", (a, b))
    return Entry(print_, said or decision(), sides)


def check_entry(source_id: str, *figures: str, said: Decision | None = None) -> Entry:
    """Return a decision on a sum that does not fit its source."""
    return Entry(of_check("sum", source_id, figures), said or decision(), check="sum", figures=figures)


def trees(values: Mapping[str, Sequence[str]], name: str = "trees", **more: Any) -> Report:
    """Return a report on one fact, its values each with the sources that carry it, every pair a contradiction."""
    names = list(dict.fromkeys(each for sources in values.values() for each in sources))
    claims, classes = [], []
    for number, sources in values.items():
        said = [claim(f"{each}:{number}", each, f"It felled {{{number} trees}}.", number) for each in sources]
        claims += said
        classes.append(replace(value_class(f"{number} trees", said), canonical=number))
    pairs = [(a, b) for a in range(len(classes)) for b in range(a + 1, len(classes))]
    found = tuple(
        replace(
            discrepancy(a, b, **more),
            fingerprint=of_discrepancy(name, "count", (classes[a].canonical, classes[b].canonical)),
        )
        for a, b in pairs
    )
    told = fact(name, TREES.label or "", "contradiction", classes, strength="hard", discrepancies=found)
    return Report(None, tuple(source(each) for each in names), tuple(claims), (told,))


def with_check(report: Report, source_id: str, *figures: str) -> Report:
    """Return the report with a sum that does not fit."""
    made = Check("sum", source_id, 0, 1, "1 + 1 = 2, not 3", of_check("sum", source_id, figures), figures=figures)
    return replace(report, checks=(*report.checks, made), sources=(*report.sources, source(source_id)))


def states(report: Report) -> list[str]:
    """Return the states of all discrepancies in their order."""
    return [each.state for found in report.facts for each in found.discrepancies]

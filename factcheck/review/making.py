"""Decisions made from findings: what is written down beside the fingerprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.review.entries import Entry, Side, Subject
from factcheck.review.sides import Sides
from factcheck.text import clean

if TYPE_CHECKING:
    from factcheck.findings import Finding
    from factcheck.model import Decision, Report
    from factcheck.review.store import Store


def decide(store: Store, report: Report, found: list[Finding], decision: Decision) -> None:
    """Put one decision on each of `found`, with the values and sources of today beside it."""
    sides = Sides(report)
    for each in found:
        store.put(subject_of(each), [_entry(each, decision, sides)])


def subject_of(finding: Finding) -> Subject:
    """Return what the decision file of a finding is about."""
    if finding.fact is None:
        return Subject(finding.subject, is_source=True)
    return Subject(finding.fact.id, clean(finding.fact.label), finding.fact.kind)


def _entry(finding: Finding, decision: Decision, sides: Sides) -> Entry:
    if finding.check is not None:
        return Entry(finding.fingerprint, decision, check=finding.check.kind, figures=finding.check.figures)
    if finding.fact is None or finding.pair is None:
        raise ValueError("a finding is of a fact or a check")
    classes = [finding.fact.classes[number] for number in finding.pair.classes]
    said = tuple(Side(each.canonical, clean(each.display), sides.all_sources(finding.fact, each)) for each in classes)
    return Entry(finding.fingerprint, decision, said, finding.pair.relation)

"""The findings in the order in which they are gone through, which no decision changes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.findings import Finding
from factcheck.review.statuses import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Decision, Discrepancy, Report


@dataclass(frozen=True)
class Queue:
    """The findings of one report: contradictions fact by fact, then checks, then figures that changed with time."""

    report: Report

    @cached_property
    def all(self) -> tuple[Finding, ...]:
        """All findings."""
        pairs = [Finding(pair, fact) for fact in self.report.facts for pair in sorted(fact.discrepancies, key=_gravity)]
        against = [each for each in pairs if each.sort == "contradiction"]
        changed = [each for each in pairs if each.sort == "evolution"]
        return (*against, *(Finding(check) for check in self.report.checks), *changed)

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each finding stands, by its fingerprint."""
        return {each.fingerprint: at for at, each in enumerate(self.all)}

    @cached_property
    def asked(self) -> tuple[Finding, ...]:
        """The findings on which a decision is wanted."""
        return tuple(each for each in self.all if each.sort != "evolution")

    @property
    def decided(self) -> int:
        """How many of those that are asked are decided."""
        return sum(not each.is_open for each in self.asked)

    @property
    def unsure(self) -> int:
        """How many were looked at and left open."""
        return sum(is_unsure(each) for each in self.asked)

    def find(self, fingerprint: str) -> Finding | None:
        """Return a finding by its fingerprint."""
        at = self.places.get(fingerprint)
        return None if at is None else self.all[at]

    def beside(self, found: Finding) -> list[Finding]:
        """Return all findings of the same fact, or the one alone where it is a check."""
        return [each for each in self.all if each.fact is not None and each.fact is found.fact] or [found]

    def next_open(self, fingerprint: str | None = None) -> Finding | None:
        """Return what to decide next, after a finding or from the first on; what someone was unsure of comes last."""
        at = -1 if fingerprint is None else self.places.get(fingerprint, -1)
        ahead = [*self.all[at + 1 :], *self.all[: max(at, 0)]]
        left = [each for each in ahead if each.is_open]
        return next((each for each in left if not is_unsure(each)), left[0] if left else None)

    def neighbour(self, fingerprint: str, step: int) -> Finding | None:
        """Return the finding so many places further on."""
        at = self.places.get(fingerprint, 0) + step
        return self.all[at] if 0 <= at < len(self.all) else None


def is_unsure(found: Finding) -> bool:
    """Say whether someone looked at it and did not decide."""
    return found.decision is not None and found.decision.status == OPEN


def digest(decision: Decision | None) -> str:
    """Return what tells whether a decision is still the one that was shown; nothing for none."""
    if decision is None:
        return ""
    return hashlib.sha256("\x1f".join(_words(decision)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _words(decision: Decision) -> Iterator[str]:
    yield from (decision.status, decision.reason, decision.by, str(decision.decided), str(decision.expires))


def _gravity(pair: Discrepancy) -> tuple[bool, float, tuple[int, int]]:
    """Order the pairs of a fact: hard ones first, the best explained first."""
    return pair.strength != "hard", -max((each.score for each in pair.explanations), default=0.0), pair.classes

"""What can be decided on, in one form: the discrepancies of facts and the checks inside sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from factcheck.model import Check, Discrepancy

if TYPE_CHECKING:
    from factcheck.model import Decision, Fact, Policy, Report, State, Strength

Sort = Literal["contradiction", "evolution", "check"]
FAIL_ON = ("new", "expired", "grown", "stale", "evolves", "checks")
_WANTED: dict[Sort, str] = {"evolution": "evolves", "check": "checks"}
_STATES: tuple[State, ...] = ("new", "expired", "grown", "known")


@dataclass(frozen=True, slots=True)
class Finding:
    """One discrepancy of a fact, or one check."""

    what: Discrepancy | Check
    fact: Fact | None = None

    @property
    def sort(self) -> Sort:
        """What sort of finding it is."""
        return "check" if self.pair is None else self.pair.relation

    @property
    def pair(self) -> Discrepancy | None:
        """The discrepancy, if it is one."""
        return self.what if isinstance(self.what, Discrepancy) else None

    @property
    def check(self) -> Check | None:
        """The check, if it is one."""
        return self.what if isinstance(self.what, Check) else None

    @property
    def subject(self) -> str:
        """The id of its fact, or of the source it is in."""
        return self.what.source if isinstance(self.what, Check) else self.fact.id if self.fact else ""

    @property
    def fingerprint(self) -> str:
        """What names it for good."""
        return self.what.fingerprint

    @property
    def state(self) -> State:
        """What the decisions leave it as."""
        return self.what.state

    @property
    def decision(self) -> Decision | None:
        """The decision on it."""
        return self.what.decision

    @property
    def strength(self) -> Strength:
        """How strong it is; what does not fit inside one source is never soft."""
        return self.pair.strength if self.pair else "hard"

    @property
    def is_open(self) -> bool:
        """Say whether someone should look at it: it is not decided on, and more than a figure that changed."""
        return self.state != "known" and self.sort != "evolution"

    def fails(self, policy: Policy) -> bool:
        """Say whether a gate with this policy fails on it.

        A new figure that evolves, and a new check, fail only where the policy names them.
        """
        if policy.min_strength == "hard" and self.strength != "hard":
            return False
        if self.sort == "contradiction":
            return self.state in policy.fail_on
        named = _WANTED[self.sort] in policy.fail_on
        return named and (self.state == "new" or self.state in policy.fail_on)


def findings(report: Report) -> list[Finding]:
    """Return all findings, those that fail first, then the new ones; else in the report's order, the worst first."""
    found = [Finding(pair, fact) for fact in report.facts for pair in fact.discrepancies]
    found += [Finding(check) for check in report.checks]
    return sorted(found, key=lambda each: _rank(each, report.policy))


def _rank(each: Finding, policy: Policy) -> tuple[bool, int, int, bool]:
    sorts: tuple[Sort, ...] = ("contradiction", "check", "evolution")
    return not each.fails(policy), _STATES.index(each.state), sorts.index(each.sort), each.strength != "hard"


def failing(report: Report) -> list[Finding]:
    """Return the findings on which the report's policy fails."""
    return [each for each in findings(report) if each.fails(report.policy)]


def passes(report: Report) -> bool:
    """Say whether a gate with the report's policy passes."""
    return not failing(report) and not ("stale" in report.policy.fail_on and report.stale)

"""One finding in words and places, for the formats that list findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.findings import Finding, findings
from factcheck.report.index import Index
from factcheck.report.words import CHECKS
from factcheck.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Claim, Discrepancy, Fact, Report, ValueClass

CLAIMS = "claims.yaml"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file, lines and columns from 1 in code points, the end behind the last character."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    quote: str = ""
    source: str = ""

    @property
    def place(self) -> str:
        """``file:line``."""
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Told:
    """One of the values of a finding, and the places in which it stands."""

    shown: str
    sources: tuple[str, ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """A finding, told: its title, what it says in one line, its values and the likely reasons.

    `spot` is where to look first: a figure that fewer independent sources carry.
    """

    finding: Finding
    title: str
    message: str
    sides: tuple[Told, ...]
    why: tuple[str, ...]
    spot: Spot

    @property
    def rule(self) -> str:
        """The sort of finding as one word: contradiction, evolution, check-sum, …."""
        return f"check-{self.finding.check.kind}" if self.finding.check else self.finding.sort


def accounts(report: Report, found: Sequence[Finding] | None = None) -> list[Account]:
    """Return some findings of a report, told; all of them, those that fail first, if none are named."""
    index = Index(report)
    return [_account(each, index) for each in (findings(report) if found is None else found)]


def _account(finding: Finding, index: Index) -> Account:
    if finding.fact is not None and finding.pair is not None:
        return _of_pair(finding, finding.fact, finding.pair, index)
    return _of_check(finding, index)


def _of_pair(finding: Finding, fact: Fact, pair: Discrepancy, index: Index) -> Account:
    classes = [fact.classes[number] for number in pair.classes]
    sides = tuple(_told(each, index) for each in classes)
    verb = "against" if pair.relation == "contradiction" else "then"
    message = f"{clean(fact.label)}: {sides[0].shown} {verb} {sides[1].shown}"
    least = min(range(len(classes)), key=lambda at: (classes[at].origins, -at))
    why = tuple(dict.fromkeys(clean(each.text) for each in pair.explanations))
    return Account(finding, clean(fact.label), message, sides, why, sides[least].spots[0])


def _told(each: ValueClass, index: Index) -> Told:
    own = [name for name in each.claims if name not in each.loose] or list(each.claims)
    ordered = [each.founder, *(name for name in own if name != each.founder)]
    spots = tuple(spot_of(index.claims[name], index) for name in ordered)
    return Told(clean(each.display), tuple(dict.fromkeys(spot.source for spot in spots)), spots)


def _of_check(finding: Finding, index: Index) -> Account:
    check = finding.check
    if check is None:
        raise ValueError("a finding is of a fact or a check")
    source = index.sources.get(check.source)
    text = source.text if source else ""
    line, column = _at(text, check.start)
    end_line, end_column = _at(text, max(check.start, check.end))
    path = source.path if source else check.source
    spot = Spot(path, line, column, end_line, end_column, text[check.start : check.end], check.source)
    title = CHECKS[check.kind]
    return Account(finding, title, f"{title[:1].upper()}{title[1:]}: {clean(check.text)}", (), (), spot)


def _at(text: str, offset: int) -> tuple[int, int]:
    """Return the line and column, from 1, of an offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def spot_of(claim: Claim, index: Index) -> Spot:
    """Return the place of a claim; one stated by hand stands in claims.yaml."""
    source = index.source(claim)
    path = claim.place.rpartition(":")[0] if claim.place else source.path if source else claim.source
    breaks = 0 if claim.place else claim.quote.count("\n")
    last = len(claim.quote.rpartition("\n")[2]) if breaks else len(claim.quote)
    end = last + 1 if breaks else claim.column + last
    return Spot(path, claim.line, claim.column, claim.line + breaks, end, claim.quote, claim.source)


def decided(account: Account) -> str:
    """Return the state of a finding and the decision behind it, in words."""
    finding = account.finding
    decision = finding.decision
    if decision is None:
        return finding.state
    parts = [decision.status, clean(decision.reason)]
    parts += [f"by {clean(decision.by)}"] if decision.by else []
    parts += [f"until {decision.expires}"] if decision.expires else []
    said = ", ".join(part for part in parts if part)
    return said if finding.state == "known" else f"{finding.state} ({said})"

"""One finding in words and places, for the formats that list findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.findings import Finding, findings
from factcheck.places import line_at
from factcheck.report.index import Index
from factcheck.report.words import CHECKS
from factcheck.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Claim, Discrepancy, Fact, Report, ValueClass

CLAIMS = "claims.yaml"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file, lines and columns from 1 in code points, the end behind the last character.

    `place` says it in words. Where `lined` is false, lines and columns are those of the text as read, which the file
    does not show.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    quote: str = ""
    source: str = ""
    place: str = ""
    lined: bool = True


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
    span = (*line_at(text, check.start), *line_at(text, max(check.start, check.end)))
    path, lined = (source.path, source.lined) if source else (check.source, True)
    place = index.spot(check.source, check.start)
    spot = Spot(path, *span, text[check.start : check.end], check.source, place, lined)
    title = CHECKS[check.kind]
    return Account(finding, title, f"{title[:1].upper()}{title[1:]}: {clean(check.text)}", (), (), spot)


def spot_of(claim: Claim, index: Index) -> Spot:
    """Return the place of a claim; one stated by hand stands in claims.yaml."""
    source = index.source(claim)
    path = claim.place.rpartition(":")[0] if claim.place else source.path if source else claim.source
    line, column = (1, len(claim.quote) + 1) if claim.place else line_at(claim.quote, len(claim.quote))
    end = claim.line + line - 1, column if line > 1 else claim.column + column - 1
    lined = bool(claim.place) or source is None or source.lined
    return Spot(path, claim.line, claim.column, *end, claim.quote, claim.source, index.place(claim), lined)


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

"""The verdict of a gate: what fails, where it stands, and what to do about it; what is known is only counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.findings import failing, findings, passes
from factcheck.report.account import Account, Told, accounts, decided
from factcheck.report.index import Index
from factcheck.report.layout import GOOD, HARD, MARGIN, QUIET, SOFT, STRONG, Sheet, styled
from factcheck.report.sections import problems, stale
from factcheck.report.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from factcheck.model import Report

MOST = 40  # findings told in full: who must decide on more reads a list
MOST_PLACES = 3
_WORDS = {
    "contradiction": ("contradiction", "contradictions"),
    "evolution": ("figure that changed", "figures that changed"),
    "check": ("finding inside one source", "findings inside one source"),
}


def page(report: Report, console: Console) -> Iterator[Text]:
    """Yield the lines of the verdict, none longer than the console is wide."""
    sheet = Sheet(console)
    good = passes(report) and not report.problems
    yield from sheet.wrap(styled(sentence(report), GOOD if good else HARD))
    failed = failing(report)
    told = accounts(report, failed[:MOST])
    for number, each in enumerate(told, 1):
        yield Text()
        yield from _failed(each, number, sheet)
    if len(failed) > MOST:
        yield Text()
        yield from sheet.wrap(styled(f"and {len(failed) - MOST:,} more: factcheck gate --format csv lists all", QUIET))
    index = Index(report)
    yield from stale(index, sheet)
    yield from problems(index, sheet)
    if told:
        yield from _advice(told[0], sheet)


def sentence(report: Report) -> str:
    """Return the verdict in one line."""
    count = Counter((each.state, each.sort) for each in failing(report))
    parts = [f"{number} {state} {_WORDS[sort][number > 1]}" for (state, sort), number in count.items()]
    if "stale" in report.policy.fail_on and report.stale:
        parts.append(counted(len(report.stale), "stale decision"))
    if parts:
        return f"✗ The gate fails: {', '.join(parts)}."
    if report.problems:
        return f"✗ The gate cannot pass: {counted(len(report.problems), 'problem')} in reading."
    known = sum(each.state in ("known", "grown") for each in findings(report))
    return f"✓ The gate passes: nothing to fail on, {counted(known, 'decided finding')}."


def _failed(account: Account, number: int, sheet: Sheet) -> Iterator[Text]:
    """Yield one finding with its values, their places and the likeliest reason."""
    finding = account.finding
    style = HARD if finding.strength == "hard" else SOFT
    right = styled(f"{finding.strength} · {finding.state}" if finding.pair else finding.state, style)
    yield sheet.ends(Text.assemble((f"{number:>3}  ", style), styled(account.title, STRONG)), right)
    yield from sheet.wrap(styled(f"{finding.subject} · {finding.fingerprint}", QUIET), MARGIN)
    for side in account.sides:
        yield from _side(side, sheet)
    if finding.check is not None:
        yield from sheet.wrap(styled(finding.check.text), MARGIN)
        yield from sheet.wrap(styled(account.spot.place, QUIET), MARGIN + 3)
    for reason in account.why[:1]:
        yield from sheet.note("why", styled(reason))
    if finding.decision is not None:
        yield from sheet.note("was", styled(decided(account)))


def _side(side: Told, sheet: Sheet) -> Iterator[Text]:
    """Yield one value, and beneath it where it is said."""
    yield from sheet.wrap(styled(side.shown, STRONG), MARGIN)
    for spot in side.spots[:MOST_PLACES]:
        said = Text.assemble(styled(f"“{spot.quote}” ", ""), styled(spot.place, QUIET))
        yield from sheet.wrap(said, MARGIN + 3)
    more = len(side.spots) - MOST_PLACES
    if more > 0:
        yield from sheet.wrap(styled(f"and {counted(more, 'place')} more", QUIET), MARGIN + 3)


def _advice(worst: Account, sheet: Sheet) -> Iterator[Text]:
    yield Text()
    said = "correct the sources, go through them in the browser with factcheck review, or say here what it is: "
    said += f'factcheck decide {worst.finding.fingerprint} --status false-positive --reason "…"'
    yield from sheet.wrap(Text.assemble(("Next  ", STRONG), styled(said)), 0, 6)

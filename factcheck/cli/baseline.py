"""``factcheck baseline``: accept what is there today, so that the gate fails on what is new."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.failures import say
from factcheck.cli.options import Day
from factcheck.cli.run import DECISIONS, Asked, deciding, reading

if TYPE_CHECKING:
    from factcheck.findings import Finding
    from factcheck.model import Report
    from factcheck.review.store import Store


@click.group(
    "baseline", short_help="Accept what is there today, so that the gate fails on what is new.", no_args_is_help=False
)
def command() -> None:
    """Keep the baseline: decisions of the status known in reports/decisions/, which the gate passes over.

    \b
    factcheck baseline update --accept-new --reason "known when we began" --by Lena
    factcheck baseline prune
    factcheck baseline show
    """


@command.command("update", short_help="Accept what is new, drop what is no longer there.")
@reading
@deciding
@click.option("--accept-new", is_flag=True, help="Accept the findings that are not decided on, or no longer.")
@click.option("--reason", help="Why they are accepted; required with --accept-new.")
@click.option("--by", help="Who accepts them.")
@click.option("--expires", type=Day(), help="The last day on which that holds.")
@click.option("--evolves", is_flag=True, help="Accept figures that changed with time as well.")
def update(
    asked: Asked,
    decisions: Path | None,
    accept_new: bool,
    reason: str | None,
    by: str | None,
    expires: date | None,
    evolves: bool,
) -> int:
    """Make the baseline what is there today: new, expired and grown findings in, stale ones of the baseline out.

    What has grown keeps its decision, with the new sources beside it. Only decisions of the status known are
    dropped, and only where all their sources were read: judgements of editors stay until baseline prune. Without
    --accept-new nothing is added, and where there is something to add nothing is written at all.

    \b
    factcheck baseline update
    factcheck baseline update --accept-new --reason "known when we began" --by Lena
    """
    from factcheck.cli.run import check, decided, load_decisions
    from factcheck.model import Decision
    from factcheck.report.words import counted
    from factcheck.review.making import decide

    if accept_new and not (reason or "").strip():
        raise click.UsageError("--accept-new needs --reason: say why these findings are accepted.")
    run = asked.run()
    store = load_decisions(decisions, required=False)
    report = decided(check(run), store, run)
    if report.problems:
        return say(*report.problems)
    added = _to_accept(report, evolves)
    dropped = _to_drop(report, store)
    click.echo(f"+{len(added)} −{len(dropped)}")
    if added and not accept_new:
        _list(added)
        raise click.UsageError(
            f"{counted(len(added), 'finding')} would be added, and nothing was written: look at them with "
            'factcheck gate, then give --accept-new --reason "…".'
        )
    decision = Decision("known", reason or "", by or "", run.today, expires)
    for each in added:
        decide(store, report, [each], (each.decision if each.state == "grown" else None) or decision)
    store.remove(dropped)
    _wrote(store.save())
    return 0


@command.command("prune", short_help="Drop the decisions on what is no longer there.")
@reading
@deciding
def prune(
    asked: Asked,
    decisions: Path | None,
) -> int:
    """Drop every decision on something that is no longer there, whatever its status, and print each.

    Name all the sources there are: a decision on a source that is not read has nothing to hold for either.

    \b
    factcheck baseline prune
    factcheck baseline prune articles/ --decisions decisions
    """
    from factcheck.cli.run import check, decided, load_decisions

    run = asked.run()
    store = load_decisions(decisions)
    report = decided(check(run), store, run)
    if report.problems:
        return say(*report.problems)
    for each in report.stale:
        click.echo(f"− {_plain(each.subject)}: {_plain(' against '.join(each.values))} ({each.decision.status})")
    store.remove(each.fingerprint for each in report.stale)
    click.echo(f"+0 −{len(report.stale)}")
    _wrote(store.save())
    return 0


@command.command("show", short_help="List the decisions.")
@deciding
@click.option("--today", type=Day(), help="The day to take for today, on which decisions may have expired.")
def show(decisions: Path | None, today: date | None) -> int:
    """List every decision there is, by fact, with its reason; no source is read.

    \b
    factcheck baseline show
    factcheck baseline show --decisions decisions --today 2025-01-01
    """
    from factcheck.cli.console import screen
    from factcheck.cli.run import load_decisions
    from factcheck.report.decisions import page

    store = load_decisions(decisions)
    screen(lambda console: page(store.entries(), today or date.today(), (decisions or DECISIONS).as_posix(), console))
    return 0


def _to_accept(report: Report, evolves: bool) -> list[Finding]:
    """Return the findings that the baseline lacks, or holds for fewer sources."""
    from factcheck.findings import findings

    return [each for each in findings(report) if each.state != "known" and (evolves or each.sort != "evolution")]


def _to_drop(report: Report, store: Store) -> list[str]:
    """Return the stale decisions of the baseline whose sources were all read: theirs are gone for certain."""
    read = {source.id for source in report.sources}
    stale = {each.fingerprint for each in report.stale if each.decision.status == "known"}
    return [
        entry.fingerprint
        for subject, entry in store.entries()
        if entry.fingerprint in stale
        and (subject.id in read if subject.is_source else all(set(side.sources) <= read for side in entry.sides))
    ]


def _list(added: list[Finding]) -> None:
    for each in added:
        said = each.check.text if each.check else _values(each)
        click.echo(f"+ {_plain(each.subject)}: {_plain(said)} ({each.state}, {each.fingerprint})")


def _values(finding: Finding) -> str:
    if finding.fact is None or finding.pair is None:
        return ""
    return " against ".join(finding.fact.classes[number].display for number in finding.pair.classes)


def _wrote(files: list[Path]) -> None:
    for file in files:
        click.echo(f"wrote {_plain(file.as_posix())}")


def _plain(text: str) -> str:
    from factcheck.text import clean, inert

    return inert(clean(text))

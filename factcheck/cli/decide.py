"""``factcheck decide``: say what a finding is, so that nobody is asked again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import Day
from factcheck.cli.run import Asked, deciding, reading
from factcheck.review.statuses import SILENCING, STATUSES

if TYPE_CHECKING:
    from factcheck.findings import Finding
    from factcheck.model import Report


@click.command("decide", short_help="Say what a finding is, so that nobody is asked again.")
@click.argument("fingerprint", required=False)
@reading
@click.option("--fact", metavar="ID", help="Decide on all present discrepancies of a fact at once.")
@click.option("--status", type=click.Choice(STATUSES), required=True, help="What it is.")
@click.option("--reason", help="Why; required where the status silences the finding.")
@click.option("--by", help="Who decides.")
@click.option("--expires", type=Day(), help="The last day on which the decision holds.")
@deciding
def command(
    fingerprint: str | None,
    asked: Asked,
    fact: str | None,
    status: str,
    reason: str | None,
    by: str | None,
    expires: date | None,
    decisions: Path | None,
) -> int:
    """Decide on the finding of a FINGERPRINT, or on all of one fact's, and write it into reports/decisions/.

    FINGERPRINT is as factcheck gate shows it, or the start of one; a check inside one source has one as well. PATHS are
    those the check was run with. known, superseded, not-comparable and false-positive silence the finding and need a
    reason; confirmed settles it as a contradiction indeed; unsure leaves it new, with the note that someone looked.

    \b
    factcheck decide 8e9da7998b1e --status superseded --reason "the figure of 2022"
    factcheck decide --fact database-size --status confirmed --by Lena
    """
    from factcheck.cli.run import check, decided, load_decisions
    from factcheck.model import Decision
    from factcheck.review.making import decide

    if fact is not None and fingerprint is not None and Path(fingerprint).exists():
        asked, fingerprint = replace(asked, paths=(Path(fingerprint), *asked.paths)), None
    if (fingerprint is None) == (fact is None):
        raise click.UsageError("name one: the fingerprint of a finding, or a fact with --fact.")
    if status in SILENCING and not (reason or "").strip():
        raise click.UsageError(f"--status {status} silences the finding and needs --reason.")
    run = asked.run()
    store = load_decisions(decisions, required=False)
    report = decided(check(run), store, run)
    found = _of_fact(report, fact) if fact is not None else [_of_print(report, fingerprint or "")]
    decide(store, report, found, Decision(status, reason or "", by or "", run.today, expires))
    for file in store.save():
        click.echo(f"{status}: {len(found)} finding{'s' * (len(found) > 1)} in {file.as_posix()}")
    return 0


def _of_fact(report: Report, name: str) -> list[Finding]:
    """Return the discrepancies of a fact; raises FactcheckError where it has none."""
    from factcheck.errors import FactcheckError
    from factcheck.findings import findings
    from factcheck.report.derivation import find

    fact = find(report, name)
    found = [each for each in findings(report) if each.fact is not None and each.fact.id == fact.id]
    if not found:
        raise FactcheckError(
            "", f"the sources do not contradict each other on {fact.id}", "There is nothing to decide."
        )
    return found


def _of_print(report: Report, name: str) -> Finding:
    """Return the finding whose fingerprint begins so; raises FactcheckError where that is not one."""
    from factcheck.errors import FactcheckError
    from factcheck.findings import findings

    found = [each for each in findings(report) if each.fingerprint.startswith(name)]
    if len({each.fingerprint for each in found}) == 1:
        return found[0]
    text = f"{len(found)} findings begin with '{name}'" if found else f"no finding has the fingerprint '{name}'"
    raise FactcheckError("", text, "factcheck gate shows the fingerprints of what is new.")

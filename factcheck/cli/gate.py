"""``factcheck gate``: the check with a verdict for continuous integration."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.failures import ERROR
from factcheck.cli.options import FailOn
from factcheck.cli.outputs import formats, is_printed, one_to_screen, write
from factcheck.cli.run import Asked, deciding, reading

if TYPE_CHECKING:
    from factcheck.model import Strength

FAILED = 1


@click.command("gate", short_help="Fail on a contradiction that is new, and on nothing else.")
@reading
@deciding
@click.option(
    "--fail-on",
    type=FailOn(),
    default="new,expired",
    show_default=True,
    help="What to fail on: any of new, expired, grown, stale, evolves, checks.",
)
@click.option(
    "--min-strength",
    type=click.Choice(["soft", "hard"]),
    default="soft",
    show_default=True,
    help="hard lets pass what only a reader would take for a contradiction.",
)
@formats
@click.option("--exit-zero", is_flag=True, help="Exit with 0 also where the gate fails; an error still exits with 2.")
def command(
    asked: Asked,
    decisions: Path | None,
    fail_on: tuple[str, ...],
    min_strength: Strength,
    outputs: tuple[tuple[str, Path | None], ...],
    exit_zero: bool,
) -> int:
    """Check as factcheck check does, and fail where something is wrong on which nobody has decided.

    Decisions are read from reports/decisions/, or from the folder that --decisions names. A contradiction is new
    until it is decided on; then it is known, until its decision expires; it has grown where a source that was not
    there then repeats one of its figures. A decision on what is no longer there is stale. New figures that change
    with time and checks inside one source fail only where --fail-on names evolves and checks. Nothing is written but
    what --format names.

    \b
    factcheck gate
    factcheck gate --fail-on new,expired,grown --min-strength hard
    factcheck gate --format sarif:factcheck.sarif --format junit:factcheck.xml --format github

    Exit codes: 0 nothing that fails; 1 the gate failed; 2 an error, or a source that could not be read.
    """
    one_to_screen(outputs)
    from factcheck.cli.run import check, decided, load_decisions
    from factcheck.findings import passes
    from factcheck.model import Policy
    from factcheck.report.gate import page, sentence

    run = asked.run()
    store = load_decisions(decisions)
    report = replace(decided(check(run), store, run), policy=Policy(fail_on, min_strength))
    write(report, outputs, page)
    if is_printed(outputs):
        click.echo(sentence(report), err=True)
    if report.problems:
        return ERROR
    return 0 if exit_zero or passes(report) else FAILED

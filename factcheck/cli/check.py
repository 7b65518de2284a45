"""``factcheck check``: what the sources disagree about."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.failures import ERROR
from factcheck.cli.outputs import formats, one_to_screen, write
from factcheck.cli.run import Asked, deciding, reading


@click.command("check", short_help="Show what the sources disagree about.")
@reading
@deciding
@formats
@click.option(
    "--draft",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A draft to set beside the sources: what they contradict, do not bear out, or have moved on from.",
)
@click.option(
    "--rows",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A CSV file for every row that contradicts in large tables, of which the page shows the worst.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found; an error still exits with 2.")
def command(
    asked: Asked,
    decisions: Path | None,
    outputs: tuple[tuple[str, Path | None], ...],
    draft: Path | None,
    rows: Path | None,
    exit_zero: bool,  # noqa: ARG001 - a check fails on nothing but errors, which it must not hide
) -> int:
    """Show what the sources disagree about.

    Without PATHS, the case in this folder is checked (claims.yaml and sources/, with what reports/decisions/ says of
    it) and reports/report.json is written. With PATHS, files or folders, just those are read, and nothing is written
    but what --format names.

    \b
    factcheck check
    factcheck check articles/ notes.txt
    factcheck check draft.txt --published draft=2024-09-03
    factcheck check articles/ --draft story.md
    factcheck check articles/ --format json > report.json
    factcheck check articles/ --format text --format json:report.json

    Exit codes: 0 done, whatever was found; 2 an error, or a source that could not be read; 130 interrupted.
    """
    one_to_screen(outputs)
    from factcheck.cli.case import REPORT
    from factcheck.cli.run import check, decided, load_decisions
    from factcheck.report.terminal import page

    run = asked.run(draft)
    store = load_decisions(decisions) if decisions or not asked.paths else None
    report = check(run, rows)
    if store is not None:
        report = decided(report, store, run)
    write(report, [*outputs, *([] if asked.paths else [("json", REPORT)])], page)
    return ERROR if report.problems else 0

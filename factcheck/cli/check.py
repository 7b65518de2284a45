"""``factcheck check``: what the sources disagree about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.failures import ERROR, say
from factcheck.cli.options import Dated, Day, Output
from factcheck.errors import SourceError

if TYPE_CHECKING:
    from factcheck.report.frame import Report

Outputs = Sequence[tuple[str, Path | None]]


@click.command("check", short_help="Show what the sources disagree about.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--claims", type=click.Path(path_type=Path), help="The claims.yaml of the case.")
@click.option("--published", type=Dated(), multiple=True, help="The day a source was published; may be repeated.")
@click.option("--exclude", multiple=True, metavar="NAME", help="Leave a source out; may be repeated.")
@click.option("--today", type=Day(), help="The day to take for today, for the same report at any time.")
@click.option(
    "--format", "outputs", type=Output(), multiple=True, help="text or json, with :FILE into a file; may be repeated."
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found; an error still exits with 2.")
def command(
    paths: tuple[Path, ...],
    claims: Path | None,
    published: tuple[tuple[str, date], ...],
    exclude: tuple[str, ...],
    today: date | None,
    outputs: tuple[tuple[str, Path | None], ...],
    exit_zero: bool,  # noqa: ARG001 - a check fails on nothing but errors, which it must not hide
) -> int:
    """Show what the sources disagree about.

    Without PATHS, the case in this folder is checked (claims.yaml and sources/) and reports/report.json is
    written. With PATHS, files or folders, just those are read, and nothing is written but what --format names.

    \b
    factcheck check
    factcheck check articles/ notes.txt
    factcheck check draft.txt --published draft=2024-09-03
    factcheck check articles/ --format json > report.json
    factcheck check articles/ --format text --format json:report.json

    Exit codes: 0 done, whatever was found; 2 an error, or a source that could not be read; 130 interrupted.
    """
    _one_to_screen(outputs)
    from factcheck.cli.case import here
    from factcheck.cli.console import progress
    from factcheck.pipeline import check

    written = list(outputs)
    if not paths:
        paths, claims, report_file = here(Path.cwd(), claims)
        written.append(("json", report_file))
    with progress() as tell:
        report = check(paths, claims, dict(published), exclude=exclude, today=today or date.today(), progress=tell)
    if report.problems and not report.claims:
        raise SourceError.of(report.problems)
    _write(report, written)
    return ERROR if report.problems else 0


def _one_to_screen(outputs: Outputs) -> None:
    """Refuse two formats on one standard output."""
    printed = [name for name, file in outputs if file is None]
    if len(printed) > 1:
        raise click.UsageError(
            f"only one format can be printed, not {' and '.join(printed)}; give the others a file: {printed[1]}:FILE."
        )


def _write(report: Report, outputs: Outputs) -> None:
    """Write the files, then print the one format that goes to the screen."""
    from factcheck.cli.console import screen
    from factcheck.cli.saving import save
    from factcheck.report import renderer
    from factcheck.report.terminal import page

    for name, file in outputs:
        if file is not None:
            save(file, renderer(name).render(report))
    printed = next((name for name, file in outputs if file is None), "text")
    if printed == "text":
        screen(lambda console: page(report, console))
    else:
        click.echo(renderer(printed).render(report), nl=False)
        say(*report.problems)

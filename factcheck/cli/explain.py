"""``factcheck explain``: how one fact was read and compared."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from factcheck.cli.options import Dated


@click.command("explain", short_help="Show how one fact was read and compared, step by step.")
@click.argument("fact")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--claims", type=click.Path(path_type=Path), help="The claims.yaml of the case.")
@click.option("--published", type=Dated(), multiple=True, help="The day a source was published; may be repeated.")
@click.option("--exclude", multiple=True, metavar="NAME", help="Leave a source out; may be repeated.")
def command(
    fact: str,
    paths: tuple[Path, ...],
    claims: Path | None,
    published: tuple[tuple[str, date], ...],
    exclude: tuple[str, ...],
) -> int:
    """Show how one FACT was read and compared: its quotes, readings, intervals, classes and comparisons.

    FACT is an id as the report shows it, or the start of one. PATHS are those the check was run with.

    \b
    factcheck explain database-size
    factcheck explain fine-dutch articles/
    """
    from factcheck.cli.case import here
    from factcheck.cli.console import progress, screen
    from factcheck.cli.failures import say
    from factcheck.pipeline import check
    from factcheck.report.derivation import derivation, find

    if not paths:
        paths, claims, _ = here(Path.cwd(), claims)
    with progress() as tell:
        report = check(paths, claims, dict(published), exclude=exclude, today=date.today(), progress=tell)
    found = find(report, fact)
    screen(lambda console: derivation(found, report, console))
    return say(*report.problems) if report.problems else 0

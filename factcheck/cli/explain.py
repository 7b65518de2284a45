"""``factcheck explain``: how one fact was read and compared."""

from __future__ import annotations

import click

from factcheck.cli.run import Asked, reading


@click.command("explain", short_help="Show how one fact was read and compared, step by step.")
@click.argument("fact")
@reading
def command(fact: str, asked: Asked) -> int:
    """Show how one FACT was read and compared: its quotes, readings, intervals, classes and comparisons.

    FACT is an id as the report shows it, or the start of one. PATHS are those the check was run with.

    \b
    factcheck explain database-size
    factcheck explain fine-dutch articles/
    """
    from factcheck.cli.console import screen
    from factcheck.cli.failures import say
    from factcheck.cli.run import check
    from factcheck.report.derivation import derivation, find

    report = check(asked.run())
    found = find(report, fact)
    screen(lambda console: derivation(found, report, console))
    return say(*report.problems) if report.problems else 0

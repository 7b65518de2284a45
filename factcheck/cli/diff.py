"""``factcheck diff``: what changed between two reports."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("diff", short_help="Show what changed between two reports.")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A page, or JSON.")
def command(old: Path, new: Path, form: str) -> int:
    """Show what changed from the report OLD to the report NEW, both written as JSON by factcheck check or gate.

    Told are contradictions that are new or gone, those whose figures more sources repeat, facts whose verdict
    changed, and checks inside one source that are new or gone.

    \b
    factcheck diff last-week.json reports/report.json
    factcheck diff old.json new.json --format json

    Exit codes: 0 done, whatever changed; 2 a file that cannot be read, or is no report.
    """
    from factcheck.cli.console import screen
    from factcheck.report import changes

    found = changes.between(changes.load(old), changes.load(new))
    if form == "json":
        click.echo(changes.render(found), nl=False)
    else:
        screen(lambda console: changes.page(found, console))
    return 0

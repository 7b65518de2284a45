"""``factcheck extract``: every figure read in a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import Day, LanguageCode

if TYPE_CHECKING:
    from datetime import date


@click.command("extract", short_help="List every figure read in files.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "jsonl", "csv"]), default="text", help="A table, JSON lines or CSV."
)
@click.option("--language", type=LanguageCode(), help="The language of the files, as en, nl, fr; else it is guessed.")
@click.option("--published", type=Day(), help="The day the files were published, for 'last Tuesday'.")
def command(files: tuple[Path, ...], form: str, language: str | None, published: date | None) -> int:
    """List every figure read in FILES, with its place, its words and its value.

    \b
    factcheck extract article.txt
    factcheck extract article.txt --published 2024-09-03
    factcheck extract articles/*.txt --format csv > figures.csv
    factcheck extract bericht.txt --language de --format jsonl
    """
    from factcheck.cli.console import screen
    from factcheck.cli.failures import say
    from factcheck.pipeline import read_figures
    from factcheck.report import figures

    found = read_figures(files, language, published)
    if form == "jsonl":
        click.echo(figures.jsonl(found), nl=False)
    elif form == "csv":
        click.echo(figures.csv_text(found), nl=False)
    else:
        screen(lambda console: figures.table(found, console))
    return say(*found.problems) if found.problems else 0

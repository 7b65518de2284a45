"""Where a report goes: into files, and in one format at most onto standard output."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.options import Output
from factcheck.report import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console
    from rich.text import Text

    from factcheck.model import Report

    Page = Callable[[Report, Console], Iterator[Text]]

Outputs = Sequence[tuple[str, Path | None]]


def formats(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option that says in which formats it tells what it found."""
    told = f"{', '.join(FORMATS)}; with :FILE into a file; may be repeated."
    return click.option("--format", "outputs", type=Output(), multiple=True, help=told)(command)


def one_to_screen(outputs: Outputs) -> None:
    """Refuse two formats on one standard output."""
    printed = [name for name, file in outputs if file is None]
    if len(printed) > 1:
        raise click.UsageError(
            f"only one format can be printed, not {' and '.join(printed)}; give the others a file: {printed[1]}:FILE."
        )


def is_printed(outputs: Outputs) -> bool:
    """Say whether a format was asked for on standard output."""
    return any(file is None for _, file in outputs)


def write(report: Report, outputs: Outputs, page: Page) -> None:
    """Write the files, then print the one format that goes to the screen, or `page` where none does."""
    from factcheck.cli.console import screen
    from factcheck.cli.failures import say
    from factcheck.cli.saving import save
    from factcheck.report import renderer, terminal

    for name, file in outputs:
        if file is not None:
            save(file, renderer(name).render(report))
    printed = next((name for name, file in outputs if file is None), None)
    if printed in (None, "text"):
        chosen = page if printed is None else terminal.page
        screen(lambda console: chosen(report, console))
    else:
        click.echo(renderer(printed or "").render(report), nl=False)
        say(*report.problems)
        _tell_refused(report)


def _tell_refused(report: Report) -> None:
    """Say on standard error how much of what plug-ins suggested does not count, and why; that is no error."""
    from factcheck.report.refusals import refusals
    from factcheck.text import clean, inert

    for each in refusals(report):
        click.echo(inert(f"factcheck: {clean(each.said)}: {clean(each.reason)}"), err=True)

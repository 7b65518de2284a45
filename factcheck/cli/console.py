"""The terminal: the page on standard output, progress on standard error."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from factcheck.cli.failures import ReaderGoneError

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

Tell = Callable[[str, int, int], None]
PATIENCE = 0.7  # seconds before progress is shown


def screen(lines: Callable[[Console], Iterator[Text]]) -> None:
    """Print lines made for whatever standard output is: a terminal of any width, a pipe, a file."""
    from rich.console import Console

    from factcheck.report.terminal import print_lines

    class Page(Console):
        def on_broken_pipe(self) -> None:
            raise ReaderGoneError  # rich would exit with 1, which is the gate's

    console = Page()
    print_lines(lines(console), console)


@contextmanager
def progress() -> Iterator[Tell | None]:
    """Yield a callback that shows what is being done, on a terminal and when it takes long; else None."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    bar = Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console, transient=True)
    task = bar.add_task("", total=None)
    begun = time.monotonic()

    def tell(stage: str, done: int, total: int) -> None:
        if not bar.live.is_started and time.monotonic() - begun > PATIENCE:
            bar.start()
        bar.update(task, description=stage, completed=done, total=total)

    try:
        yield tell
    finally:
        bar.stop()

"""``factcheck review``: the page on which editors decide."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.run import DECISIONS, Asked, deciding, reading

if TYPE_CHECKING:
    from collections.abc import Hashable

    from factcheck.cli.run import Run
    from factcheck.review.desk.desk import Sight


@click.command("review", short_help="Open the page on which editors decide.")
@reading
@deciding
@click.option("--by", default="", help="Who decides; the page asks where it is not said.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port on this machine; 0 takes a free one.")
@click.option("--no-open", is_flag=True, help="Print the address and open no browser.")
def command(
    asked: Asked,
    decisions: Path | None,
    by: str,
    port: int,
    no_open: bool,
) -> int:
    """Go through what the sources disagree about, in the browser, one discrepancy at a time or as a list.

    Each decision is on disk, in reports/decisions/, before the page says so; a claim split off, facts merged, a
    figure corrected or a source left out is written into claims.yaml, with its comments kept. The page is served on
    this machine alone, to the address printed, which holds its key. Stop it with Ctrl-C: nothing is lost, and it
    goes on where it stopped.

    \b
    factcheck review
    factcheck review --by Lena --port 8400
    factcheck review articles/ --claims claims.yaml --decisions decisions
    """
    from factcheck.cli.serving import listen, serve

    sight = _sight(asked, decisions)
    with listen(port) as socket:
        serve(socket, sight, by, opens=not no_open)
    return 0


def _sight(asked: Asked, decisions: Path | None) -> Sight:
    """Return what a review works on; the day and the case are looked up anew at every check."""
    from factcheck.cli.case import CLAIMS
    from factcheck.cli.run import check
    from factcheck.review.desk.desk import Sight

    return Sight(
        check=lambda: check(asked.run()),
        inputs=lambda: _inputs(asked.run()),
        today=lambda: asked.today or date.today(),
        decisions=decisions or DECISIONS,
        claims=asked.claims or (None if asked.paths else CLAIMS),
        journal=_journal(decisions or DECISIONS),
    )


def _journal(decisions: Path) -> Path | None:
    """Return where changes of these decisions are remembered for undo: nothing of it belongs to the case."""
    from hashlib import sha256

    from factcheck.cli.run import cache_folder

    folder = cache_folder()
    name = sha256(str(decisions.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:20]
    return folder / "undo" / f"{name}.jsonl" if folder else None


def _inputs(run: Run) -> Hashable:
    """Return what tells whether anything that is read was written since: places on the disk, times and sizes."""
    from factcheck.read.files import find_files
    from factcheck.review.store import stamp_of

    found, _ = find_files(run.paths, Path())
    files = [path for file in found for path in (file.path, file.sidecar)] + ([run.claims] if run.claims else [])
    return tuple((path.as_posix(), stamp_of(path)) for path in files)

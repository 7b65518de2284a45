"""``factcheck watch``: check again whenever something changes."""

from __future__ import annotations

import time
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.outputs import formats
from factcheck.cli.run import DECISIONS, Asked, deciding, reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.cli.seen import Seen
    from factcheck.model import Report
    from factcheck.report.changes import Pair, Row


EVERY = 0.5  # seconds between looks
SETTLED = 0.2  # seconds in which nothing may change before it is read: programs write a file in pieces
_SHARE = 20  # looking takes at most one part in so many of the time
_MOST_NAMES = 3


@click.command("watch", short_help="Check again whenever a source or claims.yaml changes.")
@reading
@deciding
@formats
@click.option("--serve", "served", is_flag=True, help="Show the page in the browser, and keep it up to date there.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port of that page; 0 takes a free one.")
@click.option("--no-open", is_flag=True, help="Print the address of that page and open no browser.")
def command(
    asked: Asked,
    decisions: Path | None,
    outputs: tuple[tuple[str, Path | None], ...],
    served: bool,
    port: int,
    no_open: bool,
) -> None:
    """Check now, and again whenever a source, a sidecar, claims.yaml or a decision changes.

    Each time one line says what changed, and the files that --format names are written anew. Without PATHS, the case
    in this folder is watched, and reports/report.json is written too. What cannot be read meanwhile is told and waited
    for. Ctrl-C ends it.

    \b
    factcheck watch
    factcheck watch --serve
    factcheck watch --format html:reports/report.html
    factcheck watch articles/ --format markdown:report.md

    Exit codes: 130 when it is ended; 2 for what was asked for wrongly.
    """
    if any(file is None for _, file in outputs):
        raise click.UsageError("watch writes files: give each format one, --format html:FILE.")
    from factcheck.cli.case import REPORT

    asked.run()
    written = [*outputs, *([] if asked.paths else [("json", REPORT)])]
    folder = decisions or (None if asked.paths else DECISIONS)
    with _page(served, port, not no_open) as show:
        last: Row | None = None
        for names in _changes(lambda: _look(asked, folder, [file for _, file in written if file])):
            line, last = _checked(lambda: _reported(asked, folder, written, show), last)
            click.echo(f"{datetime.now():%H:%M:%S}  {_told(names)}{line}")


def pause(seconds: float) -> None:
    """Wait."""
    time.sleep(seconds)


def _changes(look: Callable[[], Seen]) -> Iterator[list[str]]:
    """Yield at once, then for ever the names of what changed, each time once it has settled."""
    from factcheck.cli.seen import changed

    before = look()
    yield []
    while True:
        begun = time.perf_counter()
        now = look()
        wait = max(EVERY, _SHARE * (time.perf_counter() - begun))
        if now == before:
            pause(wait)
            continue
        while True:
            pause(SETTLED)
            settled = look()
            if settled == now:
                break
            now = settled
        names, before = changed(before, now), now
        if names:
            yield names


def _look(asked: Asked, decisions: Path | None, ours: Sequence[Path]) -> Seen:
    """Return what there is to be seen of all that a check reads."""
    from factcheck.cli.case import CLAIMS, SOURCES
    from factcheck.cli.seen import seen

    beside = [path.with_suffix(".yaml") for path in asked.paths if path.is_file()]
    read = [*asked.paths, *beside] if asked.paths else [SOURCES, CLAIMS]
    return seen([*read, *([asked.claims] if asked.claims else []), *([decisions] if decisions else [])], ours)


@contextmanager
def _page(served: bool, port: int, opens: bool) -> Iterator[Callable[[Report], None]]:
    """Yield what shows a report in the browser, if that was asked for."""
    if not served:
        yield lambda _: None
        return
    from factcheck.cli.serving import following

    with following(port, opens) as show:
        yield show


def _checked(reported: Callable[[], Report], last: Row | None) -> tuple[str, Row | None]:
    """Check once; return the line that tells of it, and the report to compare the next with."""
    from factcheck.errors import FactcheckError
    from factcheck.text import clean, inert

    try:
        report = reported()
    except (FactcheckError, OSError) as error:  # half-written files, a full disk: the next change may mend it
        return inert(clean(f"cannot be checked now: {error}")), last
    from factcheck.report.json import document

    now = document(report)
    return inert(clean(_line(report, last, now))), now


def _reported(
    asked: Asked,
    decisions: Path | None,
    written: Sequence[tuple[str, Path | None]],
    show: Callable[[Report], None],
) -> Report:
    """Check, and put the report wherever it is to go."""
    from factcheck.cli.run import check, decided, load_decisions

    run = asked.run()
    report = check(run)
    if decisions is not None:
        report = decided(report, load_decisions(decisions, required=False), run)
    _write(report, written)
    show(report)
    return report


def _write(report: Report, written: Sequence[tuple[str, Path | None]]) -> None:
    from factcheck.cli.saving import save
    from factcheck.report import renderer

    for name, file in written:
        if file is not None:
            save(file, renderer(name).render(report))


def _line(report: Report, last: Row | None, now: Row) -> str:
    """Say in one line how the case stands, and what is new and gone since the last time."""
    from factcheck.report.changes import between
    from factcheck.report.words import counted

    summary = now["summary"]
    contradictions = counted(summary["contradictions"], "contradiction")
    parts = [f"{counted(summary['sources'], 'source')}, {contradictions}, {summary['new']} not decided"]
    if last is not None:
        found = between(last, now)
        said = [f"+ {_pairs(found.new)}"] if found.new else []
        said += [f"− {_pairs(found.gone)}"] if found.gone else []
        parts += said or ["no contradiction new or gone"]
    parts += [f"not read: {each.place}: {each.text}" for each in report.problems[:1]]
    return " · ".join(parts)


def _pairs(found: Sequence[Pair]) -> str:
    """Return some contradictions in words, as many as a line may hold."""
    told = [f"{each.label}: {' against '.join(each.values)}" for each in found[:_MOST_NAMES]]
    return "; ".join(told) + (f" and {len(found) - _MOST_NAMES} more" if len(found) > _MOST_NAMES else "")


def _told(names: Sequence[str]) -> str:
    """Return which files changed, at the head of a line."""
    from factcheck.text import clean, inert

    if not names:
        return ""
    more = f" +{len(names) - 1}" if len(names) > 1 else ""
    return inert(clean(f"{Path(names[0]).as_posix()}{more}: "))

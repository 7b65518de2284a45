"""``factcheck snapshot``: keep a copy of a page, and show which of its figures changed."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.failures import ERROR

_FEW_WORDS = 60

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.fetch.doors import Doors
    from factcheck.fetch.keep import Snapshot
    from factcheck.revision import Revision

    Told = tuple[Snapshot, Snapshot | None, Sequence[Revision]]


@click.command("snapshot", short_help="Keep a copy of a page, and show which figures changed.")
@click.argument("urls", nargs=-1, required=True, metavar="URL…")
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), help="The folder; sources/ if none is named.")
@click.option("--offline", is_flag=True, help="Fetch nothing: compare the last two snapshots that are kept.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="A page, or JSON.")
def command(urls: tuple[str, ...], into: Path | None, offline: bool, form: str) -> int:
    """Fetch pages into sources/, each with a sidecar that tells its address, the time and a hash.

    This is the one command that opens a connection. Earlier snapshots of an address stay as they are, and the figures
    that changed since the last one are shown. Only public pages at http:// and https:// are fetched: at most 20 MB,
    within 30 seconds, through at most 5 redirects, without cookies and scripts.

    \b
    factcheck snapshot https://www.example.org/news/fine
    factcheck snapshot https://www.example.org/news/fine --into articles/
    factcheck snapshot --offline https://www.example.org/news/fine

    Exit codes: 0 done, whatever changed; 2 a page that could not be fetched or read; 130 interrupted.
    """
    from factcheck.cli.console import screen
    from factcheck.cli.failures import say
    from factcheck.errors import FactcheckError
    from factcheck.report import revision

    folder = into or Path("sources")
    told: list[Told] = []
    failed = False
    for url in dict.fromkeys(urls):
        try:
            each = _told(*(_kept(url, folder) if offline else _fetched(url, folder)))
        except FactcheckError as error:
            say(*error.problems)
            failed = True
            continue
        told.append(each)
        _warn(each[0], each[1])
        if form == "text":
            screen(partial(revision.page, *each))
    if form == "json":
        click.echo(revision.render(told), nl=False)
    return ERROR if failed else 0


def _warn(new: Snapshot, old: Snapshot | None) -> None:
    """Say on standard error where a new page holds too little to be an article: for consent, or for scripts."""
    from factcheck.read import read_sources
    from factcheck.text import clean, inert

    if new.path.suffix != ".html" or (old is not None and old.path == new.path):
        return
    sources, _ = read_sources([new.path])
    words = sum(len(source.text.split()) for source in sources)
    if words < _FEW_WORDS:
        told = f"holds {words} words: the site may ask for consent first, or make its pages by script"
        hint = "Open it in a browser and save it into the same folder, if words are missing."
        click.echo(inert(f"factcheck: {clean(new.path.as_posix())}: {told}. {hint}"), err=True)


def doors() -> Doors:
    """Return the doors through which pages are fetched."""
    from factcheck.fetch.doors import Doors

    return Doors(time.monotonic)


def _fetched(url: str, folder: Path) -> tuple[Snapshot, Snapshot | None]:
    """Fetch a page; return its snapshot and the one before, which is the same where nothing changed."""
    from hashlib import sha256

    from factcheck.errors import FactcheckError, missing_extra
    from factcheck.fetch.keep import keep, kept

    try:
        from factcheck.fetch.page import fetch
    except ImportError:
        raise missing_extra("factcheck snapshot", "fetch") from None
    page = fetch(url, doors())
    before = [each for each in kept(folder) if each.url == str(page.asked)]
    if before and before[-1].sha256 == sha256(page.data).hexdigest():
        return before[-1], before[-1]
    try:
        return keep(page, folder, datetime.now(UTC)), before[-1] if before else None
    except OSError as error:
        hint = "Name a folder you may write to with --into."
        raise FactcheckError(folder.as_posix(), f"cannot be written: {error.strerror}", hint) from None


def _kept(url: str, folder: Path) -> tuple[Snapshot, Snapshot | None]:
    """Return the last two snapshots of an address that are kept."""
    from factcheck.errors import FactcheckError
    from factcheck.fetch.address import read_address
    from factcheck.fetch.keep import kept

    found = [each for each in kept(folder) if each.url == str(read_address(url))]
    if not found:
        raise FactcheckError(url, f"no snapshot of it is in {folder.as_posix()}/", "Fetch it first, without --offline.")
    return found[-1], found[-2] if len(found) > 1 else None


def _told(new: Snapshot, old: Snapshot | None) -> Told:
    """Return two snapshots with what changed between them; raises FactcheckError where one cannot be read."""
    from factcheck.errors import SourceError
    from factcheck.pipeline import read_figures
    from factcheck.revision import revisions

    if old is None or old.path == new.path:
        return new, old, ()
    before, after = (read_figures([each.path]) for each in (old, new))
    if problems := [*before.problems, *after.problems]:
        raise SourceError.of(problems)
    return new, old, revisions(before.claims, after.claims)

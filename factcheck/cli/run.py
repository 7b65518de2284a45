"""A run of the check as all commands make it: what it reads, what it remembers, where the decisions are."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, fields
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.options import Dated, Day
from factcheck.cli.quick import spared

if TYPE_CHECKING:
    from factcheck.cache import Cache
    from factcheck.memo import Memo
    from factcheck.model import Report
    from factcheck.review.store import Store
    from factcheck.tables.rows import TellRow

DECISIONS = Path("reports/decisions")
REMEMBER = "FACTCHECK_CACHE"  # a folder, or `off`
_LARGEST = 20_000_000

Command = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Run:
    """What a run was asked to read, and what day it is."""

    paths: tuple[Path, ...]
    claims: Path | None
    published: tuple[tuple[str, date], ...]
    exclude: tuple[str, ...]
    today: date
    draft: Path | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What the argument and options of a command say to read."""

    paths: tuple[Path, ...]
    claims: Path | None
    published: tuple[tuple[str, date], ...]
    exclude: tuple[str, ...]
    today: date | None

    def run(self, draft: Path | None = None) -> Run:
        """Return the run that was asked for: of the case in this folder, where no path is named."""
        from factcheck.cli.case import here

        paths, claims = self.paths, self.claims
        if not paths:
            paths, claims, _ = here(Path.cwd(), claims)
        return Run(tuple(paths), claims, self.published, self.exclude, self.today or date.today(), draft)


def reading(command: Command) -> Command:
    """Give a command the argument and options that say what to read, together as `asked`."""

    @wraps(command)
    def bundled(**given: Any) -> Any:
        told = {field.name: given.pop(field.name) for field in fields(Asked)}
        return command(asked=Asked(**told), **given)

    with_options = bundled
    for option in reversed(
        (
            click.argument("paths", nargs=-1, type=click.Path(path_type=Path)),
            click.option("--claims", type=click.Path(path_type=Path), help="The claims.yaml of the case."),
            click.option(
                "--published", type=Dated(), multiple=True, help="The day a source was published; may be repeated."
            ),
            click.option("--exclude", multiple=True, metavar="NAME", help="Leave a source out; may be repeated."),
            click.option("--today", type=Day(), help="The day to take for today, for the same report at any time."),
        )
    ):
        with_options = option(with_options)
    return with_options


def deciding(command: Command) -> Command:
    """Give a command the option that says where the decisions are."""
    told = f"The folder of decisions; {DECISIONS.as_posix()} if none is named."
    return click.option("--decisions", type=click.Path(path_type=Path, file_okay=False), help=told)(command)


def check(run: Run, rows: Path | None = None) -> Report:
    """Return the report of a run, remembered where nothing it depends on has changed.

    `rows` is a file for every row of the facts that contradict in large tables; those are never remembered.

    Raises SourceError where nothing at all could be read.
    """
    from factcheck.errors import SourceError

    with spared():
        report = _remembered(run) if rows is None else _with_rows(run, rows)
    if report.problems and not report.claims:
        raise SourceError.of(report.problems)
    return report


def _remembered(run: Run) -> Report:
    folder = cache_folder()
    if folder is None:
        return _made(run, None)
    from factcheck.cache import Cache

    cache = Cache(folder)
    before = _inputs(run)
    held = cache.report(_key(run, before)) if before else None
    if held is not None:
        return held
    report = _from_pieces(run, cache)
    if before and not report.problems and _inputs(run) == before:
        cache.keep(_key(run, before), report)
    return report


def _with_rows(run: Run, rows: Path) -> Report:
    """Work a report out anew, and write the rows of large tables as they are met."""
    from factcheck.cache import Cache
    from factcheck.cli.rowsfile import rows_file

    folder = cache_folder()
    with rows_file(rows) as tell_row:
        return _made(run, Cache(folder) if folder else None, tell_row)


def _from_pieces(run: Run, cache: Cache) -> Report:
    """Work a report out from what an earlier run of the case left, and keep the pieces for the next."""
    from factcheck.cache import DAMAGED, digest
    from factcheck.memo import Memo

    named = digest(*map(str, run.paths), "", str(run.claims), str(run.draft), *run.exclude)
    memo = cache.memo(named)
    try:
        report = _made(run, cache, memo=memo)
    except DAMAGED:  # pieces of another shape: whoever put them there, they are not ours
        memo = Memo()
        report = _made(run, cache, memo=memo)
    cache.keep_memo(named, memo)
    return report


def _made(run: Run, cache: Cache | None, tell_row: TellRow | None = None, memo: Memo | None = None) -> Report:
    """Work a report out, showing how far it is."""
    from factcheck.cli.console import progress
    from factcheck.datafile import remembering
    from factcheck.normalize.claims import build_claims
    from factcheck.pipeline import check as work_out
    from factcheck.read.guard import guard

    pages = None if cache is None else lambda key, data, name: cache.pages(key, data, name, guard().read)
    read = build_claims if cache is None else lambda source: cache.claims(source, build_claims)
    with progress() as tell, remembering(cache.data) if cache else nullcontext():
        return work_out(
            run.paths,
            run.claims,
            dict(run.published),
            exclude=run.exclude,
            draft=run.draft,
            today=run.today,
            progress=tell,
            read_claims=read,
            read_guarded=pages,
            plugin_settings=_plugin_settings(run.claims),
            tell_row=tell_row,
            memo=memo,
        )


def _plugin_settings(claims: Path | None) -> dict[str, dict[str, str]]:
    """Return what the environment says to each plug-in: FACTCHECK_ASK_MODEL_URL is the `url` of ``ask-model``."""
    if claims is None or not claims.is_file():
        return {}
    from factcheck.casefile import load_case

    told = {}
    for use in load_case(claims).plugins:
        prefix = "FACTCHECK_" + "".join(char if char.isalnum() else "_" for char in use.name.upper()) + "_"
        given = {key.removeprefix(prefix).lower(): value for key, value in os.environ.items() if key.startswith(prefix)}
        told[use.name] = given
    return told


def _key(run: Run, inputs: Sequence[str]) -> str:
    from factcheck.cache import digest

    days = [f"{name}={day}" for name, day in run.published]
    told = [str(run.claims), str(run.draft), run.today.isoformat(), *days, "", *run.exclude, ""]
    return digest(*map(str, run.paths), "", *told, *inputs)


def _inputs(run: Run) -> list[str]:
    """Return the name and hash of every file the run reads; nothing where one cannot be read, or none is there."""
    from factcheck.read.files import find_files

    found, problems = find_files([*run.paths, *([run.draft] if run.draft else [])], Path())
    if problems:
        return []
    try:
        files = {file.shown: file.path for file in found}
        files |= {f"{file.shown} beside": file.sidecar for file in found if file.sidecar.is_file()}
        said = [f"{name} {_hash(path)}" for name, path in sorted(files.items())]
        return [*said, *_settings(run.claims)] if run.claims else said
    except OSError:
        return []


def _settings(claims: Path) -> list[str]:
    """Return the hash of a claims.yaml and of its tables, and which of the files it speaks of are there."""
    from factcheck.casefile import load_case

    case = load_case(claims)
    if case.plugins:
        raise OSError("what a plug-in answers may depend on anything")
    named = [one.path for one in case.sources if one.path]
    there = [f"{name} {(claims.parent / name).is_file()}" for name in named]
    tables = [f"{one.path} {_hash(claims.parent / one.path)}" for one in case.sources if one.table and one.path]
    return [f"{claims.as_posix()} {_hash(claims)}", *there, *tables]


def _hash(path: Path) -> str:
    if not path.is_file():
        raise OSError("a device or a pipe, which might never end")
    with path.open("rb") as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise OSError("too large to be read")
    return hashlib.sha256(data).hexdigest()


def cache_folder() -> Path | None:
    """Return the folder in which answers are remembered, ``None`` where that is turned off."""
    told = os.environ.get(REMEMBER)
    if told:
        return None if told == "off" else Path(told)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home())
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "factcheck"


def decided(report: Report, store: Store, run: Run) -> Report:
    """Return the report with the states that the decisions leave its findings in."""
    from factcheck.review.match import with_states

    return with_states(report, store, run.today)


def load_decisions(folder: Path | None, required: bool = True) -> Store:
    """Read the decisions in the folder that was named, else in the usual one.

    Raises ConfigError where they do not say what they should, or where the folder that was named is not there.
    """
    from factcheck.errors import ConfigError

    if folder is not None and required and not folder.is_dir():
        raise ConfigError(folder.as_posix(), "no such folder of decisions", "Check the name given to --decisions.")
    return _load(folder or DECISIONS)


def _load(decisions: Path) -> Store:
    """Read a folder of decisions, what an earlier run read in its files from there."""
    from factcheck.review.store import load

    folder = cache_folder()
    if folder is None or not decisions.is_dir():
        return load(decisions)
    from factcheck.cache import DAMAGED, Cache, digest
    from factcheck.review.remembered import remembering

    cache, named = Cache(folder), digest("decisions", str(decisions))
    memo = cache.memo(named)
    try:
        store = load(decisions, read=remembering(memo))
    except DAMAGED:  # pieces of another shape
        return load(decisions)
    if memo.changed:
        cache.keep_memo(named, memo)
    return store

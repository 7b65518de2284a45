"""Make a source of each file; what cannot be read becomes a problem, and the others are read all the same."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.fields import nearest
from factcheck.language import languages
from factcheck.model import Problem, Source
from factcheck.read.dense import too_dense
from factcheck.read.files import SIDECAR, Found, find_files, show_path
from factcheck.read.formats import FORMATS, choose, format_of
from factcheck.read.guard import guard
from factcheck.read.identity import assign_ids
from factcheck.read.meta import from_settings, read_sidecar
from factcheck.read.page import Meta, Page, UnreadableError, unreadable
from factcheck.read.plugged import chosen
from factcheck.read.remembered import Remembered
from factcheck.read.snapshots import as_served, newest

if TYPE_CHECKING:
    from datetime import date

    from factcheck.casefile import SourceSettings
    from factcheck.memo import Memo
    from factcheck.read.page import ReadPages

MAX_BYTES = 20_000_000
_SURE = 300  # characters from which the words of a text tell its language better than its file does


def read_sources(
    paths: Sequence[str | Path],
    *,
    exclude: Sequence[str] = (),
    published: Mapping[str, date] | None = None,
    root: Path | None = None,
    settings: Sequence[SourceSettings] = (),
    plugins: Sequence[str] = (),
    read_guarded: ReadPages | None = None,
    memo: Memo | None = None,
) -> tuple[list[Source], list[Problem]]:
    """Read the files and folders `paths` into sources, in the order of their paths, and say what went wrong.

    `exclude` and the keys of `published` name sources by id, path, file name or a pattern with ``*``. Paths are
    shown relative to `root` (the current folder by default), which the paths of `settings` are relative to also.
    What is told of a source goes by who tells it: `published`, then `settings`, its sidecar, the file itself.
    A file may hold several sources: a feed, a mailbox, a message with attachments. `plugins` names readers that other
    packages bring. `read_guarded` reads the files that are read in a process of their own, and may remember them;
    what the `memo` holds of the others is not worked out again.
    """
    base, days = root or Path(), published or {}
    files, problems = find_files(paths, base)
    names = _Names([*exclude, *days])
    files = [file for file in files if not names.first(exclude, file) and not _left_out(file, None, settings)]
    files = newest(files, [*paths, *(base / one.path for one in settings if one.path)])
    problems += _missing_paths(settings, base)
    remembered = Remembered(memo)
    how = _How(settings, base, plugins, read_guarded or guard().read, remembered)
    read = [one for file in files for one in _read_file(file, how, problems)]
    ids, clashes = assign_ids([(one.file.shown, one.meta.id, one.page.part) for one in read])
    problems += clashes
    sources = []
    for one, identity in zip(read, ids, strict=True):
        if not names.first(exclude, one.file, identity):
            name = names.first(tuple(days), one.file, identity)
            told = replace(one.meta, published=days[name], published_how="stated") if name else one.meta
            source = _source(one, identity, told, remembered)
            if problem := too_dense(source):
                problems.append(problem)
            else:
                sources.append(source)
    problems += names.unused([*ids, *(one.file.shown for one in read)])
    if paths and not (sources or problems or any(one.table for one in settings)):
        problems.append(Problem("", "every source is left out", "Take back an --exclude, or name other files."))
    return sources, problems


@dataclass(frozen=True, slots=True)
class _Read:
    """One text of a file, with all that is told of it."""

    file: Found
    page: Page
    meta: Meta
    digest: str
    lined: bool


@dataclass(frozen=True, slots=True)
class _How:
    """How the files of one run are read."""

    settings: Sequence[SourceSettings]
    root: Path
    plugins: Sequence[str]
    guarded: ReadPages
    remembered: Remembered

    def reader(self, key: str) -> ReadPages:
        """Return what reads a format; what reads one of another package never remembers, for that may change."""
        if not format_of(key).guarded:
            return self.remembered.pages
        return self.guarded if key in FORMATS else guard().read


class _Names:
    """Names by which a person means sources, and which of them met one."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self.used: set[str] = set()

    def first(self, names: Sequence[str], file: Found, identity: str | None = None) -> str | None:
        """Return the first of `names` that means `file`."""
        for name in names:
            if name == identity or file.called(name):
                self.used.add(name)
                return name
        return None

    def unused(self, known: Sequence[str]) -> list[Problem]:
        """Return a problem for each name that met no source."""
        return [
            Problem(name, "no source is called so", f"Did you mean '{near}'?" if (near := nearest(name, known)) else "")
            for name in self.names
            if name not in self.used
        ]


def _missing_paths(settings: Sequence[SourceSettings], root: Path) -> list[Problem]:
    """Return a problem for each file that settings speak of and that is not there."""
    return [
        Problem(one.place, f"source '{one.id}' is to be at {one.path}, where no file is", "Correct its path.")
        for one in settings
        if one.path and not one.exclude and not os.path.isfile(root / one.path)
    ]


def _read_file(file: Found, how: _How, problems: list[Problem]) -> list[_Read]:
    """Read one file; what goes wrong goes to `problems`."""
    try:
        data = _bytes(file)
        key = _format(file, data, how.plugins)
        pages = how.reader(key)(key, as_served(data, file.sidecar), file.shown)
        beside = Meta()
        if os.path.isfile(file.sidecar):
            beside = read_sidecar(file.sidecar, show_path(file.sidecar, how.root))
    except UnreadableError as error:
        problems += error.problems
        return []
    read = []
    for page in pages:
        problems += page.problems
        told = _of_part(beside, page).over(page.meta)
        if not _left_out(file, told.id, how.settings):
            own = _settings_of(file, told.id, how.settings)
            told = _of_part(from_settings(own), page).over(told) if own else told
            read.append(_Read(file, page, told, _digest(page, data), format_of(key).lined))
    return read


def _of_part(told: Meta, page: Page) -> Meta:
    """Return what is told of a file as far as it holds for one of its texts: its title is not that of a part."""
    return replace(told, title=None) if page.part else told


def _digest(page: Page, data: bytes) -> str:
    """Return the hash of a file, or of the text that is a part of one."""
    return sha256(page.text.encode("utf-8", "surrogatepass") if page.part else data).hexdigest()


def _settings_of(file: Found, told: str | None, settings: Sequence[SourceSettings]) -> SourceSettings | None:
    """Return the settings that name this file by its path, or by the id it tells or its name where they give none."""
    by_path = next((one for one in settings if one.path == file.shown), None)
    return by_path or next((one for one in settings if not one.path and one.id in (told, file.path.stem)), None)


def _left_out(file: Found, told: str | None, settings: Sequence[SourceSettings]) -> bool:
    """Say whether the settings leave this file out of every run, or take it for a table of claims."""
    own = _settings_of(file, told, settings)
    return own is not None and (own.exclude or own.table is not None)


def _format(file: Found, data: bytes, plugins: Sequence[str]) -> str:
    """Return the format of the file; what stands in its place as a sidecar is none."""
    if file.path.suffix.lower() == SIDECAR:
        hint = "Give the settings of a case with --claims; a sidecar must have the name of its text."
        raise unreadable(file.shown, f"{SIDECAR} files cannot be read as sources", hint)
    return chosen(plugins, file.path.suffix.lower()) or choose(data, file.shown)


def _bytes(file: Found) -> bytes:
    """Return what is in the file, no more than a limit; a device or pipe is not opened, it might never end."""
    try:
        if not file.path.is_file():
            raise UnreadableError([Problem(file.shown, "is not a file", "Name a file, or a folder of files.")])
        with file.path.open("rb") as opened:
            data = opened.read(MAX_BYTES + 1)
    except OSError as error:
        hint = "Check its permissions, or leave it out with --exclude."
        raise UnreadableError([Problem(file.shown, f"cannot be read: {error.strerror}", hint)]) from None
    if len(data) > MAX_BYTES:
        text = f"is larger than {MAX_BYTES // 1_000_000} MB"
        raise UnreadableError([Problem(file.shown, text, "Split it, or leave it out with --exclude.")])
    return data


def _source(one: _Read, identity: str, told: Meta, remembered: Remembered) -> Source:
    return Source(
        id=identity,
        path=one.file.shown,
        text=one.page.text,
        sha256=one.digest,
        title=told.title,
        publisher=told.publisher,
        url=told.url,
        language=told.language or _language(one.page, remembered),
        published=told.published,
        published_how=told.published_how if told.published else "none",
        primary=bool(told.primary),
        regions=one.page.regions,
        marks=one.page.marks,
        lined=one.lined,
        part=one.page.part,
        headed=one.page.headed,
    )


def _language(page: Page, remembered: Remembered) -> str:
    """Return the language of a text: as its file says, unless enough words of another one we know say otherwise.

    Many a page carries the language of the program that made it, which is not that of its words.
    """
    text = page.text[page.body :]
    if page.language and (page.language not in languages() or len(text) < _SURE):
        return page.language
    return remembered.language(text)

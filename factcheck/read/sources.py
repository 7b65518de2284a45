"""Make a source of each file; what cannot be read becomes a problem, and the others are read all the same."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.fields import nearest
from factcheck.language.detect import detect_language
from factcheck.model import Problem, Source
from factcheck.read.files import SIDECAR, Found, find_files, show_path
from factcheck.read.identity import assign_ids
from factcheck.read.meta import from_settings, read_sidecar
from factcheck.read.page import Meta, Page, UnreadableError
from factcheck.read.text import read_markdown, read_plain

if TYPE_CHECKING:
    from datetime import date

    from factcheck.casefile import SourceSettings

Reader = Callable[[bytes, str], Page]

MAX_BYTES = 20_000_000
READERS: Mapping[str, Reader] = {
    "": read_plain,
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
}
_FORMATS = ", ".join(suffix for suffix in READERS if suffix)


def read_sources(
    paths: Sequence[str | Path],
    *,
    exclude: Sequence[str] = (),
    published: Mapping[str, date] | None = None,
    root: Path | None = None,
    settings: Sequence[SourceSettings] = (),
) -> tuple[list[Source], list[Problem]]:
    """Read the files and folders `paths` into sources, in the order of their paths, and say what went wrong.

    `exclude` and the keys of `published` name sources by id, path, file name or a pattern with ``*``. Paths are
    shown relative to `root` (the current folder by default), which the paths of `settings` are relative to also.
    What is told of a source goes by who tells it: `published`, then `settings`, its sidecar, its front matter.
    """
    base, days = root or Path(), published or {}
    files, problems = find_files(paths, base)
    names = _Names([*exclude, *days])
    files = [file for file in files if not names.first(exclude, file) and not _left_out(file, None, settings)]
    problems += _missing_paths(settings, base)
    read = [one for file in files if (one := _read_one(file, settings, base, problems))]
    ids, clashes = assign_ids([(one.file.shown, one.meta.id) for one in read])
    problems += clashes
    sources = []
    for one, identity in zip(read, ids, strict=True):
        if not names.first(exclude, one.file, identity):
            name = names.first(tuple(days), one.file, identity)
            sources.append(_source(one, identity, days[name] if name else one.meta.published))
    problems += names.unused([*ids, *(one.file.shown for one in read)])
    if paths and not (sources or problems):
        problems.append(Problem("", "every source is left out", "Take back an --exclude, or name other files."))
    return sources, problems


@dataclass(frozen=True, slots=True)
class _Read:
    """A file read, with all that is told of it."""

    file: Found
    page: Page
    meta: Meta
    digest: str


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


def _read_one(file: Found, settings: Sequence[SourceSettings], root: Path, problems: list[Problem]) -> _Read | None:
    """Read one file; what goes wrong goes to `problems`."""
    try:
        reader = _reader(file)
        data = _bytes(file)
        page = reader(data, file.shown)
        told = page.meta
        if os.path.isfile(file.sidecar):
            told = read_sidecar(file.sidecar, show_path(file.sidecar, root)).over(told)
    except UnreadableError as error:
        problems += error.problems
        return None
    if _left_out(file, told.id, settings):
        return None
    own = _settings_of(file, told.id, settings)
    return _Read(file, page, from_settings(own).over(told) if own else told, sha256(data).hexdigest())


def _settings_of(file: Found, told: str | None, settings: Sequence[SourceSettings]) -> SourceSettings | None:
    """Return the settings that name this file by its path, or by the id it tells or its name where they give none."""
    by_path = next((one for one in settings if one.path == file.shown), None)
    return by_path or next((one for one in settings if not one.path and one.id in (told, file.path.stem)), None)


def _left_out(file: Found, told: str | None, settings: Sequence[SourceSettings]) -> bool:
    """Say whether the settings leave this file out of every run."""
    own = _settings_of(file, told, settings)
    return own is not None and own.exclude


def _reader(file: Found) -> Reader:
    suffix = file.path.suffix.lower()
    if suffix in READERS:
        return READERS[suffix]
    hint = f"Known formats: {_FORMATS}. Save it as one of these, or leave it out with --exclude."
    if suffix == SIDECAR:
        hint = "Give the settings of a case with --claims; a sidecar must have the name of its text."
    raise UnreadableError([Problem(file.shown, f"{suffix} files cannot be read as sources", hint)])


def _bytes(file: Found) -> bytes:
    """Return what is in the file, no more than a limit; a device or pipe is not opened, it might never end."""
    try:
        if not file.path.is_file():
            raise UnreadableError([Problem(file.shown, "is not a file", "Name a text file.")])
        with file.path.open("rb") as opened:
            data = opened.read(MAX_BYTES + 1)
    except OSError as error:
        hint = "Check its permissions, or leave it out with --exclude."
        raise UnreadableError([Problem(file.shown, f"cannot be read: {error.strerror}", hint)]) from None
    if len(data) > MAX_BYTES:
        text = f"is larger than {MAX_BYTES // 1_000_000} MB"
        raise UnreadableError([Problem(file.shown, text, "Split it, or leave it out with --exclude.")])
    return data


def _source(one: _Read, identity: str, published: date | None) -> Source:
    return Source(
        id=identity,
        path=one.file.shown,
        text=one.page.text,
        sha256=one.digest,
        title=one.meta.title,
        publisher=one.meta.publisher,
        url=one.meta.url,
        language=one.meta.language or detect_language(one.page.text[one.page.body :]),
        published=published,
        published_how="stated" if published else "none",
        primary=bool(one.meta.primary),
        regions=one.page.regions,
    )

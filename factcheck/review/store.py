"""The folder of decisions: one small file a fact, so that two branches that decide on two facts merge cleanly."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import ConfigError, FactcheckError
from factcheck.files import write_atomically
from factcheck.folders import alone, sweep
from factcheck.model import Problem
from factcheck.review.edit import edited
from factcheck.review.entries import Entry, Page, Subject
from factcheck.review.layout import page_text
from factcheck.review.read import read_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    ReadPage = Callable[[str, str], Page]
    Stamp = tuple[int, int, int]

_SUFFIX = ".yaml"
_SOURCES = "sources"  # decisions on checks stand in a folder of this name
_SAFE = re.compile(r"[a-z0-9][a-z0-9._-]{0,79}")
_AGAIN = "Run the command again; nothing of theirs was overwritten."


@dataclass(slots=True)
class _File:
    """A decision file as it was read: its text tells later whether someone else changed it meanwhile."""

    path: Path
    text: str
    page: Page
    stamp: Stamp


@dataclass(slots=True)
class Store:
    """The decisions of one case. Changes are held until :meth:`save` writes them."""

    folder: Path
    files: list[_File] = field(default_factory=list)
    changed: dict[Path, Page] = field(default_factory=dict)
    stamps: dict[str, Stamp] = field(default_factory=dict)

    def pages(self) -> list[Page]:
        """Return the decision files as they are with the changes made, in the order of their names."""
        held = {file.path: file.page for file in self.files} | self.changed
        return [held[path] for path in sorted(held, key=_order)]

    def entries(self) -> list[tuple[Subject, Entry]]:
        """Return every decision with what it is about."""
        return [(page.subject, entry) for page in self.pages() for entry in page.entries]

    def put(self, subject: Subject, entries: Iterable[Entry]) -> None:
        """Decide on findings of one subject; a decision on the same finding gives way wherever it stands."""
        for entry in entries:
            path = self._path_of(entry, subject)
            page = self._page(path) or Page(subject)
            self.changed[path] = page.with_entry(entry)

    def remove(self, fingerprints: Iterable[str]) -> None:
        """Take back the decisions on some findings."""
        gone = set(fingerprints)
        for path in [*(file.path for file in self.files), *self.changed]:
            page = self._page(path)
            if page is not None and any(entry.fingerprint in gone for entry in page.entries):
                self.changed[path] = page.without(gone)

    def save(self) -> list[Path]:
        """Write the files that changed, each whole or not at all, and return them.

        Raises FactcheckError, having written nothing, where someone else changed one of them since it was read.
        """
        if not self.changed:
            return []
        self.folder.mkdir(parents=True, exist_ok=True)
        with alone(self.folder):
            for place in (self.folder, self.folder / _SOURCES):
                sweep(place)
            held = {file.path: file for file in self.files}
            for path in self.changed:
                _refuse_change(path, held[path].text if path in held else None)
            planned = {path: _text_of(path, page, held.get(path)) for path, page in sorted(self.changed.items())}
            for path, text in planned.items():
                _write(path, text)
        written = sorted(self.changed)
        now = load(self.folder, self)
        self.files, self.stamps, self.changed = now.files, now.stamps, {}
        return written

    def _page(self, path: Path) -> Page | None:
        if path in self.changed:
            return self.changed[path]
        return next((file.page for file in self.files if file.path == path), None)

    def _path_of(self, entry: Entry, subject: Subject) -> Path:
        """Return the file that decides on this finding already, else that of its subject, else a new one."""
        held = {file.path: file.page for file in self.files} | self.changed
        for path, page in held.items():
            if page.subject.id == subject.id and any(each.fingerprint == entry.fingerprint for each in page.entries):
                return path
        same = (subject.id, subject.is_source)
        known = [path for path, page in held.items() if (page.subject.id, page.subject.is_source) == same]
        return min(known) if known else self.folder / file_name(subject)


def file_name(subject: Subject) -> Path:
    """Return the name of a subject's file: its id where every file system tells it from others, else with a hash."""
    name = subject.id
    if not _SAFE.fullmatch(name):
        plain = re.sub(r"[^a-z0-9._-]+", "-", name.lower()).strip("-.")[:60]
        name = f"{plain or 'fact'}-{hashlib.sha256(subject.id.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
    return (Path(_SOURCES) if subject.is_source else Path()) / f"{name}{_SUFFIX}"


def load(folder: Path, before: Store | None = None, read: ReadPage = read_page) -> Store:
    """Read the decisions in `folder`; one that is not there holds none.

    Files that are still as they were `before` are not read again; `read` may remember what is in the others.
    Raises ConfigError with every mistake of every file.
    """
    known = {file.path.as_posix(): file for file in before.files} if before else {}
    files: list[_File] = []
    problems: list[Problem] = []
    found = stamps(folder)
    for name, stamp in found.items():
        held = known.get(name)
        if not name.endswith(_SUFFIX):
            problems.append(Problem(name, "is not read", f"Name it {Path(name).stem}{_SUFFIX}."))
        elif held is not None and held.stamp == stamp:
            files.append(held)
        else:
            try:
                text = _text(Path(name))
                files.append(_File(Path(name), text, read(text, name), stamp))
            except ConfigError as error:
                problems += error.problems
    problems += _twice(files)
    if problems:
        raise ConfigError.of(problems)
    return Store(folder, files, stamps=found)


def stamp_of(path: Path) -> Stamp:
    """Return what tells whether a file was written since: its place on the disk, its time and its size."""
    try:
        said = path.stat()
    except OSError:
        return (0, 0, 0)
    return (said.st_ino, said.st_mtime_ns, said.st_size)


def stamps(folder: Path) -> dict[str, Stamp]:
    """Return the files of a folder of decisions in their order, each with what tells whether it was written since."""
    found = {}
    for place in (folder, folder / _SOURCES):
        for entry in os.scandir(place) if place.is_dir() else ():
            if entry.name.endswith((_SUFFIX, ".yml")) and not entry.name.startswith("."):
                said = entry.stat()
                found[f"{place.as_posix()}/{entry.name}"] = (said.st_ino, said.st_mtime_ns, said.st_size)
    return {name: found[name] for name in sorted(found, key=lambda name: name.split("/"))}


def _order(path: Path) -> tuple[str, ...]:
    """Return what puts files in order; paths themselves compare ten times slower."""
    return path.parts


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        text = f"cannot be read: {error.strerror}"
        raise ConfigError(path.as_posix(), text, "Check its permissions.") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ConfigError(f"{path.as_posix()}:{line}:1", "is not UTF-8", "Save it in the encoding UTF-8.") from None


def _twice(files: list[_File]) -> list[Problem]:
    """Return a problem for each finding on which two files decide."""
    seen: dict[str, str] = {}
    problems: list[Problem] = []
    for entry in (entry for file in files for entry in file.page.entries):
        if entry.fingerprint in seen:
            hint = f"The other stands at {seen[entry.fingerprint]}; keep one of the two."
            problems.append(Problem(entry.place, "this finding is decided on in two files", hint))
        seen.setdefault(entry.fingerprint, entry.place)
    return problems


def _refuse_change(path: Path, before: str | None) -> None:
    now = _text(path) if path.exists() else None
    if now != before:
        raise FactcheckError(path.as_posix(), "was changed by someone else meanwhile", _AGAIN)


def _text_of(path: Path, page: Page, before: _File | None) -> str | None:
    """Return what to write; ``None`` for a file that decides nothing any more and holds no comments of people."""
    text = page_text(page) if before is None else edited(before.text, page, path.as_posix(), before.page)
    return None if not page.entries and "#" not in text else text


def _write(path: Path, text: str | None) -> None:
    """Write one file, or take it away."""
    try:
        if text is None:
            path.unlink(missing_ok=True)
        else:
            write_atomically(path, text)
    except OSError as error:
        raise FactcheckError(
            path.as_posix(), f"cannot be written: {error.strerror}", "Check its permissions."
        ) from None

"""Find the files to read: those named, and those in the folders named, in an order of their own.

The order does not depend on that of the arguments or of the disk, so the same files give the same report.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from fnmatch import fnmatchcase
from mimetypes import MimeTypes
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SIDECAR = ".yaml"
_BESIDE = ("_files", "-files", "_file", "-Dateien", "_bestanden", "-bestanden", "_fichiers", "_archivos", "_ficheiros")
_MEDIA = ("image/", "audio/", "video/", "font/")
_BUILT_IN = MimeTypes()


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A file to read: as the report shows it, and where it is."""

    shown: str
    path: Path

    @property
    def sidecar(self) -> Path:
        """The file beside it that may tell what it does not."""
        return self.path.with_suffix(SIDECAR)

    def called(self, name: str) -> bool:
        """Say whether a person may mean this file by `name`: its path, its name, or a pattern with ``*``."""
        candidates = (self.shown, self.path.name, self.path.stem)
        return name in candidates or any(fnmatchcase(candidate, name) for candidate in candidates[:2])


def find_files(paths: Sequence[str | Path], root: Path) -> tuple[list[Found], list[Problem]]:
    """Return the files that `paths` name or hold, each once, and what is wrong with any of `paths`.

    In a folder, hidden files, sidecars and other settings, pictures and sounds are passed over.
    """
    problems: list[Problem] = []
    found: dict[str, Found] = {}
    for given in sorted(map(Path, paths)):
        for path in _expand(given, root, problems):
            found.setdefault(os.path.realpath(path), Found(show_path(path, root), path))
    return sorted(found.values()), problems


def show_path(path: Path, root: Path) -> str:
    """Return `path` from `root` with forward slashes, so that a report holds no path of the machine."""
    try:
        shown = Path(os.path.relpath(path, root))
    except ValueError:  # another drive
        shown = path
    return os.fsencode(shown.as_posix()).decode("utf-8", "replace")


def _expand(given: Path, root: Path, problems: list[Problem]) -> Iterator[Path]:
    """Yield the files of one argument."""
    shown = show_path(given, root)
    if os.path.isdir(given):  # unlike Path.is_dir, never raises: over a name too long, a folder closed to us
        inside = list(_walk(given, root, problems))
        if not inside:
            problems.append(
                Problem(shown, "holds no file to read", "Put the sources there: texts, pages, documents, tables.")
            )
        yield from inside
    elif not os.path.exists(given):
        problems.append(Problem(shown, "no such file or folder", "Check the name, and the folder you are in."))
    elif given.suffix != SIDECAR or not _has_companion(given):
        yield given


def _walk(folder: Path, root: Path, problems: list[Problem]) -> Iterator[Path]:
    """Yield the files under `folder`."""

    def denied(error: OSError) -> None:
        place = show_path(Path(error.filename), root)
        problems.append(Problem(place, f"this folder cannot be read: {error.strerror}", "Check its permissions."))

    for here, folders, names in os.walk(folder, onerror=denied):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _of_page(name, names))
        yield from (Path(here, name) for name in sorted(names) if _wanted(name))


def _wanted(name: str) -> bool:
    """Say whether a file met in a folder may be a source."""
    if name.startswith(".") or name.endswith(("~", SIDECAR)):
        return False
    guessed = _BUILT_IN.guess_type(name, strict=True)[0]
    return guessed is None or not guessed.startswith(_MEDIA)


def _of_page(folder: str, names: Sequence[str]) -> bool:
    """Say whether a folder holds the pictures and scripts that a browser saved with a page beside it."""
    stems = [folder.removesuffix(end) for end in _BESIDE if folder.endswith(end)]
    return any(f"{stem}{suffix}" in names for stem in stems for suffix in (".html", ".htm"))


def _has_companion(sidecar: Path) -> bool:
    """Say whether a file stands beside `sidecar` that it tells of."""
    try:
        siblings = [Path(name) for name in os.listdir(sidecar.parent)]
    except OSError:
        return False
    return any(other.stem == sidecar.stem and other.suffix != SIDECAR for other in siblings)

"""Changes remembered beside the files they were made in, so that undo reaches back behind the start of a review.

A line for each change, and for each that was taken back. Files are named by their part: a journal can say nothing of
any file but the case's own.
"""

from __future__ import annotations

import json
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.casefile.write import text_at
from factcheck.errors import ConfigError
from factcheck.files import write_atomically
from factcheck.folders import alone
from factcheck.review.desk.changes import Change, Kept, Turned
from factcheck.review.read import read_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from factcheck.review.entries import Entry, Subject

MOST = 200  # changes that are remembered
_CASE = "claims.yaml"
_PART = re.compile(r"(sources/)?[^/\\.][^/\\]*\.ya?ml")


@dataclass(frozen=True, slots=True)
class Journal:
    """The changes of `decisions` and of the case at `claims`, remembered at `path`; nowhere where there is none."""

    path: Path | None
    decisions: Path
    claims: Path | None = None

    def changes(self) -> list[Change]:
        """Return what can still be taken back byte for byte, the last change last; nobody's own in this review."""
        try:
            rows = self._rows()
        except OSError:
            return []
        return _reachable([change for row in rows if (change := self._change(row))])

    def add(self, change: Change) -> None:
        """Remember a change that was made."""
        files = [[self._part(each.path), each.before, each.after] for each in change.files]
        self._write(
            {
                "id": change.id,
                "what": change.what,
                "at": change.at,
                "files": files,
                "turned": [each.fingerprint for each in change.turned],
            }
        )

    def drop(self, change: Change) -> None:
        """Remember that a change was taken back."""
        self._write({"undone": change.id})

    def _write(self, row: Mapping[str, object]) -> None:
        """Add a line; what cannot be written is not remembered, and undo then reaches less far."""
        if self.path is None:
            return
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with alone(self.path.parent):
                handle = os.open(self.path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
                with os.fdopen(handle, "ab") as file:
                    file.write(_line(row))

    def _rows(self) -> list[dict[str, Any]]:
        """Return the lines of the changes that were not taken back, and forget those that are long past."""
        if self.path is None or not self.path.is_file():
            return []
        rows: dict[str, dict[str, Any]] = {}
        lines = self.path.read_bytes().splitlines()
        for row in map(_read, lines):
            if "undone" in row:
                rows.pop(str(row["undone"]), None)
            elif "id" in row:
                rows[str(row["id"])] = row
        kept = list(rows.values())[-MOST:]
        if len(lines) > 2 * MOST:
            write_atomically(self.path, b"".join(map(_line, kept)))
        return kept

    def _change(self, row: Mapping[str, Any]) -> Change | None:
        """Return a change as it was remembered; none where it is none of ours or of other files."""
        try:
            files = [Kept(self._path(part), before, after) for part, before, after in row["files"]]
            turned = tuple(_turned(files, row["turned"]))
            return Change(row["id"], "", row["what"], row["at"], tuple(files), turned)
        except (ValueError, KeyError, TypeError, AttributeError, ConfigError):
            return None

    def _part(self, path: Path) -> str:
        return _CASE if path == self._case() else path.relative_to(self.decisions).as_posix()

    def _path(self, part: str) -> Path:
        case = self._case()
        if part == _CASE and case is not None:
            return case
        if part == _CASE or not _PART.fullmatch(part):
            raise ValueError("no file of the case")
        return self.decisions / part

    def _case(self) -> Path | None:
        return self.claims.resolve() if self.claims else None


def _line(row: Mapping[str, object]) -> bytes:
    return json.dumps(row, ensure_ascii=True).encode() + b"\n"


def _read(line: bytes) -> dict[str, Any]:
    """Return what a line says; nothing for one that was cut off when it was written."""
    try:
        row = json.loads(line)
    except ValueError:
        return {}
    return row if isinstance(row, dict) else {}


def _turned(files: Sequence[Kept], names: Sequence[str]) -> Iterator[Turned]:
    """Yield the decisions of a change, as its files held them before and after."""
    if not names:
        return
    before, after = _entries((each.path, each.before) for each in files), _entries((e.path, e.after) for e in files)
    for name in names:
        subject, entry = after[name]
        yield Turned(subject, name, before[name][1] if name in before else None, entry)


def _entries(texts: Iterator[tuple[Path, str | None]]) -> dict[str, tuple[Subject, Entry]]:
    pages = [read_page(text, path.name) for path, text in texts if text]
    return {entry.fingerprint: (page.subject, entry) for page in pages for entry in page.entries}


def _reachable(changes: Sequence[Change]) -> list[Change]:
    """Return the changes that lie behind one another under what the files hold now; others have built on the rest."""
    now: dict[Path, str | None] = {}
    closed: set[Path] = set()
    found = []
    for change in reversed(changes):
        for each in change.files:
            if each.path not in now:
                now[each.path] = _text(each.path)
        paths = {each.path for each in change.files}
        if paths & closed or any(now[each.path] != each.after for each in change.files):
            closed |= paths
            continue
        now |= {each.path: each.before for each in change.files}
        found.append(change)
    return found[::-1]


def _text(path: Path) -> str | None:
    try:
        return text_at(path)
    except ConfigError:
        return None

"""What files look like from outside: enough to tell that one changed, without reading any.

The folders are looked over again and again rather than watched by the system: that costs 1.4 ms of processor time for
200 files, and works where no word of a change arrives, on network drives and in containers.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Seen = dict[str, tuple[int, int, int]]


def seen(paths: Iterable[Path], ours: Iterable[Path]) -> Seen:
    """Return size, time and number of every file that `paths` name or hold, but those that are `ours`."""
    passed_over = {os.path.realpath(path) for path in ours}
    found = {}
    for name in _files(paths):
        if os.path.realpath(name) not in passed_over:
            try:
                told = os.stat(name)
            except OSError:  # gone meanwhile
                continue
            found[name] = (told.st_mtime_ns, told.st_size, told.st_ino)
    return found


def changed(before: Seen, now: Seen) -> list[str]:
    """Return the names of the files that are new, gone or different, in order."""
    return sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))


def _files(paths: Iterable[Path]) -> Iterator[str]:
    """Yield the names of the files; what is hidden, or half written by a program, is none."""
    for path in paths:
        if not path.is_dir():
            yield str(path)
        for here, folders, names in os.walk(path):
            folders[:] = [name for name in folders if not name.startswith(".")]
            yield from (os.path.join(here, name) for name in names if not name.startswith(".") and name[-1] != "~")

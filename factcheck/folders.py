"""One writer at a time in a folder, and nothing left there by one that was killed."""

from __future__ import annotations

import os
import re
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HALF_WRITTEN = re.compile(r"\..+\.[a-z0-9_]{8}\.tmp")  # as factcheck.files names what it has not finished


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep other writers of ours out of a folder while files in it are compared and written."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network folders know no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def sweep(folder: Path) -> None:
    """Take away what writers that were killed left half written; only for who is :func:`alone` in the folder."""
    if not folder.is_dir():
        return
    for name in sorted(os.listdir(folder)):
        if name.endswith(".tmp") and _HALF_WRITTEN.fullmatch(name):
            (folder / name).unlink(missing_ok=True)

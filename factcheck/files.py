"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_atomically(path: Path, text: str, durable: bool = True) -> None:
    """Write `text` to `path` as UTF-8, so that a crash leaves the old file or the new one, never a part.

    The text goes to a temporary file in the same folder, reaches the disk, and only then takes the name; one that
    need not be `durable` is not waited for, and may be empty or gone after the machine itself went down. What is no
    file, a device or a pipe, is written to, never replaced.
    Raises OSError where the folder cannot be made or written.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        _pass_on(path, text)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:50]}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_bytes(text))
            file.flush()
            if durable:
                os.fsync(file.fileno())
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _pass_on(path: Path, text: str) -> None:
    """Write to a device or a pipe."""
    with path.open("wb") as opened:
        opened.write(_bytes(text))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


def _mode(path: Path) -> int:
    """Return the permissions the file has, or those a new one gets: a temporary file's own are too narrow."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

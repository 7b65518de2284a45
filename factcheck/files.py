"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def write_atomically(path: Path, content: str | bytes, durable: bool = True) -> None:
    """Write `content`, text as UTF-8, to `path`, so that a crash leaves the old file or the new one, never a part.

    It goes to a temporary file in the same folder, reaches the disk, and only then takes the name; one that
    need not be `durable` is not waited for, and may be empty or gone after the machine itself went down. What is no
    file, a device or a pipe, is written to, never replaced.
    Raises OSError where the folder cannot be made or written.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        _pass_on(path, content)
        return
    with _beside(path, content, durable) as temporary:
        temporary.replace(path)


def write_new(path: Path, content: str | bytes) -> None:
    """Write `content` to a `path` at which nothing is, whole or not at all, however many try at once.

    Raises FileExistsError where something is there, and OSError where the folder cannot be made or written.
    """
    with _beside(path, content, durable=True) as temporary:
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise
        except OSError:  # a disk that knows no links
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            temporary.replace(path)


@contextmanager
def _beside(path: Path, content: str | bytes, durable: bool) -> Iterator[Path]:
    """Yield a temporary file in the folder of `path` that holds `content`; what is left of it goes in the end."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:50]}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_bytes(content))
            file.flush()
            if durable:
                os.fsync(file.fileno())
        temporary.chmod(_mode(path))
        yield temporary
        if durable:
            _reach_disk(path.parent)
    finally:
        temporary.unlink(missing_ok=True)


def _reach_disk(folder: Path) -> None:
    """Let a new name in a folder reach the disk, where the system can open folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network folders cannot be waited for
            os.fsync(handle)
    finally:
        os.close(handle)


def _pass_on(path: Path, content: str | bytes) -> None:
    """Write to a device or a pipe."""
    with path.open("wb") as opened:
        opened.write(_bytes(content))


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace")


def _mode(path: Path) -> int:
    """Return the permissions the file has, or those a new one gets: a temporary file's own are too narrow."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

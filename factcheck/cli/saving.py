"""Files a command writes, with a clear word where one cannot be."""

from __future__ import annotations

import os
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.files import write_atomically


def save(path: Path, content: str | bytes) -> None:
    """Write a file whole; raises FactcheckError with the place where that fails."""
    try:
        behind = Path(os.path.realpath(path))
        write_atomically(behind if behind.is_file() else path, content)  # a link stays one
    except OSError as error:
        raise FactcheckError(
            path.as_posix(), f"cannot be written: {error.strerror}", "Name a file in a folder you may write to."
        ) from None

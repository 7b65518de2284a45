"""Files a command writes, with a clear word where one cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError
from factcheck.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path


def save(path: Path, text: str) -> None:
    """Write a file whole; raises FactcheckError with the place where that fails."""
    try:
        write_atomically(path, text)
    except OSError as error:
        raise FactcheckError(
            path.as_posix(), f"cannot be written: {error.strerror}", "Name a file in a folder you may write to."
        ) from None

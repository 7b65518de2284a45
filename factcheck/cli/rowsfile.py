"""The file of all rows that contradict in large tables: written as they come, whole or not at all."""

from __future__ import annotations

import csv
import os
import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factcheck.tables.rows import TellRow


@contextmanager
def rows_file(path: Path) -> Iterator[TellRow]:
    """Yield what writes a row, as CSV of which no cell is a formula; raises FactcheckError where that fails."""
    from factcheck.report.csv import harmless
    from factcheck.tables.rows import COLUMNS

    if path.exists() and not path.is_file():
        raise FactcheckError(path.as_posix(), "is not a file", "Name a file for the rows.")
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:50]}.", suffix=".tmp", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="", errors="backslashreplace") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            yield lambda row: writer.writerow(map(harmless, row))
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except OSError as error:
        hint = "Name a file in a folder you may write to."
        raise FactcheckError(path.as_posix(), f"cannot be written: {error.strerror}", hint) from None
    finally:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)

"""The case in the current folder: what a command reads when it is given no path."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import SourceError

CLAIMS, SOURCES, REPORT = Path("claims.yaml"), Path("sources"), Path("reports/report.json")


def here(folder: Path, claims: Path | None) -> tuple[tuple[Path, ...], Path | None, Path]:
    """Return the sources, the claims.yaml if there is one, and the report's place, relative to `folder`.

    Raises SourceError where the folder holds no case.
    """
    if claims is None and (folder / CLAIMS).is_file():
        claims = CLAIMS
    if (folder / SOURCES).is_dir():
        return (SOURCES,), claims, REPORT
    if claims is not None:
        return (), claims, REPORT
    raise SourceError(
        "",
        "this folder holds no case: neither sources/ nor claims.yaml",
        "Name files or folders to check, factcheck check articles/, or put the sources into sources/.",
    )

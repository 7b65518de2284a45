"""Tell what kind of file a fetched page is: by what its server says, then by its address, then by how it begins."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import PurePosixPath

_SAYS_LITTLE = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream"})
_BEGINNINGS = ((b"%PDF-", ".pdf"), (b"<!doctype html", ".html"), (b"<html", ".html"))


def suffix_of(content_type: str | None, target: str, data: bytes) -> str | None:
    """Return the suffix for a page of this type, at this path, with these bytes; ``None`` for what is no source."""
    kinds = _kinds()
    kind = (content_type or "").partition(";")[0].strip().lower()
    if kind not in _SAYS_LITTLE:
        return kinds.get(kind)
    named = PurePosixPath(target.partition("?")[0]).suffix.lower()
    if named in kinds.values():
        return named
    beginning = data[:1000].lstrip().lower()
    found = (suffix for mark, suffix in _BEGINNINGS if beginning.startswith(mark.lower()))
    return next(found, kinds.get(kind))


@cache
def _kinds() -> dict[str, str]:
    """Return the suffix of each kind in kinds.txt."""
    lines = resources.files("factcheck.fetch").joinpath("kinds.txt").read_text("utf-8").splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))

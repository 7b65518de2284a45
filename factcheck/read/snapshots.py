"""Snapshots: which of several of one address is read, and in which encoding its server sent it.

A folder is read with the newest of an address alone, for a page does not contradict itself.

A snapshot is a file whose sidecar tells its `url` and when it was `fetched`. One that is named itself, in the call or
in the settings of a case, is read whatever its age.
"""

from __future__ import annotations

import codecs
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.yamlfile import ConfigError, Mapping, Scalar, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.read.files import Found

_AT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_MARK = b"fetched:"
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CHARSET = re.compile(
    r"charset=\s*[\"']?((?:us-ascii|utf-?(?:8|16)|iso-8859|latin|windows|cp12|koi8|shift|euc|gb|big5|mac)[a-z0-9_.:-]{0,30})"
)
_LARGEST = 100_000  # bytes; no sidecar of a snapshot comes near it


def newest(files: Sequence[Found], named: Iterable[str | Path]) -> list[Found]:
    """Return `files` without the older snapshots of an address; those that `named` names stay."""
    kept = {os.path.realpath(name) for name in named}
    last: dict[str, Found] = {}
    taken = {file: told for file in files if (told := snapshot_told(file.sidecar))}
    for file in sorted(taken, key=lambda each: (taken[each]["fetched"], age_of(each.path))):
        last[taken[file]["url"]] = file
    return [
        file
        for file in files
        if file not in taken or last[taken[file]["url"]] == file or os.path.realpath(file.path) in kept
    ]


def as_served(data: bytes, sidecar: Path) -> bytes:
    """Return a text in UTF-8, with a mark that says so, where its server named another encoding and it is in that.

    A server names the encoding beside the page; in the file alone it may stand nowhere.
    """
    if data.startswith(_MARKS) or not os.path.isfile(sidecar):
        return data
    kind, _, rest = snapshot_told(sidecar).get("content_type", "").lower().partition(";")
    named = _CHARSET.search(rest)
    if named is None or not kind.strip().startswith(("text/", "application/xhtml")):
        return data
    try:
        return codecs.BOM_UTF8 + data.decode(named[1]).encode()
    except (LookupError, ValueError):  # no encoding of that name, or not in it
        return data


def age_of(path: Path) -> tuple[int, str]:
    """Return what orders snapshots of one moment: ``page-2024-09-03-2`` comes after ``page-2024-09-03``."""
    return len(path.stem), path.name


def snapshot_told(sidecar: Path) -> dict[str, str]:
    """Return the texts that the sidecar of a snapshot tells, `url` and `fetched` among them; else nothing."""
    try:
        with sidecar.open("rb") as opened:
            if _MARK not in opened.read(_LARGEST):
                return {}
        node = read_yaml(sidecar, sidecar.name)
    except (OSError, ConfigError):
        return {}
    items = node.items if isinstance(node, Mapping) else {}
    told = {key: value.text for key, value in items.items() if isinstance(value, Scalar)}
    return told if told.get("url") and _AT.fullmatch(told.get("fetched", "")) else {}

"""Keep a fetched page as a source: a file named by its address and day, with a sidecar that tells where it is from.

Earlier snapshots of an address stay as they are: nothing is ever written over. The sidecar is written first, so that a
page never stands without the word of where it came from.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.fetch.address import FetchError
from factcheck.fetch.kinds import suffix_of
from factcheck.files import write_new
from factcheck.read.snapshots import age_of, snapshot_told
from factcheck.text import clean

if TYPE_CHECKING:
    from datetime import datetime

    from factcheck.fetch.page import Fetched

_SIDECAR = ".yaml"
_LONGEST_NAME = 100
_OTHER = re.compile(r"[^a-z0-9.]+")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A page that is kept: where it is, of which address, from which moment (ISO 8601, UTC), and its hash."""

    path: Path
    url: str
    fetched: str
    sha256: str


def keep(page: Fetched, folder: Path, now: datetime) -> Snapshot:
    """Write a page, fetched at `now` (UTC), into `folder`; raises FetchError for what no reader reads, and OSError."""
    digest = sha256(page.data).hexdigest()
    moment = now.strftime("%Y-%m-%dT%H:%M:%SZ")
    suffix = suffix_of(page.content_type, page.found.target, page.data)
    if suffix is None:
        told = f"is of a kind that is no source: {clean(page.content_type or 'unknown')[:80]}"
        raise FetchError(str(page.asked), told, "Give the address of a page, a PDF, a text or a table.")
    path = _written(page, folder, _name(page, moment[:10]), suffix, _sidecar(page, moment, digest))
    return Snapshot(path, str(page.asked), moment, digest)


def kept(folder: Path) -> list[Snapshot]:
    """Return the snapshots in `folder`, the oldest first; what tells of none is passed over."""
    found = []
    for sidecar in sorted(folder.glob(f"*{_SIDECAR}")):
        told = snapshot_told(sidecar)
        beside = sorted(path for path in folder.glob(f"{_escaped(sidecar.stem)}.*") if path.suffix != _SIDECAR)
        if beside and told:
            found.append(Snapshot(beside[0], told["url"], told["fetched"], told.get("sha256", "")))
    return sorted(found, key=lambda each: (each.fetched, age_of(each.path)))


def _written(page: Fetched, folder: Path, name: str, suffix: str, told: str) -> Path:
    """Write sidecar and page under the first name that is free."""
    number = 1
    while True:
        path = folder / f"{name}{'' if number == 1 else f'-{number}'}{suffix}"
        sidecar = path.with_suffix(_SIDECAR)
        number += 1
        if any(folder.glob(f"{_escaped(path.stem)}.*")):
            continue
        try:
            write_new(sidecar, told)
        except FileExistsError:  # taken by another run meanwhile
            continue
        try:
            write_new(path, page.data)
        except BaseException:
            sidecar.unlink(missing_ok=True)
            raise
        return path


def _name(page: Fetched, day: str) -> str:
    """Return the name of a snapshot without its suffix: ``www.example.org-news-fine-2024-09-03``."""
    path = page.asked.target.partition("?")[0]
    words = _OTHER.sub("-", f"{page.asked.host}{path}".lower()).strip("-.")
    return f"{words[:_LONGEST_NAME].strip('-.')}-{day}"


def _sidecar(page: Fetched, moment: str, digest: str) -> str:
    """Return the sidecar's text: every value in quotes, for a server may send anything."""
    told = {
        "url": str(page.asked),
        "redirected": str(page.found) if page.found != page.asked else None,
        "fetched": moment,
        "served": page.served,
        "content_type": page.content_type,
        "sha256": digest,
    }
    return "".join(f"{key}: {_quoted(value)}\n" for key, value in told.items() if value)


def _quoted(value: str) -> str:
    return "'" + clean(value)[:2000].replace("'", "''") + "'"


def _escaped(stem: str) -> str:
    return re.sub(r"([*?[])", r"[\1]", stem)

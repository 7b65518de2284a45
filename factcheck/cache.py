"""What was worked out before: a file's pages and a source's claims by content, a whole report by all it was made of.

The contract of this module: an answer from here is the one that working it out again would give. A key is a hash of
everything the answer depends on: the content, what is told of it, and the program itself with the libraries it
uses. An entry that is damaged, or of another shape, is as if it were not there; deleting the folder costs time only.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import sys
from dataclasses import replace
from functools import cache
from itertools import islice
from operator import is_
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.codec import decode, encode
from factcheck.files import write_atomically
from factcheck.memo import Memo
from factcheck.model import Claim, Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factcheck.model import Source
    from factcheck.read.page import Page, ReadPages

_LIBRARIES = (
    "babel", "cssselect", "CurrencyConverter", "feedparser", "htmldate", "jusText", "lxml", "numpy", "openpyxl",
    "pandas", "pint", "py3langid", "pypdfium2", "pyyaml", "rapidfuzz", "regex", "tinycss2", "trafilatura",
)  # fmt: skip
_TOLD = (".dist-info", ".egg-info")
_PROGRAM = re.compile("program-[0-9a-f]{16}")
_MOST = {"pages": 5_000, "claims": 20_000, "reports": 16, "memos": 32, "data": 1_000}  # entries that are kept
DAMAGED = (ValueError, TypeError, ArithmeticError, KeyError, AttributeError, RecursionError)


class Cache:
    """A folder of answers, each in a file named by its key."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._given: dict[int, tuple[str, list[Claim]]] = {}  # by their first claim

    def pages(self, key: str, data: bytes, name: str, read: ReadPages) -> Sequence[Page]:
        """Return what `read` finds in a file of the format `key`, from here where it was read before."""
        from factcheck.read.page import Page

        file = self._file("pages", digest(key, hashlib.sha256(data).hexdigest(), name))
        held: Sequence[Page] | None = _get(file, lambda plain: [decode(Page, each) for each in plain])
        if held is None:
            held = read(key, data, name)
            _put(file, list(held))
        return held

    def claims(self, source: Source, build: Callable[[Source], list[Claim]]) -> list[Claim]:
        """Return what `build` makes of `source`, from here where it was made before."""
        key = digest(*_of_source(source))
        held = self._claims(key)
        if held is None:
            held = build(source)
            _put(self._file("claims", key), held)
        if held:
            self._given[id(held[0])] = key, held
        return held

    def _claims(self, key: str) -> list[Claim] | None:
        held: list[Claim] | None = _get(
            self._file("claims", key), lambda plain: [decode(Claim, each) for each in plain]
        )
        return held

    def data(self, name: str, make: Callable[[], Any]) -> Any:
        """Return what `make` makes of this package and its libraries alone, from here where it was made before."""
        file = self._file("data", digest(name))
        held = _get(file, lambda plain: plain)
        if held is None:
            held = make()
            _write(file, held)
        return held

    def report(self, key: str) -> Report | None:
        """Return the report of a key, if it is here; the key must stand for all that the report is made of."""
        held: Report | None = _get(self._file("reports", key), self._report)
        return held

    def keep(self, key: str, report: Report) -> None:
        """Keep the report of a key; the claims that are here already by their keys."""
        try:
            parts = [part if isinstance(part, str) else encode(part) for part in self._parts(report.claims)]
            _write(self._file("reports", key), [parts, encode(replace(report, claims=()))])
        except TypeError:
            return

    def _parts(self, claims: Sequence[Claim]) -> Iterator[str | Claim]:
        """Yield claims; in the place of all those of a source the key by which they are here."""
        at = 0
        while at < len(claims):
            key, held = self._given.get(id(claims[at]), ("", []))
            if held and len(held) <= len(claims) - at and all(map(is_, held, islice(claims, at, None))):
                yield key
                at += len(held)
            else:
                yield claims[at]
                at += 1

    def _report(self, plain: Any) -> Report:
        """Return a report from what :meth:`keep` made of it.

        Raises ValueError where claims that it names are here no longer.
        """
        parts, rest = plain
        claims: list[Claim] = []
        for part in parts:
            held = self._claims(part) if isinstance(part, str) else [decode(Claim, part)]
            if held is None:
                raise ValueError("claims of the report are gone")
            claims += held
        return replace(decode(Report, rest), claims=tuple(claims))

    def memo(self, case: str) -> Memo:
        """Return what is remembered of the last run of a case, piece by piece."""
        held: dict[str, Any] | None = _get(self._file("memos", case), dict)
        return Memo(held)

    def keep_memo(self, case: str, memo: Memo) -> None:
        """Keep the pieces that a run of a case has used."""
        _write(self._file("memos", case), memo.used)

    def _file(self, part: str, key: str) -> Path:
        return self.folder / f"program-{program()[:16]}" / part / f"{key}.json"


def _get(file: Path, read: Callable[[Any], Any]) -> Any:
    """Return an entry, ``None`` where there is none or it is damaged."""
    try:
        said, _, text = file.read_text("utf-8").partition("\n")
        return read(json.loads(text)) if said == digest(text) else None
    except (OSError, *DAMAGED):
        return None


def _put(file: Path, held: object) -> None:
    """Keep an entry; what cannot be kept, or written, costs time and nothing else."""
    try:
        _write(file, encode(held))
    except TypeError:
        return


def _write(file: Path, plain: Any) -> None:
    try:
        text = json.dumps(plain, separators=(",", ":"))
        write_atomically(file, f"{digest(text)}\n{text}", durable=False)
        _trim(file.parent)
        _trim_programs(file.parent.parent)
    except (OSError, TypeError):
        return


def _trim(folder: Path) -> None:
    """Drop the oldest half of the entries when there are too many."""
    names = os.listdir(folder)
    if len(names) > _MOST[folder.name]:
        files = sorted((folder / name for name in names), key=lambda path: path.stat().st_mtime)
        for old in files[: len(files) // 2]:
            old.unlink(missing_ok=True)


def _trim_programs(folder: Path) -> None:
    """Drop what other versions of the program left, and nothing that is not ours."""
    for old in folder.parent.iterdir():
        if old.name != folder.name and _PROGRAM.fullmatch(old.name):
            shutil.rmtree(old, ignore_errors=True)


def digest(*parts: str) -> str:
    """Return a hash of texts that tells where one ends and the next begins."""
    made = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        made.update(f"{len(data)}:".encode())
        made.update(data)
    return made.hexdigest()


@cache
def program() -> str:
    """Return a hash of this package's code and data, and of the versions of what it works with."""
    here = Path(__file__).parent
    files = sorted(path for path in here.rglob("*") if path.suffix in (".py", ".yaml", ".json", ".csv", ".npz", ".txt"))
    made = hashlib.sha256("\n".join(_versions()).encode())
    for path in files:
        made.update(f"{path.relative_to(here).as_posix()}\n".encode())
        made.update(hashlib.sha256(path.read_bytes()).digest())
    return made.hexdigest()


def _versions() -> Iterable[str]:
    """Yield the names of the folders that tell of each library where it is installed; its version is part of them."""
    yield sys.version
    wanted = {_plain(name) for name in _LIBRARIES}
    for folder in sys.path:
        try:
            names = sorted(os.listdir(folder or os.curdir))
        except OSError:
            continue
        yield from (name for name in names if name.endswith(_TOLD) and _plain(name.partition("-")[0]) in wanted)


def _plain(name: str) -> str:
    """Return the one spelling of a library's name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _of_source(source: Source) -> Iterable[str]:
    """Return all that a source's claims depend on."""
    return (
        source.id,
        source.text,
        json.dumps(encode([source.language, source.published, source.published_how])),
        json.dumps(encode([source.regions, source.marks, source.headed])),
    )

"""Give each source an id of its own, that stays as long as the file keeps its name."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from factcheck.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NOT_PLAIN = re.compile("[^a-z0-9]+")


def assign_ids(sources: Sequence[tuple[str, str | None, str | None]]) -> tuple[list[str], list[Problem]]:
    """Return an id for each of `sources`, given as path, stated id and name within the file, no two alike.

    A stated id goes first. Another is made of the file's name, with its folders before it as far as that takes,
    and a number at the last. One text of several in a file has the file's id before its own name, so that a new
    item in a feed changes the id of no other. A stated id that another source has already is a problem.
    """
    problems: list[Problem] = []
    owners: dict[str, str] = {}
    for path, stated, part in sources:
        if stated and not part and owners.setdefault(stated, path) != path:
            text = f"the id '{stated}' is already that of {owners[stated]}"
            problems.append(Problem(path, text, "Give each source an id of its own."))
    ids = []
    for path, stated, part in sources:
        own = stated if stated and not part and owners[stated] == path else None
        own = own or next(each for each in _candidates(path, stated if part else None, part) if each not in owners)
        owners.setdefault(own, path)
        ids.append(own)
    return ids, problems


def _candidates(path: str, stated: str | None, part: str | None) -> Iterator[str]:
    whole = PurePosixPath(path)
    above, stem = (whole.parent.parts, whole.stem) if stated is None else ((), stated)
    last = "-".join(slug for each in (stem, part or "") if (slug := _slug(each)))
    parts = [*filter(None, map(_slug, above)), *([last] if last else [])] or ["source"]
    yield from ("-".join(parts[-count:]) for count in range(1, len(parts) + 1))
    number = 2
    while True:
        yield f"{parts[-1]}-{number}"
        number += 1


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NOT_PLAIN.sub("-", plain.lower()).strip("-")[:60]

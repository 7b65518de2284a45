"""Changes as they were made, so that each can be taken back exactly."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.casefile.write import save_over, text_at
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.review.entries import Entry, Subject


@dataclass(frozen=True, slots=True)
class Kept:
    """A file before a change and after it; ``None`` where there was none."""

    path: Path
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Turned:
    """One decision before a change and after it."""

    subject: Subject
    fingerprint: str
    before: Entry | None
    after: Entry


@dataclass(frozen=True, slots=True)
class Change:
    """One change: who made it, what it was in words, the finding it was made at, and all it touched.

    One of an earlier review has no `owner`.
    """

    id: str
    owner: str
    what: str
    at: str
    files: tuple[Kept, ...]
    turned: tuple[Turned, ...] = ()

    @property
    def told(self) -> str:
        """What it was, for who did not see it made: ``confirmed, by Lena``."""
        by = self.turned[0].after.decision.by if self.turned else ""
        return f"{self.what}, by {by}" if by else self.what

    @property
    def is_of_case(self) -> bool:
        """Say whether it changed claims.yaml."""
        return not self.turned


@dataclass(slots=True)
class Log:
    """The changes that can be taken back, the last one last: those of earlier reviews, then those of this one."""

    changes: list[Change] = field(default_factory=list)

    def last(self, owner: str) -> Change | None:
        """Return the last change someone made that is not taken back, else the last of an earlier review."""
        own = (each for name in (owner, "") for each in reversed(self.changes) if each.owner == name)
        return next(own, None)

    def find(self, name: str) -> Change:
        """Return a change; raises FactcheckError where it is taken back already."""
        found = next((each for each in self.changes if each.id == name), None)
        if found is None:
            raise FactcheckError("", "this was taken back already", "")
        return found


def is_untouched(change: Change) -> bool:
    """Say whether every file is as the change left it."""
    return all(text_at(each.path) == each.after for each in change.files)


def put_back(change: Change) -> None:
    """Make every file what it was, byte for byte; raises FactcheckError where someone changed one meanwhile."""
    for each in change.files:
        save_over(each.path, each.after, each.before)

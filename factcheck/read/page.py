"""What a reader gets out of one file, before the file becomes a source."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from factcheck.model import Problem, Region


class UnreadableError(Exception):
    """A file that cannot become a source, with each reason why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(*self.problems)


@dataclass(frozen=True, slots=True)
class Meta:
    """What is told of a source rather than by it; ``None`` where nothing is."""

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: date | None = None
    primary: bool | None = None

    def over(self, other: Meta) -> Meta:
        """Return this, with what it leaves out taken from `other`."""
        chosen = {}
        for field in fields(self):
            own = getattr(self, field.name)
            chosen[field.name] = getattr(other, field.name) if own is None else own
        return Meta(**chosen)


@dataclass(frozen=True, slots=True)
class Page:
    """A file, decoded: its whole text, what parts of it are, and what it tells of itself."""

    text: str
    regions: tuple[Region, ...]
    meta: Meta
    body: int = 0  # where the text proper begins, behind any front matter

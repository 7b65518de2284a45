"""What a reader gets out of one file, before the file becomes a source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date

from factcheck.model import Headed, Known, Mark, Problem, Region


class UnreadableError(Exception):
    """A file that cannot become a source, with each reason why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(*self.problems)


def unreadable(name: str, text: str, hint: str) -> UnreadableError:
    """Return the error of the file called `name`: what is wrong with it, and what to do."""
    return UnreadableError([Problem(name, text, hint)])


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
    published_how: Known = "stated"

    def over(self, other: Meta) -> Meta:
        """Return this, with what it leaves out taken from `other`."""
        chosen = {}
        for field in fields(self):
            own = getattr(self, field.name)
            chosen[field.name] = getattr(other, field.name) if own is None else own
        chosen["published_how"] = (self if self.published else other).published_how
        return Meta(**chosen)


@dataclass(frozen=True, slots=True)
class Page:
    """One text, read: what parts of it are, where they stand in the file, and what it tells of itself.

    A file that holds several texts gives a page for each, with its `part`: the name it has in the file, of which its
    id is made. `problems` are what of the file could not be read while this could. `language` is what the file says its
    text is in, which its words may belie.
    """

    text: str
    regions: tuple[Region, ...]
    meta: Meta
    body: int = 0  # where the text proper begins, behind any front matter
    marks: tuple[Mark, ...] = ()
    part: str | None = None
    problems: tuple[Problem, ...] = ()
    language: str | None = None
    headed: tuple[Headed, ...] = ()


Reader = Callable[[bytes, str], Sequence[Page]]
ReadPages = Callable[[str, bytes, str], Sequence[Page]]  # of the key of a format, the bytes and the name of a file

"""The text of a source put together from paragraphs, each with its role and the place it has in its file.

Files that are not text (PDF, DOCX, spreadsheets) have no offsets of their own; theirs are those of the text made
here. Every paragraph stands between empty lines, so that no sentence runs from one into the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.model import Headed, Heading, Mark, Region
from factcheck.read.structure import find_regions, overlay

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.model import Role

APART = "\n\n"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece of text stands in its file; the fields are those of :class:`factcheck.model.Mark`."""

    page: int | None = None
    sheet: str | None = None
    cell: str | None = None
    paragraph: int | None = None


class Assembly:
    """Collects pieces of text, `length` characters so far; its text, regions and marks then fit each other."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0
        self._own: list[Region] = []
        self._marks: list[Mark] = []
        self._headed: list[Headed] = []

    def add(self, text: str, role: Role = "body", place: Place | None = None, *, before: str = APART) -> None:
        """Add a piece of text, with `before` between it and what was added last; an empty one is passed over."""
        if not text:
            return
        if self._parts:
            self._parts.append(before)
            self.length += len(before)
        start, self.length = self.length, self.length + len(text)
        self._parts.append(text)
        if role != "body":
            self._region(start, role, before)
        if place is not None:
            self._mark(start, place)

    def under(self, headings: Sequence[Heading]) -> None:
        """Note what is written above and beside the piece that was added last, a bare figure."""
        self._headed.append(Headed(self.length - len(self._parts[-1]), self.length, tuple(headings)))

    def under_in(self, figures: Iterable[Headed]) -> None:
        """Note what is written above some figures in the piece that was added last; their places are those in it."""
        start = self.length - len(self._parts[-1])
        self._headed += [Headed(start + each.start, start + each.end, each.headings) for each in figures]

    def _region(self, start: int, role: Role, before: str) -> None:
        """Note what the last piece is; one that goes on in the same paragraph lengthens the region."""
        last = self._own[-1] if self._own else None
        if last and before != APART and last.end == start - len(before) and last.role == role:
            start = self._own.pop().start
        self._own.append(Region(start, self.length, role))

    def _mark(self, start: int, place: Place) -> None:
        """Note where the last piece stands; one that follows its like at once lengthens that one's mark."""
        last = self._marks[-1] if self._marks else None
        if last and place == Place(last.page, last.sheet, last.cell, last.paragraph):
            start = self._marks.pop().start
        self._marks.append(Mark(start, self.length, place.page, place.sheet, place.cell, place.paragraph))

    @property
    def text(self) -> str:
        """All that was added."""
        return "".join(self._parts)

    @property
    def headed(self) -> tuple[Headed, ...]:
        """The bare figures of tables with their headings, in order."""
        return tuple(self._headed)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Where the pieces stand, in order."""
        return tuple(self._marks)

    def regions(self, headed: bool = True) -> tuple[Region, ...]:
        """Return what is not body: as told for each piece, and as any text shows it (stamps, captions, lists).

        A short first line is a headline where `headed` and no piece was added as one.
        """
        found = find_regions(self.text, 0, markdown=False)
        if not headed or any(region.role == "headline" for region in self._own):
            found = tuple(region for region in found if region.role != "headline")
        furniture = [region for region in found if region.role == "furniture"]
        others = [region for region in found if region.role != "furniture"]
        return overlay(overlay(others, self._own), furniture)

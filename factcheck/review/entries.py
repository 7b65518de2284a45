"""What a decision file holds: one fact, or one source with the checks in it, and a decision on each finding."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.model import CheckKind, Decision, Relation
from factcheck.reconcile.fingerprint import of_check, of_discrepancy

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two values of a discrepancy: canonical, as people read it, and the sources that carried it."""

    value: str
    shown: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision on one finding, with what it was decided on in plain words.

    A discrepancy has two `sides`; a check has its kind and `figures`. `place` is where it stands, and is no part
    of what it says.
    """

    fingerprint: str
    decision: Decision
    sides: tuple[Side, ...] = ()
    relation: Relation = "contradiction"
    check: CheckKind | None = None
    figures: tuple[str, ...] = ()
    place: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        """What it was decided on, for people."""
        return tuple(side.shown or side.value for side in self.sides) or self.figures

    @property
    def said(self) -> Entry:
        """The entry without its place, for comparing."""
        return replace(self, place="")

    def expected(self, subject: Subject) -> str:
        """Return the fingerprint that what it was decided on comes to."""
        if self.check is not None:
            return of_check(self.check, subject.id, self.figures)
        first, second = (side.value for side in self.sides)
        return of_discrepancy(subject.id, subject.kind or "", (first, second))


@dataclass(frozen=True, slots=True)
class Subject:
    """What a decision file is about: a fact, with its kind and label, or the source in which checks were found."""

    id: str
    label: str | None = None
    kind: str | None = None
    is_source: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A decision file: its subject and its decisions, in their order."""

    subject: Subject
    entries: tuple[Entry, ...] = ()

    def with_entry(self, entry: Entry) -> Page:
        """Return the page with `entry` in the place of the one on the same finding, else at the end."""
        held = {each.fingerprint: each for each in self.entries}
        return replace(self, entries=tuple((held | {entry.fingerprint: entry}).values()))

    def without(self, fingerprints: Iterable[str]) -> Page:
        """Return the page with the decisions on these findings taken out."""
        gone = set(fingerprints)
        return replace(self, entries=tuple(each for each in self.entries if each.fingerprint not in gone))

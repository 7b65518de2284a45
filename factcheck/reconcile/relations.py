"""Tell a figure that contradicts another from one that replaced it as time went on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.group.profile import AGE, noun
from factcheck.reconcile.cues import announces_revision
from factcheck.reconcile.lasting import CHANGING, DEATH, INJURY, LOWER, lasts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Claim, Relation
    from factcheck.reconcile.classes import FigureClass

# Base units of what may spread while a story goes on: what has burnt, what has leaked.
_SPREADING = frozenset({"m ** 2", "m ** 3"})
_AHEAD = frozenset({"planned", "projected"})
# Outlets write up one event over two days; figures that differ within them differ, they did not change.
_SAME_DAYS = 1
_YEAR = Decimal("365.25")  # days
_TOLLS = frozenset({DEATH, INJURY})


@dataclass(frozen=True, slots=True)
class Timed:
    """When each claim of a fact was said, by claim id: what it speaks of, else its source's; and what was revised."""

    days: Mapping[str, date | None]
    revised: frozenset[tuple[str, str]] = frozenset()  # claims of which one text gives the one as the other's successor

    def of(self, claims: Sequence[Claim]) -> list[date] | None:
        """Return the days of some claims, ``None`` where one is not known."""
        days = [self.days[c.id] for c in claims]
        known = [day for day in days if day is not None]
        return known if len(known) == len(days) and days else None


def relation(a: FigureClass, b: FigureClass, timed: Timed) -> Relation:
    """Return ``evolution`` where the later sources carry the newer figure, or a text says it was revised."""
    ours, theirs = _own(a), _own(b)
    if _announced(ours, theirs, timed):
        return "evolution"
    if _aged(a, b, timed):
        return "evolution"
    if not _may_change((*ours, *theirs)):
        return "contradiction"
    rising = _rises(a, b, timed) or _rises(b, a, timed)
    return "evolution" if rising or _ordered(a, b, ours, theirs, timed) else "contradiction"


def older_first(a: FigureClass, b: FigureClass, timed: Timed) -> tuple[FigureClass, FigureClass] | None:
    """Return two classes in the order of their days, ``None`` where those overlap or are not known."""
    ours, theirs = timed.of(_own(a)), timed.of(_own(b))
    if ours is None or theirs is None:
        return None
    if max(ours) < min(theirs):
        return a, b
    return (b, a) if max(theirs) < min(ours) else None


def _own(figures: FigureClass) -> tuple[Claim, ...]:
    """Return the claims that speak for a class alone; loose ones fit several and tell nothing."""
    return tuple(c for c in figures.claims if c.id not in figures.loose) or figures.claims


def _may_change(claims: Sequence[Claim]) -> bool:
    if all(c.kind in CHANGING or c.value.unit in _SPREADING for c in claims):
        return True
    return all(c.modality in _AHEAD for c in claims)


def _ordered(a: FigureClass, b: FigureClass, ours: Sequence[Claim], theirs: Sequence[Claim], timed: Timed) -> bool:
    """Say whether all sources of one figure are older than those of the other.

    A toll that is said to be *at least* so many may grow from one day to the next; any other figure needs
    sources that are further apart.
    """
    pair = older_first(a, b, timed)
    if pair is None or _shrinks(*pair):
        return False
    older, newer = ((each.founder, ours if each is a else theirs) for each in pair)
    if lasts(older, newer):
        return False
    before = max(timed.of(ours if pair[0] is a else theirs) or [date.max])
    after = min(timed.of(theirs if pair[0] is a else ours) or [date.min])
    return (after - before).days > (0 if _grows(*pair) else _SAME_DAYS)


def _shrinks(older: FigureClass, newer: FigureClass) -> bool:
    """Say whether later sources tell less of what only grows, the dead and what spreads; unsaid, that contradicts."""
    first, second = older.founder.point, newer.founder.point
    if first is None or second is None or second >= first:
        return False
    return all(c.attribute == DEATH or c.value.unit in _SPREADING for c in (*_own(older), *_own(newer)))


def _grows(older: FigureClass, newer: FigureClass) -> bool:
    """Say whether the older figure was given as a lower bound of a count that the newer one passes."""
    first, second = older.founder.point, newer.founder.point
    if first is None or second is None or newer.founder.value.kind != "count" or newer.founder.value.per:
        return False
    return second > first and any(c.value.hedge == "at_least" for c in older.claims)


def _rises(lower: FigureClass, higher: FigureClass, timed: Timed) -> bool:
    """Say whether a toll was *at least* so many wherever it is told, and more in other sources of those days.

    The first reports of a day say so of what they know will grow.
    """
    few, many = lower.founder.point, higher.founder.point
    ours, theirs = _own(lower), _own(higher)
    told = all(any(c.attribute in _TOLLS for c in side) for side in (ours, theirs))
    if few is None or many is None or few >= many or not told:
        return False
    hedged = {c.source for c in lower.claims if c.value.hedge in LOWER}
    first, later = timed.of(ours), timed.of(theirs)
    if not hedged.issuperset(c.source for c in ours) or hedged & {c.source for c in theirs} or not first or not later:
        return False
    return (min(first) - min(later)).days <= _SAME_DAYS and max(first) <= max(later)


def _aged(a: FigureClass, b: FigureClass, timed: Timed) -> bool:
    """Say whether the later of two ages is as many years greater as lie between the days on which they were told."""
    pair = older_first(a, b, timed)
    if pair is None or not all(c.kind == "duration" and noun(c) == AGE for each in (a, b) for c in _own(each)):
        return False
    first, second = (each.founder.point for each in pair)
    older, newer = (timed.of(_own(each)) for each in pair)
    if first is None or second is None or older is None or newer is None:
        return False
    grown, passed = (second - first) / _YEAR, Decimal((max(newer) - min(older)).days) / _YEAR
    return grown > 0 and abs(grown - passed) <= 1


def _announced(ours: Sequence[Claim], theirs: Sequence[Claim], timed: Timed) -> bool:
    """Say whether one source holds both figures and says of one of them that it was replaced."""
    shared = {c.source for c in ours} & {c.source for c in theirs}
    one, two = {c.id for c in ours}, {c.id for c in theirs}
    told = any((i in one and j in two) or (i in two and j in one) for i, j in timed.revised)
    if not told and not any(c.source in shared and announces_revision(c) for c in (*ours, *theirs)):
        return False
    days = timed.of(ours), timed.of(theirs)
    return None in days or not _crossed(*days)


def _crossed(ours: Sequence[date] | None, theirs: Sequence[date] | None) -> bool:
    """Say whether each figure has sources both older and newer than all of the other's."""
    if not ours or not theirs:
        return False
    return (min(ours) < min(theirs) and max(ours) > max(theirs)) or (
        min(theirs) < min(ours) and max(theirs) > max(ours)
    )

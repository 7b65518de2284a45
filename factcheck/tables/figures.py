"""The figures of a table's cells, read by the reader that reads all texts.

A bare number counts what its unit says; the unit is read once, and numbers are put in its place. So that a table of
figures costs little more than its numbers, and reads as its rows would, written out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.extract import extract_mentions
from factcheck.extract.tally import trailing_zeros
from factcheck.model import Mention, Reading
from factcheck.normalize import When, valued

if TYPE_CHECKING:
    from datetime import date

    from factcheck.model import Kind

BARE = re.compile(r"[-+−]?[0-9]{1,25}(?:\.[0-9]{1,12})?")  # as machines write numbers
_SAMPLE = Decimal(7)  # a number that no unit makes anything else of
_ROUND = 2  # noughts at the end of a whole number that are not counted
_REMEMBERED, _UNITS = 65_536, 1_024
_TIMED = ("date", "time")


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell says: its words, with the unit that stands elsewhere, and the figure in them."""

    phrase: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class CellReader:
    """Reads the cells of one table: in its language, on the day it appeared, as figures of one kind if it has one.

    `unit` is that of all figures whose row names none.
    """

    language: str
    published: date | None = None
    kind: Kind | None = None
    unit: str = ""

    @lru_cache(_REMEMBERED)  # noqa: B019 - a reader lives as long as its table is read
    def read(self, value: str, unit: str) -> Said | None:
        """Return what a value and its unit say, ``None`` where no figure (of the table's kind) is in them."""
        unit = unit or self.unit
        if BARE.fullmatch(value) and (scale := self.scale(unit)) is not None:
            phrase = f"{value} {unit}".strip()
            return Said(phrase, self._valued(_numbered(scale, value, len(phrase))))
        joint = self._first(f"{value} {unit}") if unit else None
        if joint and joint.end > len(value):
            return Said(f"{value} {unit}", joint)
        found = self._first(value)
        return Said(value, found) if found else None

    @lru_cache(_UNITS)  # noqa: B019
    def scale(self, unit: str) -> Mention | None:
        """Return how a bare number of a unit reads, at the number one; ``None`` where that depends on the number."""
        unit = unit or self.unit
        if not unit:
            kind = self.kind or "number"
            return None if kind in _TIMED else Mention(0, 1, kind, Reading(number=Decimal(1)))
        found = self._first(f"{_SAMPLE} {unit}")
        if found is None or found.reading.number is None or found.kind in _TIMED or found.reading.number_to is not None:
            return None
        return replace(found, reading=replace(found.reading, number=found.reading.number / _SAMPLE))

    def _first(self, phrase: str) -> Mention | None:
        mentions = extract_mentions(phrase, self.language)
        wanted = (one for one in mentions if self.kind in (None, one.kind))
        found = next(wanted, None)
        return self._valued(found) if found and self._valued(found).value else None

    def _valued(self, mention: Mention) -> Mention:
        return valued(mention, When(self.published, self.language))


def _numbered(scale: Mention, value: str, end: int) -> Mention:
    """Return the mention of a bare number in a unit: rounded where a scale word, a point or noughts say so."""
    number, one = Decimal(value.replace("−", "-")), scale.reading.number or Decimal(1)
    decimals = len(value.partition(".")[2])
    zeros = trailing_zeros(abs(number)) if number and not decimals else 0
    granularity = None
    if decimals or one != 1:
        granularity = Decimal(1).scaleb(-decimals) * one
    elif zeros >= _ROUND:
        granularity = Decimal(1).scaleb(zeros)
    return Mention(0, end, scale.kind, replace(scale.reading, number=number * one, granularity=granularity))

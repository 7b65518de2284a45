"""The rows of a table that are bare numbers, as columns of whole numbers: what most facts of most tables are made of.

A row is held in some forty bytes, exactly: its digits, its places, and numbers that stand for its unit, day and source.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy

from factcheck.normalize.durations import is_span
from factcheck.normalize.quantities import base_unit
from factcheck.reconcile.convert import rate_to
from factcheck.reconcile.cues import tells_revision
from factcheck.tables.claims import day_in
from factcheck.tables.figures import BARE
from factcheck.tables.sieve import hashes, readings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from numpy.typing import NDArray

    from factcheck.model import Mention
    from factcheck.tables.claims import Maker
    from factcheck.tables.columns import Chunk

NO_DAY = -1
ODD = -1  # the unit of a row that is no bare number, or not of a plain unit
_MOST_DIGITS = 17
_PLAIN_KINDS = ("money", "count", "measure", "percent", "number")
_COUNTED = ("measure", "percent")
_CHANGING = ("money", "count", "percent", "number")


class Scale(NamedTuple):
    """A unit as far as two numbers in it can be compared as numbers.

    `one` is what a number one in it is: a million where such a word is part of it. A `counted` unit counts to its last
    whole though nothing is rounded; what is `changing` may change from day to day. Sums that are `foreign` are compared
    in another currency.
    """

    kind: str
    unit: str
    per: str
    one: int
    counted: bool
    changing: bool
    foreign: bool
    measured: bool


@dataclass(slots=True)
class Columns:
    """Rows as columns of numbers, and the scales that the numbers in `scales` stand for."""

    facts: NDArray[numpy.uint64]
    rows: NDArray[numpy.int64]
    digits: NDArray[numpy.int64]
    places: NDArray[numpy.int8]
    scales: NDArray[numpy.int16]
    days: NDArray[numpy.int32]
    sources: NDArray[numpy.int32]
    table: list[Scale] = field(default_factory=list)


_FIELDS = ("facts", "rows", "digits", "places", "scales", "days", "sources")


class Collector:
    """Takes in the rows of some facts of one table; `currency` is that of the case, `median` the day of its sources."""

    def __init__(self, maker: Maker, currency: str | None, median: date | None) -> None:
        self._maker = maker
        self._currency, self._median = currency, median
        self._table: dict[Scale, int] = {}
        self._names: dict[str, int] = {}

    def collect(self, chunks: Iterable[Chunk], wanted: NDArray[numpy.uint64]) -> Columns:
        """Return the rows of the facts `wanted`, which are hashes in order."""
        pieces: dict[str, list[NDArray[Any]]] = {name: [] for name in _FIELDS}
        for chunk in chunks:
            hashed = hashes(chunk.names)
            at = numpy.minimum(numpy.searchsorted(wanted, hashed), len(wanted) - 1)
            among = (wanted[at] == hashed) & readings(chunk, self._maker.reader)[0]
            for name, column in zip(_FIELDS, self._columns(chunk, hashed, among), strict=True):
                pieces[name].append(column)
        joined = {name: numpy.concatenate(held) for name, held in pieces.items()}
        return Columns(**joined, table=list(self._table))

    def _columns(self, chunk: Chunk, hashed: NDArray[Any], among: NDArray[numpy.bool_]) -> list[NDArray[Any]]:
        count = int(among.sum())
        nothing = numpy.full(count, "", dtype=object)
        values, units, days, sources = (
            chunk.columns[role][among] if role in chunk.columns else nothing
            for role in ("value", "unit", "date", "source")
        )
        digits, places = _digits(values)
        day = _coded(days, self._day).astype(numpy.int32)
        scales = self._scales(units, day)
        cued = _coded(chunk.names[among], self._announces).astype(bool)
        scales[(places < 0) | cued] = ODD
        return [
            hashed[among], chunk.rows[among], digits, places, scales.astype(numpy.int16), day,
            _coded(sources, self._source).astype(numpy.int32),
        ]  # fmt: skip

    def _scales(self, units: NDArray[Any], days: NDArray[numpy.int32]) -> NDArray[numpy.int64]:
        """Return the number of each row's scale; that of a foreign sum hangs on there being a rate for its day."""
        scales = _coded(units, self._scale)
        told = list(self._table)
        for number, scale in enumerate(told):
            if not scale.foreign:
                continue
            own = numpy.flatnonzero(scales == number)
            rated = {int(day): self._rated(scale.unit, int(day)) for day in numpy.unique(days[own])}
            scales[own] = [number if rated[int(day)] else ODD for day in days[own]]
        return scales

    def _rated(self, unit: str, day: int) -> bool:
        from datetime import date

        when = date.fromordinal(day) if day != NO_DAY else self._median
        return when is not None and rate_to(unit, self._currency or unit, when) is not None

    def _scale(self, unit: str) -> int:
        """Return the number of the scale of a unit, ``ODD`` where its numbers cannot be compared as numbers."""
        said = self._maker.reader.scale(unit)
        scale = _plain(said, self._currency) if said is not None and not self._announces(unit) else None
        return ODD if scale is None else self._table.setdefault(scale, len(self._table))

    def _day(self, text: str) -> int:
        day = day_in(text, self._maker.reader.language) or self._maker.settings.published
        return NO_DAY if day is None else day.toordinal()

    def _source(self, name: str) -> int:
        return self._names.setdefault(self._maker.source_id(name), len(self._names))

    def _announces(self, name: str) -> bool:
        return tells_revision(name, self._maker.reader.language)


def _plain(said: Mention, currency: str | None) -> Scale | None:
    """Return the scale of a number one in some unit, ``None`` where more than the number would have to be compared."""
    reading, unit = said.reading, said.reading.unit or ""
    if said.kind not in _PLAIN_KINDS or reading.hedge != "exact" or reading.limit or reading.parts or "/" in unit:
        return None
    if (said.kind == "count" and is_span(unit)) or (said.kind == "measure" and base_unit(unit)[2]):
        return None
    one = reading.number
    if (said.kind in ("money", "measure") and not unit) or not one or one < 1 or one != one.to_integral_value():
        return None
    return Scale(
        said.kind,
        unit,
        reading.per or "",
        int(one),
        counted=said.kind in _COUNTED,
        changing=said.kind in _CHANGING,
        foreign=said.kind == "money" and currency not in (None, unit),
        measured=said.kind == "measure",
    )


def _digits(values: NDArray[Any]) -> tuple[NDArray[numpy.int64], NDArray[numpy.int8]]:
    """Return the digits of bare numbers and how many of them stand behind the point, ``-1`` for what is none."""
    digits = numpy.zeros(len(values), dtype=numpy.int64)
    places = numpy.full(len(values), -1, dtype=numpy.int8)
    for at, text in enumerate(values):
        if len(text) <= _MOST_DIGITS and BARE.fullmatch(text):
            whole, _, behind = text.replace("−", "-").partition(".")
            digits[at], places[at] = int(whole + behind), len(behind)
    return digits, places


def _coded(texts: NDArray[Any], code: Any) -> NDArray[numpy.int64]:
    """Return a number for each text, worked out once for each that is different."""
    import pandas

    codes, different = pandas.factorize(texts)
    return numpy.array([code(text) for text in different], dtype=numpy.int64)[codes]

"""Which facts of a table need comparing: those of which not every row says the same, word for word.

Rows are held as two numbers each, so a million take a few tens of megabytes: a hash of the fact and one of what is
said of it. Facts are found by sorting. What this lets pass is not judged here: rows that say the same agree, and
all other facts go the way of any claim.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy

from factcheck.tables.columns import BETWEEN
from factcheck.tables.figures import BARE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from factcheck.tables.columns import Chunk
    from factcheck.tables.figures import CellReader

_SHOWN = 3  # rows without a figure that are named


@dataclass(frozen=True, slots=True)
class Sifted:
    """A table sifted: how many rows it has, in how many no figure is, the facts that need comparing, and the others.

    `claims` counts the rows in which a figure is read. `differing` are the hashes of facts, sorted, `sizes` how many
    rows each has; `alike` counts the facts all of whose rows, several, say the same, `single` those of one row. `mute`
    are the first rows in which no figure is.
    """

    rows: int
    claims: int
    unread: int
    mute: tuple[int, ...]
    differing: NDArray[numpy.uint64]
    sizes: NDArray[numpy.int64]
    alike: int
    single: int

    @property
    def facts(self) -> int:
        """How many facts the table speaks of."""
        return len(self.differing) + self.alike + self.single


def sift(chunks: Iterable[Chunk], reader: CellReader, apart: Iterable[str] = (), in_full: int = 0) -> Sifted:
    """Go through a table once.

    The facts named in `apart` count as differing whatever their rows say, and so do all of a table that has no more
    rows than `in_full`.
    """
    facts: list[NDArray[numpy.uint64]] = []
    said: list[NDArray[numpy.uint64]] = []
    rows, mute = 0, []
    for chunk in chunks:
        readable, timed = readings(chunk, reader)
        rows += len(chunk.rows)
        mute += [chunk.rows[~readable & (chunk.columns["value"] != "")]]
        words = hashes(phrases(chunk))
        words[timed] = hashes(chunk.rows[timed].astype(str).astype(object))
        facts.append(hashes(chunk.names)[readable])
        said.append(words[readable])
    named = hashes(numpy.array(sorted(apart), dtype=object)) if rows > in_full else None
    return _sifted(rows, _joined(mute, numpy.int64), _joined(facts, numpy.uint64), _joined(said, numpy.uint64), named)


def phrases(chunk: Chunk) -> NDArray[Any]:
    """Return what each row says: its value, with its unit."""
    value, unit = chunk.columns["value"], chunk.columns.get("unit")
    if unit is None:
        return value
    said: NDArray[Any] = value + BETWEEN + unit
    return said


def readings(chunk: Chunk, reader: CellReader) -> tuple[NDArray[numpy.bool_], NDArray[numpy.bool_]]:
    """Return in which rows a figure is read, and in which it depends on more than its words, as a clock time does."""
    import pandas

    values = chunk.columns["value"]
    units = chunk.columns.get("unit", numpy.full(len(values), "", dtype=object))
    bare = pandas.Series(values, dtype=object).str.fullmatch(BARE.pattern).to_numpy(dtype=bool)
    unit_codes, unit_names = pandas.factorize(units)
    plain = numpy.array([reader.scale(unit) is not None for unit in unit_names], dtype=bool)
    readable = bare & plain[unit_codes] if len(values) else numpy.zeros(0, dtype=bool)
    timed = numpy.zeros(len(values), dtype=bool)
    rest = numpy.flatnonzero(~readable)
    codes = pandas.factorize(phrases(chunk)[rest])[0]
    firsts = numpy.unique(codes, return_index=True)[1]
    found = [reader.read(values[rest[i]], units[rest[i]]) for i in firsts]
    readable[rest] = numpy.array([one is not None for one in found], dtype=bool)[codes]
    timed[rest] = numpy.array([one is not None and one.mention.kind == "time" for one in found], dtype=bool)[codes]
    readable &= chunk.names != ""
    return readable, timed


def hashes(texts: NDArray[Any]) -> NDArray[numpy.uint64]:
    """Return a number of 64 bits for each text, the same on every machine."""
    from pandas.util import hash_array

    if not len(texts):
        return numpy.zeros(0, dtype=numpy.uint64)
    hashed: NDArray[numpy.uint64] = hash_array(texts, categorize=False)
    return hashed


def _joined(pieces: list[NDArray[Any]], kind: type) -> NDArray[Any]:
    return numpy.concatenate(pieces) if pieces else numpy.zeros(0, dtype=kind)


def _sifted(
    rows: int, mute: NDArray[Any], facts: NDArray[Any], said: NDArray[Any], apart: NDArray[Any] | None
) -> Sifted:
    """Sort the rows by their facts and see of which all say the same; without `apart`, all facts are to be compared."""
    order = numpy.argsort(facts, kind="stable")
    facts, said = facts[order], said[order]
    starts = numpy.flatnonzero(numpy.r_[True, facts[1:] != facts[:-1]]) if len(facts) else numpy.zeros(0, dtype=int)
    sizes = numpy.diff(numpy.r_[starts, len(facts)])
    kept = facts[starts]
    differ = numpy.ones(len(kept), dtype=bool) if apart is None else numpy.isin(kept, apart)
    if len(starts):
        differ |= numpy.minimum.reduceat(said, starts) != numpy.maximum.reduceat(said, starts)
    single = (sizes == 1) & ~differ
    return Sifted(
        rows=rows,
        claims=len(facts),
        unread=len(mute),
        mute=tuple(int(row) for row in mute[:_SHOWN]),
        differing=kept[differ],
        sizes=sizes[differ],
        alike=int((~differ & ~single).sum()),
        single=int(single.sum()),
    )

"""Bare figures of a table, whose unit stands in a heading: *12.5* under *Fine (EUR m)* is €12.5 million.

The words of the figure stay those of its cell.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.extract.headunits import ONE, SAMPLE, Unit, only, unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Headed, Heading, Mention, Source


def headed_mentions(
    mentions: Sequence[Mention], source: Source, language: str
) -> tuple[Sequence[Mention], Mapping[int, Heading]]:
    """Return the mentions of a source, bare figures of its tables in the unit that a heading says, and that heading.

    What a cell itself says a unit of stays as it reads.
    """
    units: dict[int, Heading] = {}
    found = list(mentions)
    starts = [each.start for each in mentions]
    for cell in source.headed:
        first, last = bisect_left(starts, cell.start), bisect_left(starts, cell.end)
        crossed = first > 0 and mentions[first - 1].end > cell.start
        if crossed or not all(_is_bare(each) and each.end <= cell.end for each in mentions[first:last]):
            continue
        inside = mentions[first:last]
        known = inside[0] if len(inside) == 1 and inside[0].end - inside[0].start == cell.end - cell.start else None
        headings = [each.text for each in cell.headings]
        said = read_bare(source.text[cell.start : cell.end], headings, language, known)
        if said is not None:
            units[cell.start] = cell.headings[said[1]]
            found.append(replace(said[0], start=cell.start, end=cell.end))
    if not units:
        return mentions, {}
    headed = [cell for cell in source.headed if cell.start in units]
    told = [place for text in {each.text: None for each in units.values()} for place in _places(text, source.text)]
    kept = (each for each in _outside(found, headed) if each.reading.hedge != "vague" or not _among(each, told))
    return sorted(kept, key=lambda each: each.start), units


def _places(heading: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a heading stands that says a unit: *in thousands of tonnes* is no figure there."""
    at = text.find(heading)
    if at >= 0:
        yield at, at + len(heading)


def _among(mention: Mention, places: Sequence[tuple[int, int]]) -> bool:
    return any(start <= mention.start and mention.end <= end for start, end in places)


def _outside(found: Sequence[Mention], cells: Sequence[Headed]) -> Iterator[Mention]:
    """Yield the mentions that are no part of some cells: they are the whole of one, or stand elsewhere."""
    starts = [cell.start for cell in cells]
    own = set()
    for mention in reversed(found):  # those of whole cells were added last
        at = bisect_right(starts, mention.start) - 1
        inside = at >= 0 and mention.start < cells[at].end
        if not inside or at not in own:
            yield mention
        if inside:
            own.add(at)


def _is_bare(mention: Mention) -> bool:
    """Say whether a figure has no unit of its own; a number that might be a year is one under a heading."""
    if mention.kind == "date":
        told = mention.reading.calendar
        return told is not None and told.year is not None and (told.month, told.to, told.relative) == (None,) * 3
    return mention.kind == "number" or (mention.kind == "count" and mention.reading.unit is None)


def read_bare(
    cell: str, headings: Sequence[str], language: str, known: Mention | None = None
) -> tuple[Mention, int] | None:
    """Return the figure of a cell in the unit that the first of some headings names, and which of them that is.

    `known` is the cell's bare figure, where it was read before.
    """
    for at, heading in enumerate(headings):
        unit = unit_of(heading, language)
        if unit is None:
            continue
        plain = known is not None and known.kind == "number" and known.reading.number is not None
        said = _counted(known, unit, language) if known is not None and plain else _in_unit(cell, unit, language)
        if said is not None:
            return said, at
    return None


def _counted(known: Mention, unit: Unit, language: str) -> Mention | None:
    """Return a bare figure in a unit: as it would be read with the unit behind it, at a fraction of the work."""
    sample = _sample(unit.words, language)
    if sample is None or sample.reading.number is None or known.reading.number is None:
        return None
    factor = sample.reading.number / SAMPLE * unit.factor
    read, like = known.reading, sample.reading
    far = None if read.number_to is None else read.number_to * factor
    number = known.reading.number * factor
    reading = replace(read, number=number, number_to=far, unit=like.unit, per=like.per, noun=like.noun)
    if factor != ONE:
        reading = replace(reading, granularity=_grain(read.granularity) * factor)
    if sample.kind == "count" and number != number.to_integral_value():
        return None
    return replace(known, kind=sample.kind, reading=reading)


@lru_cache(1024)
def _sample(words: str, language: str) -> Mention | None:
    return only(f"{SAMPLE} {words}".strip(), language)


def _grain(granularity: Decimal | None) -> Decimal:
    """Return the last digit that counts of a figure with a scale behind it: one, where no fraction is printed."""
    return granularity if granularity is not None and granularity < 1 else ONE


def _in_unit(cell: str, unit: Unit, language: str) -> Mention | None:
    """Return the figure of a cell in a unit, with the words of the cell for its own."""
    said = only(f"{cell} {unit.words}".strip(), language)
    if said is None or said.reading.number is None or (unit.words and said.kind != unit.kind):
        return None
    reading = said.reading
    number = said.reading.number * unit.factor
    if said.kind == "count" and number != number.to_integral_value():
        return None
    if unit.factor != ONE:
        far = None if reading.number_to is None else reading.number_to * unit.factor
        reading = replace(reading, number=number, number_to=far, granularity=_grain(reading.granularity) * unit.factor)
    return replace(said, start=0, end=len(cell), reading=reading)

"""A weekday that does not fall on its date."""

from __future__ import annotations

from calendar import day_name
from datetime import date
from typing import TYPE_CHECKING

from factcheck.model import Check, Claim, Source
from factcheck.normalize.show import day_text
from factcheck.reconcile.checks.raised import raised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NEAR = 60  # days from publication within which an unprinted year is beyond doubt


def check(source: Source, claims: Sequence[Claim]) -> Iterator[Check]:
    """Yield the dates whose weekday is another one."""
    for claim in claims:
        words = claim.mention.reading.calendar
        if claim.kind != "date" or words is None or words.weekday is None or words.relative or words.day is None:
            continue
        if claim.value.point is None or words.to is not None or words.other is not None:
            continue
        day = date.fromordinal(int(claim.value.point))
        if day.weekday() == words.weekday or (words.year is None and not _beyond_doubt(day, source)):
            continue
        text = f"{day_text(day)} was a {day_name[day.weekday()]}, not a {day_name[words.weekday]}"
        figures = (day.isoformat(), str(words.weekday))
        yield raised("weekday", source.id, (claim.start, claim.end), text, figures)


def _beyond_doubt(day: date, source: Source) -> bool:
    return source.published is not None and abs((day - source.published).days) <= _NEAR

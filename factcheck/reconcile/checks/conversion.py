"""A stated conversion that is off: *101 m (430 ft)*, *€30.5 million ($63.7 million)*."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factcheck.normalize.canonical import canonical
from factcheck.reconcile.checks.raised import raised
from factcheck.reconcile.converted import off, restates
from factcheck.reconcile.restated import adjacent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Check, Claim, Source


def check(source: Source, claims: Sequence[Claim]) -> Iterator[Check]:
    """Yield the conversions that no rounding and no rate bears out, neither of today nor of a day the text names."""
    for a, b in adjacent(claims):
        if not restates(a, b, source.text):
            continue
        told = [day for day in (a.as_of, source.published) if day is not None]
        beside = _days(c for c in claims if c.sentence_start == a.sentence_start)
        text = off(a, b, [*told, *beside] if told else [], _days(claims))
        if text is not None:
            figures = (canonical(a.value), canonical(b.value))
            yield raised("conversion", source.id, (a.start, b.end), text, figures)


def _days(claims: Iterable[Claim]) -> list[date]:
    """Return the last day of each date among some claims."""
    ends = [c.value.logical.high for c in claims if c.kind == "date"]
    return [date.fromordinal(int(end)) for end in ends if end is not None]

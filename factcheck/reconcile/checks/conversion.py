"""A stated conversion that is off: *101 m (430 ft)*, *€30.5 million ($63.7 million)*."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.model import Check, Claim, Interval, Source
from factcheck.normalize.canonical import canonical
from factcheck.normalize.intervals import last_place
from factcheck.normalize.quantities import base_unit
from factcheck.normalize.rates import Band, band, cross
from factcheck.normalize.show import measured, number_text, show
from factcheck.reconcile.checks.raised import raised
from factcheck.reconcile.cues import words
from factcheck.reconcile.explain.pair import significant
from factcheck.reconcile.restated import adjacent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

_BRACKET = re.compile(r"\s*[(\[=]")
_MEASURE_OFF = Decimal("0.02")
_RATE_OFF = Decimal("0.02")
_YEARS = 2  # a sum may be converted at the rate of the year it is about


def check(source: Source, claims: Sequence[Claim]) -> Iterator[Check]:
    """Yield the conversions in brackets that no rounding and no rate of the last two years bears out."""
    for a, b in adjacent(claims):
        if not _restates(source.text[a.end : b.start], a.language):
            continue
        text = _measures(a, b) if a.kind == "measure" else _sums(a, b, source)
        if text is not None:
            figures = (canonical(a.value), canonical(b.value))
            yield raised("conversion", source.id, (a.start, b.end), text, figures)


def _restates(between: str, language: str) -> bool:
    """Say whether the text between two figures gives the second as the first in another unit."""
    return _BRACKET.match(between) is not None or between.strip(" ,\u00a0").lower() in words("or", language) - {
        "o",
        "of",
        "ou",
    }


def _measures(a: Claim, b: Claim) -> str | None:
    first, second = a.value.point, b.value.point
    if first is None or second is None or a.value.unit != b.value.unit or a.value.unit == "K":
        return None
    one, two = _rounded(a), _rounded(b)
    if (
        one is None
        or two is None
        or one.meets(two)
        or abs(first - second) <= _MEASURE_OFF * max(abs(first), abs(second))
    ):
        return None
    unit = b.value.printed or ""
    made = first / base_unit(unit)[1]
    right = measured(number_text(Decimal(significant(made, 4))), unit)
    return f"{show(a.value, hedge=False)} is {right}, not {show(b.value, hedge=False)}"


def _rounded(claim: Claim) -> Interval | None:
    """Return what a printed measure may have been rounded from, twice over where it is hedged."""
    unit, point = claim.value.printed or "", claim.value.point
    if point is None or " + " in unit:
        return None
    half = last_place(Decimal(claim.value.stated)) * base_unit(unit)[1] / (2 if claim.value.hedge == "exact" else 1)
    return Interval(point - half, point + half)


def _sums(a: Claim, b: Claim, source: Source) -> str | None:
    first, second = a.value.point, b.value.point
    day = a.as_of or source.published
    of, to = a.value.unit or "", b.value.unit or ""
    if not first or not second or day is None:
        return None
    held, actual = band(of, to, _YEARS, day), cross(of, to, day)
    if held is None or actual is None or _borne_out(a, b, held):
        return None
    implied = second / first
    pair = f"{show(a.value, hedge=False)} as {show(b.value, hedge=False)}"
    return f"{pair} is a rate of {significant(implied)}; {_table(held, actual, day)}"


def _borne_out(a: Claim, b: Claim, held: Band) -> bool:
    low, high = (last_place(Decimal(c.value.stated)) / 2 for c in (a, b))
    first, second = a.value.point or Decimal(0), b.value.point or Decimal(0)
    smallest = (first - low) * held.low * (1 - _RATE_OFF)
    largest = (first + low) * held.high * (1 + _RATE_OFF)
    return smallest <= second + high and second - high <= largest


def _table(held: Band, actual: Decimal, day: date) -> str:
    span = f"{significant(held.low)} to {significant(held.high)}"
    return f"ECB {significant(actual)} on {day.isoformat()}, {span} in the two years before"

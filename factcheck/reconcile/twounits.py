"""Whether two figures that stand beside each other are one, converted: of a measure, a temperature, a sum of money."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from factcheck.model import Interval
from factcheck.normalize.intervals import last_place
from factcheck.normalize.quantities import base_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Claim, Value
    from factcheck.normalize.rates import Band

TEMPERATURE = "K"
_LOOSE = 5  # degrees to either side, in halves, of one that is hedged


def same_measure(a: Claim, b: Claim, off: Decimal) -> bool:
    """Say whether two measures are one, but for the share `off` of the larger.

    A unit may be its namesake of another country: the ton of *5,000 tons (5,080 tonnes)* is the long one.
    """
    if a.value.unit != b.value.unit or a.value.point is None or b.value.point is None:
        return False
    if a.value.unit == TEMPERATURE:
        return _same_heat(a, b)
    pairs = ((x, y) for x in _readings(a) for y in _readings(b))
    return any(abs(x - y) <= off * max(abs(x), abs(y)) for x, y in pairs)


def rounded(claim: Claim) -> Interval | None:
    """Return what a printed measure may have been rounded from, twice over where it is hedged."""
    unit, point = claim.value.printed or "", claim.value.point
    if point is None or " + " in unit:
        return None
    half = last_place(Decimal(claim.value.stated)) * base_unit(unit)[1] / (2 if claim.value.hedge == "exact" else 1)
    return Interval(point - half, point + half)


def borne_out(a: Claim, b: Claim, held: Band, off: Decimal = Decimal(0)) -> bool:
    """Say whether some rate of a band, give or take the share `off`, makes the second sum of the first, as rounded."""
    low, high = (last_place(Decimal(c.value.stated)) / 2 for c in (a, b))
    first, second = a.value.point or Decimal(0), b.value.point or Decimal(0)
    smallest = (first - low) * held.low * (1 - off)
    largest = (first + low) * held.high * (1 + off)
    return smallest <= second + high and second - high <= largest


def converted(a: Value, b: Value) -> tuple[str, str, Decimal] | None:
    """Return the unit of one measure, the unit of another, and what the first makes in it: as comes nearest the second.

    Units may be their namesakes of another country, and degrees those of a rise of temperature.
    """
    if a.point is None or b.point is None or " + " in (b.printed or ""):
        return None
    made = list(_conversions(a, b))
    return min(made, key=lambda found: abs(found[2] - Decimal(b.stated)))


def _conversions(a: Value, b: Value) -> Iterator[tuple[str, str, Decimal]]:
    one, two = a.printed or "", b.printed or ""
    point = a.point or Decimal(0)
    for other in (two, *_namesakes().get(two, ())):
        _, factor, zero = base_unit(other)
        yield one, other, (point - zero) / factor
        if a.unit == TEMPERATURE:
            yield one, other, Decimal(a.stated) * base_unit(one)[1] / factor
        for name in _namesakes().get(one, ()):
            yield name, other, Decimal(a.stated) * base_unit(name)[1] / factor


def _same_heat(a: Claim, b: Claim) -> bool:
    """Say whether two temperatures are one, or two rises of temperature: *by 2 °C (3.6 °F)*."""
    one, two = _degrees(a), _degrees(b)
    first, second = (_above(each, base_unit(c.value.printed or "")[2]) for each, c in ((one, a), (two, b)))
    return one.meets(two) or first.meets(second)


def _degrees(claim: Claim) -> Interval:
    """Return what a temperature may have been rounded from: to a degree, and not to the ten or hundred of its zeros."""
    point, unit = claim.value.point or Decimal(0), claim.value.printed or ""
    half = min(last_place(Decimal(claim.value.stated)), Decimal(1)) * base_unit(unit)[1] / 2
    if claim.value.hedge != "exact":
        half *= _LOOSE
    return Interval(point - half, point + half)


def _above(interval: Interval, zero: Decimal) -> Interval:
    low, high = interval.low or zero, interval.high or zero
    return Interval(low - zero, high - zero)


def _readings(claim: Claim) -> Iterator[Decimal]:
    """Yield what a measure is in its base unit, and what it would be by each namesake of its unit."""
    point, unit = claim.value.point or Decimal(0), claim.value.printed or ""
    yield point
    for other in _namesakes().get(unit, ()):
        yield point / base_unit(unit)[1] * base_unit(other)[1]


@cache
def _namesakes() -> dict[str, list[str]]:
    text = files("factcheck.reconcile").joinpath("namesakes.json").read_text(encoding="utf-8")
    loaded: dict[str, list[str]] = json.loads(text)
    return loaded

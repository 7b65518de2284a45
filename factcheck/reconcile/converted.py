"""A conversion that a text states, and what is off about it: *101 m (430 ft)*, *€30.5 million ($63.7 million)*."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.normalize.quantities import base_unit
from factcheck.normalize.rates import Band, band, cross
from factcheck.normalize.show import measured, number_text, show
from factcheck.reconcile.arithmetic import significant
from factcheck.reconcile.cues import words
from factcheck.reconcile.twounits import TEMPERATURE, borne_out, rounded, same_measure

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factcheck.model import Claim

_BRACKET = re.compile(r"\s*[(\[=]\s*")
_SIZE = re.compile(r"\s*(?:[^\W\d_]{1,3}|[x×*])\s+\d")  # *42 cm, or 21 by 16 inches*: of two sides
_CLOSED = re.compile(r"\s*(?:[)\],;:/.!?–—]|\Z)")
_MEASURE_OFF = Decimal("0.02")
_RATE_OFF = Decimal("0.02")
_YEARS = 2  # a sum may be converted at the rate of the year it is about


def restates(a: Claim, b: Claim, text: str) -> bool:
    """Say whether a text gives its second figure as the first in another unit, and nothing more of it.

    *10 km (2 miles more than planned)* does not. `text` is what the claims' `start` and `end` count in.
    """
    between = text[a.end : b.start].lower()
    if _SIZE.match(text, b.end):
        return False
    closed = _CLOSED.match(text, b.end) is not None
    bracket = _BRACKET.match(between)
    if bracket is not None:
        return closed and between[bracket.end() :].strip(" :,\u00a0") in {"", *words("or", a.language)}
    word = between.strip(" ,\u00a0")
    if not word:
        return closed and "," in between and b.value.hedge == "about"
    return word in words("or", a.language) - {"o", "of", "ou"}


def off(a: Claim, b: Claim, days: Sequence[date], elsewhere: Sequence[date] = ()) -> str | None:
    """Return what is off where neither rounding nor a rate bears a conversion out.

    Rates are those of the two years before one of the `days` (of publication, then those the sentence names: nothing
    is off where one has no rate), or before a day that is named `elsewhere` in the text.
    """
    return _measures(a, b) if a.kind == "measure" else _sums(a, b, days, elsewhere)


def _measures(a: Claim, b: Claim) -> str | None:
    one, two = rounded(a), rounded(b)
    if one is None or two is None or a.value.point is None or a.value.unit != b.value.unit:
        return None
    if same_measure(a, b, _MEASURE_OFF) or (a.value.unit != TEMPERATURE and one.meets(two)):
        return None
    unit = b.value.printed or ""
    _, factor, zero = base_unit(unit)
    right = measured(number_text(Decimal(significant((a.value.point - zero) / factor, 4))), unit)
    return f"{show(a.value, hedge=False)} is {right}, not {show(b.value, hedge=False)}"


def _sums(a: Claim, b: Claim, days: Sequence[date], elsewhere: Sequence[date]) -> str | None:
    first, second = a.value.point, b.value.point
    of, to = a.value.unit or "", b.value.unit or ""
    if not first or not second or not days:
        return None
    held, actual = band(of, to, _YEARS, days[0]), cross(of, to, days[0])
    bands = [band(of, to, _YEARS, day) for day in dict.fromkeys((*days, *elsewhere))]
    if held is None or actual is None or None in bands[: len(set(days))]:
        return None
    if any(each is not None and borne_out(a, b, each, _RATE_OFF) for each in bands):
        return None
    implied = second / first
    pair = f"{show(a.value, hedge=False)} as {show(b.value, hedge=False)}"
    return f"{pair} is a rate of {significant(implied)}; {_table(held, actual, days[0])}"


def _table(held: Band, actual: Decimal, day: date) -> str:
    span = f"{significant(held.low)} to {significant(held.high)}"
    return f"ECB {significant(actual)} on {day.isoformat()}, {span} in the two years before"

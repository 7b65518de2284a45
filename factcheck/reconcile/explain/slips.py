"""Explanations by a slip of the pen: a power of ten, a scale word of another language, a unit, a day, a year."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from factcheck.model import Explanation
from factcheck.normalize.quantities import base_unit
from factcheck.reconcile.arithmetic import near, significant
from factcheck.reconcile.explain.pair import Pair

if TYPE_CHECKING:
    from collections.abc import Sequence

_POWERS = (1, 2, 3, 6)
_THOUSAND, _MILLION = 3, Decimal(1_000_000)
_MILLIARD = "a milliard is a billion in English, and no million"
_BILLION = "a billion in English is a milliard elsewhere, and a billion there is a trillion"
_FEWEST_DIGITS = 2
_EXACT = Decimal("0.001")
_CLOSE = Decimal("0.01")


def power_of_ten(pair: Pair) -> Explanation | None:
    """Tell that one figure is the other times ten, a hundred, a thousand or a million."""
    a, b = pair.a.figure.point, pair.b.figure.point
    if not a or not b or pair.a.value.kind in ("date", "time", "ordinal") or pair.a.figure.unit != pair.b.figure.unit:
        return None
    small, large = (pair.a, pair.b) if abs(a) < abs(b) else (pair.b, pair.a)
    low, high = min(abs(a), abs(b)), max(abs(a), abs(b))
    for power in _POWERS:
        if near(high, low.scaleb(power), _EXACT):
            return _slip(pair, small.bare, large.bare, power)
    return None


def _slip(pair: Pair, small: str, large: str, power: int) -> Explanation:
    factor = f"{10**power:,}"
    languages = {c.language for side in (pair.a, pair.b) for c in side.claims}
    least = min(abs(side.figure.point or Decimal(0)) for side in (pair.a, pair.b))
    if power == _THOUSAND and len(languages) > 1 and least >= _MILLION:
        scales = _MILLIARD if least < _MILLION * 1000 else _BILLION
        return Explanation("scale", f"{small} × {factor} = {large}: {scales}", 0.92)
    weight = 0.9 if power in (3, 6) else 0.7
    return Explanation("magnitude", f"{small} × {factor} = {large}: a slip of a power of ten is possible", weight)


def digits(pair: Pair) -> Explanation | None:
    """Tell that two figures have the same digits in another order: *17* and *71*, *41.7* and *47.1*."""
    a, b = pair.a.number, pair.b.number
    if a is None or b is None or a == b or pair.a.figure.unit != pair.b.figure.unit:
        return None
    one, two = (_printed(x) for x in (a, b))
    if len(one) < _FEWEST_DIGITS or len(one) != len(two) or sorted(one) != sorted(two):
        return None
    if a.normalize().as_tuple().exponent != b.normalize().as_tuple().exponent:
        return None
    return Explanation("digits", f"{pair.a.bare} and {pair.b.bare} have the same digits in another order", 0.65)


def _printed(x: Decimal) -> tuple[int, ...]:
    return x.normalize().as_tuple().digits


def unit_slip(pair: Pair) -> Explanation | None:
    """Tell that a number was kept while its unit changed, or that the two differ by just one unit's factor."""
    a, b = pair.a, pair.b
    if a.value.kind != "measure" or b.value.kind != "measure" or a.number is None or b.number is None:
        return None
    if a.figure.unit != b.figure.unit and near(a.number, b.number, _CLOSE):
        return Explanation(
            "unit", f"nearly the same number in two units, {a.bare} and {b.bare}: one unit may be a slip", 0.95
        )
    return _factor(pair)


def _factor(pair: Pair) -> Explanation | None:
    """Tell that the ratio of two measures is that of two units that are easily mistaken."""
    a, b = pair.a.figure.point, pair.b.figure.point
    if not a or not b:
        return None
    ratio = max(abs(a), abs(b)) / min(abs(a), abs(b))
    for of, factor, names in _mistaken():
        if base_unit(of)[0] == pair.a.value.unit and near(ratio, factor, _CLOSE):
            made = f"{pair.b.bare} against {pair.a.bare} is a ratio of {significant(ratio, 4)}"
            text = f"{made}, close to the {significant(factor, 4)} {names}"
            return Explanation("unit", text, 0.85)
    return None


@cache
def _mistaken() -> Sequence[tuple[str, Decimal, str]]:
    loaded: Any = json.loads(files("factcheck.reconcile.explain").joinpath("units.json").read_text(encoding="utf-8"))
    return [(row["of"], Decimal(row["factor"]), row["names"]) for row in loaded]


def day_and_month(pair: Pair) -> Explanation | None:
    """Tell that two dates are one with day and month swapped."""
    days = _two_days(pair)
    if days is None:
        return None
    one, two = days
    if one != two and (one.year, one.day, one.month) == (two.year, two.month, two.day):
        return Explanation(
            "day-month",
            f"{pair.a.text} ({_short(one)}) is {pair.b.text} ({_short(two)}) with day and month swapped",
            0.95,
        )
    return None


def year(pair: Pair) -> Explanation | None:
    """Tell that two dates differ in nothing but the year."""
    a, b = pair.a.value, pair.b.value
    if a.kind != "date" or b.kind != "date" or len(a.stated) < 7 or len(a.stated) != len(b.stated):
        return None
    if a.stated[4:] == b.stated[4:] and a.stated[:4] != b.stated[:4] and ".." not in a.stated:
        return Explanation("year", f"{pair.a.text} and {pair.b.text} differ in the year alone", 0.9)
    return None


def _two_days(pair: Pair) -> tuple[date, date] | None:
    a, b = pair.a.value, pair.b.value
    if a.kind != "date" or b.kind != "date" or a.point is None or b.point is None:
        return None
    return date.fromordinal(int(a.point)), date.fromordinal(int(b.point))


def _short(day: date) -> str:
    return f"{day.day}/{day.month}"

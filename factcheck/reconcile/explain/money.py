"""Explanations of money: a rate, the rate of another day, or a currency sign that slipped."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.model import Explanation
from factcheck.normalize.rates import cross, last_held
from factcheck.reconcile.arithmetic import near, significant
from factcheck.reconcile.explain.pair import Pair, Side

if TYPE_CHECKING:
    from datetime import date

_APART = Decimal("0.1")  # beyond this share it is the rate of another day
_FAR = Decimal("0.4")  # beyond this share of the rate two sums differ by more than a rate


def conversion(pair: Pair) -> Explanation | None:
    """Tell how two currencies agree: the implied rate beside the ECB's."""
    rated = _implied(pair)
    if rated is None:
        return None
    euro, other, implied = rated
    day = _day(pair)
    sums = f"{euro.text} = {other.text}: implied rate {significant(implied)}"
    actual = None if day is None else cross(euro.value.unit or "", other.value.unit or "", day)
    if actual is None or day is None:
        return Explanation("conversion", sums + _held(euro, other, implied), 0.9)
    held = "" if near(implied, actual, _APART) else _held(euro, other, implied)
    return Explanation("conversion", f"{sums}, ECB {significant(actual)} on {day.isoformat()}{held}", 0.95)


def other_rate(pair: Pair) -> Explanation | None:
    """Tell that two currencies differ by more than a rate: what it implies, what it was, when it last held."""
    rated = _implied(pair)
    if rated is None:
        return None
    euro, other, implied = rated
    day = _day(pair)
    actual = None if day is None else cross(euro.value.unit or "", other.value.unit or "", day)
    if actual is None or day is None or not near(implied, actual, _FAR):
        return None
    held = _held(euro, other, implied) or "; it never was that in the ECB's table"
    would = f"{euro.text} = {other.text} would be a rate of {significant(implied)}"
    text = f"{would}; ECB {significant(actual)} on {day.isoformat()}{held}"
    return Explanation("conversion", text, 0.85)


def currency_slip(pair: Pair) -> Explanation | None:
    """Tell that the same number stands in two currencies: one of the signs may have slipped."""
    a, b = pair.a, pair.b
    if not _two_currencies(pair) or a.number is None or a.number != b.number:
        return None
    return Explanation(
        "currency", f"the same number in two currencies, {a.bare} and {b.bare}: one sign may be a slip", 0.9
    )


def _two_currencies(pair: Pair) -> bool:
    return pair.a.value.kind == pair.b.value.kind == "money" and pair.a.value.unit != pair.b.value.unit


def _implied(pair: Pair) -> tuple[Side, Side, Decimal] | None:
    """Return the two sides, euro first, and how much of the second one unit of the first makes."""
    a, b = pair.a, pair.b
    if not _two_currencies(pair) or not a.number or not b.number:
        return None
    if b.value.unit == "EUR" or (a.value.unit != "EUR" and (b.value.unit or "") < (a.value.unit or "")):
        a, b = b, a
    if a.number is None or b.number is None:
        return None
    return a, b, b.number / a.number


def _day(pair: Pair) -> date | None:
    """Return the day whose rate converted one of the two."""
    rates = [side.figure.rate for side in (pair.a, pair.b)]
    return next((rate.day for rate in rates if rate is not None and rate.day is not None), None)


def _held(euro: Side, other: Side, implied: Decimal) -> str:
    day = last_held(euro.value.unit or "", other.value.unit or "", implied)
    return f"; the rate was last {significant(implied)} on {day.isoformat()}" if day else ""

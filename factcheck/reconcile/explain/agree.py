"""Explanations of an agreement: rounding, a loose hedge, a unit that was converted."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from factcheck.model import Explanation
from factcheck.normalize.intervals import last_place
from factcheck.normalize.show import figures, measured, number_text
from factcheck.reconcile.arithmetic import near, significant
from factcheck.reconcile.explain.pair import Pair
from factcheck.reconcile.twounits import converted

_ROUGH = Decimal("0.1")  # share of a figure beyond which nobody who contradicts another has rounded it
_CUT = Decimal("0.2")  # share of a figure that cutting it off may take away


def rounding(pair: Pair) -> Explanation | None:
    """Tell that one figure is the other, rounded (or, where they contradict, cut off) to fewer digits."""
    a, b = pair.a, pair.b
    if a.number is None or b.number is None or a.figure.unit != b.figure.unit or a.number == b.number:
        return None
    fine, coarse = (a, b) if last_place(a.number) < last_place(b.number) else (b, a)
    if fine.number is None or coarse.number is None:
        return None
    unit = last_place(coarse.number)
    differ = pair.strength is not None
    if differ and not near(fine.number, coarse.number, _ROUGH):
        return None
    if (fine.number / unit).quantize(Decimal(1), ROUND_HALF_UP) * unit == coarse.number:
        return Explanation("rounding", f"{fine.bare} rounds to {coarse.bare}", 0.55 if differ else 0.9)
    if fine.number // unit * unit == coarse.number and near(fine.number, coarse.number, _CUT):
        return Explanation("rounding", f"{fine.bare} cut off, not rounded, is {coarse.bare}", 0.5 if differ else 0.65)
    return None


def hedge(pair: Pair) -> Explanation | None:
    """Tell that a loose figure covers a sharper one."""
    if pair.a.figure.point is not None and pair.a.figure.point == pair.b.figure.point:
        return None
    for loose, sharp in ((pair.a, pair.b), (pair.b, pair.a)):
        if loose.value.hedge not in ("exact", "range") and loose.figure.own.meets(sharp.figure.own):
            return Explanation("hedge", f"“{loose.text}” covers {sharp.text}", 0.7)
    return None


def within(pair: Pair) -> Explanation | None:
    """Tell that one date or range lies within the other."""
    a, b = pair.a, pair.b
    if a.value.kind == b.value.kind == "date" and a.figure.own.meets(b.figure.own) and a.text != b.text:
        sharp, loose = sorted((a, b), key=lambda side: (side.figure.own.width, side.text))
        return Explanation("precision", f"{sharp.text} lies in {loose.text}", 0.7)
    return None


def units(pair: Pair) -> Explanation | None:
    """Tell what one measure makes in the other's unit."""
    a, b = pair.a, pair.b
    if (
        a.value.kind != "measure"
        or b.value.kind != "measure"
        or a.figure.unit == b.figure.unit
        or a.value.point is None
    ):
        return None
    found = converted(a.value, b.value)
    if found is None:
        return None
    of, unit, made = found
    one = a.bare if of == a.value.printed else measured(figures(a.value), of)
    two = b.bare if unit == b.value.printed else measured(figures(b.value), unit)
    return Explanation("unit-conversion", f"{one} = {measured(_shown(made), unit)}, printed {two}", 0.9)


def _shown(x: Decimal) -> str:
    return number_text(Decimal(significant(x, 4)))

"""Measures in base units, by a table that pint made and by pint itself for what the table lacks.

pint is given known unit names and never a text: it would read ``3 M`` as molar and ``9**9**9`` for ever.
"""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from factcheck.language import read_data
from factcheck.model import Interval, Mention, Value
from factcheck.normalize.figures import required, shifted, stated
from factcheck.normalize.hedges import hedged

_DIGITS = Decimal("1E-15")


@lru_cache(maxsize=4096)
def base_unit(unit: str) -> tuple[str, Decimal, Decimal]:
    """Return the base symbol of a unit with the factor and the offset that lead to it.

    The base is pint's root unit, so a mass is in grams. ``kilometer`` gives ``("m", 1000, 0)``, ``degC`` gives
    ``("K", 1, 273.15)``. A unit that pint does not know stays as it is.
    """
    known = _roots().get(unit)
    if known is None:
        return ask_pint(unit)
    symbol, factor, offset = known
    return symbol, Decimal(factor), Decimal(offset)


@cache
def _roots() -> dict[str, tuple[str, str, str]]:
    """Return what leads each unit of the table to its base, as :func:`base_unit` does."""
    table = json.loads(files("factcheck.normalize").joinpath("roots.json").read_text(encoding="utf-8"))
    roots = {unit: (symbol, factor, "0") for symbol, of in table.items() for unit, factor in of["factors"].items()}
    for symbol, of in table.items():
        for unit, offset in of["offsets"].items():
            roots[unit] = (symbol, of["factors"][unit], offset)
    return roots


def ask_pint(unit: str) -> tuple[str, Decimal, Decimal]:
    """Return what :func:`base_unit` does, by pint alone; building its registry takes 0.75 s of processor time."""
    import pint

    registry = pint_registry()
    try:
        at_zero = registry.Quantity(Decimal(0), unit).to_root_units()
        at_one = registry.Quantity(Decimal(1), unit).to_root_units()
    except (pint.PintError, AttributeError, TypeError, ValueError):
        return unit, Decimal(1), Decimal(0)
    offset = Decimal(at_zero.magnitude)
    return f"{at_one.units:~}", Decimal(at_one.magnitude) - offset, offset


@cache
def pint_registry() -> Any:
    """Return pint's units, and those of ours that it lacks, in decimal numbers."""
    import pint

    registry: Any = pint.UnitRegistry(non_int_type=Decimal, autoconvert_offset_to_baseunit=True)
    for name, meaning in read_data("units")["own"].items():
        registry.define(f"{name} = {meaning}")
    return registry


def measure(mention: Mention) -> Value:
    """Return the value of a measure in pint's base unit; the parts of a compound one add up."""
    reading = mention.reading
    number, unit = required(reading), reading.unit or ""
    symbol, factor, offset = base_unit(unit)
    parts = [amount * base_unit(part)[1] for amount, part in reading.parts]
    offset += sum(parts, Decimal(0))
    granularity = None if parts else _granularity(reading.granularity, unit)
    pair = hedged(number, reading.number_to, granularity, reading.hedge, reading.limit)
    logical, likely = (_tidy(shifted(interval, factor, offset)) for interval in pair)
    single = reading.number_to in (None, number)
    return Value(
        kind="measure",
        unit=symbol,
        logical=logical,
        likely=likely,
        point=_tidied(number * factor + offset) if single else None,
        stated=stated(reading),
        granularity=None if granularity is None else granularity * factor,
        hedge=reading.hedge,
        per=reading.per,
        limit=reading.limit,
        printed=" + ".join([unit, *(f"{amount} {part}" for amount, part in reading.parts)]),
    )


def _granularity(printed: Decimal | None, unit: str) -> Decimal | None:
    """Return the place of the last digit that counts: in a unit of doses every digit before the point does."""
    return None if printed is not None and printed >= 1 and unit in _doses() else printed


@cache
def _doses() -> frozenset[str]:
    return frozenset(read_data("units")["doses"])


def _tidy(interval: Interval) -> Interval:
    """Drop the digits that a conversion factor invents."""
    low = None if interval.low is None else _tidied(interval.low)
    high = None if interval.high is None else _tidied(interval.high)
    return Interval(low, high, interval.low_open, interval.high_open)


def _tidied(x: Decimal) -> Decimal:
    """Round to 20 significant digits at most, and write without trailing zeros."""
    return x.quantize(max(_DIGITS, _DIGITS.scaleb(x.adjusted()))).normalize() + 0 if x else Decimal(0)

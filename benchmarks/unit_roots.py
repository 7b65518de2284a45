"""Make the table that leads units to their base, from pint, so that a run need not load it.

    python benchmarks/unit_roots.py

It holds each unit that the language data names, each sign of a length with its powers, and what signs make over a
period (``km/s``) or of a mass over a space (``kg/m³``). It goes to ``factcheck/normalize/roots.json``.
"""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path
from typing import Any

from factcheck.language import languages, read_data
from factcheck.normalize.quantities import ask_pint, pint_registry

ROOTS = Path(__file__).parents[1] / "factcheck/normalize/roots.json"
SPACES = ("m", "m ** 2", "m ** 3")


def named() -> set[str]:
    """Return the units that the language data names."""
    shared = read_data("units")
    parts = (part for of in shared["parts"].values() for part in of)
    units = {*shared["symbols"], *shared["cldr"], *shared["own"], *shared["parts"], *parts}
    for code in languages():
        words = read_data(code)
        units |= {*words["units"], *words["unit_words"]["after"].values(), *words["numerals"]["below_zero"]}
    return units


def joined() -> set[str]:
    """Return the units that signs make together, as a reader of figures spells them."""
    shared = read_data("units")
    base = {sign: ask_pint(sign)[0] for sign in shared["symbols"]}
    powers = {f"{sign} ** {n}" for sign in base if base[sign] == "m" for n in (2, 3)}
    rates = {f"{sign} / {period}" for sign, period in product({*base, *powers}, shared["periods"])}
    spaces = [sign for sign in base if base[sign] in SPACES]
    dense = {f"{sign} / ({space})" for sign in base if base[sign] == "g" for space in spaces}
    return {unit for unit in powers | rates | dense if ask_pint(unit)[0] != unit}


def table() -> dict[str, Any]:
    """Return for each base symbol its dimension, and the factors and offsets of the units that lead to it."""
    made: dict[str, Any] = {}
    for unit in sorted(named() | joined()):
        symbol, factor, offset = ask_pint(unit)
        of = made.setdefault(symbol, {"dimension": dimension(unit), "factors": {}, "offsets": {}})
        of["factors"][unit] = str(factor)
        if offset:
            of["offsets"][unit] = str(offset)
    return dict(sorted(made.items()))


def dimension(unit: str) -> str:
    """Return the dimension of a unit as pint writes it: ``[length] / [time]``."""
    return str(pint_registry().Unit(unit).dimensionality)


if __name__ == "__main__":
    ROOTS.write_text(json.dumps(table(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

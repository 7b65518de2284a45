"""The table of units says what pint says, and spares loading it."""

import json
import runpy
import subprocess
import sys
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck.normalize.quantities import ask_pint, base_unit, pint_registry

ROOT = Path(__file__).parents[2]
TABLE = json.loads((ROOT / "factcheck/normalize/roots.json").read_text(encoding="utf-8"))
UNITS = [unit for of in TABLE.values() for unit in of["factors"]]


@cache
def maker() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "benchmarks/unit_roots.py"))


def test_every_unit_of_the_table_leads_where_pint_leads_it() -> None:
    assert len(UNITS) == len(set(UNITS)) > 1000
    assert [unit for unit in UNITS if base_unit(unit) != ask_pint(unit)] == []


def test_a_factor_has_the_places_pint_gives_it() -> None:
    """The places of a factor are those of the rounding of a measure."""
    assert [unit for unit in UNITS if str(base_unit(unit)[1]) != str(ask_pint(unit)[1])] == []


def test_the_table_is_the_one_that_is_made_today() -> None:
    assert maker()["table"]() == TABLE  # else: python benchmarks/unit_roots.py


@pytest.mark.parametrize("symbol", TABLE)
def test_a_base_symbol_stands_for_one_dimension(symbol: str) -> None:
    dimensions = [pint_registry().Unit(unit).dimensionality for unit in TABLE[symbol]["factors"]]
    assert dimensions == dimensions[:1] * len(dimensions)


@pytest.mark.parametrize("unit", ["knot / week", "kilowatt / (hectare)", "smoot"])
def test_a_unit_that_the_table_lacks_is_asked_of_pint(unit: str) -> None:
    assert unit not in UNITS
    assert base_unit(unit) == ask_pint(unit)


def test_a_temperature_is_moved_to_its_zero() -> None:
    assert base_unit("degree_Celsius") == ("K", Decimal(1), Decimal("273.15"))


def test_common_measures_load_no_pint() -> None:
    text = "The ferry is 142 m long and makes 22 knots; the 38 °C heat melted 5 t of ice at 12 km/s."
    code = f"import sys, factcheck; print(len(factcheck.extract({text!r}, language='en')), 'pint' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["5", "False"]

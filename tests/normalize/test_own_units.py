"""Units that pint lacks are defined beside the unit words."""

from decimal import Decimal

import pytest

import factcheck
from factcheck.normalize.quantities import base_unit


@pytest.mark.parametrize(("unit", "kilograms"), [("metric_pound", "0.5"), ("zentner", "50")])
def test_a_unit_of_ours_has_its_weight(unit: str, kilograms: str) -> None:
    symbol, factor, offset = base_unit(unit)
    gram = base_unit("gram")
    assert (symbol, offset) == (gram[0], 0)
    assert factor == Decimal(kilograms) * 1000 * gram[1]


def test_a_dose_is_no_round_figure() -> None:
    dose, load = factcheck.extract("Each vial held 2,000 mg; the van took 2,000 kg of it.", language="en")
    assert (dose.low, dose.high) == ("2", "2")
    assert load.low != load.high

"""One fact step by step."""

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from factcheck.errors import FactcheckError
from factcheck.report.derivation import derivation, find
from factcheck.report.terminal import print_lines
from tests.helpers.build import parish_report


def explained(name: str, width: int = 80) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, _environ={})
    print_lines(derivation(find(parish_report(), name), parish_report(), console), console)
    return out.getvalue()


def test_the_steps_lead_from_the_quote_to_the_verdict():
    text = explained("trees")
    steps = ["▸120 trees◂", "reading", "in logic", "class", "A, 120 trees, which it founds", "A ≠ B", "verdict"]
    places = [text.index(step) for step in steps]
    assert places == sorted(places)
    assert "verdict  contradiction, hard" in text


def test_an_open_interval_is_told_in_words():
    text = explained("trees")
    assert "in logic  more than 1,200 trees" in text
    assert "likely    above 1,200 to 2,400 trees" in text


@pytest.mark.parametrize("width", [60, 80, 140])
def test_it_fits(width):
    assert max(cell_len(line) for line in explained("trees", width).splitlines()) <= width


def test_the_start_of_an_id_is_enough():
    assert find(parish_report(), "tre").id == "trees"


@pytest.mark.parametrize(("name", "hint"), [("treez", "Did you mean trees"), ("xyz", "factcheck check")])
def test_an_unknown_fact_is_told_with_the_nearest(name, hint):
    with pytest.raises(FactcheckError, match=hint):
        find(parish_report(), name)

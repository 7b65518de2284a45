"""Whatever became of a mapped table, it is read or named, and nothing is raised."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.helpers.tables import mapped
from tests.read.damage import damage
from tests.read.office_bombs import office_bombs

DOCUMENTS = Path(__file__).parent.parent / "read" / "fixtures" / "documents"
SHEET = "{columns: {subject: Part, value: Cost}}"
ROWS = "item,amount,unit,day,by\n" + "".join(f'"cost {n}",{n}.5,EUR,2024-09-0{n % 9 + 1},A\n' for n in range(50))
LINES = "".join(f'{{"item": "cost {n}", "amount": {n}, "unit": "EUR", "day": "", "by": "A"}}\n' for n in range(50))


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".xlsx"])
def test_a_damaged_table_is_read_or_named(seed, suffix, tmp_path):
    whole = {".csv": ROWS.encode(), ".jsonl": LINES.encode(), ".xlsx": (DOCUMENTS / "ferry.xlsx").read_bytes()}[suffix]
    path = tmp_path / f"figures{suffix}"
    path.write_bytes(damage(whole, random.Random(seed)))
    held = mapped(path, SHEET) if suffix == ".xlsx" else mapped(path)
    assert held.groups or held.problems
    assert all(problem.text and problem.hint for problem in held.problems)


@pytest.mark.parametrize(
    "name", ["far.xlsx", "laughs.xlsx", "nowhere.xlsx", "number.xlsx", "commas.csv", "deep.jsonl", "lists.jsonl"]
)
def test_a_table_made_to_explode_is_named(name, tmp_path):
    path = tmp_path / name
    path.write_bytes(office_bombs()[name])
    assert mapped(path).problems

"""Blocks side by side."""

import numpy as np

from factcheck.group import batch, discover
from factcheck.group.batch import Part, batches
from tests.group.case import facts, source

TOWNS = ("Lorvik", "Dorma", "Elsten", "Farholt")


def test_every_part_comes_once_and_rows_are_filled_up() -> None:
    parts = [Part("count", np.arange(n) + 10 * n) for n in (2, 9, 3, 2, 8)]
    made = list(batches(parts))
    assert sorted(len(part.rows) for each in made for part in each.parts) == [2, 2, 3, 8, 9]
    assert all(
        (row[: len(part.rows)] == part.rows).all() for b in made for part, row in zip(b.parts, b.rows, strict=True)
    )


def test_alone_or_side_by_side_the_facts_are_the_same(monkeypatch) -> None:
    texts = [
        source(f"s{i}", f"In {TOWNS[i % 4]} {30 + i % 4} families left. Repairs cost {i % 3 + 2} million euros.")
        for i in range(12)
    ]
    together = facts(*texts)
    monkeypatch.setattr(batch, "PAIRS", 1)
    assert facts(*texts) == together


def test_a_part_holds_all_claims_of_its_kind(monkeypatch) -> None:
    seen = []
    monkeypatch.setattr(discover, "batches", lambda parts: seen.extend(parts) or batches(parts))
    facts(source("a", "A fire injured 12 workers."), source("b", "A fire injured 14 workers and cost 2 million euros."))
    assert [(part.kind, part.rows.tolist()) for part in seen] == [("count", [0, 1])]

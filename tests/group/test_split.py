"""Big blocks in parts."""

import numpy as np

from factcheck.group import split
from factcheck.group.survey import Survey
from tests.group.case import read, source


def test_parts_are_small_and_hold_every_row(monkeypatch) -> None:
    monkeypatch.setattr(split, "LARGEST", 8)
    towns = ("Lorvik", "Dorma", "Elsten", "Farholt")
    texts = [source(f"s{i}", f"The flood in {towns[i % 4]} displaced {i + 5} families there.") for i in range(40)]
    claims = read(*texts)
    rows = np.arange(len(claims))
    parts = list(split.split(Survey(claims, texts, None).whole(), rows))
    assert max(len(p) for p in parts) <= 8
    assert sorted(int(i) for p in parts for i in p) == rows.tolist()

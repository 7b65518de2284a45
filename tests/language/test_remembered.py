"""What is remembered of a word is worked out once, and never fills the memory."""

from __future__ import annotations

import pytest

from factcheck.language import remembered
from factcheck.language.remembered import Remembered


def test_each_word_is_worked_out_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    table = Remembered(length)
    assert [table["ten"], table["two"], table["ten"]] == [3, 3, 3]
    assert asked == ["ten", "two"]


def test_a_full_memory_is_emptied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_MOST", 2)
    table = Remembered(len)
    assert [table[word] for word in ("a", "bb", "ccc")] == [1, 2, 3]
    assert list(table) == ["ccc"]

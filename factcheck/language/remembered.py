"""Remember what was found of a word: a text asks the same of its few thousand different words many times."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_MOST = 50_000  # words; beyond it all are forgotten, so that no text fills the memory


class Remembered(dict[str, T]):
    """A table from words to what a function says of them; each different word is worked out once."""

    __slots__ = ("_work_out",)

    def __init__(self, work_out: Callable[[str], T]) -> None:
        """Begin with nothing remembered."""
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> T:
        """Work out what holds of `word`, and remember it."""
        if len(self) >= _MOST:
            self.clear()
        found = self[word] = self._work_out(word)
        return found

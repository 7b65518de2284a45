"""Cut a text into words, figures and signs, once; every reader of figures works on these."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

_FIGURE = r"[0-9]+(?:[.,'][0-9]+)*"
_LETTERS = r"[^\W\d_]"
_WORD = {False: rf"{_LETTERS}+(?:'{_LETTERS}+)*", True: rf"{_LETTERS}+'?"}


class Tokens:
    """The tokens of one text: parallel lists, so that a reader moves by index.

    `word` is the token in lower case, `raw` as printed (in the mended text), `start` and `end` its span.
    `stop[i]` is True where nothing that begins before token `i` may run on into it: a new line of the page.
    """

    __slots__ = ("text", "word", "raw", "start", "end", "breaks")

    def __init__(
        self, text: str, elision: bool, breaks: Sequence[int] = (), cut: Callable[[str], int] | None = None
    ) -> None:
        """Cut `text`; `elision` splits *d'euros* in two; `breaks` are offsets at which a new line begins.

        `cut` says where in a word its unit begins (*drei|tägige*), 0 for a word that stays whole.
        """
        self.text = text
        spans = [(m[0], *m.span()) for m in _cutter(elision).finditer(text)]
        if cut is not None:
            spans = [part for span in spans for part in _parts(*span, cut(span[0].lower()))]
        self.raw = [s[0] for s in spans]
        self.word = [s[0].lower() for s in spans]
        self.start = [s[1] for s in spans]
        self.end = [s[2] for s in spans]
        self.breaks = frozenset(bisect_left(self.start, b) for b in breaks)

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.word)

    def at(self, i: int) -> str:
        """Return the word at `i`, or an empty string outside the text."""
        return self.word[i] if 0 <= i < len(self.word) else ""

    def rawat(self, i: int) -> str:
        """Return the token at `i` as printed, or an empty string outside the text."""
        return self.raw[i] if 0 <= i < len(self.raw) else ""

    def glued(self, i: int) -> bool:
        """Say whether token `i` follows the one before it with nothing between."""
        return 0 < i < len(self.start) and self.start[i] == self.end[i - 1]

    def runs_on(self, i: int) -> bool:
        """Say whether token `i` exists and stands on the same line of thought as the one before it."""
        return 0 < i < len(self.start) and i not in self.breaks

    def gap(self, i: int) -> int:
        """Return how many characters lie between token `i` and the one before it."""
        return self.start[i] - self.end[i - 1] if 0 < i < len(self.start) else 99

    def index(self, offset: int) -> int:
        """Return the index of the token that holds `offset`, or of the first one after it."""
        i = bisect_right(self.start, offset) - 1
        return i if i >= 0 and self.end[i] > offset else i + 1


def _parts(word: str, start: int, end: int, at: int) -> Iterator[tuple[str, int, int]]:
    if at:
        yield word[:at], start, start + at
    yield word[at:], start + at, end


@lru_cache(maxsize=2)
def _cutter(elision: bool) -> re.Pattern[str]:
    return re.compile(rf"{_FIGURE}|{_WORD[elision]}|[^\w\s]|_")


def cut_phrase(phrase: str, elision: bool) -> tuple[str, ...]:
    """Return the tokens of a phrase of the language data, as printed there."""
    return tuple(_cutter(elision).findall(phrase))

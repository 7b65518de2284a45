"""Cut a text into words, figures and signs, once; every reader of figures works on these."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate

from factcheck.language.remembered import Remembered

# Each choice begins with a set of characters, so that one which cannot begin here is passed over at once.
_FIGURE = r"[0-9][0-9]*+(?:[.,'][0-9]++)*+"
_LETTERS = r"[^\W\d_]"
_WORD = {
    False: rf"{_LETTERS}{_LETTERS}*+(?:'{_LETTERS}++)*+",
    True: rf"{_LETTERS}{_LETTERS}*+'?",
}
# A word of Latin letters alone, which a plain set finds faster; an apostrophe or another letter leaves it to _WORD.
_LATIN = r"[a-zA-Z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]"
_LATIN_WORD = rf"{_LATIN}{_LATIN}*+(?!['\u0250-\u1fff\u2070-\u209f\u20d0-\U0010ffff])"

_MARGIN = 64  # tokens by which a reader may look past either end
_BEYOND = [""] * _MARGIN


class Tokens:
    """The tokens of one text: parallel lists, so that a reader moves by index.

    `word` is the token in lower case, `raw` as printed (in the mended text), `start` and `end` its span.
    `padded` and `padded_raw` are the same with empty strings behind, where a reader may look past either end, by up to
    :data:`_MARGIN` tokens. `breaks` holds the tokens with which a new line of the page begins: nothing before one may
    run on into it.

    Three questions are asked of every token many times, so that they are look-ups in a list and no more: ``at(i)`` is
    the word at `i`, ``rawat(i)`` the token as printed (each an empty string outside the text), and ``runs_on(i)`` says
    whether token `i` exists and stands on the same line of thought as the one before it.
    """

    __slots__ = (
        "_flow",
        "at",
        "breaks",
        "end",
        "padded",
        "padded_raw",
        "raw",
        "rawat",
        "runs_on",
        "start",
        "text",
        "word",
    )

    at: Callable[[int], str]
    rawat: Callable[[int], str]
    runs_on: Callable[[int], bool]

    def __init__(
        self, text: str, elision: bool, breaks: Sequence[int] = (), cut: Callable[[str], int] | None = None
    ) -> None:
        """Cut `text`; `elision` splits *d'euros* in two; `breaks` are offsets at which a new line begins.

        `cut` says where in a word its unit begins (*drei|tägige*), 0 for a word that stays whole.
        """
        self.text = text
        pieces = _cutter(elision).split(text)  # what lies between the tokens and the tokens, in turn
        offsets = list(accumulate(map(len, pieces)))
        self.raw, self.start, self.end = pieces[1::2], offsets[0:-1:2], offsets[1::2]
        self.word = _lowered(self.raw)
        if cut is not None:
            self._cut({word: at for word in set(self.word) if (at := cut(word))})
        self.padded, self.padded_raw = self.word + _BEYOND, self.raw + _BEYOND
        self._flow = [False, *[True] * (len(self.word) - 1), *[False] * _MARGIN]
        self.at, self.rawat = self.padded.__getitem__, self.padded_raw.__getitem__
        self.runs_on = self._flow.__getitem__
        self.breaks: set[int] = set()
        self.break_at(bisect_left(self.start, b) for b in breaks)

    def _cut(self, places: Mapping[str, int]) -> None:
        """Cut each word that has a place in `places` in two."""
        raw: list[str] = []
        start: list[int] = []
        at = 0
        for i in [i for i, word in enumerate(self.word) if word in places]:
            head = places[self.word[i]]
            raw += (*self.raw[at:i], self.raw[i][:head], self.raw[i][head:])
            start += (*self.start[at:i], self.start[i], self.start[i] + head)
            at = i + 1
        if at:
            self.raw, self.start = raw + self.raw[at:], start + self.start[at:]
            self.end = [first + len(word) for first, word in zip(self.start, self.raw, strict=True)]
            self.word = _lowered(self.raw)

    def break_at(self, places: Iterable[int]) -> None:
        """Let nothing run on into the tokens at `places`."""
        for i in places:
            self.breaks.add(i)
            self._flow[i] = False

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.word)

    def glued(self, i: int) -> bool:
        """Say whether token `i` follows the one before it with nothing between."""
        try:
            return self.start[i] == self.end[i - 1] and i > 0
        except IndexError:
            return False

    def gap(self, i: int) -> int:
        """Return how many characters lie between token `i` and the one before it."""
        return self.start[i] - self.end[i - 1] if 0 < i < len(self.start) else 99

    def index(self, offset: int) -> int:
        """Return the index of the token that holds `offset`, or of the first one after it."""
        i = bisect_right(self.start, offset) - 1
        return i if i >= 0 and self.end[i] > offset else i + 1


def _lowered(words: list[str]) -> list[str]:
    """Return the words in lower case, equal ones as one object, which every look-up after it finds faster."""
    return list(map(_LOWER.__getitem__, words))


_LOWER = Remembered(str.lower)


@lru_cache(maxsize=2)
def _cutter(elision: bool) -> re.Pattern[str]:
    return re.compile(rf"({_LATIN_WORD}|{_WORD[elision]}|{_FIGURE}|[^\w\s]|_)")


def cut_phrase(phrase: str, elision: bool) -> tuple[str, ...]:
    """Return the tokens of a phrase of the language data, as printed there."""
    return tuple(_cutter(elision).findall(phrase))

"""Where each claim stands among the words of its source: its sentence, what is around that, and the figure itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from factcheck.group.words import Tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from factcheck.model import Claim, Source

    Window = tuple[NDArray[np.int64], NDArray[np.int64]]

BEFORE, AFTER = 280, 160  # characters of the source read as surroundings


@dataclass(slots=True)
class Sentences:
    """The sentences that hold claims, each once; a window is its first token and the one behind its last.

    `of` gives each claim's sentence, `text` and `start` where a sentence stands, `whole` the text of its source. One
    stated by hand is its own text.
    """

    tokens: Tokens
    of: NDArray[np.int64]
    text: NDArray[np.int64]
    whole: NDArray[np.int64]
    start: NDArray[np.int64]
    window: Window
    before: Window
    after: Window
    german: NDArray[np.bool_]
    source: NDArray[np.int64]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.source)


def find_sentences(claims: Sequence[Claim], sources: Sequence[Source]) -> Sentences:
    """Cut the texts of the claims' sources, and find the claims' sentences in them."""
    said = {source.id: source.text for source in sources}
    texts: dict[tuple[str, str], int] = {}
    at: dict[tuple[str, int, str], int] = {}
    of, first = [], []
    for claim in claims:
        key = (claim.source, claim.sentence_start, claim.sentence)
        if key not in at:
            at[key] = len(at)
            first.append(claim)
        of.append(at[key])
    whole = [texts.setdefault((said.get(c.source, ""), c.language), len(texts)) for c in first]
    own = [texts.setdefault(_text(c, said), len(texts)) for c in first]
    tokens = Tokens(texts)
    start = np.array([c.sentence_start for c in first], dtype=np.int64)
    end = start + np.array([len(c.sentence) for c in first], dtype=np.int64)
    around = np.array(whole, dtype=np.int64)
    text = np.array(own, dtype=np.int64)
    moved = np.where(text == around, start, 0)
    numbers: dict[str, int] = {}
    return Sentences(
        tokens,
        np.array(of, dtype=np.int64),
        text,
        around,
        moved,
        tokens.within(text, moved, moved + end - start),
        tokens.within(around, start - BEFORE, start),
        tokens.within(around, end, end + AFTER),
        np.array([c.language == "de" for c in first], dtype=bool),
        np.array([numbers.setdefault(c.source, len(numbers)) for c in first], dtype=np.int64),
    )


def _text(claim: Claim, said: dict[str, str]) -> tuple[str, str]:
    """Return the text that holds a claim's sentence: its source's, or the sentence alone."""
    text = said.get(claim.source, "")
    return (text if text.startswith(claim.sentence, claim.sentence_start) else claim.sentence), claim.language


@dataclass(slots=True)
class Places:
    """Where the figure of each claim stands among the tokens of its sentence ``[low, high)``: ``[first, after)``."""

    low: NDArray[np.int64]
    high: NDArray[np.int64]
    first: NDArray[np.int64]
    after: NDArray[np.int64]


def find_places(claims: Sequence[Claim], sentences: Sentences) -> Places:
    """Return where the figures stand; one that holds no word stands between two."""
    of = sentences.of
    low, high = (side[of] for side in sentences.window)
    text, base = sentences.text[of], sentences.start[of]
    start = base + np.array([c.start - c.sentence_start for c in claims], dtype=np.int64)
    end = base + np.array([c.end - c.sentence_start for c in claims], dtype=np.int64)
    first, after = sentences.tokens.within(text, start, end)
    return Places(low, high, np.clip(first, low, high), np.clip(after, low, high))

"""Tell in which language a text is written, among those there is data for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.language import UNDETERMINED, languages, load_language

if TYPE_CHECKING:
    from collections.abc import Callable

_ENOUGH = 2000  # characters; more does not change the answer
_FEW = 100  # characters of a text that may be a price and nothing else
_WORD = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, judged by its first 2,000 characters.

    A text without words, such as a bare price, tells none: it is ``und``, and its figures are read by their shape.
    """
    start = text[:_ENOUGH]
    if not _has_words(start):
        return UNDETERMINED
    return str(_classifier()(start)[0])


def _has_words(text: str) -> bool:
    """Say whether there is a word in `text` that is no currency's sign or code."""
    words = _WORD.findall(text)
    if not words or len(text) > _FEW:
        return bool(words)
    signs = load_language(UNDETERMINED).currency_signs
    return any(word not in signs for word in words)


@lru_cache(maxsize=1)
def _classifier() -> Callable[[str], tuple[str, float]]:
    """Load the model once, restricted to our languages; it takes 0.2 s, so only when it is needed."""
    import py3langid

    py3langid.set_languages(list(languages()))
    classify: Callable[[str], tuple[str, float]] = py3langid.classify
    return classify

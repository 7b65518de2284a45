"""Tell in which language a text is written, among those there is data for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.language import languages

if TYPE_CHECKING:
    from collections.abc import Callable

_ENOUGH = 2000  # characters; more does not change the answer
_DEFAULT = "en"


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, judged by its first 2,000 characters.

    A text without letters is taken for English.
    """
    start = text[:_ENOUGH]
    if not any(char.isalpha() for char in start):
        return _DEFAULT
    return str(_classifier()(start)[0])


@lru_cache(maxsize=1)
def _classifier() -> Callable[[str], tuple[str, float]]:
    """Load the model once, restricted to our languages; it takes 0.2 s, so only when it is needed."""
    import py3langid

    py3langid.set_languages(list(languages()))
    classify: Callable[[str], tuple[str, float]] = py3langid.classify
    return classify

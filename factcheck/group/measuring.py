"""Words that measure and name nobody, in languages that write every noun with a capital: *Millionen*, *Kilometer*."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.group.lexicon import fold
from factcheck.language import read_data
from factcheck.language.cldr import scale_words, unit_names

if TYPE_CHECKING:
    from collections.abc import Iterator

CAPITAL_NOUNS = frozenset({"de"})


@cache
def measuring(languages: frozenset[str]) -> frozenset[str]:
    """Return the words for units, scales, currencies and spans of time of these languages, as names are folded."""
    return frozenset().union(*(measures(each) for each in sorted(CAPITAL_NOUNS & languages)))


@cache
def measures(language: str) -> frozenset[str]:
    """Return the words for units, scales, currencies and spans of time of one language, as names are folded."""
    return frozenset(fold(word) for phrase in _phrases(language) for word in phrase.split() if word.isalpha())


def _phrases(language: str) -> Iterator[str]:
    data = read_data(language)
    for table in (data["units"], data["numerals"]["scales"], data["currencies"]["words"], data["periods"]):
        for words in table.values():
            yield from words
    yield from (name for name, _ in unit_names(language, read_data("units")["cldr"]))
    yield from (name for name, _ in scale_words(language))

"""The names that CLDR gives in each language, read through Babel."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any


def locale(code: str) -> Any:
    """Return Babel's locale for a language code."""
    from babel import Locale

    return Locale.parse(code)


def month_names(code: str) -> Iterator[tuple[str, int]]:
    """Yield every printed name of a month, long and short, with its number."""
    yield from _names(locale(code).months)


def weekday_names(code: str) -> Iterator[tuple[str, int]]:
    """Yield every printed name of a weekday with its number, Monday being 0."""
    yield from _names(locale(code).days)


def _names(table: Mapping[str, Mapping[str, Mapping[int, str]]]) -> Iterator[tuple[str, int]]:
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in table[context][width].items():
                yield name.lower(), number
                if name.endswith("."):
                    yield name[:-1].lower(), number


def currency_names(code: str) -> Iterator[tuple[str, str]]:
    """Yield every name of a currency, in the singular and the plural, with its ISO code."""
    data = locale(code)
    for iso, name in data.currencies.items():
        yield name.lower(), iso
    for iso, forms in data._data["currency_names_plural"].items():
        for name in forms.values():
            yield name.lower(), iso


def unit_names(code: str, wanted: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield every long name of the `wanted` units (our unit → CLDR's) with our unit."""
    patterns = locale(code)._data["unit_patterns"]
    for ours, theirs in wanted.items():
        for form, pattern in patterns.get(theirs, {}).get("long", {}).items():
            name = pattern.replace("{0}", "").strip().lower()
            if form != "per" and name and "{" not in name:
                yield re.sub(r"\s+", " ", name), ours


def scale_words(code: str) -> Iterator[tuple[str, int]]:
    """Yield the words for powers of ten (*million*, *Mrd.*) with their exponents."""
    formats = locale(code).compact_decimal_formats
    for width in ("long", "short"):
        for by_size in formats.get(width, {}).values():
            for size, pattern in by_size.items():
                zeros, word = _zeros_and_word(pattern.pattern)
                exponent = len(str(size)) - zeros
                if zeros and len(word) > 1 and " " not in word:
                    yield word, exponent


def _zeros_and_word(pattern: str) -> tuple[int, str]:
    word = pattern.replace("'", "").replace("\u00a0", " ").replace("\u202f", " ")
    zeros = word.count("0")
    return zeros, word.replace("0", "").strip().lower()

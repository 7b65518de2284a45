"""The names that CLDR gives in each language, read through Babel."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from factcheck.datafile import remembered


def locale(code: str) -> Any:
    """Return Babel's locale for a language code."""
    from babel import Locale

    return Locale.parse(code)


def month_names(code: str) -> Iterator[tuple[str, int]]:
    """Return every printed name of a month, long and short, with its number."""
    return _told(f"months {code}", lambda: _names(locale(code).months))


def weekday_names(code: str) -> Iterator[tuple[str, int]]:
    """Return every printed name of a weekday with its number, Monday being 0."""
    return _told(f"weekdays {code}", lambda: _names(locale(code).days))


def _told(name: str, names: Callable[[], Iterator[tuple[str, Any]]]) -> Iterator[tuple[str, Any]]:
    """Return names as CLDR gives them, or as it gave them to an earlier run."""
    return map(tuple, remembered(f"CLDR {name}", lambda: list(names())))


def _names(table: Mapping[str, Mapping[str, Mapping[int, str]]]) -> Iterator[tuple[str, int]]:
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in table[context][width].items():
                yield name.lower(), number
                if name.endswith("."):
                    yield name[:-1].lower(), number


def currency_names(code: str) -> Iterator[tuple[str, str]]:
    """Return every name of a currency, in the singular and the plural, with its ISO code."""
    return _told(f"currencies {code}", lambda: _currency_names(code))


def _currency_names(code: str) -> Iterator[tuple[str, str]]:
    data = locale(code)
    for iso, name in data.currencies.items():
        yield name.lower(), iso
    for iso, forms in data._data["currency_names_plural"].items():
        for name in forms.values():
            yield name.lower(), iso


def unit_names(code: str, wanted: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Return every long name of the `wanted` units (our unit → CLDR's) with our unit."""
    return _told(f"units {code} {sorted(wanted.items())}", lambda: _unit_names(code, wanted))


def _unit_names(code: str, wanted: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    patterns = locale(code)._data["unit_patterns"]
    for ours, theirs in wanted.items():
        for form, pattern in patterns.get(theirs, {}).get("long", {}).items():
            name = pattern.replace("{0}", "").strip().lower()
            if form != "per" and name and "{" not in name:
                yield re.sub(r"\s+", " ", name), ours


def scale_words(code: str) -> Iterator[tuple[str, int]]:
    """Return the words for powers of ten (*million*, *Mrd.*) with their exponents."""
    return _told(f"scales {code}", lambda: _scale_words(code))


def _scale_words(code: str) -> Iterator[tuple[str, int]]:
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

"""Sentences whose figure stands in braces: ``"De boete is {€ 3 miljoen}."``"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract import extract_mentions

if TYPE_CHECKING:
    from factcheck.model import Mention


def figure(marked: str, language: str) -> Mention:
    """Return the one mention read at the braces of `marked`, and fail where its span is another."""
    before, rest = marked.split("{", 1)
    quote, after = rest.split("}", 1)
    text = before + quote + after
    first, last = len(before), len(before) + len(quote)
    found = [m for m in extract_mentions(text, language) if m.start < last and m.end > first]
    assert [text[m.start : m.end] for m in found] == [quote]
    return found[0]


def quotes(text: str, language: str) -> list[str]:
    """Return the words of every mention in `text`."""
    return [text[m.start : m.end] for m in extract_mentions(text, language)]

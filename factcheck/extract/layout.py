"""Where lines and sentences end: a hard-wrapped paragraph is one, a heading or a list item stands alone."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.language import Language, load_language

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDEST_WRAP = 120
_LONGEST = 1000  # characters of a sentence; what goes on longer is a table or a list
_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*(?=\s)")


def line_breaks(text: str) -> list[int]:
    """Return the offsets at which a new line of the page begins; the breaks of a wrapped paragraph are none."""
    breaks: list[int] = []
    block: list[tuple[int, str]] = []
    at = 0
    for line in text.replace("\r\n", " \n").replace("\r", "\n").split("\n"):
        if told := line.strip():
            block.append((at, told))
        elif block:
            breaks += _block_breaks(block)
            block = []
        at += len(line) + 1
    return breaks + _block_breaks(block)


def _block_breaks(block: list[tuple[int, str]]) -> list[int]:
    """Return the breaks among the lines of one block between blank lines."""
    if len(block) < 2:
        return [at for at, _ in block]
    width = max(len(line) for _, line in block)
    wrapped = (
        width <= _WIDEST_WRAP
        and width >= 40
        and all(
            len(line) + 1 + len(after.split(None, 1)[0]) > width - 8 and not _item(after)
            for (_, line), (_, after) in pairwise(block)
        )
    )
    return [block[0][0]] if wrapped else [at for at, _ in block]


def _item(line: str) -> bool:
    return line[:1] in "-*•–#|>" or re.match(r"[0-9]{1,2}[.)] ", line) is not None


def sentences(text: str, language: str) -> list[tuple[int, int]]:
    """Return the sentences of `text` as spans ``[start, end)`` without the white space around them."""
    tongue = load_language(language)
    edges = line_breaks(text)
    spans: list[tuple[int, int]] = []
    for start, end in zip(edges, [*edges[1:], len(text)], strict=False):
        spans += _in_block(text, start, end, tongue)
    return spans


def _in_block(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    spans = []
    at = start
    for stop in _STOP.finditer(text, start, end):
        if _ends_sentence(text, stop, end, language):
            spans.append((at, stop.end()))
            at = stop.end()
    spans.append((at, end))
    pieces = (piece for span in spans for piece in _bounded(text, *span))
    return [trimmed for piece in pieces if (trimmed := _trimmed(text, *piece))]


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the span in pieces no longer than :data:`_LONGEST`, cut at white space where there is some."""
    while end - start > _LONGEST:
        space = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = space if space > 0 else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _ends_sentence(text: str, stop: re.Match[str], end: int, language: Language) -> bool:
    """Say whether a full stop ends a sentence, and not an abbreviation, an initial or a German ordinal."""
    if stop[0][0] != ".":
        return True
    word = re.split(r"[\s(\"'“„«/-]", text[max(0, stop.start() - 24) : stop.start()])[-1]
    after = text[stop.end() : min(end, stop.end() + 40)].lstrip()
    if not after:
        return True
    if word.lower().rstrip(".") in _abbreviations(language.code) or (len(word) == 1 and word.isalpha()):
        return False
    if word.isdecimal() and len(word) <= 2 and language.ordinal_stop:
        return False
    if re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word):
        return after[:1].isupper() and len(after.split(None, 1)[0]) > 3
    return not after[:1].islower()


@cache
def _abbreviations(code: str) -> frozenset[str]:
    return frozenset(load_language(code).abbreviations)

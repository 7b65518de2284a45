"""Page furniture and captions, told by the words of page.yaml: bars, stamps, galleries, addresses."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from factcheck.datafile import read_datafile

if TYPE_CHECKING:
    from factcheck.model import Role

_ADDRESS = r"(?:https?://|www\.|pic\.twitter\.com/)[^\s<>\"()\[\]]*[^\s<>\"()\[\].,;:!?'’”]"
_LINK_TARGET = r"(?<=\])\([^()\[\]\r\n]{1,2000}\)"
_STAMP_LENGTH = 80
# A line that is nothing but a date in figures and a time of day: "05.03.2024, 14:12 Uhr".
_MOMENT = re.compile(
    r"(?:[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2})[ ,|·–-]{1,4}(?:[^\W\d_]{1,3} )?"
    r"[0-9]{1,2}[:.h][0-9]{2}(?::[0-9]{2})?(?: ?[^\W\d_]{1,4}\.?){0,2}"
)
_FURNITURE_LENGTH = 600


class _Patterns(NamedTuple):
    lines: re.Pattern[str]
    starts: re.Pattern[str]
    stamps: re.Pattern[str]
    captions: re.Pattern[str]
    spans: re.Pattern[str]
    spans_and_links: re.Pattern[str]


def line_role(line: str) -> Role | None:
    """Return what a line is by the words it begins with: furniture, a caption, or ``None``."""
    patterns, stripped = _patterns(), line.strip()
    if len(stripped) <= _FURNITURE_LENGTH and (patterns.lines.match(stripped) or patterns.starts.match(stripped)):
        return "furniture"
    if len(stripped) <= _STAMP_LENGTH and patterns.stamps.search(stripped):
        return "furniture"
    if len(stripped) <= _STAMP_LENGTH and _MOMENT.fullmatch(stripped):
        return "furniture"
    return "caption" if patterns.captions.match(stripped) else None


def spans(text: str, start: int, markdown: bool) -> list[tuple[int, int]]:
    """Return the stretches of furniture inside the lines of `text`, from `start` on, in order.

    They are counters, addresses and, in Markdown, the targets of links.
    """
    patterns = _patterns()
    pattern = patterns.spans_and_links if markdown else patterns.spans
    return [match.span() for match in pattern.finditer(text, start)]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    words = cast("dict[str, list[str]]", read_datafile("factcheck.read", "page.yaml"))
    data = {key: _any_of(phrases) for key, phrases in words.items()}
    inside = rf"\b(?:{data['spans']})(?!\w)|{_ADDRESS}"
    return _Patterns(
        lines=_compile(rf"(?:(?:{data['lines']})|(?:{data['links']})(?:\s*:.*)?)\Z"),
        starts=_compile(rf"(?:{data['starts']})"),
        stamps=_compile(rf"(?:\A|[|·•]\s*)(?:{data['stamps']})(?=.*[0-9])"),
        captions=_compile(rf"(?:{data['captions']})"),
        spans=_compile(inside),
        spans_and_links=_compile(f"{inside}|{_LINK_TARGET}"),
    )


def _any_of(phrases: list[str]) -> str:
    """Return a pattern of any of `phrases`, the longest first; ``#`` stands for a number.

    Phrases that begin with the same word share it, and a look at the first character rules out most places at once.
    """
    firsts = "".join(sorted({phrase[0] for phrase in phrases if phrase[0] != "#"}))
    digits = "0-9" if any(phrase[0] == "#" for phrase in phrases) else ""
    return f"(?=[{re.escape(firsts)}{digits}])(?:{_branches([phrase.split() for phrase in phrases])})"


def _branches(phrases: list[list[str]]) -> str:
    by_first: dict[str, list[list[str]]] = {}
    for first, *rest in sorted(phrases, key=lambda words: (-len(words[0]), words[0])):
        by_first.setdefault(first, []).append(rest)
    return "|".join(_branch(first, rests) for first, rests in by_first.items())


def _branch(first: str, rests: list[list[str]]) -> str:
    """Return the pattern of the phrases that begin with one word; one of them may be that word alone."""
    word = re.escape(first).replace(r"\#", "(?<![0-9])[0-9]{1,4}")
    longer = [rest for rest in rests if rest]
    if not longer:
        return word
    after = rf"[ \t\xa0]{{1,3}}(?:{_branches(longer)})"
    return f"{word}(?:{after})?" if len(longer) < len(rests) else f"{word}{after}"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)

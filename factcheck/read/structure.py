"""Which parts of a text are headline, list, caption or page furniture, by rules that hold for any page.

What is not named here is body. Regions are in order and do not overlap. The marks that lay out a heading or
a list (``##``, ``3.``) are furniture, so that no figure is read from them.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Region, Role
from factcheck.read.furniture import line_role, spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LINE = re.compile(r"[^\r\n]+")
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n|\Z)|\Z")
_HEADING = re.compile(r"( {0,3}#{1,6}[ \t]+)(.*?)([ \t]+#+)?[ \t]*\Z")
_UNDERLINE = re.compile(r" {0,3}(?:={3,}|-{3,})[ \t]*\Z")
_BULLET = re.compile(r"([ \t]*[-*+•‣▪–][ \t]+)\S")
_NUMBERED = re.compile(r"([ \t]*([0-9]{1,2})[.)][ \t]+)\S")
_HEADLINE_LENGTH = 160


class Line(NamedTuple):
    """A line of the text, without its end."""

    start: int
    end: int
    text: str


def find_regions(text: str, body: int, markdown: bool) -> tuple[Region, ...]:
    """Return the regions of `text` that are not body, in order; what stands before `body` is furniture."""
    lines = [Line(match.start(), match.end(), match[0]) for match in _LINE.finditer(text, body)]
    regions = [Region(0, body, "furniture")] if body else []
    headings = _markdown_headings(lines) if markdown else _first_line(text, lines)
    numbered = _numbered_items(lines)
    for line in lines:
        if line.start in headings:
            regions += headings[line.start]
        else:
            regions += _line_regions(line, numbered.get(line.start, 0))
    return tuple(_carve(regions, [Region(start, end, "furniture") for start, end in spans(text, body, markdown)]))


def overlay(under: Iterable[Region], over: Iterable[Region]) -> tuple[Region, ...]:
    """Return the regions `over` with what they leave of those `under`; both are in order."""
    return tuple(_carve(list(under), list(over)))


def first_headline(text: str, regions: Iterable[Region]) -> str | None:
    """Return the words of the first headline."""
    found = next((region for region in regions if region.role == "headline"), None)
    return " ".join(text[found.start : found.end].split()) if found else None


def _markdown_headings(lines: list[Line]) -> dict[int, list[Region]]:
    """Return the regions of each heading by the start of its line, of both ways to write one."""
    found: dict[int, list[Region]] = {}
    for line, after in zip_longest(lines, lines[1:]):
        if match := _HEADING.match(line.text):
            found[line.start] = _marked(line, match.end(1), "headline", line.start + match.end(2))
        elif after and after.start - line.end <= 2 and line.text.strip() and _UNDERLINE.match(after.text):
            found[line.start] = [Region(line.start, line.end, "headline")]
            found[after.start] = [Region(after.start, after.end, "furniture")]
    return found


def _first_line(text: str, lines: list[Line]) -> dict[int, list[Region]]:
    """Return the headline of a plain text: a short first line, no sentence, with an empty line below."""
    first = next((line for line in lines if line.text.strip()), None)
    if first is None or len(first.text) > _HEADLINE_LENGTH or first.text.rstrip().endswith((".", ":", ",", ";")):
        return {}
    below = _BLANK_LINE.match(text, first.end)
    return {first.start: [Region(first.start, first.end, "headline")]} if below and below.end() < len(text) else {}


def _numbered_items(lines: list[Line]) -> dict[int, int]:
    """Return the length of the mark of each item of a numbered list, by the start of its line.

    Only a run that counts 1, 2, … is a list: a line may begin with *3. September* as well.
    """
    found: dict[int, int] = {}
    run: list[tuple[int, int]] = []
    for line in lines:
        match = _NUMBERED.match(line.text)
        if match is None:
            continue
        number = int(match[2])
        run = [*run, (line.start, match.end(1))] if number == len(run) + 1 else []
        if number == 1:
            run = [(line.start, match.end(1))]
        if len(run) > 1:
            found.update(run)
    return found


def _line_regions(line: Line, mark: int) -> list[Region]:
    """Return the regions of a line that is no heading; `mark` is the length of a list number before it."""
    if role := line_role(line.text):
        return [Region(line.start, line.end, role)]
    if match := _BULLET.match(line.text):
        mark = match.end(1)
    return _marked(line, mark, "list", line.end) if mark else []


def _marked(line: Line, mark: int, role: Role, end: int) -> list[Region]:
    """Return a region behind a mark, the mark as furniture."""
    return [Region(line.start, line.start + mark, "furniture"), Region(line.start + mark, end, role)]


def _carve(regions: list[Region], holes: list[Region]) -> Iterator[Region]:
    """Yield `regions` with `holes` cut out of them and put in their place; both are in order."""
    waiting = iter(holes)
    hole = next(waiting, None)
    end = 0
    for region in regions:
        end = max(end, region.start)
        while hole and hole.start < region.end:
            if hole.start > end:
                yield Region(end, hole.start, region.role)
            yield hole
            end = max(end, hole.end)
            hole = next(waiting, None)
        if end < region.end:
            yield Region(end, region.end, region.role)
    if hole:
        yield hole
        yield from waiting

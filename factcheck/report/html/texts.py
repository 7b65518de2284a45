"""The sources with their full texts, every claim marked where it stands and linked to its fact."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.report.html.drafts import marks_of
from factcheck.report.html.names import anchor, language, link, who
from factcheck.report.html.quotes import letters
from factcheck.report.html.render import Lines
from factcheck.report.html.view import Piece, Text
from factcheck.report.words import counted, day
from factcheck.text import clean, inert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.model import Check, Claim, Draft, Fact, Region, Source
    from factcheck.report.index import Index

LONGEST = 60_000  # signs of a text that is shown whole
AROUND = 400  # signs shown on each side of a claim in a longer one
_RANKS = {"c": 1, "a": 2, "k": 3, "s": 4}
_ROLES = {"headline": "h", "furniture": "f"}
_BREAKS = re.compile(r"\r\n?|\x85|\u2028|\u2029")
_AIR = re.compile(r"\n\s*\n\s*\n+")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch to mark; of those that overlap, the one of the lowest `rank` gives the mark."""

    start: int
    end: int
    rank: int
    style: str
    anchor: str
    href: str = ""
    letter: str = ""


def texts(index: Index) -> Iterator[Text]:
    """Yield each source with its text."""
    facts = {name: fact for fact in index.report.facts if fact.verdict != "single" for name in fact.claims}
    claims: dict[str, list[Claim]] = {}
    for claim in index.report.claims:
        claims.setdefault(claim.source, []).append(claim)
    draft = index.report.draft
    if draft:
        yield _draft(draft, index)
    linked = _linked(index)
    for number, source in enumerate(index.report.sources, 1):
        own = [claim for claim in claims.get(source.id, []) if index.is_in_text(claim)]
        spans = [_span(claim, facts.get(claim.id), claim.id in linked, index) for claim in own]
        told = _told(claims.get(source.id, []), facts)
        yield _text(source, number, [*spans, *_checks(index.report.checks, source)], told, index)


def _linked(index: Index) -> set[str]:
    """Return the claims to which the page leads though nothing else tells of the same."""
    near = {name for each in index.report.missed for name, _ in each.nearest}
    return near | {name for each in (index.report.draft.figures if index.report.draft else ()) for name in each.beside}


def _draft(draft: Draft, index: Index) -> Text:
    """Return the draft with its text, each figure marked by how it stands to the sources."""
    marks = marks_of(draft)
    spans = []
    for claim in draft.claims:
        style, leads = marks.get(claim.id, ("s", ""))
        href = f"#{leads}" if leads else ""
        spans.append(Span(claim.start, claim.end, _RANKS[style], style, f"c{index.short[claim.id]}", href))
    return _text(draft.source, 0, spans, f"the draft, {counted(len(draft.claims), 'figure')}", index)


def _checks(checks: Sequence[Check], source: Source) -> Iterator[Span]:
    for each in checks:
        if each.source == source.id:
            leads = "#" + anchor("inside", each.fingerprint)
            yield Span(each.start, each.end, _RANKS["k"], "k", anchor("check", each.fingerprint), leads)


def _text(source: Source, number: int, spans: Sequence[Span], told: str, index: Index) -> Text:
    name = who(source, source.id)
    title = clean(source.title or "") or name
    return Text(
        anchor=anchor("source", source.id),
        number=number,
        title=title,
        publisher=name if name != title else "",
        when=day(source.published) if source.published else "",
        path=source.path,
        url=source.url or "",
        link=link(source.url),
        lang=language(source.language),
        notes=tuple(_notes(source, index)),
        told=told,
        pieces=tuple(pieces(source, spans)),
    )


def _span(claim: Claim, fact: Fact | None, linked: bool, index: Index) -> Span:
    name = index.short[claim.id]
    if fact is None:
        return Span(claim.start, claim.end, _RANKS["s"], "s", f"c{name}" if linked else "")
    wrong = fact.verdict == "contradiction"
    style = "c" if wrong else "a"
    letter = letters(claim, fact) if wrong else ""
    return Span(claim.start, claim.end, _RANKS[style], style, f"c{name}", f"#q{name}", letter)


def _notes(source: Source, index: Index) -> Iterator[str]:
    if source.primary:
        yield "primary source"
    if source.copy_of:
        yield f"near-copy of {who(index.sources.get(source.copy_of), source.copy_of)}"
    if not source.published:
        yield "no date known"


def _told(claims: Sequence[Claim], facts: Mapping[str, Fact]) -> str:
    """Say how many figures a source holds, and how many of them are contradicted."""
    wrong = sum(claim.id in facts and facts[claim.id].verdict == "contradiction" for claim in claims)
    return counted(len(claims), "figure") + (f", {wrong} contradicted" if wrong else "")


def pieces(source: Source, spans: Sequence[Span]) -> Iterator[Piece]:
    """Yield the text of a source in stretches, each marked in at most one way; claims may overlap.

    A text too long to be shown whole is shown around its claims.
    """
    heads = dict(_heads(source))
    roles = {region.start: region for region in source.regions if region.role in _ROLES}
    shown = _windows(spans, len(source.text))
    waiting = deque(sorted(spans, key=lambda span: (span.start, span.end, span.anchor)))
    active: list[Span] = []
    region: Region | None = None
    for start, end in pairwise(_edges(source, spans, [*heads, *roles], shown)):
        region = roles.get(start, region)
        role = _ROLES[region.role] if region and start < region.end else ""
        began = []
        while waiting and waiting[0].start < end:
            began.append(waiting.popleft())
        active = [span for span in (*active, *began) if span.end > start]
        if end <= shown[_window(shown, start)][1]:
            yield _piece(source.text[start:end], active, began, heads.get(start, ""), role)
        else:
            yield Piece(f"[… {end - start:,} characters left out …]", "gap", anchors=_anchors(began))
    if waiting:
        yield Piece(Lines(), anchors=_anchors(waiting))


def _edges(source: Source, spans: Sequence[Span], others: Sequence[int], shown: Sequence[tuple[int, int]]) -> list[int]:
    """Return where a piece may begin or end: where anything does, within what is shown."""
    size = len(source.text)
    edges = {0, size, *others, *(edge for window in shown for edge in window)}
    edges.update(edge for span in spans for edge in (span.start, span.end))
    edges.update(region.end for region in source.regions if region.role in _ROLES)
    inside = {min(edge, size) for edge in edges}
    return sorted(edge for edge in inside if edge in (0, size) or edge <= shown[_window(shown, edge)][1])


def _window(shown: Sequence[tuple[int, int]], edge: int) -> int:
    """Return the number of the window that begins at or before `edge`."""
    return bisect_right(shown, edge, key=lambda window: window[0]) - 1


def _anchors(spans: Iterable[Span]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(span.anchor for span in spans if span.anchor))


def _piece(text: str, active: Sequence[Span], began: Sequence[Span], heading: str, role: str) -> Piece:
    anchors = _anchors(began)
    if not active:
        return Piece(_lines(text), role, anchors=anchors, heading=heading)
    top = min(active, key=lambda span: (span.rank, span.end - span.start, span.start, span.anchor))
    fresh = any(span is top for span in began)
    return Piece(
        _lines(text), top.style, top.href if text.strip() else "", top.letter if fresh else "", anchors, heading
    )


def _windows(spans: Sequence[Span], size: int) -> list[tuple[int, int]]:
    """Return the stretches that are shown: all of a text, or what stands around the claims of a long one."""
    if size <= LONGEST:
        return [(0, size)]
    found: list[tuple[int, int]] = [(0, AROUND)]
    for span in sorted((span for span in spans if span.style != "s"), key=lambda span: (span.start, span.end)):
        first, last = max(0, span.start - AROUND), min(size, span.end + AROUND)
        if first <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return found


def _heads(source: Source) -> Iterator[tuple[int, str]]:
    """Yield where a page or a sheet begins, and its name."""
    last = ""
    for mark in source.marks:
        name = clean(mark.sheet) if mark.sheet else f"Page {mark.page}" if mark.page is not None else ""
        if name and name != last:
            yield mark.start, name
        last = name or last


def _lines(text: str) -> Lines:
    """Return text made harmless line by line, with no more than one empty line between two."""
    lines = _BREAKS.sub("\n", text).split("\n")
    return Lines(_AIR.sub("\n\n", "\n".join(inert(clean(line)) for line in lines)))

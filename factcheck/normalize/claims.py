"""A source's mentions in their context: claims, each with its sentence, its place and its value."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from factcheck.extract import extract_mentions
from factcheck.extract.context import describe
from factcheck.extract.headed import headed_mentions
from factcheck.extract.layout import sentences
from factcheck.model import Claim, Heading, Known, Mention, Region, Role, Source
from factcheck.normalize import When, valued
from factcheck.normalize.borders import with_its_neighbour
from factcheck.normalize.moments import in_its_year, with_moments
from factcheck.places import line_starts, mark_at


class _Places(NamedTuple):
    """Where lines and sentences begin in one text; a heading's or an item's mark is no part of its sentence."""

    lines: list[int]
    spans: list[tuple[int, int]]
    starts: list[int]


def build_claims(source: Source) -> list[Claim]:
    """Return the claims of `source`, in the order of its text.

    A mention that says nothing that can be compared (*last Tuesday* in an undated text) is left out, as is all that
    stands in the furniture of the page.
    """
    language = source.language or "en"
    mentions, units = headed_mentions(extract_mentions(source.text, language), source, language)
    return claims_of(source, mentions, units)


def claims_of(source: Source, mentions: Sequence[Mention], units: Mapping[int, Heading] | None = None) -> list[Claim]:
    """Return the claims of some mentions of `source`, which are in the order of its text; as :func:`build_claims`.

    `units` are the headings that say the unit of a bare figure, by where that begins.
    """
    language = source.language or "en"
    places = _places(source.text, language, source.regions)
    when = When(source.published, language)
    claims = [
        _claim(source, said, role, places, language)
        for mention, role in _outside_furniture(mentions, source.regions)
        if (said := valued(mention, when)).value is not None
    ]
    if units:
        claims = [replace(one, unit_from=units.get(one.start)) for one in claims]
    return with_moments(claims)


def _outside_furniture(mentions: Sequence[Mention], regions: tuple[Region, ...]) -> Iterator[tuple[Mention, Role]]:
    """Yield each mention with the role of the region it stands in, those in furniture left out."""
    starts = [region.start for region in regions]
    for mention in mentions:
        i = bisect_right(starts, mention.start) - 1
        role: Role = regions[i].role if i >= 0 and mention.start < regions[i].end else "body"
        if role != "furniture":
            yield mention, role


def _places(text: str, language: str, regions: tuple[Region, ...]) -> _Places:
    lines = line_starts(text)
    marks = {region.start: region.end for region in regions if region.role == "furniture"}
    spans = [(marks.get(start, start), end) for start, end in sentences(text, language)]
    return _Places(lines, spans, [start for start, _ in spans])


def _claim(source: Source, mention: Mention, role: Role, places: _Places, language: str) -> Claim:
    if mention.value is None:
        raise ValueError("a claim needs a value")
    line = bisect_right(places.lines, mention.start)
    i = max(0, bisect_right(places.starts, mention.start) - 1)
    start, end = places.spans[i] if places.spans else (0, len(source.text))
    sentence = source.text[start : max(end, mention.end)]
    context = describe(sentence, mention.start - start, mention.end - start, language)
    mention = in_its_year(mention, sentence, mention.start - start, context.modality, When(source.published, language))
    begin, after = places.lines[line - 1], places.lines[line] if line < len(places.lines) else len(source.text)
    mention = with_its_neighbour(mention, source.text[begin:after], mention.start - begin, language)
    if mention.value is None:
        raise ValueError("a figure keeps a value in another year and at a border")
    as_of_how: Known = source.published_how
    mark = mark_at(source.marks, mention.start)
    return Claim(
        id=f"{source.id}:{mention.start}",
        source=source.id,
        start=mention.start,
        end=mention.end,
        line=line,
        column=mention.start - places.lines[line - 1] + 1,
        quote=source.text[mention.start : mention.end],
        sentence=sentence,
        sentence_start=start,
        language=language,
        mention=mention,
        value=mention.value,
        role=role,
        subject=context.subject,
        attribute=context.attribute,
        qualifiers=context.qualifiers,
        modality=context.modality,
        attribution=context.attribution,
        as_of=source.published,
        as_of_how=as_of_how,
        page=mark.page,
        sheet=mark.sheet,
        cell=mark.cell,
        paragraph=mark.paragraph,
    )

"""Figures that plug-ins suggest: counted only where they are the source's own words and read as one figure.

A suggestion is found in the text again, character for character. Its value is never the plug-in's: the same grammar as
for any text reads the quote, or the plainer words given beside it. What our own grammar has read already stays as read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extract import extract_mentions
from factcheck.model import Claim, Mention, Problem, Refused, Source
from factcheck.normalize.claims import claims_of
from factcheck.plugins import Suggestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.plugins import Extractor

_LONGEST = 300  # characters of a figure's words
_MOST = 10_000  # suggestions heard for one source


class _RefusedError(Exception):
    """A suggestion does not count; the message says why."""


def suggested_claims(
    sources: Sequence[Source], claims: Sequence[Claim], extractors: Sequence[tuple[str, Extractor]]
) -> tuple[list[Claim], list[Refused], list[Problem]]:
    """Return all claims, those that count among what plug-ins suggest in their place; what is refused; and failures."""
    if not extractors:
        return list(claims), [], []
    refused: list[Refused] = []
    problems: list[Problem] = []
    held: dict[str, list[Claim]] = {source.id: [] for source in sources}
    for claim in claims:
        held[claim.source].append(claim)
    for by, extractor in extractors:
        for source in sources:
            more, turned_down = _heard(by, extractor, source, held[source.id], problems)
            refused += turned_down
            held[source.id] = sorted([*held[source.id], *more], key=lambda claim: claim.start)
    return [claim for each in held.values() for claim in each], refused, problems


def _heard(
    by: str, extractor: Extractor, source: Source, known: Sequence[Claim], problems: list[Problem]
) -> tuple[list[Claim], list[Refused]]:
    """Ask one plug-in about one source."""
    try:
        said = [each for each, _ in zip(extractor(source), range(_MOST), strict=False)]
    except Exception as error:  # a plug-in may raise anything
        told = f"plug-in '{by}' fails on it: {type(error).__name__}: {error}"
        problems.append(Problem(source.path, told, "Try again, or take it out of `plugins`."))
        return [], []
    found: list[Mention] = []
    refused = []
    taken = [(claim.start, claim.end) for claim in known]
    for each in said:
        try:
            mention = _read(each, source)
        except _RefusedError as error:
            quote = each.quote if isinstance(each, Suggestion) and isinstance(each.quote, str) else ""
            refused.append(Refused(source.id, by, quote[:_LONGEST], str(error)))
            continue
        if not any(mention.start < end and start < mention.end for start, end in taken):
            taken.append((mention.start, mention.end))
            found.append(mention)
    found.sort(key=lambda mention: mention.start)
    return [replace(claim, by=by) for claim in claims_of(source, found)], refused


def _read(said: object, source: Source) -> Mention:
    """Return the mention of a suggestion; raises _RefusedError where it does not count."""
    if not isinstance(said, Suggestion) or not isinstance(said.quote, str) or not said.quote.strip():
        raise _RefusedError("it quotes nothing")
    if max(len(said.quote), len(said.reads or "")) > _LONGEST:
        raise _RefusedError("it is too long for a figure")
    start = _place(said, source.text)
    language = source.language or "en"
    read = extract_mentions(said.reads or said.quote, language)
    if len(read) != 1:
        raise _RefusedError(f"{'no' if not read else 'more than one'} figure is read in it")
    if said.reads:
        return replace(read[0], start=start, end=start + len(said.quote))
    return replace(read[0], start=start + read[0].start, end=start + read[0].end)


def _place(said: Suggestion, text: str) -> int:
    """Return the offset at which a suggestion's quote stands in the text."""
    if said.start is not None:
        if said.start < 0 or not text.startswith(said.quote, said.start):
            raise _RefusedError("the source does not hold these words there")
        return said.start
    around = said.within or said.quote
    before = _only(around, text)
    return before + _only(said.quote, around)


def _only(part: str, whole: str) -> int:
    """Return the one offset at which `part` stands in `whole`."""
    at = whole.find(part)
    if at < 0:
        raise _RefusedError("the source does not hold these words")
    if whole.find(part, at + 1) >= 0:
        raise _RefusedError("the source holds these words more than once")
    return at

"""Corrections of claims.yaml: where the reader is wrong, the words an editor puts in place of a figure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Claim, Problem, Source
from factcheck.normalize.claims import build_claims

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.casefile import Correction


def correct(
    claims: Sequence[Claim], sources: Sequence[Source], corrections: Sequence[Correction]
) -> tuple[list[Claim], list[Problem]]:
    """Return the claims as corrected, and a problem for each correction that meets no figure."""
    by_id = {source.id: source for source in sources}
    held, problems = list(claims), []
    for one in corrections:
        source = by_id.get(one.source)
        met = met_by(held, source, one.quote) if source else []
        if source is None or not met:
            problems.append(_unmet(one, source))
            continue
        reread = _reread(met[0], source, one.reads) if one.reads else []
        if one.reads and not reread:
            problems.append(Problem(one.place, f"no figure is read in '{one.reads}'", "Write it with its unit."))
            continue
        at = held.index(met[0])
        held[at : at + 1] = reread
        held = [claim for claim in held if claim not in met]
    return held, problems


def met_by(claims: Sequence[Claim], source: Source, quote: str) -> list[Claim]:
    """Return the claims of a source that the quote covers or touches, wherever it stands."""
    spans = [(at, at + len(quote)) for at in _found(source.text, quote)]
    own = (claim for claim in claims if claim.source == source.id and claim.origin == "extracted")
    return [claim for claim in own if any(claim.start < end and start < claim.end for start, end in spans)]


def _found(text: str, part: str) -> Iterator[int]:
    """Yield the offsets at which `part` stands in `text`."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _reread(claim: Claim, source: Source, words: str) -> list[Claim]:
    """Return the claim with the value of other words, in the same place; nothing where they hold no figure."""
    said = build_claims(replace(source, text=words, regions=()))
    if not said:
        return []
    mention = replace(said[0].mention, start=claim.mention.start, end=claim.mention.end)
    return [replace(claim, mention=mention, value=said[0].value)]


def _unmet(one: Correction, source: Source | None) -> Problem:
    if source is None:
        return Problem(one.place, f"no source is called '{one.source}'", "Name it by its id in the report.")
    if one.quote not in source.text:
        return Problem(one.place, f"{source.path} does not hold '{one.quote}'", "Copy the words as they stand there.")
    return Problem(one.place, f"no figure is read in '{one.quote}'", "Take the correction out: nothing to correct.")

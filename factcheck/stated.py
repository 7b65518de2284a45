"""Claims stated by hand in claims.yaml, read by the same reader as any file."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.language.detect import detect_language
from factcheck.model import Claim, Problem, Source
from factcheck.normalize.claims import build_claims

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from factcheck.casefile import Case, StatedClaim

HINT = "Write the figure as it was said, or take the claim out."


def stated_claims(case: Case, read: Collection[str]) -> tuple[list[Source], list[Claim], list[Problem]]:
    """Return the claims a case states by hand, the sources that state them, and those in which no figure is read.

    `read` are the ids of the sources that were read from files: a claim stated for one of them joins it. The
    text of any other source is its quotes, and offsets count in that; line and column are those of claims.yaml.
    """
    sources, claims, problems = [], [], []
    kinds = {fact.id: fact.kind for fact in case.facts}
    for name in dict.fromkeys(one.source.id for one in case.claims):
        said = [one for one in case.claims if one.source.id == name]
        source = _source(case, said)
        if name not in read:
            sources.append(source)
        found = build_claims(source)
        start = 0
        for number, one in enumerate(said):
            end = start + len(one.quote)
            inside = [claim for claim in found if start <= claim.start < end]
            if not inside:
                problems.append(Problem(one.place, f"no figure is read in '{one.quote}'", HINT))
            claims += _placed(one, inside, number, kinds.get(one.fact or ""))
            start = end + 2
    return sources, claims, problems


def _source(case: Case, said: Sequence[StatedClaim]) -> Source:
    """Return the source of some stated claims: what is known of it, and its quotes for a text."""
    known = next((one.source for one in said if one.source.title or one.source.published), said[0].source)
    text = "\n\n".join(one.quote for one in said)
    return Source(
        id=known.id,
        path=case.path,
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        title=known.title,
        publisher=known.publisher,
        url=known.url,
        language=known.language or detect_language(text),
        published=known.published,
        published_how="stated" if known.published else "none",
        primary=bool(known.primary),
    )


def _placed(one: StatedClaim, found: Sequence[Claim], number: int, kind: str | None) -> list[Claim]:
    """Return the claims of one quote with their place in claims.yaml; the first of the fact's kind speaks of it."""
    path, line, column = one.place.rsplit(":", 2)
    chosen = next((claim for claim in found if kind in (None, claim.kind)), None)
    return [
        replace(
            claim,
            id=f"{claim.id}-stated-{number + 1}",
            line=int(line),
            column=int(column),
            as_of=one.as_of or claim.as_of,
            as_of_how="stated" if one.as_of else claim.as_of_how,
            origin="stated",
            declared=one.fact if claim is chosen else None,
            place=f"{path}:{line}",
        )
        for claim in found
    ]

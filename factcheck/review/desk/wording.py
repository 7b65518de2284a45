"""Claims named for claims.yaml: words that stand once in their source, and ids that nothing else has."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from factcheck.casefile import DeclaredFact, Holding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from factcheck.casefile import Case
    from factcheck.model import Claim, Fact, Report, Source

_FARTHEST = 200  # characters on either side of a figure
_WORD = re.compile(r"\S+")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")


def holding(claim: Claim, report: Report, case: Case) -> Holding:
    """Return the words that mean this claim and no other, as far as its text allows."""
    if claim.origin == "stated":
        line = (claim.place or "").rpartition(":")[2]
        said = next((one for one in case.claims if one.place.rsplit(":", 2)[1] == line), None)
        return Holding(claim.source, said.quote if said else claim.quote)
    source = next(each for each in report.sources if each.id == claim.source)
    others = [each for each in report.claims if each.source == claim.source and each.id != claim.id]
    return Holding(claim.source, words(claim, source, others))


def words(claim: Claim, source: Source, others: Sequence[Claim]) -> str:
    """Return the claim's words, with as many beside them as it takes to stand once in the source.

    Words that touch no other figure are preferred, for what is said of them then is said of this one alone.
    """
    unique = [span for span in _wider(claim, source.text) if source.text.count(source.text[span[0] : span[1]]) == 1]
    alone = [span for span in unique if not any(each.start < span[1] and span[0] < each.end for each in others)]
    low, high = next(iter(alone or unique), (claim.start, claim.end))
    return source.text[low:high].strip()


def _wider(claim: Claim, text: str) -> Iterator[tuple[int, int]]:
    """Yield spans around a claim, ever wider: by a word behind it, by one before, by one on both sides, and so on."""
    behind = [claim.end, *(claim.end + each.end() for each in _WORD.finditer(text[claim.end : claim.end + _FARTHEST]))]
    floor = max(0, claim.start - _FARTHEST)
    ahead = [floor + each.start() for each in _WORD.finditer(text[floor : claim.start])]
    before = [claim.start, *reversed(ahead)]
    for steps in range(len(behind) + len(before)):
        for left in range(steps + 1):
            if left < len(before) and steps - left < len(behind):
                yield before[left], behind[steps - left]


def declared(fact: Fact, name: str, label: str) -> DeclaredFact:
    """Return a fact to declare, of the kind and unit of one that is there; under another name it was that one."""
    unit = fact.unit if fact.kind == "count" else None
    return DeclaredFact(name, label, fact.kind, unit, was=(fact.id,) if name != fact.id else ())


def slug(label: str, taken: Collection[str]) -> str:
    """Return an id made of the words of a label that nothing else has."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].rstrip("-") or "fact"
    numbered = (name if number == 1 else f"{name}-{number}" for number in range(1, len(taken) + 2))
    return next(each for each in numbered if each not in taken)


def is_id(name: str) -> bool:
    """Say whether a text can serve as the id of a fact."""
    return bool(_ID.fullmatch(name))

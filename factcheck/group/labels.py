"""Labels of discovered facts, as a person would write them: what is counted and what happened to it, then whom."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.group.ids import common, common_names
from factcheck.language import read_data

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.group.profile import Profile
    from factcheck.model import Claim

_COUNTING = ("count", "number")
_LEADS = {"date": "date", "time": "time", "duration": "time", "percent": "share", "ordinal": "rank", "measure": "size"}


def label(claims: Sequence[Claim], profiles: Sequence[Profile]) -> str:
    """Return a short label in English: ``person injured, Duisburg``, ``fine, NL``."""
    head = _head(claims, profiles)
    names = ", ".join(_name(n) for n in common_names(profiles))
    return f"{head}, {names}" if names else head


def _head(claims: Sequence[Claim], profiles: Sequence[Profile]) -> str:
    kind = claims[0].kind
    event = common((p.event[2:] for p in profiles), 1)
    spoken = _spoken("events", event[0]) if event else ""
    if kind in _COUNTING:
        noun = common((_noun(c) for c in claims), 1)
        return " ".join(filter(None, (*noun, spoken))) or "figure"
    if kind == "money":
        rate = f" per {claims[0].value.per}" if claims[0].value.per else ""
        return (spoken or "amount") + rate
    return f"{_LEADS.get(kind, kind)} ({spoken})" if spoken else _LEADS.get(kind, kind)


def _noun(claim: Claim) -> str:
    return (claim.mention.reading.noun or claim.value.unit or "").lower()


def _name(name: str) -> str:
    return name if name.isupper() else name.title()


@cache
def _spoken(section: str, concept: str) -> str:
    """Return the word that names a concept in a label: the first plain one of the English list."""
    words = read_data("en").get(section, {}).get(concept, [])
    return next((str(w) for w in words if "*" not in str(w)), concept.replace("_", " "))

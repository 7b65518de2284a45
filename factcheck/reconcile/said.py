"""A claim's figure for people: a counted noun that has no English name here is written as its text has it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from factcheck.language import load_language
from factcheck.normalize.show import show

if TYPE_CHECKING:
    from factcheck.model import Claim

_OURS = "en"


def said(claim: Claim, *, hedge: bool = True) -> str:
    """Return the text of a claim's value, with its hedge unless told otherwise: *120 potvissen*, *14 people*."""
    noun, value = claim.mention.reading.noun, claim.value
    if value.kind != "count" or claim.language == _OURS or noun is None or value.per or value.unit in _concepts():
        return show(value, hedge=hedge)
    return f"{show(replace(value, unit=None), hedge=hedge)} {' '.join(noun.split())}"


@cache
def _concepts() -> frozenset[str]:
    return frozenset(load_language(_OURS).data["concepts"])

"""The moment a figure speaks of, where its sentence says so: *as of Tuesday, 19 people had died*."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from importlib import resources
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Claim

_BEFORE = 24  # characters before a date in which its marker stands


def with_moments(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims of one source, those in a sentence that names their day with that day as `as_of`.

    Plans look ahead and keep the day of their source; a day after publication is none that a figure could tell of.
    """
    found: list[Claim] = []
    for _, held in groupby(claims, key=lambda claim: claim.sentence_start):
        sentence = list(held)
        days = {day for claim in sentence if (day := _moment(claim)) is not None}
        moment = days.pop() if len(days) == 1 else None
        found += [_as_of(claim, moment) if moment else claim for claim in sentence]
    return found


def _as_of(claim: Claim, moment: date) -> Claim:
    if claim.kind in ("date", "time") or claim.modality in ("planned", "projected"):
        return claim
    return replace(claim, as_of=moment, as_of_how="stated")


def _moment(claim: Claim) -> date | None:
    """Return the day of a date that a marker makes the moment of its sentence."""
    point, words = claim.value.point, claim.mention.reading.calendar
    if claim.kind != "date" or point is None or words is None or words.to is not None:
        return None
    pattern = _markers(claim.language)
    before = claim.sentence[: claim.start - claim.sentence_start][-_BEFORE:]
    said = claim.quote + " "
    if pattern is None or not (pattern.search(before.rstrip()) or pattern.match(said)):
        return None
    day = date.fromordinal(int(point))
    return day if claim.as_of is None or day <= claim.as_of else None


@cache
def _markers(language: str) -> re.Pattern[str] | None:
    import yaml

    text = resources.files(__package__).joinpath("moments.yaml").read_text(encoding="utf-8")
    words: list[str] | None = yaml.safe_load(text).get(language)
    if not words:
        return None
    told = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:\A|\b)(?:{told})(?=\s|\Z)", re.IGNORECASE)

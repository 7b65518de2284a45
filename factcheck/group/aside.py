"""Figures that are told besides the story: of another year it is set beside, of a picture or a post that is shown."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from factcheck.datafile import read_datafile
from factcheck.group.vocabulary import NOTHING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from factcheck.model import Claim

_YEAR = re.compile(r"(?<![0-9.,])(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9])")
_POST = re.compile(r"\(@\w+\)\W*$")  # the name of an account, as the day of a post stands behind it
_BEFORE = 120  # characters before a day within which a picture is told of
_DATED = ("date", "time")


class _Cues(NamedTuple):
    earlier: re.Pattern[str]
    picture: re.Pattern[str]


def past(claims: Sequence[Claim], published: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Mark the figures told of another time alone: *in 2009, 41 had died there*, *61 cents a year earlier*."""
    found = np.zeros(len(claims), dtype=bool)
    for i, (claim, day) in enumerate(zip(claims, published.tolist(), strict=True)):
        if claim.kind not in _DATED:
            found[i] = _long_past(claim, day) or _set_beside(claim)
    return found


def stamped(claims: Sequence[Claim]) -> NDArray[np.bool_]:
    """Mark the days and hours of pictures and posts: *a photo taken on 4 May*, *(@adabrook) May 4*."""
    return np.array([claim.kind in _DATED and _is_stamp(claim) for claim in claims], dtype=bool)


def _long_past(claim: Claim, day: int) -> bool:
    """Say whether all years of a sentence are two or more before its publication."""
    sentence = claim.sentence
    if "19" not in sentence and "20" not in sentence:
        return False
    begin, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    years = _YEAR.findall(sentence[:begin] + " " + sentence[end:])
    last = date.fromordinal(day).year - 2 if day != NOTHING else 2100
    return bool(years) and max(map(int, years)) <= last


def _set_beside(claim: Claim) -> bool:
    """Say whether a figure is the one of a year before: *against 61 cents a year earlier*."""
    cues = _cues(claim.language)
    return cues is not None and cues.earlier.match(claim.sentence, claim.end - claim.sentence_start) is not None


def _is_stamp(claim: Claim) -> bool:
    before = claim.sentence[: claim.start - claim.sentence_start][-_BEFORE:]
    cues = _cues(claim.language)
    return _POST.search(before) is not None or (cues is not None and cues.picture.search(before) is not None)


@cache
def _cues(language: str) -> _Cues | None:
    data: dict[str, list[str]] | None = read_datafile("factcheck.group", "aside.yaml").get(language)
    if data is None:
        return None
    earlier, pictures, taken, of = (_any(data[name]) for name in ("earlier", "pictures", "taken", "of"))
    picture = rf"\b(?:{pictures})(?:\s+\w+)?\s+(?:(?:{taken})\b|(?:{of})\s+$)|^\W*(?:{pictures}):"
    return _Cues(re.compile(rf"[\s,]*(?:{earlier})\b", re.IGNORECASE), re.compile(picture, re.IGNORECASE))


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))

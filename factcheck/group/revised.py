"""One text that says a figure was revised: *raised from 12 to 19*, *initially put at 12, now at 19*.

Two figures of one sentence are as a rule two facts, so the learned weights keep them apart; words of revision between
them say otherwise.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.datafile import read_datafile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.model import Claim

KINDS = frozenset({"count", "number", "money", "measure", "percent"})
_FAR = 120  # characters between a figure and the one that replaced it
_BEFORE = 60  # characters before a figure in which it is said to be the first, or the newer
_BETWEEN = 45


def join_revised(facts: Sequence[Sequence[int]], pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the facts with those joined of which a text says that one replaced the other; every claim stays in one.

    `pairs` are such claims.
    """
    joined = [list(fact) for fact in facts]
    at = {i: k for k, fact in enumerate(joined) for i in fact}
    for i, j in pairs:
        first, second = sorted((at[i], at[j]))
        if first == second:
            continue
        joined[first] += joined[second]
        for k in joined[second]:
            at[k] = first
        joined[second] = []
    return sorted(sorted(fact) for fact in joined if fact)


def revisions(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Yield the neighbours of which a text gives the one as the other's successor."""
    order = sorted((claim.source, claim.start, i) for i, claim in enumerate(claims) if claim.value.kind in KINDS)
    for (source, _, i), (other, _, j) in pairwise(order):
        a, b = claims[i], claims[j]
        if a.sentence_start != b.sentence_start or source != other or not 0 <= b.start - a.end <= _FAR:
            continue
        if could_be_one(a, b) and _replaces(a, b):
            yield i, j


def could_be_one(a: Claim, b: Claim) -> bool:
    """Say whether two figures could be two values of one thing, and differ."""
    if a.value.per != b.value.per or a.value.point == b.value.point:
        return False
    if "number" in (a.kind, b.kind):
        return a.kind == b.kind or "count" in (a.kind, b.kind)
    return a.kind == b.kind and a.value.unit == b.value.unit


def _replaces(a: Claim, b: Claim) -> bool:
    start = a.sentence_start
    before, between = a.sentence[: a.start - start].lower(), a.sentence[a.end - start : b.start - start].lower()
    behind = a.sentence[b.end - start :].lower()
    said = _said(a.language)
    if said is None:
        return False
    if said["to"].fullmatch(between.strip()) and said["from"].search(before.rstrip()[-8:]):
        return said["raised"].search(before + " " + behind) is not None
    if len(between) <= _BETWEEN and said["instead"].search(between):
        return True
    return bool(said["first"].search(before[-_BEFORE:]) and said["now"].search(between[-_BEFORE:]))


@cache
def _said(language: str) -> Mapping[str, re.Pattern[str]] | None:
    """Return the words of revision of a language as patterns."""
    data: dict[str, list[str]] | None = read_datafile("factcheck.group", "revised.yaml").get(language)
    if data is None:
        return None
    ends = {"from": r"\Z", "to": ""}
    return {
        key: re.compile(rf"\b(?:{'|'.join(_pattern(word) for word in words)}){ends.get(key, '')}")
        for key, words in data.items()
    }


def _pattern(word: str) -> str:
    return re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word) + r"(?!\w)"

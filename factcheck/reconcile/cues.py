"""Words that announce something about a figure, by language."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.model import Claim

_BEFORE, _BEHIND = 100, 50  # characters around a figure in which words of revision are about it
_BESIDE = 4  # characters between a figure and a word that speaks of what follows it
_DIGIT = re.compile(r"\d")


def announces_revision(claim: Claim) -> bool:
    """Say whether the words around a figure tell that it replaced another one, or was replaced.

    *Rose to* speaks of the figure right behind it, *initially* of the next one on either side.
    """
    at = claim.start - claim.sentence_start
    before, behind = claim.sentence[max(0, at - _BEFORE) : at], claim.sentence[at + claim.end - claim.start :][:_BEHIND]
    loose, tight = _pattern("revision", claim.language), _pattern("replacing", claim.language)
    if loose is None or tight is None:
        return False
    for pattern, reach in ((tight, _BESIDE), (loose, _BEFORE)):
        for found in pattern.finditer(before):
            if len(before) - found.end() <= reach and not _DIGIT.search(before, found.end()):
                return True
    return any(not _DIGIT.search(behind, 0, found.start()) for found in loose.finditer(behind))


def tells_revision(words: str, language: str) -> bool:
    """Say whether words, such as the name of a column, tell of a figure that replaced another one or was replaced."""
    patterns = (_pattern("revision", language), _pattern("replacing", language))
    return any(pattern is not None and pattern.search(words) is not None for pattern in patterns)


def leaves_one_out(claim: Claim) -> bool:
    """Say whether a count is told of all but one who is named beside it: *she and 16 other pilgrims*."""
    at = claim.start - claim.sentence_start
    *_, named, joiner = ["", "", *claim.sentence[:at].rsplit(None, 2)[-2:]]
    if joiner.casefold() not in words("and", claim.language):
        return False
    others, behind = _pattern("others", claim.language), claim.sentence[at : at + len(claim.quote) + _BEHIND].split()
    if others is None or not others.search(" ".join(behind[: len(claim.quote.split()) + 1])):
        return False
    name = named[:1].isupper() and claim.language != "de"  # where every noun has a capital
    return name or named.casefold() in words("person", claim.language)


def names_some(words: str, language: str) -> bool:
    """Say whether words announce a few members of a list and not all of them: *among them*."""
    pattern = _pattern("some", language)
    return pattern is not None and pattern.search(words) is not None


def tells_change(words: str, language: str) -> bool:
    """Say whether words tell that something rose or fell."""
    pattern = _pattern("changed", language)
    return pattern is not None and pattern.search(words) is not None


def without_change(words: str, language: str) -> str:
    """Return words without those that tell that something rose or fell."""
    pattern = _pattern("changed", language)
    return words if pattern is None else pattern.sub("", words)


@cache
def words(topic: str, language: str) -> frozenset[str]:
    """Return the words of a topic (``or``, ``of``, ``and``, ``article``) in a language."""
    return frozenset(_cues()[topic].get(language, ()))


@cache
def _pattern(topic: str, language: str) -> re.Pattern[str] | None:
    words = _cues()[topic].get(language)
    if not words:
        return None
    return re.compile(
        r"\b(?:" + "|".join(_written(word) for word in sorted(words, key=len, reverse=True)) + r")(?!\w)",
        re.IGNORECASE,
    )


def _written(word: str) -> str:
    """Return a word as a pattern; a star stands for any ending."""
    return re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word)


@cache
def _cues() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(files("factcheck.reconcile").joinpath("cues.json").read_text(encoding="utf-8"))
    return loaded

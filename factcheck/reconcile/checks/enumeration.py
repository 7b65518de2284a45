"""A list that has not as many members as its text says: *six states: Ohio, Iowa, …*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.model import Check, Claim, Source
from factcheck.normalize.show import show
from factcheck.reconcile.checks.raised import raised
from factcheck.reconcile.cues import names_some, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COLON = re.compile(r"[^.,;:()\n]{0,30}(?::[ \t]*|(?<= )\()")
_SENTENCE = re.compile(r"[^.;:()!?\n]{3,400}(?=[.;\n]|\Z)")
_BRACKET = re.compile(r"[^.;:()!?]{3,400}(?=\))")
_BULLET = re.compile(r"[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]+\S")
_FEWEST, _MOST = 2, 40
_LONGEST = 5  # words of a member; a longer one is a clause with commas of its own


def check(source: Source, claims: Sequence[Claim]) -> Iterator[Check]:
    """Yield the counts after whose colon another number of members stands."""
    for claim in claims:
        if claim.kind != "count" or claim.value.hedge != "exact" or claim.value.per or claim.value.point is None:
            continue
        said = int(claim.value.point)
        opening = _COLON.match(source.text, claim.end)
        if opening is None or said != claim.value.point or not _FEWEST <= said <= _MOST:
            continue
        if names_some(opening.group(), claim.language):
            continue
        members, end = _members(source.text, opening.end(), claim.language)
        if len(members) >= _FEWEST and len(members) != said:
            text = f"{show(claim.value)} announced, {len(members)} listed: {', '.join(members)}"
            figures = (str(said), str(len(members)))
            yield raised("enumeration", source.id, (claim.start, end), text, figures)


def _members(text: str, start: int, language: str) -> tuple[list[str], int]:
    """Return the members that are listed from a place on, in bullets or in one sentence, and where they end."""
    if text[start : start + 1] == "\n":
        return _bullets(text, start)
    sentence = (_BRACKET if text[start - 1] == "(" else _SENTENCE).match(text, start)
    if sentence is None or names_some(sentence.group(), language):
        return [], start
    return _named(sentence.group(), language), sentence.end()


def _bullets(text: str, start: int) -> tuple[list[str], int]:
    members: list[str] = []
    place = end = start + 1
    for line in text[place : place + 20_000].split("\n"):
        if _BULLET.match(line):
            members.append(line.strip().lstrip("-*•– ")[:40])
            end = place + len(line)
        elif line.strip():
            break
        place += len(line) + 1
    return members, end


def _named(sentence: str, language: str) -> list[str]:
    """Return the members of a list of names; none where they are not all names, or a clause stands among them."""
    joint = "|".join(re.escape(word) for word in sorted(words("and", language)))
    if not joint or "," not in sentence:
        return []
    members = [part.strip() for part in re.split(rf"\s*,\s*(?:(?:{joint})\s+)?|\s+(?:{joint})\s+", sentence.strip())]
    names = all(_is_name(part, language) for part in members)
    return members if names else []


def _is_name(part: str, language: str) -> bool:
    """Say whether a member is a name, perhaps with its article before it: *la Pologne*, *l'Italie*."""
    bare = part.replace("’", "'")
    before = next((word for word in sorted(words("article", language)) if bare.startswith(f"{word} ")), None)
    elided = next(
        (word for word in sorted(words("article", language)) if word[-1] == "'" and bare.startswith(word)), ""
    )
    name = bare[len(before) + 1 :] if before else bare[len(elided) :]
    return name[:1].isupper() and len(name.split()) <= _LONGEST

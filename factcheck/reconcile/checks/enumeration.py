"""A list that has not as many members as its text says: *six states: Ohio, Iowa, …*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.model import Check, Claim, Source
from factcheck.reconcile.checks.raised import raised
from factcheck.reconcile.cues import names_some, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OPENS = re.compile(r"[^.,;:()\n]{0,30}?(?::[ \t]*|(?<= )\(|[ \t][–—][ \t])")
_ENDS = r"(?=;|\n|\Z|(?<![^\W\d_a-z]{1})\.(?:[\s\"'”’»)]|\Z))"
_SENTENCE = re.compile(rf"[^.;:()!?\n]{{3,400}}{_ENDS}")
_ASIDE = re.compile(rf"[^.;:()!?\n–—]{{3,400}}(?:(?=[ \t][–—])|{_ENDS})")
_BRACKET = re.compile(r"[^.;:()!?]{3,400}(?=\))")
_BULLET = re.compile(r"[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]+\S")
_AGE = re.compile(r",\s*\d{1,3}(?=\s*(?:,|\Z)|\s+[^\W\d]+\s)")
_FEWEST, _MOST = 2, 40
_LONGEST = 5  # words of a member; a longer one is a clause with commas of its own


def check(source: Source, claims: Sequence[Claim]) -> Iterator[Check]:
    """Yield the counts after whose colon, bracket or dash another number of members stands."""
    for claim in claims:
        said = _announced(claim)
        opening = _OPENS.match(source.text, claim.end) if said else None
        if opening is None or names_some(opening.group(), claim.language):
            continue
        if claim.kind == "number" and opening.group().strip() not in (":", "("):
            continue
        members, end = _members(source.text, opening.end(), claim.language)
        if len(members) >= _FEWEST and len(members) != said and _sure(members, said):
            text = f"“{' '.join(claim.quote.split())}” announced, {len(members)} listed: {', '.join(members)}"
            figures = (str(said), str(len(members)))
            yield raised("enumeration", source.id, (claim.start, end), text, figures)


def _announced(claim: Claim) -> int:
    """Return how many members a count announces, 0 where none; a bare number does in words: *are five:*."""
    counts = claim.kind == "count" or (claim.kind == "number" and not any(map(str.isdigit, claim.quote)))
    point = claim.value.point
    if not counts or point is None or claim.value.hedge != "exact" or claim.value.per or point != int(point):
        return 0
    return int(point) if _FEWEST <= point <= _MOST else 0


def _sure(members: Sequence[str], said: int) -> bool:
    """Say whether a list is what was announced: no two of forty, no titles behind names: *Ann Roe, Bishop of York*."""
    if len(members) < said:
        return len(members) * 2 >= said
    return not any(word[:1].islower() for name in members[:-1] for word in name.split()[1:])


def _members(text: str, start: int, language: str) -> tuple[list[str], int]:
    """Return the members that are listed from a place on, in bullets or in one sentence, and where they end."""
    if text[start : start + 1] == "\n":
        return _bullets(text, start)
    before = text[:start].rstrip(" \t")[-1:]
    sentence = {"(": _BRACKET, "–": _ASIDE, "—": _ASIDE}.get(before, _SENTENCE).match(text, start)
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
    """Return the members of a list of names; none where they are not all names, or a clause stands among them.

    A list has one *and*, before its last member; *Black, White and Sons, and Harper* is none that can be counted.
    """
    joint = "|".join(re.escape(word) for word in sorted(words("and", language), key=len, reverse=True))
    bare = _AGE.sub("", sentence.strip())
    if not joint or "," not in sentence:
        return []
    *first, last = re.split(rf"\s*,\s*(?:{joint})\s+|\s+(?:{joint})\s+", bare)
    if len(first) > 1 or (first and "," in last):
        return []
    members = [
        part.strip() for part in [*re.split(r"\s*,\s*", first[0] if first else last), *([last] if first else [])]
    ]
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
    return name[:1].isupper() and len(name.split()) <= _LONGEST and not any(map(str.isdigit, name))

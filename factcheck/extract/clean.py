"""Mend a text for reading while every offset stays true.

Most repairs are one character for one (no-break spaces, full-width digits, curly apostrophes). Those that
change the length (soft hyphens, mis-decoded currency signs) are recorded, so that a place in the mended
text leads back to the place in the text as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

_SPACES = "\u00a0\u202f\u2009\u2007\u2008\u200a\u2002\u2003\u2004\u2005\u2006\u3000\t"
_APOSTROPHES = "\u2019\u2018\u02bc\u2032\u00b4"
_HYPHENS = "\u2010\u2011\u2212"
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_ONE_FOR_ONE = (
    {ord(c): " " for c in _SPACES}
    | {ord(c): "'" for c in _APOSTROPHES}
    | {ord(c): "-" for c in _HYPHENS}
    | _FULL_WIDTH
    | {0xFFE5: "¥", 0xFFE1: "£"}
)
_OTHERS = frozenset(map(chr, _ONE_FOR_ONE))
_COMBINING = "".join(map(chr, range(0x300, 0x370)))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# Signs that news text carries and that are seen damaged: their UTF-8 bytes read as a one-byte code page.
_SIGNS = "€£¥’‘“”–—…éèêëàâäöüßçñíóúïÉ½¼¾°²³ \u00a0"
_CODE_PAGES = ("cp1252", "latin-1", "cp1253", "cp1250")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A mended text and the way back: `breaks` are places in it from which `shifts` apply."""

    text: str
    breaks: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def origin(self, offset: int) -> int:
        """Return where `offset` of the mended text stands in the text as it was."""
        if not self.breaks:
            return offset
        return offset + self.shifts[bisect_right(self.breaks, offset) - 1]


def clean(text: str) -> Cleaned:
    """Return `text` mended for reading."""
    if text.isascii():
        return Cleaned(text.replace("\t", " "))
    different = frozenset(_odd().findall(text))
    for sign in sorted(different & _OTHERS):
        text = text.replace(sign, _ONE_FOR_ONE[ord(sign)])
    damaged = different & _damage_starts()
    return _replaced(text, _damage(damaged)) if damaged else Cleaned(text)


@lru_cache(maxsize=1)
def _repairs() -> dict[str, str]:
    """Return damaged sequence → sign, computed from how each sign's UTF-8 reads in other code pages."""
    found: dict[str, str] = {}
    for sign in _SIGNS:
        for page in _CODE_PAGES:
            seen = sign.encode("utf-8").decode(page, errors="ignore").translate(_ONE_FOR_ONE)
            if len(seen) > 1 and not seen.isascii():
                found.setdefault(seen, sign.translate(_ONE_FOR_ONE))
                stripped = "".join(c for c in seen if c.isalpha() or c in "¬£¥€")
                if sign in "€£¥" and len(stripped) > 1 and not stripped.isascii():
                    found.setdefault(stripped, sign)
    return found


@lru_cache(maxsize=1)
def _damage_starts() -> frozenset[str]:
    """Return the characters that a damaged sequence, an invisible one or a combining one begins with."""
    return frozenset((*(seen[0] for seen in _repairs()), *_INVISIBLE, *_COMBINING))


@lru_cache(maxsize=1)
def _odd() -> re.Pattern[str]:
    """Return the pattern of each character that is not left as it stands, or may begin what is not."""
    return re.compile(f"[{re.escape(''.join(sorted(_OTHERS | _damage_starts())))}]")


@lru_cache(maxsize=64)
def _damage(starts: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of all that begins with one of `starts` and must be replaced at another length."""
    sets = [
        f"[{re.escape(''.join(sorted(found)))}]" for each in (_INVISIBLE, _COMBINING) if (found := starts & set(each))
    ]
    choices = [f"{one}{one}*+" for one in sets]  # found far sooner than by the same set with a plus
    longest = sorted((s for s in _repairs() if s[0] in starts), key=lambda s: (-len(s), s))
    if longest:
        first = "".join(sorted({s[0] for s in longest}))
        choices.append(f"(?=[{re.escape(first)}])(?:{'|'.join(map(re.escape, longest))})")
    return re.compile("|".join(choices))


def _replaced(text: str, damage: re.Pattern[str]) -> Cleaned:
    """Return `text` with what is damaged mended, and the way back; where nothing is, the text as it stands."""
    pieces: list[str] = []
    breaks, shifts = [0], [0]
    at = length = 0
    for found in damage.finditer(text):
        start, new = found.start(), _repairs().get(found[0])
        if new is None and found[0][0] in _INVISIBLE:
            new = ""
        elif new is None:  # combining marks: one with the letter before them
            start = max(at, start - 1)
            new = unicodedata.normalize("NFC", text[start : found.end()])
        pieces += (text[at:start], new)
        length += start - at + len(new)
        at = found.end()
        breaks.append(length)
        shifts.append(at - length)
    if not pieces:
        return Cleaned(text)
    pieces.append(text[at:])
    return Cleaned("".join(pieces), tuple(breaks), tuple(shifts))

"""The day in a dateline: *TOKYO, Sept. 15 (Agency) -* says when and where a report was written, and claims nothing."""

from __future__ import annotations

from factcheck.language.tokens import Tokens

_FURTHEST = 8  # tokens from the beginning of the line to the day
_LONGEST = 3  # tokens of an agency's name
_DASHES = frozenset("-–—")


def in_dateline(tokens: Tokens, start: int, end: int) -> bool:
    """Say whether a date stands between a place at the beginning of a line and an agency in brackets."""
    if tokens.at(end) != "(" or tokens.at(start - 1) != ",":
        return False
    closed = next((i for i in range(end + 2, end + 2 + _LONGEST) if tokens.at(i) == ")"), None)
    if closed is None or tokens.at(closed + 1) not in _DASHES:
        return False
    return not all(map(tokens.runs_on, range(max(start - _FURTHEST, 0), start)))

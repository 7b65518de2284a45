"""Figures that differ and did not change, however far apart in time they are told.

Which rules hold was counted over labelled stories: what a later text tells more roughly, or with the same digits in
another order, is the older figure told again; a fine, once imposed, stays as it is.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.normalize.canonical import telling_digits
from factcheck.reconcile.cues import announces_revision, tells_change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Claim
    from factcheck.reconcile.figures import Figure

    Carried = tuple[Figure, Sequence[Claim]]

# What can change while a story goes on. A day, an hour, a length or a rank of something past does not.
CHANGING = frozenset({"count", "money", "number", "percent"})
DEATH, INJURY, _FINE = "die", "injure", "fine"  # events: a toll grows to any figure; a fine is set once
_LEAVING = frozenset({"depart", "employ", "layoff", "miss", "rescue", "trap", "wait"})  # those counted become fewer
LOWER = frozenset({"at_least", "over"})
# By what share of the greater a figure may miss another that it tells again: any, one that is more, a bound, a share.
_LESS, _MORE, _BOUND, SHARE = Decimal("0.25"), Decimal("0.05"), Decimal("0.15"), Decimal("0.25")
_FEWEST_DIGITS = _SWAPPED = 2
_LARGE = 1000  # a figure from which on a power of ten is a slip


def lasts(older: Carried, newer: Carried) -> bool:
    """Say whether two differing figures, each with the claims that carry it, are of something that did not change."""
    (first, before), (second, after) = older, newer
    if not first.point or not second.point or any(c.kind not in CHANGING or announces_revision(c) for c in after):
        return False
    apart = abs(first.point - second.point) / max(abs(first.point), abs(second.point))
    more = second.point > first.point
    events = {c.attribute for c in (*before, *after)}
    if events == {DEATH}:
        return not more and _slipped(first, second)
    return (
        _slipped(first, second)
        or _settled(before, after)
        or (_rougher(first, second) and apart <= (_MORE if more else _LESS))
        or (_roughly_shared(first, second) and apart <= SHARE)
        or (first.value.hedge in LOWER and not more and 0 < apart <= _BOUND and not events & _LEAVING)
    )


def _slipped(a: Figure, b: Figure) -> bool:
    """Say whether two exact figures differ by a slip of the pen."""
    if a.value.hedge != "exact" or b.value.hedge != "exact" or a.unit != b.unit:
        return False
    return is_slip(
        abs(a.point or Decimal(0)),
        abs(b.point or Decimal(0)),
        telling_digits(a.value.stated),
        telling_digits(b.value.stated),
    )


def is_slip(a: Decimal, b: Decimal, one: str, two: str) -> bool:
    """Say whether two numbers, with their printed digits, differ by two digits changed over or by a power of ten.

    A single digit is shared by chance, and 14 of one thing are as often beside 140 of another as miswritten.
    """
    low, high = min(a, b), max(a, b)
    if len(one) < _FEWEST_DIGITS or len(one) != len(two) or not low:
        return False
    if one == two:
        return low >= _LARGE
    changed = [(x, y) for x, y in zip(one, two, strict=True) if x != y]
    return high < 10 * low and len(changed) == _SWAPPED and changed[0] == changed[1][::-1]


def _settled(before: Sequence[Claim], after: Sequence[Claim]) -> bool:
    """Say whether both figures are told of a fine, and the later ones of none that rose or fell."""
    told = (any(c.attribute == _FINE and c.kind == "money" for c in side) for side in (before, after))
    return all(told) and not any(tells_change(c.sentence, c.language) for c in after)


def _rougher(first: Figure, second: Figure) -> bool:
    """Say whether the later of two figures is a rough one and the earlier is not."""
    return second.value.hedge not in ("exact", "at_least") and first.value.hedge == "exact"


def _roughly_shared(a: Figure, b: Figure) -> bool:
    """Say whether one of two shares is told to the last digit and the other is not: *62 %*, *nearly two thirds*."""
    return a.value.kind == b.value.kind == "percent" and _rough(a) != _rough(b)


def _rough(figure: Figure) -> bool:
    return figure.value.hedge != "exact" or figure.own.width != 0

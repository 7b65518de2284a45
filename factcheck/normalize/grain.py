"""To what place a figure counts: what is less than half of it away may be the same, rounded."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.normalize.durations import days_in
from factcheck.normalize.quantities import base_unit

if TYPE_CHECKING:
    from factcheck.model import Value

_CONTINUOUS = frozenset({"measure", "percent"})


def grain(value: Value) -> Decimal | None:
    """Return the granularity of a value in its base unit, ``None`` for what is counted one by one.

    A whole number of something continuous counts to its unit; a duration of several pieces, *2 h 7 min*, to the unit of
    its last.
    """
    if value.kind in _CONTINUOUS:
        return value.granularity if value.granularity is not None else last_piece(value)[1]
    *pieces, last = (value.printed or "").split(" + ") if value.kind == "duration" else ("",)
    return days_in(last.split(" ")[-1])[1] if pieces else value.granularity


def last_piece(value: Value) -> tuple[Decimal, Decimal]:
    """Return the finest number a text prints for a value, and what one of its units is in the base unit."""
    if value.hedge == "vague":  # dozens
        return Decimal(0), Decimal(1)
    number = Decimal(value.stated.partition("..")[0])
    if value.kind != "measure":
        return number, Decimal(1)
    *_, piece = (value.printed or "").split(" + ")
    amount, _, unit = piece.partition(" ") if " + " in (value.printed or "") else (str(number), "", piece)
    return Decimal(amount), base_unit(unit)[1]

"""The one spelling of a value that fingerprints are made of: its figure in the base unit, without the hedge."""

from __future__ import annotations

from decimal import Context, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.normalize.figures import plain

if TYPE_CHECKING:
    from factcheck.model import Value

_CONTEXT = Context(prec=9)


def canonical(value: Value) -> str:
    """Return the figure of a value in its base unit, as ``30500000 EUR``, ``2021-03`` or ``18:10 GMT``.

    The hedge is left out: *over 30 billion* and *30 billion* give the same figure, so that the more precise
    of the two may become the founder of a class without a decision being lost.
    """
    if value.kind == "date":
        return f"{value.stated} {value.printed}" if value.printed else value.stated
    if value.kind == "time":
        return f"{value.stated} {value.zone}" if value.zone else value.stated
    figure = _figure(value)
    unit = None if value.kind in ("count", "number", "ordinal") else value.unit
    return " ".join(part for part in (figure, unit, value.per and f"per {value.per}") if part)


def _figure(value: Value) -> str:
    if value.point is None:
        return f"{spelled(value.likely.low)}..{spelled(value.likely.high)}"
    return spelled(value.point)


def spelled(x: Decimal | None) -> str:
    """Write a number to nine digits: more than any text prints, fewer than a conversion factor invents."""
    return "" if x is None else plain(_CONTEXT.plus(x))


@lru_cache(maxsize=4096)
def telling_digits(stated: str) -> str:
    """Return the digits of the printed figure that count: 305 for 30.5 million, 2 for 20."""
    return "".join(c for c in stated if c.isdigit()).strip("0")

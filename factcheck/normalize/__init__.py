"""A mention → a value: an interval in a base unit that can be compared.

The contract of this package: :func:`normalize` reads nothing but the mention's reading and when its text was
written. It opens no connection and asks no clock; everything it returns is Decimal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Mention
from factcheck.normalize.canonical import canonical
from factcheck.normalize.counts import count, number, ordinal, percent
from factcheck.normalize.dates import dated
from factcheck.normalize.durations import duration
from factcheck.normalize.money import money
from factcheck.normalize.quantities import measure
from factcheck.normalize.times import clock
from factcheck.normalize.when import Unresolved, When

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.model import Kind, Value

__all__ = ["Unresolved", "When", "canonical", "normalize", "valued"]

_READERS: Mapping[Kind, Callable[[Mention], Value]] = {
    "money": money,
    "count": count,
    "measure": measure,
    "percent": percent,
    "duration": duration,
    "time": clock,
    "ordinal": ordinal,
    "number": number,
}


def normalize(mention: Mention, when: When) -> Value:
    """Return what a mention says, in its base unit.

    Raises
    ------
    Unresolved
        Where it says nothing that can be compared (*last Tuesday* in an undated text); drop the mention.

    """
    if mention.kind == "date":
        return dated(mention, when)
    return _READERS[mention.kind](mention)


def valued(mention: Mention, when: When) -> Mention:
    """Return the mention with its value, if it has one."""
    try:
        return Mention(mention.start, mention.end, mention.kind, mention.reading, normalize(mention, when))
    except Unresolved:
        return mention

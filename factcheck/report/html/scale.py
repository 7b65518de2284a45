"""Where a value falls between two ends, evenly or by powers of ten, and which values to name on the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import floor, log10
from typing import TYPE_CHECKING

from factcheck.model import Kind, bound_text
from factcheck.normalize.show import number_text
from factcheck.report.words import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

POWER = 10  # how many times the smallest value the largest is, for the scale to go by powers of ten
_MOST = 5
_WHOLE = ("count", "ordinal")
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 3, 6)
_YEARS = (1, 2, 5, 10, 20, 50, 100, 500, 1000)


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of numbers; by powers of ten where `log`."""

    low: float
    high: float
    log: bool = False

    @classmethod
    def over(cls, values: Sequence[Decimal], may_be_log: bool = True) -> Scale:
        """Return the scale that holds `values`, by powers of ten where they differ so much."""
        low, high = float(min(values)), float(max(values))
        return cls(low, high, may_be_log and low > 0 and high / low >= POWER)

    def at(self, value: Decimal) -> float:
        """Return the share of the way from `low` to `high` at which a value falls, 0 to 1; the middle of no way."""
        low, high, x = self.low, self.high, min(max(float(value), self.low), self.high)
        if self.log:
            low, high, x = log10(low), log10(high), log10(x)
        return (x - low) / (high - low) if high > low else 0.5

    def ticks(self, kind: Kind) -> list[tuple[float, str]]:
        """Return some round values within the scale, each with its share of the way and its text."""
        if kind == "date":
            return [(self.at(Decimal(when.toordinal())), day_label(when)) for when in days(self.low, self.high)]
        values = list(self._powers() if self.log else self._round(kind in _WHOLE))
        return [(self.at(value), _text(value, kind)) for value in values]

    def _powers(self) -> Iterator[Decimal]:
        first, last = floor(log10(self.low)), floor(log10(self.high)) + 1
        step = max(1, (last - first) // _MOST)
        inside = (power for power in range(first, last + 1, step) if self.low <= 10.0**power <= self.high)
        yield from (Decimal(1).scaleb(power) for power in inside)

    def _round(self, whole: bool) -> Iterator[Decimal]:
        if self.high <= self.low:
            yield Decimal(repr(self.low))
            return
        step = _step(self.high - self.low)
        step = max(step, Decimal(1)) if whole else step
        at = (Decimal(repr(self.low)) / step).to_integral_value(rounding="ROUND_CEILING") * step
        while float(at) <= self.high:
            yield at.normalize() if at else Decimal(0)
            at += step


def _text(value: Decimal, kind: Kind) -> str:
    return (bound_text("time", value) or "") if kind == "time" else number_text(value)


def _step(width: float) -> Decimal:
    """Return a round step that goes into `width` two to five times."""
    power = Decimal(1).scaleb(floor(log10(width)) - 1)
    return next(power * Decimal(n) for n in (2, 5, 10, 20, 50) if width / float(power * Decimal(n)) <= _MOST)


def days(low: float, high: float) -> list[date]:
    """Return the first days of some years or months between two days, or some of the days themselves."""
    first, last = date.fromordinal(int(low)), date.fromordinal(int(high))
    span = last.toordinal() - first.toordinal()
    if span > 900:
        step = next((step for step in _YEARS if span / 365.25 / step <= _MOST), _YEARS[-1])
        years = range(first.year - first.year % step, last.year + 1, step)
        return [when for year in years if year >= 1 and first <= (when := date(year, 1, 1)) <= last]
    if span > 90:
        step = next((step for step in _MONTHS if span / 30.5 / step <= _MOST), 12)
        months = range(first.year * 12, last.year * 12 + 12, step)
        return [when for month in months if first <= (when := date(month // 12, month % 12 + 1, 1)) <= last]
    step = next((step for step in _DAYS if span / step <= _MOST), 28)
    return [date.fromordinal(each) for each in range(first.toordinal(), last.toordinal() + 1, step)]


def day_label(when: date) -> str:
    """Return a day as an axis names it: a year alone for its first day, a month for its first."""
    if when.day == 1:
        return str(when.year) if when.month == 1 else f"{when:%b} {when.year}"
    return day(when)

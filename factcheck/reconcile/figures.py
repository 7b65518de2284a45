"""Place a fact's claims on the axes on which they can be compared.

Kinds that name one thing in two ways share an axis: a rank, a count and a bare number; an age and a duration
in years. Sums of money share one once each has a rate; clock times share UTC where a zone is stated.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from statistics import median_low
from typing import TYPE_CHECKING

from factcheck.model import Claim, Interval, Source, Value
from factcheck.normalize.dates import other_reading
from factcheck.normalize.durations import days_in, is_span
from factcheck.normalize.grain import grain, last_piece
from factcheck.normalize.intervals import last_place
from factcheck.normalize.times import offset
from factcheck.reconcile.convert import Rate, rate_to
from factcheck.reconcile.cues import leaves_one_out

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

Axis = tuple[str, ...]

_SIDES = {"over": 1, "at_least": 1, "under": -1, "nearly": -1, "up_to": -1}


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A value on the axis on which it is compared; :func:`place_all` makes one of all claims that say the same.

    `own` is the likely interval in the unit of the claim, `base` the same in the unit the fact is compared in,
    widened to the last digit that counts: a figure printed in another unit has been rounded there.
    """

    axis: Axis
    unit: str | None
    value: Value
    own: Interval
    logical: Interval
    base: Interval
    base_logical: Interval
    point: Decimal | None
    granularity: Decimal | None
    side: int
    rate: Rate | None = None
    other: Interval | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What a fact's claims are placed by: its currency, the days of its sources, the year of open dates."""

    currency: str | None
    median: date | None
    year: int | None
    published: Mapping[str, date | None]


def setting_of(
    claims: Sequence[Claim], published: Mapping[str, date | None], currency: str | None, median: date | None
) -> Setting:
    """Return the setting of one fact; its currency is the case's, else the one most of its sources use."""
    used = Counter(
        code for _, code in {(c.source, c.value.unit or "") for c in claims if c.value.kind == "money"} if code
    )
    most = max(used.values(), default=0)
    leading = sorted(code for code, times in used.items() if code and times == most)
    chosen = currency or (leading[0] if leading else None)
    dates = [c for c in claims if c.value.kind == "date" and c.value.stated[:1].isdigit()]
    dated = {(c.source, c.value.stated[:4]) for c in dates}
    years = sorted(year for _, year in dated)
    return Setting(chosen, median, int(median_low(years)) if years else None, published)


def median_day(sources: Sequence[Source]) -> date | None:
    """Return the median day of publication of the dated sources, the earlier of two."""
    days = [s.published for s in sources if s.published is not None]
    return median_low(days) if days else None


def day_of(claim: Claim, setting: Setting) -> date | None:
    """Return the day whose rate converts a claim: what it speaks of, else when it was said."""
    return claim.as_of or setting.published.get(claim.source)


def place_all(claims: Sequence[Claim], setting: Setting) -> dict[str, Figure]:
    """Return the figure of each claim by its id, the same one for claims that say the same.

    What is told once as *€4.05 a share* and once as *€4.05* is a rate both times.
    """
    rates = _rates(claims)
    made: dict[Hashable, Figure] = {}
    figures: dict[str, Figure] = {}
    for told in claims:
        per = None if told.value.per else rates.get(_amount(told.value))
        claim = replace(told, value=replace(told.value, per=per)) if per else told
        key = _said(claim, setting)
        figure = made.get(key)
        if figure is None:
            figure = made[key] = place(claim, setting)
        figures[claim.id] = figure
    return figures


def _rates(claims: Sequence[Claim]) -> dict[Hashable, str]:
    """Return what the amounts are for that are told as a rate of one kind."""
    found: dict[Hashable, set[str]] = {}
    for value in (claim.value for claim in claims if claim.value.per):
        found.setdefault(_amount(value), set()).add(str(value.per))
    return {amount: min(rates) for amount, rates in found.items() if len(rates) == 1}


def _amount(value: Value) -> Hashable:
    return value.kind, value.unit, value.point


def _said(claim: Claim, setting: Setting) -> Hashable:
    """Return all that the place of a claim depends on."""
    value = claim.value
    if value.kind in ("money", "time"):
        foreign = value.kind == "time" or value.unit != setting.currency
        return value, day_of(claim, setting) if foreign else None
    words = claim.mention.reading.calendar
    if words is not None and words.other is not None:
        return value, words.other, setting.published.get(claim.source)
    return value, _with_one_more(claim)


def place(claim: Claim, setting: Setting) -> Figure:
    """Return the figure of a claim, on its axis."""
    value = claim.value
    if claim.kind == "money":
        return _money(value, day_of(claim, setting), setting)
    if claim.kind == "date":
        return _date(claim, value, setting)
    if claim.kind == "time":
        return _clock(value, day_of(claim, setting))
    if claim.kind == "duration" or (claim.kind == "count" and is_span(value.unit)):
        return _span(value)
    if claim.kind == "measure":
        figure = _plain(value, ("measure", value.unit or "", value.per or ""), value.printed)
        return replace(figure, base=_widened(figure), granularity=grain(value))
    if claim.kind == "percent":
        figure = _plain(value, ("percent", value.unit or "", value.per or ""), value.unit)
        return replace(figure, granularity=grain(value))
    return replace(_plain(value, ("amount", value.per or ""), None), other=_with_one_more(claim))


def _with_one_more(claim: Claim) -> Interval | None:
    """Return what *she and 29 others* are in all."""
    point = claim.value.point if claim.kind in ("count", "number") else None
    return Interval.point(point + 1) if point is not None and leaves_one_out(claim) else None


def _plain(value: Value, axis: Axis, unit: str | None) -> Figure:
    return Figure(
        axis=axis,
        unit=unit,
        value=value,
        own=value.likely,
        logical=value.logical,
        base=value.likely,
        base_logical=value.logical,
        point=value.point,
        granularity=value.granularity,
        side=0 if value.limit else _SIDES.get(value.hedge, 0),
    )


def _money(value: Value, day: date | None, setting: Setting) -> Figure:
    """Return a sum in the fact's currency; with no rate it is compared in its own alone."""
    own = value.unit or ""
    figure = _plain(value, ("money", value.per or ""), own)
    if setting.currency in (None, own):
        return replace(figure, base=_widened(figure))
    rate = rate_to(own, setting.currency or own, day or setting.median)
    if rate is None:
        return replace(figure, axis=("money", value.per or "", own))
    return replace(figure, base=_at(_widened(figure), rate), base_logical=_at(value.logical, rate), rate=rate)


def _at(interval: Interval, rate: Rate) -> Interval:
    """Convert an interval; an unknown rate stretches it over all rates of the band."""
    low = None if interval.low is None else interval.low * rate.low
    high = None if interval.high is None else interval.high * rate.high
    return Interval(low, high, interval.low_open, interval.high_open)


def _widened(figure: Figure) -> Interval:
    """Return the likely interval of a figure, an exact one with the halo of its last digit that is not zero."""
    value, point = figure.value, figure.point
    if point is None or (value.hedge not in ("exact", "up_to", "at_least") and not value.limit):
        return figure.own
    number, factor = last_piece(value)
    half = last_place(number) * factor / 2
    low, high = figure.own.low, figure.own.high
    return Interval(
        min(point - half, point if low is None else low), max(point + half, point if high is None else high)
    )


def _span(value: Value) -> Figure:
    """Return a duration, or an age as the years it counts, in days."""
    if value.kind == "duration":
        return replace(_plain(value, ("days",), value.printed), granularity=grain(value))
    fewest, most = days_in(value.unit or "year")

    def in_days(interval: Interval) -> Interval:
        low = None if interval.low is None else interval.low * fewest
        high = None if interval.high is None else interval.high * most
        return replace(interval, low=low, high=high)

    middle = None if value.point is None else value.point * (fewest + most) / 2
    days = replace(value, logical=in_days(value.logical), likely=in_days(value.likely), point=middle, granularity=None)
    return _plain(days, ("days",), value.unit)


def _date(claim: Claim, value: Value, setting: Setting) -> Figure:
    """Return a date; one of an unknown year is put in the year that the fact's other dates name."""
    if value.stated.startswith("--"):
        whole = _in_year(value.stated.split("..")[0], setting.year or 2000)
        return _plain(replace(value, logical=whole, likely=whole), ("date",), "date")
    other = other_reading(claim.mention, setting.published.get(claim.source))
    return replace(_plain(value, ("date",), "date"), other=other)


def _in_year(stated: str, year: int) -> Interval:
    month, _, day = stated[2:].partition("-")
    if day:
        first = date(year if stated != "--02-29" else 2000, int(month), int(day)).toordinal()
        return Interval(Decimal(first), Decimal(first))
    after = date(year + int(month) // 12, int(month) % 12 + 1, 1).toordinal()
    return Interval(Decimal(date(year, int(month), 1).toordinal()), Decimal(after - 1))


def _clock(value: Value, day: date | None) -> Figure:
    """Return a clock time in UTC where its zone is known, else on the axis of local times."""
    ahead = offset(value.zone, day)
    if ahead is None:
        return _plain(value, ("clock", "local"), None)
    back = Decimal(-ahead)
    moved = replace(value, logical=_moved(value.logical, back), likely=_moved(value.likely, back))
    moved = replace(moved, point=None if value.point is None else value.point + back)
    return _plain(moved, ("clock", "utc"), value.zone)


def _moved(interval: Interval, minutes: Decimal) -> Interval:
    low = None if interval.low is None else interval.low + minutes
    high = None if interval.high is None else interval.high + minutes
    return replace(interval, low=low, high=high)

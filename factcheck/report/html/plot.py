"""The picture of a fact: its values over time, or on a line where no two days are known.

All numbers are texts made here: shares of the width in per cent, heights in pixels, so that type keeps its size
however wide the page is. A value class is a guide with its name; a claim is a dot, hollow where it is foreseen and
not yet so; what a hedge allows is a bar.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.reconcile.figures import place_all, setting_of
from factcheck.report.html.names import anchor, who
from factcheck.report.html.scale import Scale
from factcheck.report.words import bare, counted, day, letter
from factcheck.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from factcheck.model import Claim, Fact, Interval
    from factcheck.reconcile.figures import Figure
    from factcheck.report.index import Index

LEFT, RIGHT = 1.5, 94.0  # per cent of the width between which values are shown
TOP, ROW, FOOT = 18, 34, 42  # pixels
TALLEST = 340
LABEL = 15  # pixels between two labels
STACK = 11  # pixels between two dots that fall on one another
EDGE = 0.04  # share of the width within which such dots stay on one side
NAME = 22  # signs of a class's name
_FORESEEN = ("planned", "projected")


@dataclass(frozen=True, slots=True)
class Guide:
    """A value class: its line at height `y`, its name beside the picture at `name_y`."""

    y: str
    name_y: str
    letter: str
    text: str
    best: bool
    count: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """A claim's figure; `shift` is in pixels, `tip` says whose it is."""

    x: str
    y: str
    shift: int
    hollow: bool
    apart: bool
    tip: str


@dataclass(frozen=True, slots=True)
class Bar:
    """What a hedged figure is taken to mean."""

    x: str
    y: str
    width: str
    height: str
    upright: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on the axis; only the ends keep their names on a narrow page."""

    x: str
    text: str
    align: str
    end: bool


@dataclass(frozen=True, slots=True)
class Plot:
    """The picture, with its title and description for those who hear it."""

    anchor: str
    over_time: bool
    height: int
    title: str
    description: str
    guides: tuple[Guide, ...]
    bars: tuple[Bar, ...]
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A claim that can be shown: what it is in the unit of the fact, when it was said, which class it is of."""

    claim: Claim
    number: int
    point: Decimal | None
    reach: tuple[Decimal | None, Decimal | None]
    when: date | None
    hedged: bool

    @property
    def values(self) -> list[Decimal]:
        """All numbers that must be in the picture."""
        ends = [self.point, *(self.reach if self.hedged else ())]
        return [end for end in ends if end is not None]


def plot(fact: Fact, index: Index) -> Plot | None:
    """Return the picture of a fact; none where fewer than two of its figures can be placed on one scale."""
    marks = _marks(fact, index)
    values = [value for mark in marks for value in mark.values]
    if len(marks) < 2 or len(set(values)) < 2:
        return None
    scale = Scale.over(values, fact.kind not in ("date", "time", "ordinal"))
    days = sorted({mark.when for mark in marks if mark.when})
    return _over_time(fact, index, marks, scale, days) if len(days) > 1 else _on_a_line(fact, index, marks, scale)


def _marks(fact: Fact, index: Index) -> list[_Mark]:
    """Return the claims of a fact that share its leading axis, the loose ones left out."""
    claims = [index.claims[name] for name in fact.claims]
    published = {name: source.published for name, source in index.sources.items()}
    currency = fact.unit if fact.kind == "money" else None
    figures = place_all(claims, setting_of(claims, published, currency, None))
    leading = Counter(figures[claim.id].axis for claim in claims).most_common(1)[0][0]
    number: dict[str, int] = {}
    for at, each in enumerate(fact.classes):
        for name in each.claims:
            if name not in each.loose:
                number.setdefault(name, at)
    shown = [claim for claim in claims if claim.id in number and figures[claim.id].axis == leading]
    return [_mark(claim, number[claim.id], figures[claim.id], index) for claim in shown]


def _mark(claim: Claim, number: int, figure: Figure, index: Index) -> _Mark:
    point = figure.point
    if point is not None and figure.rate is not None:
        point *= (figure.rate.low + figure.rate.high) / 2
    hedged = claim.value.hedge != "exact" and not claim.value.limit
    base = figure.base
    if point is None:
        point = _middle(base) if claim.kind == "date" else None
        hedged = True
    return _Mark(claim, number, point, (base.low, base.high), index.dated(claim), hedged)


def _middle(interval: Interval) -> Decimal | None:
    if interval.low is None or interval.high is None:
        return interval.low if interval.high is None else interval.high
    return (interval.low + interval.high) / 2


def _over_time(fact: Fact, index: Index, marks: Sequence[_Mark], scale: Scale, days: Sequence[date]) -> Plot:
    """Return the picture with the days from left to right and the values from bottom to top."""
    room = min(TALLEST, max(ROW * len(fact.classes), 2 * ROW + 20))
    time = Scale(days[0].toordinal(), days[-1].toordinal())
    dated = [mark for mark in marks if mark.when]

    def height(value: Decimal) -> float:
        return TOP + room * (1 - scale.at(value))

    def across(mark: _Mark) -> float:
        return time.at(Decimal(mark.when.toordinal())) if mark.when else 0.5

    bars = dict.fromkeys(_upright(across(mark), mark, height) for mark in dated if mark.hedged and mark.values)
    places = [(across(mark), height(mark.point), mark) for mark in dated if mark.point is not None]
    levels = {mark.number: height(_level(mark)) for mark in reversed(marks) if mark.values}
    inner = [tick for tick in time.ticks("date") if 0.2 < tick[0] < 0.8]
    ends = [(0.0, day(days[0])), (1.0, day(days[-1]))]
    undated = len(marks) - len(dated)
    notes = [*_notes(marks, scale), *([f"{counted(undated, 'figure')} without a date not shown"] if undated else [])]
    return Plot(
        anchor=anchor("plot", fact.id),
        over_time=True,
        height=TOP + room + FOOT,
        title=f"{clean(fact.label)}: {counted(len(fact.classes), 'value')} between {ends[0][1]} and {ends[1][1]}",
        description=_description(fact, index),
        guides=tuple(_guides(fact, index, levels, TOP + room)),
        bars=tuple(bars),
        dots=tuple(_dots(places, fact, index)),
        ticks=(_tick(*ends[0], True), *(_tick(*tick, False) for tick in inner), _tick(*ends[1], True)),
        notes=tuple(notes),
    )


def _on_a_line(fact: Fact, index: Index, marks: Sequence[_Mark], scale: Scale) -> Plot:
    """Return the picture with the values from left to right, a row for each class."""
    lanes = {number: TOP + ROW // 2 + ROW * at for at, number in enumerate(sorted({mark.number for mark in marks}))}
    bars = dict.fromkeys(_level_bar(mark, lanes[mark.number], scale) for mark in marks if mark.hedged)
    said = Counter(mark.number for mark in marks)
    single = {(mark.number, mark.point, mark.claim.modality in _FORESEEN): mark for mark in reversed(marks)}
    shown = [(mark.point, mark) for mark in reversed(single.values())]
    places = [(scale.at(point), float(lanes[mark.number]), mark) for point, mark in shown if point is not None]
    ticks = scale.ticks(fact.kind)
    named = [_tick(at, text, at in (ticks[0][0], ticks[-1][0])) for at, text in ticks]
    guides = _guides(fact, index, {number: float(y) for number, y in lanes.items()}, None)
    return Plot(
        anchor=anchor("plot", fact.id),
        over_time=False,
        height=TOP + ROW * len(lanes) + FOOT - 12,
        title=f"{clean(fact.label)}: {counted(len(lanes), 'value')} on a line",
        description=_description(fact, index),
        guides=tuple(_with_count(guide, said) for guide in guides),
        bars=tuple(bar for bar in bars if bar),
        dots=tuple(_dots(places, fact, index)),
        ticks=tuple(named),
        notes=tuple(_notes(marks, scale)),
    )


def _with_count(guide: Guide, said: Counter[int]) -> Guide:
    times = {letter(number): count for number, count in said.items()}[guide.letter]
    return replace(guide, count=f"{times}×" if times > 1 else "")


def _level(mark: _Mark) -> Decimal:
    return mark.point if mark.point is not None else mark.values[0]


def _guides(fact: Fact, index: Index, heights: dict[int, float], foot: float | None) -> list[Guide]:
    """Return the classes with their heights; names that would fall on one another are moved apart."""
    order = sorted(heights, key=lambda number: heights[number])
    placed: dict[int, float] = {}
    last = float("-inf")
    for number in order:
        last = placed[number] = max(heights[number], last + LABEL)
    if foot is not None and placed and last > foot:
        below = foot
        for number in reversed(order):
            placed[number] = min(placed[number], below)
            below = placed[number] - LABEL
    return [
        Guide(_px(heights[at]), _px(placed[at] + 4), letter(at), _name(fact, at, index), at == fact.supported)
        for at in sorted(heights)
    ]


def _name(fact: Fact, number: int, index: Index) -> str:
    text = clean(bare(fact.classes[number], index))
    return text if len(text) <= NAME else text[: NAME - 1].rstrip() + "…"


def _dots(places: Sequence[tuple[float, float, _Mark]], fact: Fact, index: Index) -> list[Dot]:
    """Return the dots, those on one another side by side."""
    held = Counter((_pc(x), _px(y)) for x, y, _ in places)
    seen: Counter[tuple[str, str]] = Counter()
    dots = []
    for x, y, mark in places:
        spot = _pc(x), _px(y)
        room = min(STACK, 90 // held[spot])
        first = 0.0 if x < EDGE else 1.0 - held[spot] if x > 1 - EDGE else (1 - held[spot]) / 2
        shift = round((first + seen[spot]) * room)
        seen[spot] += 1
        apart = fact.supported is not None and mark.number != fact.supported
        dots.append(Dot(*spot, shift, mark.claim.modality in _FORESEEN, apart, _tip(mark, index)))
    return dots


def _tip(mark: _Mark, index: Index) -> str:
    name = who(index.source(mark.claim), mark.claim.source)
    return f"{name}{f', {day(mark.when)}' if mark.when else ''}: {clean(mark.claim.quote)}"


def _upright(x: float, mark: _Mark, height: Callable[[Decimal], float]) -> Bar:
    low, high = mark.reach
    bottom = height(low if low is not None else min(mark.values))
    top = height(high) if high is not None else float(TOP - 8)
    return Bar(_pc(x), _px(top), "6", _px(max(bottom - top, 2)), True)


def _level_bar(mark: _Mark, y: int, scale: Scale) -> Bar | None:
    low, high = mark.reach
    first = scale.at(low) if low is not None else 0.0
    last = scale.at(high) if high is not None else 1.0
    width = max((last - first) * (RIGHT - LEFT), 0.4)
    return Bar(_pc(first), _px(y - 3), f"{width:.1f}%", "6", False)


def _tick(at: float, text: str, end: bool) -> Tick:
    align = "start" if at <= 0.02 else "end" if at >= 0.98 else "middle"
    return Tick(_pc(at), text, align, end)


def _notes(marks: Sequence[_Mark], scale: Scale) -> list[str]:
    """Return what the reader must know of the marks: only those that are there."""
    said = ["log"] if scale.log else []
    said += ["bar"] if any(mark.hedged for mark in marks) else []
    return said + (["hollow"] if any(mark.claim.modality in _FORESEEN for mark in marks) else [])


def _description(fact: Fact, index: Index) -> str:
    """Say what the picture shows: each value, how many claims carry it, and when it was said."""
    said = []
    for number, each in enumerate(fact.classes):
        known = sorted({when for name in each.claims if (when := index.dated(index.claims[name]))})
        days = " to ".join(dict.fromkeys(day(when) for when in (known[:1] + known[-1:])))
        text = f"{letter(number)}, {clean(each.display)}: {counted(len(each.claims), 'claim')}"
        said.append(f"{text}, {days}" if days else text)
    return "; ".join(said) + "."


def _pc(share: float) -> str:
    return f"{LEFT + (RIGHT - LEFT) * share:.1f}%"


def _px(pixels: float) -> str:
    return f"{pixels:.1f}".removesuffix(".0")

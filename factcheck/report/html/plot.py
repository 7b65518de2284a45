"""The picture of a fact: its values over time, or on a line where no two days are known.

All numbers are texts made here: shares of the width in per cent, heights in pixels, so that type keeps its size
however wide the page is. A value class is a guide with its name; a claim is a dot, hollow where it is foreseen and
not yet so; what a hedge allows is a bar.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from factcheck.report.html.marks import Mark, marks_of
from factcheck.report.html.scale import Scale
from factcheck.report.words import counted, day, figures_of, letter
from factcheck.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from factcheck.model import Fact
    from factcheck.report.index import Index

LEFT, RIGHT = 1.5, 94.0  # per cent of the width between which values are shown
TOP, ROW, FOOT = 18, 34, 42  # pixels
TALLEST = 340
LABEL = 15  # pixels between two labels
STACK = 11  # pixels between two dots that fall on one another
EDGE = 0.04  # share of the width within which such dots stay on one side
NAME = 22  # signs of a class's name


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
    """A figure of a source, the one with the number `source`; `shift` is in pixels."""

    x: str
    y: str
    shift: int
    hollow: bool
    apart: bool
    source: int


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
    align: str  # start or end, in the middle where nothing is said
    end: bool


@dataclass(frozen=True, slots=True)
class Plot:
    """The picture, with its title and description for those who hear it."""

    over_time: bool
    height: int
    title: str
    description: str
    guides: tuple[Guide, ...]
    bars: tuple[Bar, ...]
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    notes: tuple[str, ...]


def plot(fact: Fact, index: Index) -> Plot | None:
    """Return the picture of a fact; none where fewer than two of its figures can be placed on one scale."""
    marks = marks_of(fact, index)
    values = [value for mark in marks for value in mark.values]
    if len(marks) < 2 or len(set(values)) < 2:
        return None
    scale = Scale.over(values, fact.kind not in ("date", "time", "ordinal"))
    days = sorted({mark.when for mark in marks if mark.when})
    return _over_time(fact, index, marks, scale, days) if len(days) > 1 else _on_a_line(fact, index, marks, scale)


def _over_time(fact: Fact, index: Index, marks: Sequence[Mark], scale: Scale, days: Sequence[date]) -> Plot:
    """Return the picture with the days from left to right and the values from bottom to top."""
    room = min(TALLEST, max(ROW * len(fact.classes), 2 * ROW + 20))
    time = Scale(days[0].toordinal(), days[-1].toordinal())
    dated = [mark for mark in marks if mark.when]

    def height(value: Decimal) -> float:
        return TOP + room * (1 - scale.at(value))

    def across(mark: Mark) -> float:
        return time.at(Decimal(mark.when.toordinal())) if mark.when else 0.5

    bars = dict.fromkeys(_upright(across(mark), mark, height) for mark in dated if mark.hedged and mark.values)
    told = _once({(mark.claim.source, mark.when, *_look(mark)): mark for mark in reversed(dated)})
    places = [(across(mark), height(mark.point), mark) for mark in told if mark.point is not None]
    levels = {mark.number: height(_level(mark)) for mark in reversed(marks) if mark.values}
    inner = [tick for tick in time.ticks("date") if 0.2 < tick[0] < 0.8]
    ends = [(0.0, day(days[0])), (1.0, day(days[-1]))]
    undated = len(marks) - len(dated)
    notes = [*_notes(marks, scale), *([f"{counted(undated, 'figure')} without a date not shown"] if undated else [])]
    return Plot(
        over_time=True,
        height=TOP + room + FOOT,
        title=f"{counted(len(fact.classes), 'value')} between {ends[0][1]} and {ends[1][1]}",
        description=_description(fact, index),
        guides=tuple(_guides(fact, index, levels, TOP + room)),
        bars=tuple(bars),
        dots=tuple(_dots(places, fact, index)),
        ticks=(_tick(*ends[0], True), *(_tick(*tick, False) for tick in inner), _tick(*ends[1], True)),
        notes=tuple(notes),
    )


def _on_a_line(fact: Fact, index: Index, marks: Sequence[Mark], scale: Scale) -> Plot:
    """Return the picture with the values from left to right, a row for each class."""
    lanes = {number: TOP + ROW // 2 + ROW * at for at, number in enumerate(sorted({mark.number for mark in marks}))}
    bars = dict.fromkeys(_level_bar(mark, lanes[mark.number], scale) for mark in marks if mark.hedged)
    said = Counter(mark.number for mark in marks)
    shown = [(mark.point, mark) for mark in _once({_look(mark): mark for mark in reversed(marks)})]
    places = [(scale.at(point), float(lanes[mark.number]), mark) for point, mark in shown if point is not None]
    ticks = scale.ticks(fact.kind)
    named = [_tick(at, text, at in (ticks[0][0], ticks[-1][0])) for at, text in ticks]
    guides = _guides(fact, index, {number: float(y) for number, y in lanes.items()}, None)
    return Plot(
        over_time=False,
        height=TOP + ROW * len(lanes) + FOOT - 12,
        title=f"{counted(len(lanes), 'value')} on a line",
        description=_description(fact, index),
        guides=tuple(_with_count(guide, said) for guide in guides),
        bars=tuple(bar for bar in bars if bar),
        dots=tuple(_dots(places, fact, index)),
        ticks=tuple(named),
        notes=tuple(_notes(marks, scale)),
    )


def _look(mark: Mark) -> tuple[int, Decimal | None, bool]:
    return mark.number, mark.point, mark.is_foreseen


def _once(found: dict[Any, Mark]) -> list[Mark]:
    """Return the marks that were put in last to first, each look once: a source that says a thing twice has one dot."""
    return list(reversed(found.values()))


def _with_count(guide: Guide, said: Counter[int]) -> Guide:
    times = {letter(number): count for number, count in said.items()}[guide.letter]
    return replace(guide, count=f"{times}×" if times > 1 else "")


def _level(mark: Mark) -> Decimal:
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
    text = clean(figures_of(fact, index)[number])
    return text if len(text) <= NAME else text[: NAME - 1].rstrip() + "…"


def _dots(places: Sequence[tuple[float, float, Mark]], fact: Fact, index: Index) -> list[Dot]:
    """Return the dots, those on one another side by side."""
    held = Counter(_spot(x, y) for x, y, _ in places)
    seen: Counter[tuple[int, int]] = Counter()
    dots = []
    for x, y, mark in places:
        spot = _spot(x, y)
        room = min(STACK, 90 // held[spot])
        first = 0.0 if x < EDGE else 1.0 - held[spot] if x > 1 - EDGE else (1 - held[spot]) / 2
        shift = round((first + seen[spot]) * room)
        seen[spot] += 1
        apart = fact.verdict == "contradiction" and fact.supported not in (None, mark.number)
        dots.append(Dot(_pc(x), _px(y), shift, mark.is_foreseen, apart, index.numbers.get(mark.claim.source, 0)))
    return dots


def _spot(x: float, y: float) -> tuple[int, int]:
    """Return the spot a dot falls on, about as large as the dot."""
    return round(x * 100), round(y / STACK)


def _upright(x: float, mark: Mark, height: Callable[[Decimal], float]) -> Bar:
    low, high = mark.reach
    bottom = height(low if low is not None else min(mark.values))
    top = height(high) if high is not None else float(TOP - 8)
    return Bar(_pc(x), _px(top), "6", _px(max(bottom - top, 2)), True)


def _level_bar(mark: Mark, y: int, scale: Scale) -> Bar | None:
    low, high = mark.reach
    first = scale.at(low) if low is not None else 0.0
    last = scale.at(high) if high is not None else 1.0
    width = max((last - first) * (RIGHT - LEFT), 0.4)
    return Bar(_pc(first), _px(y - 3), f"{width:.1f}%", "6", False)


def _tick(at: float, text: str, end: bool) -> Tick:
    align = "start" if at <= 0.02 else "end" if at >= 0.98 else ""
    return Tick(_pc(at), text, align, end)


def _notes(marks: Sequence[Mark], scale: Scale) -> list[str]:
    """Return what the reader must know of the marks: only those that are there."""
    said = ["log"] if scale.log else []
    said += ["bar"] if any(mark.hedged for mark in marks) else []
    return said + (["hollow"] if any(mark.is_foreseen for mark in marks) else [])


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
    return f"{LEFT + (RIGHT - LEFT) * share:.1f}".removesuffix(".0") + "%"


def _px(pixels: float) -> str:
    return f"{pixels:.1f}".removesuffix(".0")

"""A value as people write it: ``€30.5 million``, ``over 30 billion images``, ``4 May 2021``, ``30 days``."""

from __future__ import annotations

import json
from calendar import month_name
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from factcheck.normalize.durations import days_in
from factcheck.normalize.figures import plain
from factcheck.normalize.quantities import base_unit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from factcheck.model import Kind, Value

_TINY_DECIMALS = 3


def show(value: Value, *, hedge: bool = True) -> str:
    """Return the text of a value for people, in English, with its hedge unless told otherwise."""
    text = _SHOWN[value.kind](value)
    if value.per:
        text += f" per {value.per}"
    if hedge and value.kind == "duration" and value.limit and value.hedge == "up_to":
        return f"within {text}"
    hedges = _signs()["moment" if value.kind in ("date", "time") else "hedge"]
    return hedges.get(value.hedge, "") + text if hedge else text


def number_text(x: Decimal) -> str:
    """Write a number for people: ``30.5 million``, ``693,665``, ``2.75``."""
    for exponent, word in _signs()["scale"]:
        scaled = x.scaleb(-exponent)
        if abs(scaled) >= 1 and round(scaled, _TINY_DECIMALS) == scaled:
            return f"{plain(scaled)} {word}"
    return f"{_grouped(x)}"


def plural(noun: str) -> str:
    """Return the English plural of a counted concept."""
    known: dict[str, str] = _signs()["plural"]
    head, _, last = noun.rpartition(" ")
    if last in known:
        return f"{head} {known[last]}".strip()
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if last.endswith(("s", "x", "ch", "sh")) else "s")


def figures(value: Value) -> str:
    """Return the figure of a value without its unit: a number, or the two ends of a range."""
    return "–".join(map(number_text, _ends(value)))


def _ends(value: Value) -> list[Decimal]:
    """Return the figure in its printed unit, or the two ends of a range or of what words alone say (*dozens*)."""
    if value.hedge == "vague":
        return _vague_ends(value)
    low, _, high = value.stated.partition("..")
    return [Decimal(end) for end in (low, high) if end]


def _vague_ends(value: Value) -> list[Decimal]:
    low, high = value.logical.low or Decimal(0), value.logical.high or Decimal(0)
    fewest = most = Decimal(1)
    if value.kind == "duration":
        fewest, most = days_in(value.printed or "day")
    elif value.kind == "measure":
        fewest = most = base_unit(value.printed or "")[1]
    return [round(low / fewest, 2).normalize(), round(high / most, 2).normalize()]


def _grouped(x: Decimal) -> str:
    text = plain(x)
    whole, _, rest = text.partition(".")
    grouped = f"{int(whole):,}" if len(whole.lstrip("-")) > 4 or not rest else whole
    return f"{grouped}.{rest}" if rest else grouped


def _money(value: Value) -> str:
    unit = value.unit or ""
    sign = _signs()["currency"].get(unit)
    ends = [number_text(end) for end in _ends(value)]
    if sign is None:
        return f"{unit} {'–'.join(ends)}".strip()
    return "–".join(sign + end if not end.startswith("-") else f"-{sign}{end[1:]}" for end in ends)


def _count(value: Value) -> str:
    return _with_noun(figures(value), value.unit, value.stated == "1")


def _with_noun(figure: str, noun: str | None, single: bool) -> str:
    return f"{figure} {noun if single else plural(noun)}" if noun else figure


def _percent(value: Value) -> str:
    if value.unit == "point":
        return _with_noun(figures(value), "percentage point", value.stated == "1")
    ends = [plain(round(end, 2)) for end in _ends(value)]
    return f"{'–'.join(ends)}%"


def _measure(value: Value) -> str:
    return _compound(value, measured)


def _duration(value: Value) -> str:
    return _compound(value, _with_unit)


def _compound(value: Value, piece: Callable[[str, str, bool], str]) -> str:
    """Write a figure with its printed unit, and the further parts of a compound one after it."""
    printed = value.printed or value.unit or ""
    head, *rest = printed.split(" + ")
    texts = [piece(figures(value), head, value.stated == "1")]
    for part in rest:
        amount, _, unit = part.partition(" ")
        texts.append(piece(number_text(Decimal(amount)), unit, amount == "1"))
    return " ".join(texts)


def _with_unit(figure: str, unit: str, single: bool) -> str:
    if unit.endswith(" old"):
        unit = unit.removesuffix(" old")
        return f"{figure} {unit if single else plural(unit)} old"
    return _with_noun(figure, unit, single)


def measured(figure: str, unit: str, single: bool = False) -> str:
    """Write a figure with a pint unit: ``101 m``, ``330 feet``."""
    sign = _signs()["measure"].get(unit)
    if sign is not None:
        return f"{figure} {sign}"
    name = _signs()["name"].get(unit, unit.replace("_", " "))
    return _with_noun(figure, name, single)


def _date(value: Value) -> str:
    low, _, high = value.stated.partition("..")
    if high and len(low) == len(high) == 4 and int(high) - int(low) == 9 and low.endswith("0"):
        text = f"{low}s"
    else:
        text = " to ".join(_day(end) for end in (low, high) if end)
    return f"{value.printed + ' ' if value.printed else ''}{text}"


def _day(iso: str) -> str:
    """Write an ISO date, of whatever precision, for people."""
    if iso.startswith("--"):
        parts = iso[2:].split("-")
        name = month_name[int(parts[0])]
        return f"{int(parts[1])} {name}" if len(parts) > 1 else name
    parts = iso.split("-")
    if len(parts) == 1:
        return iso
    name = f"{month_name[int(parts[1])]} {int(parts[0])}"
    return f"{int(parts[2])} {name}" if len(parts) > 2 else name


def day_text(day: date) -> str:
    """Write a day for people: ``4 May 2021``."""
    return f"{day.day} {month_name[day.month]} {day.year}"


def _time(value: Value) -> str:
    ends = [end[1:] if end.startswith("0") else end for end in value.stated.split("..")]
    text = "–".join(ends)
    return f"{text} {value.zone}" if value.zone and value.zone != "local" else text


def _ordinal(value: Value) -> str:
    if ".." in value.stated or "." in value.stated:
        return figures(value)
    number = int(Decimal(value.stated))
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


_SHOWN: Mapping[Kind, Callable[[Value], str]] = {
    "money": _money,
    "count": _count,
    "measure": _measure,
    "percent": _percent,
    "date": _date,
    "duration": _duration,
    "time": _time,
    "ordinal": _ordinal,
    "number": figures,
}


@cache
def _signs() -> dict[str, Any]:
    text = files("factcheck.normalize").joinpath("signs.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded

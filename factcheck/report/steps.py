"""How one figure was read, step by step, in words: its reading, its two intervals, its class."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import bound_text
from factcheck.normalize.show import number_text, plural
from factcheck.report.words import HEDGES, letter

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.model import Claim, Fact, Interval, Reading, Value


class Steps(NamedTuple):
    """The steps from a quote to its class; `likely` is empty where it is what logic says already."""

    reading: str
    logical: str
    likely: str
    classes: str


def steps(claim: Claim, fact: Fact) -> Steps:
    """Return how a claim of a fact was read."""
    value = claim.value
    likely = interval_text(value, value.likely) if value.likely != value.logical else ""
    return Steps(reading(claim), interval_text(value, value.logical), likely, _classes(claim, fact))


def reading(claim: Claim) -> str:
    """Return what the words of a claim were read as."""
    return _reading(claim.mention.reading, claim.value) + _heading(claim)


def _reading(reading: Reading, value: Value) -> str:
    """Return the figure in its printed unit, with its hedge and the place of its last digit that counts."""
    figure = value.stated if reading.number is None else number_text(reading.number)
    if reading.number is not None and reading.number_to is not None:
        figure += f" to {number_text(reading.number_to)}"
    many = value.kind in ("count", "duration") and reading.unit and figure != "1"
    unit = plural(reading.unit or "") if many else reading.unit
    said = " ".join([f"{value.kind}:", figure, *([unit] if unit else [])])
    said += f" per {reading.per}" if reading.per else ""
    said += f", hedged “{HEDGES[reading.hedge]}”" if reading.hedge != "exact" else ", not hedged"
    if reading.granularity:
        minutes = " minutes" if value.kind == "time" else ""
        said += f", told to the nearest {number_text(reading.granularity)}{minutes}"
    return said + (", a limit that is itself the fact" if value.limit else "")


def _heading(claim: Claim) -> str:
    """Return where the unit of a bare figure of a table is read."""
    told = claim.unit_from
    if told is None:
        return ""
    at = f" ({told.cell})" if told.cell else ""
    return f"; its unit stands in the heading “{told.text}”{at}"


def interval_text(value: Value, interval: Interval) -> str:
    """Return an interval in the base unit, in words."""
    low, high = _end(value, interval.low), _end(value, interval.high)
    if low is None and high is None:
        return "anything"
    if high is None:
        said = f"{'more than' if interval.low_open else 'at least'} {low}"
    elif low is None:
        said = f"{'less than' if interval.high_open else 'at most'} {high}"
    elif low == high:
        said = low
    else:
        said = f"{'above ' * interval.low_open}{low} to {'below ' * interval.high_open}{high}"
    return f"{said} {_unit(value)}".rstrip()


def _end(value: Value, bound: Decimal | None) -> str | None:
    """Return one end of an interval for people."""
    if bound is None or value.kind in ("date", "time"):
        return bound_text(value.kind, bound)
    return number_text(bound)


def _unit(value: Value) -> str:
    """Return the base unit as it follows a number; a day or a time of day needs none."""
    if value.kind in ("date", "time"):
        return ""
    return plural(value.unit) if value.unit and value.kind in ("count", "duration") else value.unit or ""


def _classes(claim: Claim, fact: Fact) -> str:
    """Return the classes the claim belongs to, and in what way."""
    said = []
    for number, each in enumerate(fact.classes):
        name = f"{letter(number)}, {each.display}"
        if claim.id == each.founder:
            said.append(f"{name}, which it founds")
        elif claim.id in each.claims:
            said.append(name)
        elif claim.id in each.loose:
            said.append(f"{name}, loosely")
    return "; ".join(said) or "none: it is compared with nothing"

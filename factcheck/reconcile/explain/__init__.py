"""Likely reasons why two figures differ, or agree, each with its arithmetic; the two best are shown.

The contract of this package: an explanation is a function of a :class:`Pair` that returns ``None`` where it has
nothing to say. It never changes a verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from factcheck.model import Explanation, Kind
from factcheck.reconcile.explain import agree, calendar, context, money, slips
from factcheck.reconcile.explain.pair import Pair, Side

__all__ = ["Pair", "Side", "explain_agreement", "explain_difference"]

Explainer = Callable[[Pair], Explanation | None]
SHOWN = 2

_ANY: Sequence[Explainer] = (
    context.altered_copy,
    context.revised,
    context.dispute,
    context.planned,
    context.stale,
    context.both_hold,
    context.ruled_out,
)
_AMOUNT: Sequence[Explainer] = (slips.power_of_ten, slips.digits, agree.rounding)
_DIFFERENCE: Mapping[Kind, Sequence[Explainer]] = {
    "money": (*_ANY, *_AMOUNT, context.sum_of_parts, context.part_of_whole, money.currency_slip, money.other_rate),
    "count": (*_ANY, *_AMOUNT, context.sum_of_parts, context.part_of_whole),
    "measure": (*_ANY, *_AMOUNT, context.sum_of_parts, context.part_of_whole, slips.unit_slip, context.off_conversion),
    "percent": (*_ANY, *_AMOUNT, context.sum_of_parts),
    "number": (*_ANY, *_AMOUNT),
    "duration": (*_ANY, *_AMOUNT, calendar.month_in_days),
    "ordinal": _ANY,
    "date": (*_ANY, slips.day_and_month, slips.year),
    "time": (*_ANY, calendar.zone),
}
_SAME: Sequence[Explainer] = (agree.rounding, agree.hedge)
_AGREEMENT: Mapping[Kind, Sequence[Explainer]] = {
    "money": (money.conversion, *_SAME),
    "measure": (agree.units, *_SAME),
    "duration": (calendar.month_in_days, *_SAME),
    "date": (agree.within, *_SAME),
    "time": (calendar.zone, *_SAME),
}


def explain_difference(pair: Pair) -> tuple[Explanation, ...]:
    """Return the likeliest reasons why two figures differ, the best first."""
    return best(found for explainer in _DIFFERENCE[pair.a.value.kind] if (found := explainer(pair)) is not None)


def explain_agreement(pair: Pair) -> tuple[Explanation, ...]:
    """Return why two figures agree, the best reason first."""
    return best(
        found for explainer in _AGREEMENT.get(pair.a.value.kind, _SAME) if (found := explainer(pair)) is not None
    )


def best(found: Iterable[Explanation]) -> tuple[Explanation, ...]:
    """Return the two best of some explanations, each kind once."""
    kept: dict[str, Explanation] = {}
    for each in sorted(found, key=lambda e: (-e.score, e.kind, e.text)):
        kept.setdefault(each.kind, each)
    return tuple(kept.values())[:SHOWN]

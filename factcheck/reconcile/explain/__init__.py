"""Likely reasons why two figures differ, or agree, each with its arithmetic; the two best are shown.

The contract of this package: an explanation is a function of a :class:`Pair` that returns ``None`` where it has
nothing to say. It never changes a verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from factcheck.model import Explanation
from factcheck.reconcile.explain import agree, calendar, context, money, slips
from factcheck.reconcile.explain.pair import Pair, Side

__all__ = ["Pair", "Side", "explain_agreement", "explain_difference"]

Explainer = Callable[[Pair], Explanation | None]
SHOWN = 2

_DIFFERENCE: Sequence[Explainer] = (
    context.altered_copy,
    context.revised,
    slips.day_and_month,
    slips.unit_slip,
    context.sum_of_parts,
    slips.power_of_ten,
    money.currency_slip,
    slips.year,
    calendar.month_in_days,
    context.dispute,
    context.planned,
    money.other_rate,
    context.stale,
    calendar.zone,
    agree.rounding,
    context.both_hold,
)
_AGREEMENT: Sequence[Explainer] = (
    money.conversion,
    calendar.month_in_days,
    calendar.zone,
    agree.units,
    agree.rounding,
    agree.within,
    agree.hedge,
)


def explain_difference(pair: Pair) -> tuple[Explanation, ...]:
    """Return the likeliest reasons why two figures differ, the best first."""
    return best(found for explainer in _DIFFERENCE if (found := explainer(pair)) is not None)


def explain_agreement(pair: Pair) -> tuple[Explanation, ...]:
    """Return why two figures agree, the best reason first."""
    return best(found for explainer in _AGREEMENT if (found := explainer(pair)) is not None)


def best(found: Iterable[Explanation]) -> tuple[Explanation, ...]:
    """Return the two best of some explanations, each kind once."""
    kept: dict[str, Explanation] = {}
    for each in sorted(found, key=lambda e: (-e.score, e.kind, e.text)):
        kept.setdefault(each.kind, each)
    return tuple(kept.values())[:SHOWN]

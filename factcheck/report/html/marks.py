"""The claims of a fact that a picture can show: each on the scale on which the fact was compared."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.reconcile.figures import place_all, setting_of

if TYPE_CHECKING:
    from datetime import date

    from factcheck.model import Claim, Fact, Interval
    from factcheck.reconcile.figures import Figure
    from factcheck.report.index import Index


@dataclass(frozen=True, slots=True)
class Mark:
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

    @property
    def is_foreseen(self) -> bool:
        """Say whether the figure is planned or projected, and not yet so."""
        return self.claim.modality in ("planned", "projected")


def marks_of(fact: Fact, index: Index) -> list[Mark]:
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


def _mark(claim: Claim, number: int, figure: Figure, index: Index) -> Mark:
    point = figure.point
    if point is not None and figure.rate is not None:
        point *= (figure.rate.low + figure.rate.high) / 2
    hedged = claim.value.hedge != "exact" and not claim.value.limit
    base = figure.base
    if point is None:
        point = _middle(base) if claim.kind == "date" else None
        hedged = True
    return Mark(claim, number, point, (base.low, base.high), index.dated(claim), hedged)


def _middle(interval: Interval) -> Decimal | None:
    if interval.low is None or interval.high is None:
        return interval.low if interval.high is None else interval.high
    return (interval.low + interval.high) / 2

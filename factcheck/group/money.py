"""Amounts of money brought near one another before grouping: rough rates, for what is alike, not for what is equal."""

from __future__ import annotations

from statistics import median_low
from typing import TYPE_CHECKING

import numpy as np

from factcheck.normalize import rates

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from numpy.typing import NDArray

    from factcheck.model import Claim, Source


def usual_day(sources: Sequence[Source]) -> date | None:
    """Return the day in the middle of those on which sources appeared."""
    days = sorted(source.published for source in sources if source.published)
    return median_low(days) if days else None


def base_scales(claims: Sequence[Claim], sources: Sequence[Source], usual: date | None) -> NDArray[np.float64]:
    """Return what each claim's figures are multiplied by: euros for one of its currency, 1 for what is not money.

    `usual` is the day that is taken where none is known.
    """
    days = {s.id: s.published for s in sources if s.published}
    known: dict[tuple[str, date], float] = {}
    scales = np.ones(len(claims))
    for i, claim in enumerate(claims):
        if claim.value.kind != "money" or claim.value.unit in (None, "EUR"):
            continue
        key = (str(claim.value.unit), claim.as_of or days.get(claim.source) or usual or rates.last_day())
        if key not in known:
            known[key] = _euros(*key)
        scales[i] = known[key]
    return scales


def _euros(currency: str, day: date) -> float:
    rate = rates.rate(currency, day) or rates.rate(currency, rates.last_day())
    return 1.0 / float(rate) if rate else 1.0

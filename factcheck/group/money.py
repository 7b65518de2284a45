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


_MIDDLE = 15


def usual_month(sources: Sequence[Source]) -> date | None:
    """Return a day in the middle month of those in which sources appeared, which another source seldom moves."""
    days = sorted(source.published for source in sources if source.published)
    return median_low(days).replace(day=_MIDDLE) if days else None


def base_scales(claims: Sequence[Claim], usual: date | None) -> NDArray[np.float64]:
    """Return what each claim's figures are multiplied by: euros for one of its currency, 1 for what is not money.

    All are taken at the rates of the `usual` day: so many dollars in March are as many in May.
    """
    day = usual or rates.last_day()
    known: dict[str | None, float] = {"EUR": 1.0, None: 1.0}
    scales = np.ones(len(claims))
    for i, claim in enumerate(claims):
        if claim.value.kind != "money":
            continue
        currency = claim.value.unit
        if currency not in known:
            known[currency] = _euros(str(currency), day)
        scales[i] = known[currency]
    return scales


def _euros(currency: str, day: date) -> float:
    rate = rates.rate(currency, day) or rates.rate(currency, rates.last_day())
    return 1.0 / float(rate) if rate else 1.0

"""What every explanation looks at: two figures of one fact, with the claims and the sources behind them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.reconcile.said import said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from factcheck.model import Claim, Relation, Source, Strength, Value
    from factcheck.reconcile.figures import Figure


@dataclass(frozen=True, slots=True)
class Side:
    """One of two figures, with the claims that carry it and the days they were said."""

    figure: Figure
    claims: tuple[Claim, ...]
    days: tuple[date, ...]

    @property
    def value(self) -> Value:
        """The value as the text has it."""
        return self.claims[0].value

    @property
    def text(self) -> str:
        """The value for people, with its hedge."""
        return said(self.claims[0])

    @property
    def bare(self) -> str:
        """The value for people, without its hedge."""
        return said(self.claims[0], hedge=False)

    @property
    def number(self) -> Decimal | None:
        """The number as printed."""
        if self.value.kind in ("date", "time") or self.value.point is None:
            return None
        return Decimal(self.value.stated)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures that are compared, the older (else the smaller) one first, and what else is known."""

    a: Side
    b: Side
    strength: Strength | None
    sources: Mapping[str, Source]
    beside: Mapping[tuple[str, int], Sequence[Claim]]  # by source and where the sentence begins
    relation: Relation | None = None

    @property
    def swapped(self) -> Pair:
        """The same pair the other way round."""
        return Pair(self.b, self.a, self.strength, self.sources, self.beside, self.relation)

"""Tables whose columns a claims.yaml explains: their rows are claims, read, compared and counted at any size.

A small table is told in full. Of a large one, the facts of which not every row says the same are compared, a bounded
number at a time by the same code as any others; the report shows the worst and counts the rest. A row that names a
fact of claims.yaml joins that fact, whatever the size.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Claim, Group, Problem, Source, TableSummary


@dataclass(slots=True)
class Mapped:
    """What the mapped tables of a case hold.

    `claims` are for facts of claims.yaml; `groups` are the facts that tables name themselves, of a large table only
    those to show.
    """

    sources: list[Source] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    summaries: list[TableSummary] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

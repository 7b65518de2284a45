"""The mapped tables of a case → sources, claims and facts to compare, and what became of each table."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from itertools import chain, groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy

from factcheck.model import Problem, TableSummary
from factcheck.read.page import UnreadableError
from factcheck.tables import Mapped
from factcheck.tables.claims import Maker, settle
from factcheck.tables.columns import Table
from factcheck.tables.figures import CellReader
from factcheck.tables.judge import MOST_ROWS, Judge
from factcheck.tables.rows import TellRow, tell_rows
from factcheck.tables.sieve import Sifted, hashes, sift

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.casefile import Case, SourceSettings, TableSettings
    from factcheck.model import Claim, Group, Source

IN_FULL = 2_000  # rows of a table that is told in full
SHOWN = 200  # facts of a larger one that are shown
MOST_DECLARED = MOST_ROWS  # rows that join facts of claims.yaml
_LANGUAGE = "en"


def read_tables(
    case: Case, settings: Sequence[SourceSettings], sources: Sequence[Source], tell_row: TellRow | None = None
) -> Mapped:
    """Read the tables among `settings`, whose paths are from the current folder; `sources` are those read so far.

    `tell_row` hears every row of the facts that contradict in large tables.
    """
    mapped = Mapped()
    for one in settings:
        if one.table is None or one.path is None or one.exclude or not os.path.isfile(one.path):
            continue
        try:
            _Reading(case, one, one.table, one.path, sources).into(mapped, tell_row)
        except UnreadableError as error:
            mapped.problems += error.problems
    return mapped


class _Reading:
    """One table being read."""

    def __init__(
        self, case: Case, settings: SourceSettings, told: TableSettings, path: str, sources: Sequence[Source]
    ) -> None:
        self.settings, self.path = settings, path
        self.declared = frozenset(fact.id for fact in case.facts) if told.fact else frozenset()
        reader = CellReader(settings.language or _LANGUAGE, settings.published, told.kind, told.unit or "")
        self.table = Table(Path(path), path, told, self.declared)
        self.maker = Maker(settings, path, reader, self.declared)
        self.judge = Judge(self.table, self.maker, sources, case.currency, SHOWN)

    def into(self, mapped: Mapped, tell_row: TellRow | None) -> None:
        """Read the table, and add what it holds to `mapped`."""
        sifted = sift(self.table.chunks(), self.maker.reader, self.declared, IN_FULL)
        watched = numpy.isin(sifted.differing, hashes(numpy.array(sorted(self.declared), dtype=object)))
        joining = list(chain.from_iterable(self.judge.facts(sifted.differing[watched])))
        claims = self.maker.claims(joining[:MOST_DECLARED])
        others, sizes = sifted.differing[~watched], sifted.sizes[~watched]
        verdicts: Counter[str] = Counter()
        cut = len(joining) > MOST_DECLARED
        if sifted.rows <= IN_FULL:
            groups = [self.maker.group(rows) for rows in self.judge.facts(others)]
        else:
            judged = self.judge.judge(others, sizes)
            groups, cut = [group for _, group in judged.worst], cut or bool(judged.cut)
            if tell_row is not None:
                tell_rows(self.table, judged.contradicting, tell_row)
            verdicts = judged.verdicts + Counter(consistent=sifted.alike, single=sifted.single)
        self._add(groups, claims, mapped)
        mapped.summaries.append(self._summary(sifted, verdicts, len(groups) + int(watched.sum())))
        mapped.problems += self._problems(sifted, cut)

    def _add(self, groups: Sequence[Group], claims: Sequence[Claim], mapped: Mapped) -> None:
        """Give the claims of this table their places in the texts of their sources, and add all of it to `mapped`."""
        settled: dict[str, Claim] = {}
        ordered = sorted(chain(claims, *(group.claims for group in groups)), key=attrgetter("source", "start"))
        for _, said in groupby(ordered, key=attrgetter("source")):
            held = list(said)
            text, placed = settle(held)
            mapped.sources.append(self.maker.source(held[0], text))
            settled |= {claim.id: claim for claim in placed}
        mapped.groups += [replace(group, claims=tuple(settled[one.id] for one in group.claims)) for group in groups]
        mapped.claims += [settled[claim.id] for claim in claims]

    def _summary(self, sifted: Sifted, verdicts: Counter[str], shown: int) -> TableSummary:
        return TableSummary(
            source=self.settings.id,
            path=self.path,
            rows=sifted.rows,
            claims=sifted.claims,
            facts=sifted.facts,
            verdicts=tuple(sorted(verdicts.items())),
            shown=shown,
            unread=sifted.unread,
            mute=sifted.mute,
        )

    def _problems(self, sifted: Sifted, cut: bool) -> list[Problem]:
        """Return what keeps a table from being read in full."""
        problems = []
        if not sifted.claims:
            hint = "Name the column of figures under `value`, and their unit under `unit`."
            problems.append(Problem(self.path, "is a table in which no figure is read", hint))
        if cut:
            text = f"names one fact in more than {MOST_ROWS:,} rows, of which only the first were compared"
            problems.append(Problem(self.path, text, "Split it, or name facts more closely."))
        return problems

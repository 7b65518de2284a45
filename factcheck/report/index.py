"""A Report looked up by id, and by verdict."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.places import line_at, mark_at, place

if TYPE_CHECKING:
    from datetime import date

    from factcheck.model import Claim, Fact, Report, Source, ValueClass, Verdict


class Index:
    """The claims and sources of a report by id."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.claims = {claim.id: claim for claim in report.claims}
        self.sources = {source.id: source for source in report.sources}
        if report.draft is not None:
            self.claims |= {claim.id: claim for claim in report.draft.claims}
            self.sources[report.draft.source.id] = report.draft.source

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each source, from 1, the draft last."""
        return {name: at for at, name in enumerate(self.sources, 1)}

    @cached_property
    def short(self) -> dict[str, str]:
        """A short name for each claim, safe in an id: the number of its source, and where in it the claim begins."""
        names: dict[str, str] = {}
        taken: Counter[str] = Counter()
        for claim in self.claims.values():
            name = f"{self.numbers.get(claim.source, 0)}-{claim.start}"
            names[claim.id] = f"{name}-{taken[name]}" if taken[name] else name
            taken[name] += 1
        return names

    @cached_property
    def shared(self) -> int:
        """How many facts are told more than once."""
        return sum(fact.verdict != "single" for fact in self.report.facts)

    @cached_property
    def _files(self) -> Counter[str]:
        return Counter(map(_file, dict.fromkeys(source.path for source in self.sources.values())))

    def near(self, claim: Claim) -> str:
        """Return the place of a claim, without the folders of a file whose name no other file has."""
        said, source = self.place(claim), self.source(claim)
        if source is None or claim.place or self._files[_file(source.path)] > 1:
            return said
        return said.removeprefix(source.path[: -len(_file(source.path))])

    def facts(self, verdict: Verdict) -> list[Fact]:
        """Return the facts of one verdict, in the order of the report: the worst first."""
        return [fact for fact in self.report.facts if fact.verdict == verdict]

    def founder(self, each: ValueClass) -> Claim:
        """Return the claim whose value the class stands for."""
        return self.claims[each.founder]

    def source(self, claim: Claim) -> Source | None:
        """Return the source of a claim; a hand-stated claim may have none."""
        return self.sources.get(claim.source)

    def place(self, claim: Claim) -> str:
        """Return where a reader finds the claim: ``file:line``, or the page, cell or paragraph of the file."""
        if claim.place:
            return claim.place
        source = self.source(claim)
        return place(source, claim.line, claim) if source else claim.source

    def is_in_text(self, claim: Claim) -> bool:
        """Say whether the claim stands in the text of its source; one stated by hand for a file does not."""
        source = self.source(claim)
        return source is not None and source.text[claim.start : claim.end] == claim.quote

    def spot(self, source: str, start: int) -> str:
        """Return where a reader finds an offset into a source."""
        known = self.sources.get(source)
        if known is None:
            return source
        return place(known, line_at(known.text, start)[0], mark_at(known.marks, start))

    def dated(self, claim: Claim) -> date | None:
        """Return the day on which the claim was made, else the day it speaks of."""
        source = self.source(claim)
        return source.published if source and source.published else claim.as_of


def _file(path: str) -> str:
    return path.rpartition("/")[2]

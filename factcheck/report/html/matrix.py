"""Which source says what of which fact, and which stand apart."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.report.html.names import anchor, unlike
from factcheck.report.html.view import Cell, Matrix, Row
from factcheck.report.words import label, letter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Fact, Source
    from factcheck.report.index import Index

MOST_CELLS = 3_000


def matrix(facts: Sequence[Fact], index: Index) -> Matrix | None:
    """Return the facts told more than once against the sources that tell them; none for a single source.

    A source stands apart where it carries none of the best supported class, or where no class is best supported.
    """
    speaking = {index.claims[name].source for fact in facts for name in fact.claims}
    sources = [source for source in index.report.sources if source.id in speaking]
    if len(sources) < 2:
        return None
    room = max(1, MOST_CELLS // len(sources))
    names = unlike(sources)
    apart: Counter[str] = Counter()
    spoken: Counter[str] = Counter()
    rows: list[Row] = []
    for fact in facts:
        said = _said(fact, index)
        spoken.update(said.keys())
        apart.update(name for name, letters in said.items() if _is_apart(letters, fact))
        if len(rows) < room:
            rows.append(_row(fact, said, sources, index))
    return Matrix(
        sources=tuple((anchor("source", source.id), names[source.id]) for source in sources),
        rows=tuple(rows),
        totals=tuple((apart[source.id], spoken[source.id]) for source in sources),
        left_out=len(facts) - len(rows),
    )


def _said(fact: Fact, index: Index) -> dict[str, dict[int, str]]:
    """Return which classes of a fact each source carries, each with the first of its claims."""
    said: dict[str, dict[int, str]] = {}
    for number, each in enumerate(fact.classes):
        for name in each.claims:
            said.setdefault(index.claims[name].source, {}).setdefault(number, name)
    return said


def _row(fact: Fact, said: dict[str, dict[int, str]], sources: Sequence[Source], index: Index) -> Row:
    cells = tuple(_cell(said.get(source.id), fact, index) for source in sources)
    return Row(anchor("fact", fact.id), label(fact), fact.verdict, cells)


def _cell(said: dict[int, str] | None, fact: Fact, index: Index) -> Cell:
    if not said:
        return Cell()
    letters = "".join(letter(number) for number in said)
    return Cell(letters, f"q{index.short[next(iter(said.values()))]}", _is_apart(said, fact))


def _is_apart(said: dict[int, str], fact: Fact) -> bool:
    return fact.verdict == "contradiction" and set(said) != {fact.supported}

"""Which source says what of which fact, and which stand apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.html.names import anchor, unlike
from factcheck.report.html.view import Cell, Matrix, Row
from factcheck.report.words import letter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Fact, Source
    from factcheck.report.index import Index

MOST_CELLS = 6_000


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
    rows = [_row(fact, sources, index) for fact in facts]
    return Matrix(
        sources=tuple((anchor("source", source.id), names[source.id]) for source in sources),
        rows=tuple(rows[:room]),
        totals=tuple(_total(column) for column in zip(*(row.cells for row in rows), strict=True)),
        left_out=max(0, len(rows) - room),
    )


def _row(fact: Fact, sources: Sequence[Source], index: Index) -> Row:
    said: dict[str, dict[int, str]] = {}
    for number, each in enumerate(fact.classes):
        for name in each.claims:
            said.setdefault(index.claims[name].source, {}).setdefault(number, name)
    cells = tuple(_cell(said.get(source.id), fact) for source in sources)
    return Row(anchor("fact", fact.id), fact.label, fact.verdict, cells)


def _cell(said: dict[int, str] | None, fact: Fact) -> Cell:
    if not said:
        return Cell()
    apart = fact.verdict == "contradiction" and set(said) != {fact.supported}
    return Cell("".join(letter(number) for number in said), anchor("said", next(iter(said.values()))), apart)


def _total(column: Sequence[Cell]) -> tuple[int, int]:
    return sum(cell.outlier for cell in column), sum(bool(cell.letters) for cell in column)

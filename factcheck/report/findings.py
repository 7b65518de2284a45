"""One contradiction on the page: the figures in rows, each in its sentence, when they were said, why they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from factcheck.report.evidence import loose_fits, pair_reasons
from factcheck.report.excerpt import excerpt, shorten
from factcheck.report.layout import HARD, MARGIN, QUIET, SOFT, STRONG, Sheet, aligned, names, styled
from factcheck.report.timeline import lanes
from factcheck.report.words import bare, counted, day, hedges, independent, label, letter, states
from factcheck.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Claim, Explanation, Fact, ValueClass
    from factcheck.report.index import Index

QUOTE_LINES = 2
MOST_REASONS = 3
HANG = MARGIN + 3


def contradiction(fact: Fact, number: int, index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield everything the page says of one contradiction."""
    yield from title(fact, f"{number:>3}  ", sheet)
    yield Text()
    yield from class_rows(fact, index, sheet)
    for at, each in enumerate(fact.classes):
        yield Text()
        yield from evidence(each, letter(at), index, sheet)
    yield from _loose(fact, index, sheet)
    notes = [*_when(fact, index, sheet), *_why(fact, sheet), *_support(fact, sheet)]
    if notes:
        yield Text()
        yield from notes


def title(fact: Fact, before: str, sheet: Sheet) -> Iterator[Text]:
    """Yield the fact's label with its strength at the edge, and beneath it what it is."""
    style = HARD if fact.strength == "hard" else SOFT
    right = styled(" · ".join(part for part in (fact.strength, states(fact)) if part), style)
    yield sheet.ends(Text.assemble((before, style), styled(label(fact), STRONG)), right)
    known = "declared" if fact.declared else "found"
    parts = [fact.kind, counted(len(fact.claims), "claim"), f"{known} as {fact.id}"]
    yield Text(" " * MARGIN) + styled(names([" · ".join(parts)], sheet.width - MARGIN), QUIET)


def class_rows(fact: Fact, index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield the value classes as rows that line up."""
    rows: list[tuple[Text, ...]] = [tuple(styled(word, QUIET) for word in ("", "figure", "hedge", "independent"))]
    lists = [["sources"]]
    for number, each in enumerate(fact.classes):
        figure = styled(bare(each, index), STRONG)
        rows.append((styled(letter(number), STRONG), figure, styled(hedges(each, index)), styled(independent(each))))
        lists.append(list(each.sources))
    caps = (1, sheet.width * 3 // 10, sheet.width * 9 // 40, 11)
    for line in aligned(rows, lists, sheet.width - MARGIN, caps):
        yield Text(" " * MARGIN) + line


def evidence(each: ValueClass, name: str, index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield the founder's words, where they stand, and where else the class is said."""
    founder = index.founder(each)
    yield from quote(founder, name, index, sheet)
    places = dict.fromkeys(index.place(index.claims[claim]) for claim in each.claims)
    others = [place for place in places if place != index.place(founder)]
    if others:
        line = "also " + names(others, sheet.width - HANG - 5)
        yield Text(" " * HANG) + styled(line, QUIET)


def quote(claim: Claim, name: str, index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield a claim's sentence with its figure marked, and beneath it the place."""
    room = (sheet.width - HANG) * QUOTE_LINES - 8
    lines = sheet.wrap(sheet.marked(excerpt(claim, room)), HANG)
    yield Text.assemble(" " * MARGIN, (f"{name:<3}", STRONG), next(lines)[HANG:])
    yield from lines
    yield from sheet.wrap(styled(whereabouts(claim, index, sheet.width - HANG), QUIET), HANG)


def whereabouts(claim: Claim, index: Index, room: int) -> str:
    """Return the place of a claim, its publisher and its day as far as they are known; the publisher gives way."""
    source, when = index.source(claim), index.dated(claim)
    place, ending = clean(index.place(claim)), f" · {day(when)}" if when else ""
    if source and source.primary:
        ending = f" · primary source{ending}"
    if claim.by:
        ending = f" · found by {clean(claim.by)}{ending}"
    who = clean(source.publisher or source.title or "") if source else ""
    spare = room - cell_len(place) - cell_len(ending) - 3
    return place + (f" · {shorten(who, spare)}" if who and spare > 8 else "") + ending


def _loose(fact: Fact, index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield the claims too loose to tell the classes apart, each with those it fits."""
    for name, letters in loose_fits(fact).items():
        claim = index.claims[name]
        said = Text.assemble("“", styled(claim.quote), f"” fits {' and '.join(letters)}", (" · ", QUIET))
        yield Text()
        yield from sheet.note("loose", said + styled(index.place(claim), QUIET))


def _when(fact: Fact, index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield the timeline beside its name."""
    for at, line in enumerate(lanes(fact, index, sheet)):
        yield Text.assemble(" " * MARGIN, ("      " if at else "said  ", QUIET), line)


def _why(fact: Fact, sheet: Sheet) -> Iterator[Text]:
    """Yield the likeliest reasons, one of each kind; `factcheck explain` has them all."""
    reasons = [*pair_reasons(fact), *(("", each) for each in fact.explanations)]
    first: dict[str, tuple[str, Explanation]] = {}
    for pair, reason in reasons:
        first.setdefault(reason.kind, (pair, reason))
    likely = list(first.values())[:MOST_REASONS]
    for at, (pair, reason) in enumerate(likely):
        yield from sheet.note("" if at else "why", styled(reason.text), f"{pair}  " if pair else "")
    more = len({reason.text for _, reason in reasons}) - len(likely)
    if more:
        yield from sheet.note("", styled(f"{counted(more, 'more reason')}: factcheck explain {fact.id}", QUIET))


def _trusted(fact: Fact) -> str:
    """Return why a figure is the best supported that no more sources carry than another."""
    if fact.supported is None or fact.verdict == "evolves":
        return ""
    others = [each.origins for at, each in enumerate(fact.classes) if at != fact.supported]
    outdone = max(others, default=0) >= fact.classes[fact.supported].origins
    return ", primary or more often borne out elsewhere" if outdone else ""


def _support(fact: Fact, sheet: Sheet) -> Iterator[Text]:
    """Yield the best-supported figure; it is never called the true one."""
    if fact.supported is None:
        return
    each = fact.classes[fact.supported]
    body = styled(f"{each.display}, carried by {counted(each.origins, 'independent source')}{_trusted(fact)}")
    yield from sheet.note("best", body, f"{letter(fact.supported)}  ")

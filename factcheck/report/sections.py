"""The sections of the page, from what needs a person to what only needs counting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from factcheck.report.drafted import drafted
from factcheck.report.findings import contradiction, title
from factcheck.report.index import Index
from factcheck.report.layout import GOOD, HARD, MARGIN, QUIET, SOFT, STRONG, Sheet, cut, styled
from factcheck.report.refusals import refusals
from factcheck.report.tabled import tabled
from factcheck.report.timeline import series
from factcheck.report.words import CHECKS, HOW, counted, is_decided, label, state_of, why_alike

if TYPE_CHECKING:
    from factcheck.model import Fact, Verdict

WIDE = 100  # columns from which reasons have room beside their figures
BESIDE = 10  # columns beside label and figure: the number of sources, and what parts them
Section = Callable[[Index, Sheet], Iterator[Text]]
MARKS: dict[Verdict, tuple[str, str]] = {
    "contradiction": ("✗", HARD),
    "evolves": ("→", STRONG),
    "consistent": ("✓", GOOD),
    "incomparable": ("?", STRONG),
}


def sections() -> tuple[Section, ...]:
    """Return the sections in their order on the page."""
    compared = (drafted, contradictions, evolving, incomparable, consistent, singles)
    return (*compared, checks, tabled, stale, missed, refused, problems)


def headline(index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield the title and the counts."""
    report = index.report
    yield from sheet.wrap(styled(report.case or "What the sources say", STRONG))
    figures = counted(len(report.claims), "figure")
    yield from sheet.wrap(styled(f"{counted(len(report.sources), 'source')} · {figures} · {_compared(index)}", QUIET))
    yield Text()
    counts = Text("   ").join(_counts(index))
    yield from sheet.wrap(counts)
    if report.problems:
        said = counted(len(report.problems), "source was", "sources were")
        yield from sheet.wrap(styled(f"! {said} not read: see the end of this page.", HARD))


def _compared(index: Index) -> str:
    facts = [fact for fact in index.report.facts if fact.verdict != "single"]
    return f"{counted(len(facts), 'fact')} told more than once"


def _counts(index: Index) -> Iterator[Text]:
    """Yield the number of facts of each verdict, with its mark."""
    wrong = index.facts("contradiction")
    words = {"contradiction": ("contradicts", "contradict"), "evolves": ("evolves", "evolve")}
    words |= {"consistent": ("agrees", "agree"), "incomparable": ("cannot be compared",) * 2}
    for verdict, (mark, style) in MARKS.items():
        number = len(index.facts(verdict))
        if number or verdict in ("contradiction", "consistent"):
            shown = style if number else QUIET
            said = f"{mark} {counted(number, *words[verdict])}"
            yield styled(said, shown) + (_softly(wrong) if verdict == "contradiction" else Text())


def _softly(facts: list[Fact]) -> Text:
    """Return how many contradictions are soft, and how many nobody has decided on where some are decided."""
    soft = sum(fact.strength == "soft" for fact in facts)
    decided = any(each.decision for fact in facts for each in fact.discrepancies)
    new = sum(any(each.state == "new" for each in fact.discrepancies) for fact in facts)
    said = [f"{soft} softly"] if soft else []
    said += [f"{new} new"] if decided else []
    return styled(f" ({', '.join(said)})" if said else "", SOFT)


def contradictions(index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield the contradictions, the worst first, those that are decided on last."""
    facts = sorted(index.facts("contradiction"), key=is_decided)
    if facts:
        yield from sheet.heading("Contradictions", HARD)
    for number, fact in enumerate(facts, 1):
        if number > 1:
            yield Text()
            yield Text()
        yield from contradiction(fact, number, index, sheet)


def evolving(index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield the figures that changed as the story went on, each as a series."""
    facts = index.facts("evolves")
    if facts:
        yield from sheet.heading("Figures that changed with time")
    for number, fact in enumerate(facts):
        if number:
            yield Text()
        yield from title(fact, "  →  ", sheet)
        yield from series(fact, index, sheet)
        for each in fact.explanations:
            yield from sheet.note("why", styled(each.text))


def incomparable(index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield the facts whose figures could not be compared, with the reason."""
    facts = index.facts("incomparable")
    if facts:
        yield from sheet.heading("Not to be compared")
    for fact in facts:
        shown = " / ".join(each.display for each in fact.classes)
        yield from sheet.wrap(
            Text.assemble(("  ?  ", STRONG), styled(label(fact)), "  ", styled(shown, STRONG)), 0, MARGIN
        )
        for each in fact.explanations:
            yield from sheet.wrap(styled(each.text, QUIET), MARGIN)


def consistent(index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield the facts on which the sources agree, a line each, with why."""
    facts = index.facts("consistent")
    if not facts:
        return
    yield from sheet.heading("Consistent", GOOD)
    share = sheet.width - MARGIN
    shows = min(max(cell_len(_display(fact)) for fact in facts), share * 6 // 20)
    room = share * 9 // 20 if sheet.width >= WIDE else share - shows - BESIDE
    labels = min(max(cell_len(fact.label) for fact in facts), room)
    for fact in facts:
        yield from _agreement(fact, labels, shows, sheet)


def _agreement(fact: Fact, labels: int, shows: int, sheet: Sheet) -> Iterator[Text]:
    """Yield one consistent fact; a reason too long for the line goes beneath it."""
    sources = sum(len(each.sources) for each in fact.classes)
    line = Text.assemble(
        ("  ✓  ", GOOD), cut(styled(label(fact)), labels), "  ", cut(styled(_display(fact), STRONG), shows)
    )
    line.append(f"  {sources}×  ", QUIET)
    why = why_alike(fact)
    reason = styled("" if why == HOW["exact"] and sheet.width < WIDE else why, QUIET)
    if line.cell_len + reason.cell_len <= sheet.width:
        yield line + reason
    else:
        yield line
        yield from sheet.wrap(reason, MARGIN)


def _display(fact: Fact) -> str:
    return fact.classes[0].display if fact.classes else ""


def singles(index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield how many figures stand alone: they were compared with nothing, and nobody needs a list of them here."""
    shared = {claim for fact in index.report.facts if fact.verdict != "single" for claim in fact.claims}
    alone = sum(claim.id not in shared for claim in index.report.claims)
    if alone:
        yield Text()
        said = counted(alone, "figure is", "figures are")
        yield from sheet.wrap(styled(f"{said} told once only, with nothing to compare.", QUIET))


def checks(index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield what does not fit inside one source."""
    if index.report.checks:
        yield from sheet.heading("Inside one source")
    for check in index.report.checks:
        spot = styled(index.spot(check.source, check.start), QUIET)
        state = styled(f"  {state_of(check)}" if check.decision else "", QUIET)
        head = Text.assemble(("  !  ", SOFT), styled(CHECKS[check.kind], STRONG), "  ", spot, state)
        yield from sheet.wrap(head, 0, MARGIN)
        yield from sheet.wrap(styled(check.text), MARGIN)


def stale(index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield the decisions on what is no longer there."""
    if index.report.stale:
        yield from sheet.heading("Decided, and no longer there")
    for each in index.report.stale:
        what = f"{' against '.join(each.values)} · {each.decision.status}"
        line = Text.assemble(("  ○  ", QUIET), styled(each.subject, STRONG), "  ", styled(what))
        yield from sheet.wrap(line, 0, MARGIN)
        yield from sheet.wrap(styled(each.place, QUIET), MARGIN)


def missed(index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield the declared facts that no claim reached, with the claims that came nearest."""
    if index.report.missed:
        yield from sheet.heading("Declared, but reached by no figure")
    for each in index.report.missed:
        line = Text.assemble(("  ○  ", SOFT), styled(each.label, STRONG), "  ", styled(each.fact, QUIET))
        yield from sheet.wrap(line, 0, MARGIN)
        for name, reason in each.nearest:
            claim = index.claims[name]
            said = Text.assemble(
                "nearest “", styled(claim.quote), "”: ", styled(reason), " · ", styled(index.place(claim), QUIET)
            )
            yield from sheet.wrap(said, MARGIN)


def refused(index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield what plug-ins suggested and what does not count, with why."""
    told = refusals(index.report)
    if told:
        yield from sheet.heading("Suggested by plug-ins, and refused")
    for each in told:
        line = Text.assemble(("  ○  ", QUIET), styled(each.said, STRONG), ": ", styled(each.reason))
        yield from sheet.wrap(line, 0, MARGIN)
        for quote, source in each.quotes:
            yield from sheet.wrap(Text.assemble("“", styled(quote), "” · ", styled(source, QUIET)), MARGIN)
        if each.more:
            yield from sheet.wrap(styled(f"and {each.more} more", QUIET), MARGIN)


def problems(index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield what could not be read, and what to do about it."""
    if index.report.problems:
        yield from sheet.heading("Not read", HARD)
    for each in index.report.problems:
        yield from sheet.wrap(
            Text.assemble(("  !  ", HARD), styled(each.place, STRONG), ": ", styled(each.text)), 0, MARGIN
        )
        if each.hint:
            yield from sheet.wrap(styled(each.hint, QUIET), MARGIN)


def closing(index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield the last line: what to do next."""
    yield Text()
    yield from sheet.wrap(Text.assemble(("Next  ", STRONG), styled(_advice(index))), 0, 6)


def _advice(index: Index) -> str:
    """Choose the most useful next step."""
    worst = sorted(index.facts("contradiction"), key=is_decided)
    if index.report.problems:
        return "mend what was not read, listed above, and run the check again."
    if worst and all(is_decided(fact) for fact in worst):
        return "every contradiction is decided on; factcheck baseline show lists the decisions."
    if worst:
        return f"open the places above, or see each step of the comparison: factcheck explain {worst[0].id}"
    if index.report.missed:
        return "give the facts that nothing reached more cues in claims.yaml."
    if not index.report.claims:
        return "no figure was found; add sources that hold some."
    if not index.facts("consistent") and not index.facts("evolves"):
        return "no figure is told twice; add sources, or list what was read: factcheck extract FILE"
    return "no source contradicts another; factcheck extract FILE lists every figure that was read."

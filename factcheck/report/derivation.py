"""One fact step by step: quote → reading → interval → class → comparison."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.errors import FactcheckError
from factcheck.report.excerpt import excerpt
from factcheck.report.findings import class_rows, title, whereabouts
from factcheck.report.index import Index
from factcheck.report.layout import MARGIN, QUIET, STRONG, Sheet, styled
from factcheck.report.steps import steps
from factcheck.report.words import HOW, letter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from factcheck.model import Claim, Fact, Report


def find(report: Report, name: str) -> Fact:
    """Return the fact with this id, or the only one whose id begins so.

    Raises FactcheckError, with the nearest ids, where there is none or more than one.
    """
    facts = {fact.id: fact for fact in report.facts}
    if name in facts:
        return facts[name]
    begun = [each for each in facts if each.startswith(name)]
    if len(begun) == 1:
        return facts[begun[0]]
    if begun:
        raise FactcheckError(
            "", f"'{name}' begins the ids of {len(begun)} facts", f"Choose one: {', '.join(begun[:5])}."
        )
    near = get_close_matches(name, facts, 3, 0.3)
    hint = f"Did you mean {', '.join(near)}?" if near else "Run factcheck check to see the facts and their ids."
    raise FactcheckError("", f"no fact is called '{name}'", hint)


def derivation(fact: Fact, report: Report, console: Console) -> Iterator[Text]:
    """Yield the lines that lead from the words of the sources to the verdict."""
    index, sheet = Index(report), Sheet(console)
    yield from title(fact, "", sheet)
    if fact.why:
        yield from sheet.wrap(styled(fact.why, QUIET), MARGIN)
    yield from sheet.heading("1 · What was said, and how it was read")
    for at, name in enumerate(fact.claims):
        if at:
            yield Text()
        yield from _claim(index.claims[name], fact, index, sheet)
    yield from sheet.heading("2 · Which figures agree")
    yield from class_rows(fact, index, sheet)
    yield from sheet.heading("3 · What that comes to")
    yield from _verdict(fact, sheet)


def _claim(claim: Claim, fact: Fact, index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield one claim from its quote to its class."""
    yield from sheet.wrap(styled(whereabouts(claim, index, sheet.width), STRONG))
    sentence = excerpt(claim, 3 * (sheet.width - MARGIN - 12))
    yield from _step("quote", sheet.marked(sentence), sheet)
    read = steps(claim, fact)
    yield from _step("reading", styled(read.reading), sheet)
    yield from _step("in logic", styled(read.logical), sheet)
    if read.likely:
        yield from _step("likely", styled(read.likely), sheet)
    yield from _step("class", styled(read.classes), sheet)


def _step(name: str, said: Text, sheet: Sheet) -> Iterator[Text]:
    """Yield one step beside its name."""
    lines = sheet.wrap(said, MARGIN + 10)
    yield Text.assemble(" " * MARGIN, (f"{name:<10}", QUIET), next(lines)[MARGIN + 10 :])
    yield from lines


def _verdict(fact: Fact, sheet: Sheet) -> Iterator[Text]:
    """Yield the comparison of each pair of classes, then the verdict with its reasons."""
    for each in fact.discrepancies:
        a, b = (fact.classes[number].display for number in each.classes)
        pair = " ≠ ".join(letter(number) for number in each.classes)
        body = styled(f"{a} against {b}: {each.relation}, {each.strength}")
        yield from sheet.wrap(Text.assemble((f"{pair}  ", STRONG), body), MARGIN, MARGIN + 7)
        for reason in each.explanations:
            yield from sheet.wrap(styled(reason.text, QUIET), MARGIN + 7)
    for reason in fact.explanations:
        yield from sheet.wrap(styled(reason.text), MARGIN)
    strength = f", {fact.strength}" if fact.strength else ""
    how = f": {HOW[fact.how]}" if fact.how else ""
    yield from sheet.wrap(Text.assemble(("verdict  ", QUIET), (f"{fact.verdict}{strength}", STRONG), how), MARGIN)

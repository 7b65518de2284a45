"""The draft on the page: what to look at in it first, each figure with the sources' words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.report.findings import quote
from factcheck.report.layout import HARD, MARGIN, QUIET, SOFT, STRONG, styled
from factcheck.report.words import CHECKS, DRAFTED, draft_summary, letter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Drafted, Standing
    from factcheck.report.index import Index
    from factcheck.report.layout import Sheet

_MARKS: dict[Standing, tuple[str, str]] = {
    "contradicted": ("✗", HARD),
    "outdated": ("→", STRONG),
    "disputed": ("≠", SOFT),
    "unsupported": ("?", STRONG),
}
_BESIDE = 3  # figures of the sources that are quoted beside one of the draft


def drafted(index: Index, sheet: Sheet) -> Iterator[Text]:
    """Yield the figures of the draft that need a look, and how many are borne out."""
    draft = index.report.draft
    if draft is None:
        return
    yield from sheet.heading("The draft")
    yield from sheet.wrap(styled(f"{draft.source.path} · {draft_summary(draft)}", QUIET))
    for each in draft.figures:
        if each.status in _MARKS:
            yield Text()
            yield from _figure(each, index, sheet)
    for check in draft.checks:
        yield Text()
        head = Text.assemble(("  !  ", SOFT), styled(CHECKS[check.kind], STRONG), "  ")
        yield from sheet.wrap(head + styled(index.spot(check.source, check.start), QUIET), 0, MARGIN)
        yield from sheet.wrap(styled(check.text), MARGIN)


def _figure(each: Drafted, index: Index, sheet: Sheet) -> Iterator[Text]:
    mark, style = _MARKS[each.status]
    strength = f" · {each.strength}" if each.strength else ""
    claim = index.claims[each.claims[0]]
    head = Text.assemble((f"  {mark}  ", style), styled(f"{DRAFTED[each.status]}{strength}", style), "  ")
    yield from sheet.wrap(head + styled(each.why), 0, MARGIN)
    yield from quote(claim, "", index, sheet)
    others = [index.place(index.claims[name]) for name in each.claims[1:]]
    if others:
        yield from sheet.wrap(styled("also " + ", ".join(others), QUIET), MARGIN + 3)
    for at, name in enumerate(each.beside[:_BESIDE]):
        yield from quote(index.claims[name], letter(at), index, sheet)
    for reason in each.explanations[:1]:
        yield from sheet.note("why", styled(reason.text))

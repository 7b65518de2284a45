"""The decisions there are, as a page in a terminal."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.report.layout import HARD, MARGIN, QUIET, STRONG, Sheet, styled
from factcheck.report.words import CHECKS, counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from rich.console import Console

    from factcheck.review.entries import Entry, Subject


def page(entries: Sequence[tuple[Subject, Entry]], today: date, folder: str, console: Console) -> Iterator[Text]:
    """Yield the decisions of a folder by what they are about; those that have expired by `today` are marked."""
    sheet = Sheet(console)
    yield from sheet.wrap(styled(f"{counted(len(entries), 'decision')} in {folder}", STRONG))
    for subject, held in groupby(entries, key=lambda each: each[0]):
        yield Text()
        about = styled(f"  {subject.label}" if subject.label else "  checks in this source" * subject.is_source, QUIET)
        yield from sheet.wrap(styled(subject.id, STRONG) + about)
        for _, entry in held:
            yield from _decision(entry, today, sheet)


def _decision(entry: Entry, today: date, sheet: Sheet) -> Iterator[Text]:
    decision = entry.decision
    over = decision.expires is not None and decision.expires < today
    said = Text.assemble(styled(decision.status, STRONG), "  ", styled(_decided_on(entry)))
    yield from sheet.wrap(said, 2, MARGIN)
    if decision.reason:
        yield from sheet.wrap(styled(decision.reason), MARGIN)
    parts = [f"by {decision.by}"] if decision.by else []
    parts += [f"on {decision.decided}"] if decision.decided else []
    parts += [f"{'expired after' if over else 'until'} {decision.expires}"] if decision.expires else []
    yield from sheet.wrap(styled(" · ".join([*parts, entry.fingerprint]), HARD if over else QUIET), MARGIN)


def _decided_on(entry: Entry) -> str:
    """Return the two values of a discrepancy, or what a check found: its figures need not stand against each other."""
    if entry.check is None:
        return " against ".join(entry.values)
    return f"{CHECKS[entry.check]}: {', '.join(entry.values)}"

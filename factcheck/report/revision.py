"""What changed between two snapshots of a page: as lines of a page, and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.json import claim_row, json_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console
    from rich.text import Text

    from factcheck.fetch.keep import Snapshot
    from factcheck.model import Claim
    from factcheck.report.layout import Sheet
    from factcheck.revision import Revision

SCHEMA = "factcheck-snapshots/1"


def render(told: Sequence[tuple[Snapshot, Snapshot | None, Sequence[Revision]]]) -> str:
    """Return as JSON, for each address, its newest snapshot, the one before, and what changed between them."""
    return json_text({"schema": SCHEMA, "snapshots": [_row(*each) for each in told]})


def _row(new: Snapshot, old: Snapshot | None, found: Sequence[Revision]) -> dict[str, object]:
    return {
        "url": new.url,
        "path": new.path.as_posix(),
        "fetched": new.fetched,
        "sha256": new.sha256,
        "before": {"path": old.path.as_posix(), "fetched": old.fetched, "sha256": old.sha256} if old else None,
        "changed": [
            {
                "before": claim_row(each.before, None) if each.before else None,
                "after": claim_row(each.after, None) if each.after else None,
            }
            for each in found
        ],
    }


def page(new: Snapshot, old: Snapshot | None, found: Sequence[Revision], console: Console) -> Iterator[Text]:
    """Yield what became of one address: where it is kept, and each figure as it was and as it is."""
    from rich.text import Text

    from factcheck.report.layout import MARGIN, QUIET, STRONG, Sheet, counted, styled

    sheet = Sheet(console)
    yield from sheet.wrap(styled(new.url, STRONG), 0, 2)
    yield from sheet.wrap(styled(f"{new.path.as_posix()} · fetched {new.fetched}", QUIET), 2)
    if old is None:
        yield from sheet.wrap(styled("The first snapshot of this address.", QUIET), 2)
    elif old.path == new.path:
        yield from sheet.wrap(styled(f"Nothing changed since {old.fetched}; no further copy is kept."), 2)
    elif not found:
        yield from sheet.wrap(styled(f"No figure changed since {old.fetched} ({old.path.name})."), 2)
    else:
        told = f"{counted(len(found), 'figure')} changed since {old.fetched} ({old.path.name}):"
        yield from sheet.wrap(styled(told), 2)
        for each in found:
            yield Text()
            yield from sheet.wrap(Text.assemble(*_headline(each)), 2, MARGIN)
            yield from _quotes(each, sheet)
    yield Text()


def _headline(each: Revision) -> list[str | tuple[str, str]]:
    """Return the two values of a figure, in the words that show them."""
    from factcheck.normalize.show import show
    from factcheck.report.layout import HARD
    from factcheck.text import clean

    before, after = (clean(show(claim.value)) if claim else None for claim in (each.before, each.after))
    if before is None:
        return ["new: ", (after or "", HARD)]
    return [f"{before} → ", (after, HARD)] if after else [f"{before} → ", ("gone", HARD)]


def _quotes(each: Revision, sheet: Sheet) -> Iterator[Text]:
    """Yield both sentences, the figures in them marked."""
    from rich.text import Text

    from factcheck.report.excerpt import excerpt
    from factcheck.report.layout import MARGIN, QUIET

    def quoted(sign: str, claim: Claim) -> Iterator[Text]:
        body = sheet.marked(excerpt(claim, 2 * sheet.width))
        yield from sheet.wrap(Text.assemble((f"{sign} ", QUIET), body), MARGIN, MARGIN + 2)

    for sign, claim in (("−", each.before), ("+", each.after)):
        if claim is not None:
            yield from quoted(sign, claim)

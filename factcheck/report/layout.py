"""Lines that fit the page: wrapping, aligned rows, notes with a margin; nothing here knows what a fact is.

Only the sixteen named colours, bold, dim and underline are used, and no background, so that the page reads on
light and dark terminals alike. Every text passes through :func:`factcheck.text.clean` on its way in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from factcheck.report.words import counted as counted
from factcheck.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console

    from factcheck.report.evidence import Excerpt

MARGIN = 5
NARROWEST, WIDEST = 60, 140
GAP = "  "

QUIET = "dim"
STRONG = "bold"
HARD = "bold red"
SOFT = "bold magenta"
GOOD = "green"
FIGURE = "bold underline"


@dataclass(frozen=True)
class Sheet:
    """The page being written: its console, its width, and whether styles show on it."""

    console: Console

    @property
    def width(self) -> int:
        """The cells of a line; a very wide terminal is not filled, for long lines read badly."""
        return max(NARROWEST, min(self.console.width, WIDEST))

    @property
    def plain(self) -> bool:
        """Say whether the page shows no styles, so that marks must be characters."""
        return self.console.color_system is None

    def wrap(self, text: Text, indent: int = 0, hang: int | None = None) -> Iterator[Text]:
        """Yield the lines of `text`, indented by `indent`, those after the first by `hang`."""
        hang = indent if hang is None else hang
        first = True
        for line in text.wrap(self.console, self.width - max(indent, hang), overflow="fold"):
            line.rstrip()
            yield Text(" " * (indent if first else hang)) + line
            first = False

    def note(self, label: str, body: Text, lead: str = "") -> Iterator[Text]:
        """Yield `body` beside a quiet word in the margin and a strong `lead`, its further lines hanging."""
        hang = MARGIN + 6 + cell_len(lead)
        lines = self.wrap(body, hang)
        yield Text.assemble(" " * MARGIN, (f"{label:<6}", QUIET), (lead, STRONG), next(lines)[hang:])
        yield from lines

    def heading(self, title: str, style: str = STRONG) -> Iterator[Text]:
        """Yield a section's title with a rule to the edge, and the air around it."""
        yield Text()
        rule = "─" * (self.width - cell_len(title) - 1)
        yield Text.assemble((title, style), " ", (rule, QUIET))
        yield Text()

    def ends(self, left: Text, right: Text) -> Text:
        """Return one line with `left` at its start and `right` at its end; `left` gives way."""
        room = self.width - right.cell_len - 2
        return cut(left, room) + Text(GAP) + right

    def marked(self, part: Excerpt) -> Text:
        """Return a sentence in quotation marks, its figure marked by style, or by arrows where no style shows."""
        figure = f"▸{part.figure}◂" if self.plain else part.figure
        return Text.assemble("“", part.before, (figure, FIGURE), part.after, "”")


def styled(text: str, style: str = "") -> Text:
    """Return text from anywhere as a safe, styled Text: the one way in for whatever is printed."""
    return Text(clean(text), style)


def cut(text: Text, room: int) -> Text:
    """Return `text` in exactly `room` cells: padded, or ended with an ellipsis."""
    text = text.copy()
    text.truncate(max(room, 1), overflow="ellipsis", pad=True)
    return text


def aligned(
    rows: Sequence[Sequence[Text]], lists: Sequence[Sequence[str]], room: int, caps: Sequence[int]
) -> Iterator[Text]:
    """Yield rows whose columns line up; `lists` end the rows with as many names as there is room for.

    `caps` are the widest the columns may be, in cells.
    """
    widths = [
        min(cap, max(cell.cell_len for cell in column))
        for cap, column in zip(caps, zip(*rows, strict=True), strict=True)
    ]
    left = room - sum(width + len(GAP) for width in widths)
    for row, words in zip(rows, lists, strict=True):
        cells = [cut(cell, width) for cell, width in zip(row, widths, strict=True)]
        line = Text(GAP).join([*cells, styled(names(words, left), QUIET)])
        line.rstrip()
        yield line


def names(words: Iterable[str], room: int) -> str:
    """Return as many of `words` as fit into `room` cells, and how many more there are."""
    words = [clean(word) for word in words]
    for count in range(min(len(words), room // len(GAP) + 1), 0, -1):  # a name and its comma take more than a gap
        more = f" +{len(words) - count}" if count < len(words) else ""
        text = ", ".join(words[:count]) + more
        if cell_len(text) <= room:
            return text
    if not words:
        return ""
    more = f" +{len(words) - 1}" if len(words) > 1 else ""
    only = Text(words[0])
    only.truncate(max(room - len(more), 1), overflow="ellipsis")
    return only.plain + more

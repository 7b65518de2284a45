"""The text of a Word document, paragraph by paragraph, as a reader of its final state sees it.

Left out are tracked deletions, hidden text, instructions of fields and the second copy that old programs get of a
drawing. A row of a table comes as one paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.read.headings import Rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import Headed

SPACES = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    }
)
CELL = " | "
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_LEFT_OUT = frozenset({"del", "moveFrom", "delText", "instrText", "delInstrText", "rPrChange", "pPrChange"})
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SOFT = re.compile("[\xad\u200b\ufeff\u2060]")
_OFF = frozenset({"0", "false", "off"})


def plain(text: str) -> str:
    """Return a text on one line with its blanks folded and soft hyphens gone."""
    return " ".join(_SOFT.sub("", text).split())


@dataclass(slots=True)
class Block:
    """A paragraph, or a row of a table: its text, its style and its number among the paragraphs of its part."""

    text: str
    style: str = ""
    listed: bool = False
    row: bool = False
    number: int = 0
    headed: tuple[Headed, ...] = ()


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read."""

    number: int
    pieces: list[str] = field(default_factory=list)
    style: str = ""
    listed: bool = False
    runs_on: bool = False  # its end was deleted: the next paragraph goes on with it


@dataclass(slots=True)
class _Table:
    """A table that is being read: the cells of the row at hand, and the number of that row's first paragraph."""

    cells: list[list[str]] = field(default_factory=list)
    number: int = 0
    rows: Rows = field(default_factory=Rows)


class Body:
    """Takes in the stream of a document's part; `blocks` are then its paragraphs and rows, in order."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._path: list[str] = []
        self._skipped = 0
        self._paragraphs: list[_Open] = []
        self._tables: list[_Table] = []
        self._hidden = False
        self._count = 0
        self._carried: _Open | None = None

    def start(self, name: str, space: str, attributes: Mapping[str, str]) -> None:
        """Take in the start of an element."""
        local = name if space in SPACES else "Fallback" if (name, space) == ("Fallback", _COMPATIBILITY) else ""
        inside = self._path[-2:]
        self._path.append(local)
        if self._skipped or (local in _LEFT_OUT and inside != ["pPr", "rPr"]) or local == "Fallback":
            self._skipped += 1
        elif local in ("p", "tbl", "tr", "tc"):
            self._open(local)
        elif local == "r":
            self._hidden = False
        elif self._paragraphs:
            self._property(local, inside, attributes)

    def end(self, name: str, space: str) -> None:  # noqa: ARG002
        """Take in the end of an element."""
        local = self._path.pop()
        if self._skipped:
            self._skipped -= 1
        elif local == "p" and self._paragraphs:
            self._close_paragraph()
        elif local == "tr" and self._tables:
            self._close_row()
        elif local == "tbl" and self._tables:
            self._tables.pop()

    def text(self, data: str) -> None:
        """Take in text, which counts inside an element of text alone."""
        if self._path[-1:] == ["t"] and self._paragraphs and not self._skipped and not self._hidden:
            self._paragraphs[-1].pieces.append(data)

    def _open(self, local: str) -> None:
        """Begin a paragraph, a table, a row or a cell."""
        if local == "p":
            self._count += 1
            carried, self._carried = self._carried, None
            self._paragraphs.append(carried or _Open(self._count))
        elif local == "tbl":
            self._tables.append(_Table())
            if self.blocks and not self.blocks[-1].row and not self.blocks[-1].text.rstrip().endswith("."):
                self._tables[-1].rows.title(plain(self.blocks[-1].text))
        elif self._tables and local == "tr":
            self._tables[-1].cells, self._tables[-1].number = [], self._count + 1
        elif self._tables:
            self._tables[-1].cells.append([])

    def _property(self, local: str, inside: list[str], attributes: Mapping[str, str]) -> None:
        """Note what an element says of the paragraph or run it stands in, or the sign it stands for."""
        paragraph, value = self._paragraphs[-1], attributes.get("val", "")
        if inside == ["p", "pPr"] and local == "pStyle":
            paragraph.style = value
        elif inside == ["p", "pPr"] and local == "numPr":
            paragraph.listed = True
        elif inside == ["pPr", "rPr"] and local == "del":
            paragraph.runs_on = True
        elif inside == ["r", "rPr"] and local == "vanish":
            self._hidden = value not in _OFF
        elif local in _SIGNS and inside[-1:] == ["r"] and not self._hidden:
            is_break = local == "br" and attributes.get("type") in ("page", "column")
            paragraph.pieces.append(" " if is_break else _SIGNS[local])

    def _close_paragraph(self) -> None:
        """Hand a paragraph on: to its cell, else to the document."""
        paragraph = self._paragraphs.pop()
        if paragraph.runs_on:
            paragraph.runs_on = False
            self._carried = paragraph
            return
        text = "".join(paragraph.pieces)
        if not text.strip():
            return
        if self._tables and self._tables[-1].cells and "tc" in self._path:
            self._tables[-1].cells[-1].append(text)
        else:
            self.blocks.append(Block(text, paragraph.style, paragraph.listed, number=paragraph.number))

    def _close_row(self) -> None:
        """Hand a row on: to the cell its table stands in, else to the document."""
        table = self._tables[-1]
        text, headed = table.rows.line([plain(" ".join(cell)) for cell in table.cells], CELL)
        table.cells = []
        if not text:
            return
        if len(self._tables) > 1 and self._tables[-2].cells:
            self._tables[-2].cells[-1].append(text)
        else:
            self.blocks.append(Block(text, row=True, number=table.number, headed=headed))

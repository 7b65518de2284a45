"""The paragraphs of a tree of markup, in order, each with its role: of a whole page, or of an article cut out of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from factcheck.read.docxbody import CELL
from factcheck.read.headings import Rows
from factcheck.read.markup import CAPTION, elements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Headed, Role

_BLANKS = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_SOFT = re.compile("[\xad\u200b\ufeff\u2060]")
_ROLES: tuple[Role, ...] = ("headline", "list", "caption")
# As browsers have it, the numbers of controls stand for the characters that Windows has there: &#150; is a dash.
_WINDOWS = {code: char for code in range(0x80, 0xA0) if (char := bytes([code]).decode("cp1252", "ignore"))}
_FEWEST_CELLS = 2
_MOST_COLUMNS, _FEW_DIGITS = 100, 4
_LONGEST_CELL = 400  # characters; a table with more in a cell only lays out the page


class Block(NamedTuple):
    """A paragraph, heading, item, caption or row of a table."""

    text: str
    role: Role
    headed: tuple[Headed, ...] = ()


def blocks(root: etree._Element, passed: frozenset[str] = frozenset()) -> Iterator[Block]:
    """Yield what is to be read under `root`; elements whose name is in `passed` are passed over."""
    walk = _Walk(root)
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        if not isinstance(element.tag, str):
            continue
        if event == "end":
            yield from walk.end(element, inside=element is not root)
        elif element.tag in passed and element is not root:
            events.skip_subtree()
            yield from walk.skip(element)
        else:
            yield from walk.start(element)
    yield from walk.flush()


class _Walk:
    """What has been gathered since the last break, and in what it stands."""

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.pieces: list[str] = []
        self.cells: list[str] = []
        self.roles: list[Role] = ["body"]
        self.skipped: set[etree._Element] = set()
        self.rows = 0
        self.tables: dict[etree._Element, bool] = {}
        self.headings: dict[etree._Element | None, Rows] = {}
        self.headed: tuple[Headed, ...] = ()
        self.caption = ""

    def start(self, element: etree._Element) -> Iterator[Block]:
        tag = str(element.tag)
        if tag in elements("rows") and self._is_data(element):
            yield from self.flush()
            self.rows += 1
        elif tag in elements("breaks"):
            yield from self._break()
        if tag in elements("lines"):
            self.pieces.append("\n")
        if role := _role(tag):
            self.roles.append(role)
        self.pieces.append(_BLANKS.sub(" ", element.text or ""))

    def skip(self, element: etree._Element) -> Iterator[Block]:
        """Pass an element over; its end comes all the same."""
        self.skipped.add(element)
        yield from self._break()

    def end(self, element: etree._Element, inside: bool) -> Iterator[Block]:
        if element in self.skipped:
            self.skipped.discard(element)
        else:
            yield from self._close(element)
        if inside:
            self.pieces.append(_BLANKS.sub(" ", element.tail or ""))

    def _close(self, element: etree._Element) -> Iterator[Block]:
        tag = str(element.tag)
        if tag in elements("cells") and self.rows:
            self.cells.append(" ".join("".join(self.pieces).split()))
            self.cells += [""] * (_columns(element) - 1)
            self.pieces = []
        elif tag in elements("rows") and self.rows:
            self.rows -= 1
            table = next(element.iterancestors("table"), None)
            line, self.headed = self._rows(table).line(self.cells, CELL)
            self.pieces, self.cells = [line], []
            yield from self.flush()
        elif tag in elements("breaks"):
            yield from self._break()
        if _role(tag):
            self.roles.pop()

    def _rows(self, table: etree._Element | None) -> Rows:
        """Return the headings of a table, which its caption is one of."""
        if table not in self.headings:
            self.headings[table] = Rows()
            self.headings[table].title(self.caption)
        return self.headings[table]

    def _break(self) -> Iterator[Block]:
        """End a paragraph; within a row, where there are none, a space does."""
        if self.rows:
            self.pieces.append(" ")
        else:
            yield from self.flush()

    def _is_data(self, row: etree._Element) -> bool:
        """Say whether a row is one of data, and not of a table that lays out a page."""
        table = next(row.iterancestors("table"), None)
        if table is None or len(row) < _FEWEST_CELLS:
            return False
        if table not in self.tables:
            laid_out = table.get("role") in ("presentation", "none") or table.find(".//table") is not None
            self.tables[table] = not laid_out
        return self.tables[table] and all(sum(map(len, cell.itertext())) <= _LONGEST_CELL for cell in row)

    def flush(self) -> Iterator[Block]:
        """Yield what was gathered."""
        lines = (" ".join(line.split(" ")).strip() for line in _SOFT.sub("", "".join(self.pieces)).split("\n"))
        text = "\n".join(re.sub(" {2,}", " ", line) for line in lines if line).translate(_WINDOWS)
        pieces, self.pieces = self.pieces, []
        if text.startswith(CAPTION):
            self.caption = text.lstrip(CAPTION)
            yield Block(self.caption, "caption")
        elif text:
            self.caption = ""
            headed = self.headed if len(text) == len("".join(pieces)) else ()
            yield Block(text, self.roles[-1], headed)
        self.headed = ()


def _columns(cell: etree._Element) -> int:
    """Return how many columns a cell takes up."""
    told = cell.get("colspan", "")
    plain = told.isascii() and told.isdecimal() and len(told) < _FEW_DIGITS
    return min(max(1, int(told)), _MOST_COLUMNS) if plain else 1


def _role(tag: str) -> Role | None:
    return next((role for role in _ROLES if tag in elements(role)), None)

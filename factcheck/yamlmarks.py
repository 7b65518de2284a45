"""Change single parts of a YAML text: the places come from the parser's marks, every other byte stays.

What is taken out leaves its comments behind. The text must have been read strictly before; whoever changes it reads
the outcome again, for a layout can be so odd that a change misses.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

import yaml

from factcheck.yamltext import Block, Said, entry_lines, field_lines, flow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
Path = tuple[str | int, ...]


class Marked:
    """A YAML text with the tree of its nodes and the place of each."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.bom = len(text) - len(text.removeprefix("\ufeff"))
        ends = [self.bom, *(found.end() for found in BREAK.finditer(text))]
        self.lines = ends if ends[-1] < len(text) else ends[:-1] or ends
        self.eol = "\r\n" if "\r\n" in text[: self.lines[1] if len(self.lines) > 1 else len(text)] else "\n"
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        self.root: yaml.Node | None = yaml.compose(text[self.bom :], loader)

    def node(self, path: Path) -> yaml.Node | None:
        """Return the node at a path of keys and places, ``None`` where there is none."""
        found = self.root
        for step in path:
            if isinstance(found, yaml.MappingNode):
                found = next((value for key, value in found.value if key.value == step), None)
            elif isinstance(found, yaml.SequenceNode) and isinstance(step, int) and step < len(found.value):
                found = found.value[step]
            else:
                return None
        return found

    def start(self, node: yaml.Node) -> int:
        """Return the offset at which a node begins."""
        return self._offset(node.start_mark)

    def end(self, node: yaml.Node) -> int:
        """Return the offset behind the last thing said in a node: a block's own mark lies behind its comments."""
        if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
            last = node.value[-1]
            if not isinstance(last, tuple):
                return self.end(last)
            return max(self.end(last[1]), self._offset(last[0].end_mark))
        end = self._offset(node.end_mark)
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            return len(self.text[:end].rstrip())
        return end

    def line_start(self, offset: int) -> int:
        """Return the offset at which the line of an offset begins."""
        return self.lines[max(bisect_right(self.lines, offset) - 1, 0)]

    def line_end(self, offset: int) -> int:
        """Return the offset behind the line of an offset, its break included."""
        at = bisect_right(self.lines, offset)
        return self.lines[at] if at < len(self.lines) else len(self.text)

    def comments(self, low: int, high: int) -> list[str]:
        """Return the comments that stand between two offsets."""
        spans = sorted(self._scalars(self.root))
        found = []
        for match in re.finditer("#", self.text[low:high]):
            at = low + match.start()
            inside = any(start <= at < end for start, end in spans)
            if not inside and (at in self.lines or self.text[at - 1].isspace()):
                found.append(BREAK.split(self.text[at : self.line_end(at)])[0].rstrip())
        return found

    def _scalars(self, node: yaml.Node | None) -> Iterator[tuple[int, int]]:
        if isinstance(node, yaml.ScalarNode):
            yield self.start(node), self.end(node)
        elif isinstance(node, yaml.CollectionNode):
            for each in node.value:
                for part in each if isinstance(each, tuple) else (each,):
                    yield from self._scalars(part)

    def _offset(self, mark: yaml.Mark) -> int:
        return (self.lines[mark.line] if mark.line < len(self.lines) else len(self.text)) + mark.column


def put(text: str, path: Path, said: Said, order: Sequence[str] = ()) -> str:
    """Give a key its value: in the place of the one it has, else behind the keys that `order` names before it."""
    marked = Marked(text)
    parent, value = marked.node(path[:-1]), marked.node(path)
    if value is not None:
        return _replaced(marked, path, value, said)
    key = str(path[-1])
    if path[:-1] and not (isinstance(parent, yaml.MappingNode) and parent.value):
        return put(text, path[:-1], Block({key: said}), order)
    if not isinstance(parent, yaml.MappingNode):
        return _behind(marked, len(text), field_lines(key, said), 0, blank=False)
    before = order[: order.index(key)] if key in order else None
    pairs = [pair for pair in parent.value if before is None or pair[0].value in before]
    if parent.flow_style:
        at = marked.end(pairs[-1][1]) if pairs else marked.start(parent) + 1
        return _spliced(text, at, at, f", {key}: {flow(said)}" if pairs else f"{key}: {flow(said)}, ")
    column = parent.value[0][0].start_mark.column
    if not pairs:
        at = marked.start(parent.value[0][0])
        lines = marked.eol.join([*field_lines(key, said), ""]) + " " * column
        return _spliced(text, at, at, lines)
    at = marked.line_end(_last_offset(marked, pairs[-1]))
    return _behind(marked, at, field_lines(key, said), column, blank=not path[:-1] and len(parent.value) > 2)


def append(text: str, path: Path, said: Said, order: Sequence[str] = ()) -> str:
    """Add an entry behind the last of a list, which is made where there is none."""
    marked = Marked(text)
    node = marked.node(path)
    if isinstance(node, yaml.ScalarNode) and node.value and node.style is None and node.value not in ("null", "~"):
        low, high = marked.start(node), marked.end(node)
        return _spliced(text, low, high, flow([node.value, said]))
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        return put(text, path, [said], order)
    if node.flow_style:
        at = marked.end(node.value[-1])
        return _spliced(text, at, at, f", {flow(said)}")
    column = _dash(marked, node.value[-1])
    blank = len(node.value) > 1 and _blank_above(marked, node.value[-1])
    return _behind(marked, marked.line_end(_inside(marked, node)), entry_lines(said), column, blank=blank)


def drop(text: str, path: Path) -> str:
    """Take out a key with its value, or an entry of a list; the last entry takes the key of the list along."""
    marked = Marked(text)
    parent, node = marked.node(path[:-1]), marked.node(path)
    if node is None or not isinstance(parent, yaml.CollectionNode):
        return text
    if len(parent.value) == 1 and path[:-1]:
        return drop(text, path[:-1])
    spans = [_span(marked, each) for each in parent.value]
    step = path[-1]
    number = step if isinstance(step, int) else [key.value for key, _ in parent.value].index(step)
    own = spans[number]
    if parent.flow_style:
        low, high = (spans[number - 1][1], own[1]) if number else (own[0], spans[1][0])
        kept = "".join(f" {comment}{marked.eol}" for comment in marked.comments(low, high))
        return _spliced(text, low, high, kept)
    column = _dash(marked, node) if isinstance(parent, yaml.SequenceNode) else parent.value[0][0].start_mark.column
    low, high = marked.line_start(own[0]), marked.line_end(max(own[1] - 1, own[0]))
    kept = "".join(" " * column + comment + marked.eol for comment in marked.comments(low, high))
    if number == 0 and isinstance(parent, yaml.MappingNode) and text[low : own[0]].strip(" "):
        low, kept = own[0], kept and kept.lstrip() + " " * column  # the key beside the dash of an entry
        high = spans[1][0]
    elif not kept and _is_blank(marked, low - 1) and _is_blank(marked, high):
        high = marked.line_end(high)
    return _spliced(text, low, high, kept)


def remark(text: str, path: Path, words: str) -> str:
    """Put a comment behind the line on which a node ends, unless something stands there."""
    marked = Marked(text)
    node = marked.node(path)
    if node is None:
        return text
    at = marked.line_start(_inside(marked, node))
    end = at + len(BREAK.split(text[at : marked.line_end(at)])[0])
    if text[_inside(marked, node) + 1 : end].strip():
        return text
    return _spliced(text, end, end, f"  # {' '.join(words.split())}")


def _replaced(marked: Marked, path: Path, value: yaml.Node, said: Said) -> str:
    """Put a value in the place of another; one on lines of its own goes below the key."""
    low, high = marked.start(value), marked.end(value)
    lines = field_lines(str(path[-1]), said)
    if len(lines) == 1 or _in_flow(marked, path):
        space = "" if marked.text[low - 1 : low].isspace() or low == high == 0 else " "
        return _spliced(marked.text, low, high, space + flow(said))
    key = _pair(marked.node(path[:-1]), path[-1])[0]
    opening = len(marked.text[:low].rstrip(" "))
    changed = Marked(_spliced(marked.text, opening, high, ""))
    return _behind(changed, changed.line_end(opening - 1), lines[1:], key.start_mark.column, blank=False)


def _in_flow(marked: Marked, path: Path) -> bool:
    above = (marked.node(path[:depth]) for depth in range(len(path)))
    return any(isinstance(node, yaml.CollectionNode) and bool(node.flow_style) for node in above)


def _behind(marked: Marked, at: int, lines: Sequence[str], column: int, *, blank: bool) -> str:
    """Put lines at the beginning of a line, which is made where the text has no end of its last one."""
    before = marked.text[:at]
    opening = marked.eol if before[marked.bom :] and not BREAK.fullmatch(before[-1:]) else ""
    opening += marked.eol if blank else ""
    said = "".join(" " * column + line + marked.eol for line in lines)
    return _spliced(marked.text, at, at, opening + said)


def _dash(marked: Marked, entry: yaml.Node) -> int:
    """Return the column of the dash before an entry."""
    at = marked.start(entry)
    return marked.text.rindex("-", marked.line_start(at), at) - marked.line_start(at)


def _blank_above(marked: Marked, entry: yaml.Node) -> bool:
    """Say whether a blank line stands above an entry or above its comments."""
    at = marked.line_start(marked.start(entry))
    while at > marked.bom:
        at = marked.line_start(at - 1)
        line = marked.text[at : marked.line_end(at)].strip()
        if not line.startswith("#"):
            return not line
    return False


def _is_blank(marked: Marked, offset: int) -> bool:
    """Say whether the line of an offset holds nothing; there is none behind the text."""
    low = marked.line_start(max(offset, 0))
    return offset < len(marked.text) and not marked.text[low : marked.line_end(low)].strip()


def _inside(marked: Marked, node: yaml.Node) -> int:
    """Return the offset of the last character said in a node."""
    return max(marked.end(node) - 1, marked.start(node))


def _last_offset(marked: Marked, pair: tuple[yaml.Node, yaml.Node]) -> int:
    return max(_inside(marked, pair[1]), marked.end(pair[0]))


def _pair(parent: yaml.Node | None, step: str | int) -> tuple[yaml.Node, yaml.Node]:
    """Return a key with its value."""
    pairs = parent.value if isinstance(parent, yaml.MappingNode) else []
    found: tuple[yaml.Node, yaml.Node] = next(pair for pair in pairs if pair[0].value == step)
    return found


def _span(marked: Marked, each: yaml.Node | tuple[yaml.Node, yaml.Node]) -> tuple[int, int]:
    """Return where an entry or a pair begins and ends."""
    if isinstance(each, tuple):
        return marked.start(each[0]), max(marked.end(each[1]), marked.end(each[0]) + 1)
    return marked.start(each), marked.end(each)


def _spliced(text: str, low: int, high: int, said: str) -> str:
    return text[:low] + said + text[high:]

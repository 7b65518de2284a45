"""Change single decisions in the text of a file and leave all else, people's comments above all, as it stands.

The parts to change are found by the marks of the YAML parser, so that what is not named here keeps its bytes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import yaml

from factcheck.errors import ConfigError
from factcheck.review.layout import entry_fields, entry_lines, page_text
from factcheck.review.read import newest_version, read_page, version_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.review.entries import Entry, Page

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def edited(text: str, page: Page, name: str, old: Page | None = None) -> str:
    """Return the text of a decision file changed so that it reads as `page`; errors call it `name`.

    `old` is what the text says, where that was read already.
    A file of an older version, or one laid out in a way that no single decision can be cut from, is written
    anew, its comments at the top kept.
    """
    old = old or read_page(text, name)
    if _is_older(text, name) or not _in_blocks(text):
        return _anew(text, page)
    held = {entry.fingerprint: entry for entry in page.entries}
    known = {entry.fingerprint: entry for entry in old.entries}
    for entry in old.entries:
        if entry.fingerprint not in held:
            text = _without(text, entry.fingerprint)
        elif held[entry.fingerprint].said != entry.said:
            text = _replaced(text, held[entry.fingerprint])
    for entry in page.entries:
        if entry.fingerprint not in known:
            text = _added(text, entry)
    return text if _reads_as(text, page, name) else _anew(text, page)


def _is_older(text: str, name: str) -> bool:
    """Say whether a file that was read is of an earlier version."""
    return newest_version() > 1 and version_of(text, name) != newest_version()


def _reads_as(text: str, page: Page, name: str) -> bool:
    try:
        read = read_page(text, name)
    except ConfigError:
        return False
    return _same(read, page)


def _same(one: Page, other: Page) -> bool:
    return {e.fingerprint: e.said for e in one.entries} == {e.fingerprint: e.said for e in other.entries}


def _anew(text: str, page: Page) -> str:
    """Return the page as text, below the comments that the file began with."""
    lines = _lines(text.removeprefix("\ufeff"))
    head = [line for line in lines if line.startswith("#")] if lines else []
    return "".join(head) + page_text(page)


class _Marks:
    """The text with the places of its decisions."""

    def __init__(self, text: str) -> None:
        self.lines = _lines(text)
        self.eol = "\r\n" if any(line.endswith("\r\n") for line in self.lines[:1]) else "\n"
        top = {key.value: node for key, node in _composed(text).value}
        self.list = top["decisions"]
        self.entries = {self._fingerprint(node): node for node in self.list.value}

    @staticmethod
    def _fingerprint(node: yaml.MappingNode) -> str:
        return str(next(value.value for key, value in node.value if key.value == "fingerprint"))

    def text(self) -> str:
        """Return the text as it is now."""
        return "".join(self.lines)

    def put(self, first: int, after: int, lines: Sequence[str]) -> None:
        """Put lines in the place of those from `first` to before `after`."""
        if first == len(self.lines) and not _BREAK.search(self.lines[-1]):
            self.lines[-1] += self.eol
        self.lines[first:after] = [line + self.eol for line in lines]

    def behind(self, value: yaml.Node) -> str:
        """Return the comment that stands behind a value on its line."""
        in_block = value.style in ("|", ">") if isinstance(value, yaml.ScalarNode) else not _is_flow(value)
        if in_block:
            return ""
        rest = self.lines[value.end_mark.line][value.end_mark.column :].rstrip()
        return rest if rest.lstrip().startswith("#") else ""


def _is_flow(node: yaml.Node) -> bool:
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


@lru_cache(maxsize=4)
def _composed(text: str) -> yaml.Node:
    """Return the tree of a text that was read strictly before, with where each part begins and ends."""
    root = yaml.compose(text.removeprefix("\ufeff"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    if root is None:
        raise ValueError("an empty text has no tree")
    return root


def _lines(text: str) -> list[str]:
    """Split a text after its line breaks, as YAML counts them."""
    ends = [match.end() for match in _BREAK.finditer(text)]
    parts = [text[a:b] for a, b in zip([0, *ends], [*ends, len(text)], strict=True)]
    return [part for part in parts if part]


def _in_blocks(text: str) -> bool:
    """Say whether the decisions stand in a block of which each can be cut out."""
    root = _composed(text)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return False
    found = next((node for key, node in root.value if key.value == "decisions"), None)
    if not isinstance(found, yaml.SequenceNode) or found.flow_style or not found.value:
        return False
    return not any(entry.flow_style for entry in found.value)


def _last(node: yaml.Node) -> int:
    """Return the line on which the last thing said in a node ends: a block's own mark lies behind its comments."""
    if isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        return _last(last[1] if isinstance(last, tuple) else last)
    line: int = node.end_mark.line
    return line - 1 if node.end_mark.column == 0 and line > node.start_mark.line else line


def _without(text: str, fingerprint: str) -> str:
    """Cut out a decision with the comments right above it."""
    marks = _Marks(text)
    node = marks.entries[fingerprint]
    first = node.start_mark.line
    while marks.lines[first - 1].lstrip().startswith("#"):
        first -= 1
    del marks.lines[first : _last(node) + 1]
    left = marks.text()
    return left if len(marks.entries) > 1 else re.sub(r"(?m)^decisions:", "decisions: []", left, count=1)


def _added(text: str, entry: Entry) -> str:
    """Put a decision behind the last one."""
    if not _in_blocks(text):
        return re.sub(r"(?m)^decisions: \[\]", lambda _: "\n".join(["decisions:", *entry_lines(entry)]), text, count=1)
    marks = _Marks(text)
    last = list(marks.entries.values())[-1]
    first, column = _last(last) + 1, last.start_mark.column
    marks.put(first, first, [" " * (column - 4) + line[max(0, 4 - column) :] for line in entry_lines(entry)])
    return marks.text()


def _replaced(text: str, entry: Entry) -> str:
    """Change the keys of a decision that differ; comments behind them and between them stay."""
    wanted = entry_fields(entry)
    for key in list(wanted):
        text = _set(text, entry.fingerprint, key, wanted)
    marks = _Marks(text)
    for key, value in reversed(marks.entries[entry.fingerprint].value):
        if key.value not in wanted:
            del marks.lines[key.start_mark.line : _last(value) + 1]
    return marks.text()


def _set(text: str, fingerprint: str, key: str, wanted: dict[str, str | list[str]]) -> str:
    """Give one key of a decision its wanted text, in the place of what it has or behind the key before it."""
    marks = _Marks(text)
    node = marks.entries[fingerprint]
    nodes = {each.value: (each, value) for each, value in node.value}
    indent = " " * node.start_mark.column
    if key in nodes:
        at, value = nodes[key]
        if _says(value, wanted[key]):
            return text
        opening = marks.lines[at.start_mark.line][: at.start_mark.column]
        marks.put(at.start_mark.line, _last(value) + 1, _field(opening, indent, key, wanted[key], marks.behind(value)))
    else:
        keys = list(wanted)
        before = next(each for each in reversed(keys[: keys.index(key)]) if each in nodes)
        first = _last(nodes[before][1]) + 1
        marks.put(first, first, _field(indent, indent, key, wanted[key], ""))
    return marks.text()


def _field(opening: str, indent: str, key: str, said: str | list[str], behind: str) -> list[str]:
    if isinstance(said, str):
        return [f"{opening}{key}: {said}{behind}"]
    return [f"{opening}{key}:", *(f"{indent}  - {line}" for line in said)]


def _says(value: yaml.Node, said: str | list[str]) -> bool:
    """Say whether a node reads as the wanted text does."""
    text = said if isinstance(said, str) else "\n".join(f"- {line}" for line in said)
    return _plain(_composed(text)) == _plain(value)


def _plain(node: yaml.Node) -> object:
    if isinstance(node, yaml.ScalarNode):
        return " ".join(node.value.split())
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    return [_plain(each) for each in node.value]

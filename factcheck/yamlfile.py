"""Strict YAML: every scalar a string that knows its line and column, and nothing that surprises.

Plain YAML reads ``NO`` as false and ``1.10`` as 1.1, lets a second key of one name win, and expands
aliases without end. Here no value is guessed, duplicates, aliases, anchors and tags are refused, and
size and depth are bounded. The nodes are built from the parser's events with a stack of our own,
because the C composer overflows the machine's stack on deep nesting while its event parser does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from factcheck.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["ConfigError", "Mapping", "Node", "Plain", "Scalar", "Sequence", "load_plain", "load_yaml", "read_yaml"]

MAX_BYTES = 5_000_000
MAX_DEPTH = 32

Plain = str | list["Plain"] | dict[str, "Plain"]

_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_OPEN_QUOTE = "while scanning a quoted scalar"
_HINTS = (
    ("found a tab", "Indent with spaces, not tabs."),
    ("cannot start any token", "Indent with spaces, not tabs; put a text that begins with @, ` or % in quotes."),
    ("mapping values are not allowed", 'Put a text that holds a colon in quotes: "Title: and more".'),
    ("end of stream", "Close the quotation mark that opens here."),
    ("expected ',' or", "Close the bracket, or put a comma between the entries."),
    ("expected key", "Line this key up with those above it, or put the text in quotes."),
    ("expected <block end>", "Line this up with the entries above it, or put the text in quotes."),
    ("expected '-' indicator", "Line this up with the entries above it, each after a dash."),
    ("expected ':'", "Write a colon and a space after the key."),
    ("expected <document start>", "Keep one document in the file, its keys at the start of their lines."),
)
_HINT = "Check the indentation, colons and quotation marks here."


@dataclass(slots=True)
class Scalar:
    """A text as it stands, with the line and column (from 1) at which it begins."""

    text: str
    line: int
    column: int
    plain: bool = True

    @property
    def empty(self) -> bool:
        """Say whether nothing is given here: no text at all, or an unquoted ``null``."""
        return self.plain and self.text in _EMPTY


@dataclass(slots=True)
class Sequence:
    """A list of nodes."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys and their nodes, in the order of the file; `keys` holds where each key stands."""

    line: int
    column: int
    items: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Scalar] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


def read_yaml(path: Path, name: str) -> Node:
    """Load the YAML file at `path`, called `name` in errors; UTF-8, with or without a byte order mark.

    Raises ConfigError where the file cannot be opened, is too large, is not UTF-8, or is not the YAML we take.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ConfigError(name, f"cannot be read: {error.strerror}", "Check the name and its permissions.") from None
    _check_size(len(data), name)
    try:
        return load_yaml(data.decode("utf-8"), name)
    except UnicodeDecodeError as error:
        line, column = _position(data[: error.start].decode("utf-8"))
        message = f"byte {data[error.start]:#04x} is not UTF-8"
        raise ConfigError(f"{name}:{line}:{column}", message, "Save the file in the encoding UTF-8.") from None


def load_plain(text: str, name: str) -> Plain:
    """Load YAML as plain lists and dictionaries of strings, for data whose places nobody asks about."""
    return _plain(load_yaml(text, name))


def load_yaml(text: str, name: str, first_line: int = 1) -> Node:
    """Load one YAML document as a tree of nodes; an empty document is an empty scalar.

    `first_line` is the line at which `text` begins in the file that errors call `name`. Raises ConfigError at
    ``name:line:column`` for a syntax error, a duplicate key, an alias, anchor or tag, a second document, a control
    character, or a document too large or too deep.
    """
    text = text.removeprefix("\ufeff")
    _check_size(len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass")), name)
    _check_characters(text, name, first_line)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    builder = _Builder(name, first_line)
    try:
        while loader.check_event():
            builder.take(loader.get_event())
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(error, builder) from None
    finally:
        loader.dispose()
    return builder.root or Scalar("", first_line, 1)


class _Builder:
    """Builds the tree from events, one level of the stack a level of the document."""

    def __init__(self, name: str, first_line: int) -> None:
        self.name = name
        self.first_line = first_line
        self.root: Node | None = None
        self.stack: list[Sequence | Mapping] = []
        self.key: list[Scalar | None] = []
        self.documents = 0

    def take(self, event: Any) -> None:
        """Add what `event` says to the tree."""
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_extras(event)
            self._check_escapes(event)
            mark: Any = event.start_mark
            self._place(Scalar(event.value, mark.line + self.first_line, mark.column + 1, not event.style), event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
            self.key.pop()
        elif isinstance(event, yaml.AliasEvent):
            raise self.error(event, "an alias is not taken here", f"Write out what *{event.anchor} stands for.")
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise self.error(event, "a second document begins here", "Keep one document in the file.")

    def error(self, event: Any, message: str, hint: str) -> ConfigError:
        """Return an error that stands where `event` begins."""
        return self.error_at(event.start_mark.line, event.start_mark.column, message, hint)

    def error_at(self, line: int, column: int, message: str, hint: str) -> ConfigError:
        """Return an error at a line and column counted from 0 in the document."""
        return ConfigError(f"{self.name}:{line + self.first_line}:{column + 1}", message, hint)

    def _refuse_extras(self, event: Any) -> None:
        if event.anchor is not None:
            message = f"an anchor, &{event.anchor}, is not taken here"
            raise self.error(event, message, "Write the value out where it is needed.")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            raise self.error(event, f"a tag, {tag}, is not taken here", "Write the value without it.")

    def _check_escapes(self, event: Any) -> None:
        if event.style == '"' and (bad := _NOT_YAML.search(event.value)):
            message = f"the text holds the control character U+{ord(bad.group()):04X}"
            raise self.error(event, message, "Take the escape out of the text.")

    def _open(self, event: Any) -> None:
        if len(self.stack) >= MAX_DEPTH:
            hint = "Check for brackets that are never closed."
            raise self.error(event, f"nested more than {MAX_DEPTH} levels deep", hint)
        self._refuse_extras(event)
        made = Sequence if isinstance(event, yaml.SequenceStartEvent) else Mapping
        node = made(event.start_mark.line + self.first_line, event.start_mark.column + 1)
        self._place(node, event)
        self.stack.append(node)
        self.key.append(None)

    def _place(self, node: Node, event: Any) -> None:
        if not self.stack:
            self.root = node
            return
        parent, key = self.stack[-1], self.key[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif key is not None:
            parent.items[key.text] = node
            self.key[-1] = None
        else:
            self.key[-1] = self._key_of(parent, node, event)

    def _key_of(self, parent: Mapping, node: Node, event: Any) -> Scalar:
        if not isinstance(node, Scalar) or not node.text:
            hint = "Write `key: value`; put text that begins with { or [ in quotes."
            raise self.error(event, "a key must be a word", hint)
        if node.text in parent.keys:
            first = parent.keys[node.text]
            hint = f"It stands first on line {first.line}; keep one of the two."
            raise self.error(event, f"the key '{_short(node.text)}' stands twice", hint)
        parent.keys[node.text] = node
        return node


def _syntax_error(error: yaml.MarkedYAMLError, builder: _Builder) -> ConfigError:
    """Say in plain words what the parser found, where, and what usually causes it."""
    problem = error.problem or "not YAML"
    quoted = (error.context or "").startswith(_OPEN_QUOTE) and "end of stream" in problem
    mark = (error.context_mark if quoted else None) or error.problem_mark or error.context_mark
    hint = next((hint for words, hint in _HINTS if words in problem), _HINT)
    if quoted:
        problem = "a quotation mark is never closed"
    return builder.error_at(mark.line if mark else 0, mark.column if mark else 0, f"not valid YAML: {problem}", hint)


def _check_size(size: int, name: str) -> None:
    if size > MAX_BYTES:
        hint = "Split the file, or check that it is the right one."
        raise ConfigError(name, f"larger than {MAX_BYTES // 1_000_000} MB", hint)


def _check_characters(text: str, name: str, first_line: int) -> None:
    bad = _NOT_YAML.search(text)
    if bad is None:
        return
    line, column = _position(text[: bad.start()])
    message = f"the character U+{ord(bad.group()):04X} may not stand here"
    hint = "Save the file as UTF-8 text, and delete the invisible character."
    raise ConfigError(f"{name}:{line + first_line - 1}:{column}", message, hint)


def _position(before: str) -> tuple[int, int]:
    """Return the line and column, from 1, of the character after `before`."""
    breaks = list(_LINE_BREAK.finditer(before))
    return len(breaks) + 1, len(before) - (breaks[-1].end() if breaks else 0) + 1


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


def _plain(node: Node) -> Plain:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key: _plain(item) for key, item in node.items.items()}

"""XML read as a stream, with nothing in it that could reach out of it or blow it up.

A document type, and with it every entity, is refused: no office document and no feed needs one. Nothing outside the
text is ever asked for. Memory does not grow with the size of the document, and nesting is bounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol
from xml.parsers import expat

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_DEPTH = 256
_SEPARATOR = " "


class XmlError(ValueError):
    """A text that is no XML, or holds what is not to be followed."""


class Handler(Protocol):
    """What takes in a stream; a name is the name of an element without its namespace, which stands beside it."""

    def start(self, name: str, space: str, attributes: Mapping[str, str]) -> None:
        """Take in the start of an element; names of attributes are without namespace."""

    def end(self, name: str, space: str) -> None:
        """Take in the end of an element."""

    def text(self, data: str) -> None:
        """Take in text; one text may come in several pieces."""


class _Nothing:
    """Takes in everything and keeps nothing."""

    def start(self, name: str, space: str, attributes: Mapping[str, str]) -> None:
        """Take in the start of an element."""

    def end(self, name: str, space: str) -> None:
        """Take in the end of an element."""

    def text(self, data: str) -> None:
        """Take in text."""


def stream(data: bytes, handler: Handler) -> None:
    """Send the elements and texts of an XML document to `handler`, in order; raises XmlError."""
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise XmlError("nested too deeply")
        space, _, local = name.rpartition(_SEPARATOR)
        handler.start(local, space, {key.rpartition(_SEPARATOR)[2]: value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        space, _, local = name.rpartition(_SEPARATOR)
        handler.end(local, space)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise XmlError(f"no XML: {expat.errors.messages.get(error.code, '')}") from None


def check(data: bytes) -> None:
    """Read an XML document for its form alone, before another library reads it; raises XmlError."""
    stream(data, _Nothing())


def _refuse(*_: object) -> None:
    raise XmlError("has a document type, which is not read")

"""What front matter or a sidecar tells of a source: title, publisher, address, language, date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.fields import Fields, misspelt
from factcheck.model import Problem
from factcheck.read.page import Meta, UnreadableError
from factcheck.yamlfile import ConfigError, Node, load_yaml, read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.casefile import SourceSettings

_KEYS = ("id", "title", "publisher", "url", "language", "published", "primary")
_OPENING = re.compile(r"---[ \t]*(?:\r\n|\r|\n)(?=[A-Za-z_][\w -]{0,40}:(?:\s|$))")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
_FARTHEST = 20_000  # characters within which front matter must end


def split_front_matter(text: str, name: str) -> tuple[Meta, int]:
    """Return what the front matter of `text` tells, and the offset at which the text proper begins.

    Front matter is a block of YAML between two lines of three dashes, at the very start. Keys it does not share
    with us are left alone: other programs have theirs. Raises UnreadableError where it cannot be understood.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return Meta(), 0
    # `^` knows no lone CR, so line ends are made one character wide, which keeps every offset but that of CRLF.
    closing = _CLOSING.search(text[: opening.end() + _FARTHEST].replace("\r", "\n"), opening.end())
    if closing is None:
        problem = Problem(f"{name}:1:1", "the front matter is never closed", "End it with a line of three dashes: ---")
        raise UnreadableError([problem])
    end = closing.end() + (text[closing.end() - 1 : closing.end() + 1] == "\r\n")
    try:
        node = load_yaml(text[opening.end() : closing.start()], name, first_line=2)
    except ConfigError as error:
        raise UnreadableError(error.problems) from None
    return _meta(node, "the front matter", name), end


def read_sidecar(path: Path, name: str) -> Meta:
    """Return what the sidecar at `path` tells; raises UnreadableError where it cannot be understood."""
    try:
        node = read_yaml(path, name)
    except ConfigError as error:
        raise UnreadableError(error.problems) from None
    return _meta(node, "the sidecar", name)


def from_settings(settings: SourceSettings) -> Meta:
    """Return what a claims.yaml tells of a source."""
    return Meta(**{key: getattr(settings, key) for key in _KEYS})


def _meta(node: Node, what: str, name: str) -> Meta:
    problems: list[Problem] = []
    fields = Fields(node, what, name, problems)
    for key, at in fields.node.keys.items():
        if key not in _KEYS and (meant := misspelt(key, _KEYS)):
            fields.wrong(at, f"unknown key '{key}' in {what}", f"Did you mean '{meant}'?")
    meta = Meta(
        id=fields.identifier("id"),
        title=fields.text("title"),
        publisher=fields.text("publisher"),
        url=fields.text("url"),
        language=fields.language(),
        published=fields.day("published"),
        primary=fields.flag("primary"),
    )
    if problems:
        raise UnreadableError(problems)
    return meta

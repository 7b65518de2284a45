"""Words as YAML: what no reader can mistake, on one line where it fits."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

Said = str | Sequence["Said"] | Mapping[str, "Said"]


class Block(dict[str, "Said"]):
    """A mapping that is written with a line a key, where others go into braces on one line."""


_PLAIN = re.compile(r"[^\W_](?:[\w .()/%€£$+~–’'-]*[\w.)%€£$])?")
_TAKEN = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
_HIDDEN = re.compile("[\x7f-\xa0\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_INDENT = "  "
WIDTH = 110


def scalar(text: str) -> str:
    """Return text as a YAML scalar on one line that reads back as it is.

    It stands bare where no YAML reader can mistake it, else in double quotes; what prints nothing is escaped.
    """
    if _PLAIN.fullmatch(text) and text.lower() not in _TAKEN and not text[0].isdigit():
        return text
    return _HIDDEN.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(text, ensure_ascii=False))


def flow(said: Said) -> str:
    """Return `said` on one line: a scalar, ``[a, b]`` or ``{key: value}``."""
    if isinstance(said, str):
        return said if said in ("true", "false") else scalar(said)
    if isinstance(said, Mapping):
        return f"{{{', '.join(f'{scalar(key)}: {flow(value)}' for key, value in said.items())}}}"
    return f"[{', '.join(flow(one) for one in said)}]"


def field_lines(key: str, said: Said) -> list[str]:
    """Return ``key: value`` as lines: a list of entries below its key, a list of words beside it, folded to width."""
    if isinstance(said, Block):
        return [f"{scalar(key)}:", *(_INDENT + line for name in said for line in field_lines(name, said[name]))]
    if isinstance(said, str | Mapping) or not said or isinstance(said[0], str):
        return _folded(f"{scalar(key)}: {flow(said)}", said)
    return [f"{scalar(key)}:", *(_INDENT + line for one in said for line in entry_lines(one))]


def entry_lines(said: Said) -> list[str]:
    """Return the entry of a list: one line, or one a key where it is a block."""
    if not isinstance(said, Block):
        return [f"- {flow(said)}"]
    lines = [line for key, value in said.items() for line in field_lines(key, value)]
    return ["- " + lines[0], *(_INDENT + line for line in lines[1:])]


def _folded(line: str, said: Said) -> list[str]:
    """Return a line in pieces of at most the width, parted behind the commas of its list."""
    if isinstance(said, str | Mapping) or len(line) <= WIDTH:
        return [line]
    head, words = line[: line.index("[")], [flow(one) for one in said]
    lines = [f"{head}[{words[0]}"]
    for word in words[1:]:
        if len(lines[-1]) + len(word) + 3 > WIDTH:
            lines[-1] += ","
            lines.append(_INDENT + word)
        else:
            lines[-1] += f", {word}"
    return [*lines[:-1], lines[-1] + "]"]

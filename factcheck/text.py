"""Text from a source made safe to print: no control character, no bidirectional trick, one line."""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_LINE_BREAKS = frozenset("\t\n\v\f\r\x85\u2028\u2029")
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_JOINER = "\N{WORD JOINER}"
_RUN = re.compile(" {2,}")


def clean(text: str) -> str:
    """Fold white space and make control characters visible, so that no source can drive a terminal.

    C0, C1, DEL, bidirectional and other format controls and lone surrogates become U+FFFD; soft hyphens and
    zero-width marks, which print nothing, go.
    """
    if not (text.isascii() and text.isprintable()):
        text = "".join(map(_shown, text))
    return _RUN.sub(" ", text)


def inert(line: str) -> str:
    """Keep a printed line from being a command to the machine that runs a build, whatever a source made it say.

    Those act on lines that begin with ``::`` and on ``##[`` anywhere; a mark that prints nothing parts the signs.
    """
    line = line.replace("##[", f"##{_JOINER}[").replace("##vso", f"##{_JOINER}vso")
    text = line.lstrip()
    return line[: len(line) - len(text)] + f":{_JOINER}:{text[2:]}" if text.startswith("::") else line


def _shown(char: str) -> str:
    """Return what is printed for one character."""
    if char in _LINE_BREAKS:
        return " "
    if char in _INVISIBLE:
        return ""
    category = unicodedata.category(char)
    if category in ("Cc", "Cf", "Cs"):
        return REPLACEMENT
    return " " if category == "Zs" else char

"""Text from a source made safe to print: no control character, no bidirectional trick, one line."""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_LINE_BREAKS = frozenset("\t\n\v\f\r\x85\u2028\u2029")
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_RUN = re.compile(" {2,}")


def clean(text: str) -> str:
    """Fold white space and make control characters visible, so that no source can drive a terminal.

    C0, C1, DEL, bidirectional and other format controls and lone surrogates become U+FFFD; soft hyphens and
    zero-width marks, which print nothing, go.
    """
    if not (text.isascii() and text.isprintable()):
        text = "".join(map(_shown, text))
    return _RUN.sub(" ", text)


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

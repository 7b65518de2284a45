"""A page with no more signs than a browser needs: nothing that is shown changes."""

from __future__ import annotations

import re

_PARTS = re.compile(r"(<style>.*?</style>|<script>.*?</script>|<[^<>]*>)", re.DOTALL)
_QUOTED = re.compile(r'="([A-Za-z0-9_.:#%,-]+)"(?=[ \n>])')
_LAST = re.compile(r'="([A-Za-z0-9_.:#%,-]+)"/>')
_AIR = re.compile(r"([{};,])\s++|(?<!\s)\s++(?=\{)")


def lean(page: str) -> str:
    """Drop quotes around attributes of plain signs, and write a quotation mark in the text as itself.

    Every ``<`` and ``>`` of a text is escaped before, so that what stands between two of them is a tag.
    """
    parts = _PARTS.split(page)
    parts[::2] = [_text(part) for part in parts[::2]]
    parts[1::2] = [_tag(part) for part in parts[1::2]]
    return "".join(parts)


def lean_style(css: str) -> str:
    """Drop the white space between rules and between the parts of one."""
    return _AIR.sub(r"\1", css).replace(";}", "}")


def _text(part: str) -> str:
    return part.replace("&#34;", '"').replace("&#39;", "'") if "&#3" in part else part


def _tag(part: str) -> str:
    if '="' not in part or part.startswith(("<style>", "<script>")):
        return part
    return _LAST.sub(r"=\1 />", _QUOTED.sub(r"=\1", part))

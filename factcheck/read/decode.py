"""Turn the bytes of a text file into characters, in the encodings a newsroom meets."""

from __future__ import annotations

import codecs
import string

from factcheck.model import Problem
from factcheck.read.page import UnreadableError

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1a\x1b")
_WITHOUT = dict.fromkeys(_CONTROLS)
_BLANK = string.whitespace + "\x85\xa0\u2028\u2029\ufeff\u200b"
_SAMPLE = 8192
_MOSTLY = 0.9  # share of the characters beyond ASCII that must be whole for a damaged file to pass as UTF-8
_FEW = 0.05  # share of the bytes in one half of a pair that may be other than zero, or zero in the other half


def decode(data: bytes, name: str) -> str:
    """Decode `data`: by its byte order mark, else as UTF-8, else as Windows-1252, of which Latin-1 is nearly a part.

    UTF-16 is known without its mark too, by the zeros it is full of. A byte order mark is not part of the text.
    Raises UnreadableError where the bytes are no text.
    """
    text = decode_any(data, name)
    if "\0" in text or _looks_binary(text):
        raise _unreadable(name, "is not a text file, whatever its name says")
    if not text.strip(_BLANK):
        raise UnreadableError([Problem(name, "is empty", "Fill the file, or leave it out with --exclude.")])
    return text


def decode_any(data: bytes, name: str, declared: str | None = None) -> str:
    """Decode `data` whatever it is; where it is neither UTF-16 nor UTF-8, the encoding it declares is believed.

    Raises UnreadableError where it begins as UTF-16 and does not go on so.
    """
    try:
        if data.startswith(_UTF16):
            return data.decode("utf-16")
        if order := _byte_order(data):
            return data.decode(order)
    except UnicodeDecodeError:
        raise _unreadable(name, "is damaged: it begins as UTF-16 and does not go on so") from None
    return _decode_bytes(data, declared)


def _byte_order(data: bytes) -> str | None:
    """Return which UTF-16 a text without a mark is in: in one half of its pairs, nearly every byte is zero."""
    sample = data[: _SAMPLE & ~1]
    first, second = sample[::2], sample[1::2]
    for zeros, others, order in ((second, first, "utf-16-le"), (first, second, "utf-16-be")):
        if len(sample) > 7 and zeros.count(0) > len(zeros) * (1 - _FEW) and others.count(0) < len(others) * _FEW:
            return order
    return None


def _decode_bytes(data: bytes, declared: str | None) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    mended = data.decode("utf-8-sig", errors="replace")
    beyond = sum(char > "\x7f" for char in mended)
    if beyond - mended.count("\N{REPLACEMENT CHARACTER}") >= _MOSTLY * beyond:
        return mended
    for encoding in (declared, "cp1252"):
        try:
            return data.decode(encoding or "cp1252")
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")


def _looks_binary(text: str) -> bool:
    """Say whether more than a few of the first characters are ones that no text holds."""
    sample = text[:_SAMPLE]
    return len(sample) - len(sample.translate(_WITHOUT)) > len(sample) // 100


def _unreadable(name: str, text: str) -> UnreadableError:
    return UnreadableError([Problem(name, text, "Save it as UTF-8 text, or leave it out with --exclude.")])

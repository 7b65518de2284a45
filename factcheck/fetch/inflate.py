"""Undo a page's compression within limits: a few bytes can be made to unpack into all the memory there is."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

CODINGS = "gzip, deflate"
RATIO = 100
_SMALL = 100_000  # bytes: what unpacks to less harms nobody, whatever its ratio
_STEP = 65_536
_GZIP = b"\x1f\x8b"
_NONE = ("", "identity", "none", "utf-8", "utf8", "binary")  # the last are what some servers call no coding
_WINDOWS = {"gzip": 31, "x-gzip": 31, "deflate": 15}


class TooLargeError(Exception):
    """More than the limit was sent, or unpacked; the message says which."""


class GarbledError(Exception):
    """The bytes are not what their coding says."""


def inflate(chunks: Iterable[bytes], coding: str, limit: int) -> bytes:
    """Return what `chunks` hold once unpacked, never more than `limit` bytes, nor than a hundred times their length.

    Raises TooLargeError and GarbledError, each with what to tell of it.
    """
    coding = coding.strip().lower()
    if coding in _NONE:
        return _joined(chunks, limit)
    if coding not in _WINDOWS:
        raise GarbledError(f"is packed as '{coding[:40]}', which was not asked for")
    return _unpacked(chunks, _WINDOWS[coding], limit)


def _joined(chunks: Iterable[bytes], limit: int) -> bytes:
    out = bytearray()
    for chunk in chunks:
        out += chunk
        _check(len(out), limit)
    return bytes(out)


def _unpacked(chunks: Iterable[bytes], window: int, limit: int) -> bytes:
    engine, out, taken = zlib.decompressobj(window), bytearray(), 0
    try:
        for chunk in chunks:
            if not taken and window == 15 and chunk[:1] and chunk[0] & 15 != 8:
                engine = zlib.decompressobj(-15)  # what some servers call deflate has no head
            taken += len(chunk)
            _check(taken, limit)
            waiting = chunk
            while waiting:
                if engine.eof:
                    if not waiting.startswith(_GZIP[: len(waiting)]):
                        break  # padding behind the page
                    engine = zlib.decompressobj(window)  # a page may be packed in pieces
                out += engine.decompress(waiting, _STEP)
                waiting = engine.unused_data if engine.eof else engine.unconsumed_tail
                _check(len(out), limit)
                if len(out) > max(_SMALL, RATIO * taken):
                    raise TooLargeError(f"unpacks to more than {RATIO} times what was sent")
    except zlib.error:
        raise GarbledError("is damaged: what was sent does not unpack") from None
    if not engine.eof:
        raise GarbledError("is damaged: it ends too early")
    return bytes(out)


def _check(size: int, limit: int) -> None:
    if size > limit:
        raise TooLargeError(f"is larger than {limit // 1_000_000} MB")

"""ZIP archives, opened so that none can unfold into more than a hundred times its size.

Sizes an archive states of itself are not believed: they are added up first, and counted again while reading.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from factcheck.read.page import unreadable

MAX_RATIO = 100
MAX_MEMBERS = 5_000
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError, KeyError)
_DAMAGED = "is damaged: what it packs cannot be unpacked"
_HINT = "Save it anew from the program it comes from, or leave it out with --exclude."


class Archive:
    """The members of a ZIP archive, read within a limit that all of them share."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self.left = MAX_RATIO * len(data)
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE:
            raise unreadable(name, _DAMAGED, _HINT) from None
        members = self.zip.infolist()
        if len(members) > MAX_MEMBERS or sum(each.file_size for each in members) > self.left:
            raise self._too_large()
        self.names = frozenset(each.filename for each in members)

    def read(self, member: str) -> bytes:
        """Return a member unpacked; raises UnreadableError where it is not there, damaged or too large."""
        try:
            with self.zip.open(member) as opened:
                data = opened.read(self.left + 1)
        except _DAMAGE:
            raise unreadable(self.name, _DAMAGED, _HINT) from None
        if len(data) > self.left:
            raise self._too_large()
        self.left -= len(data)
        return data

    def _too_large(self) -> Exception:
        said = f"unpacks to more than {MAX_RATIO} times its size"
        return unreadable(self.name, said, "Save it as plain text if you trust it, or leave it out with --exclude.")


def open_archive(data: bytes, name: str) -> Archive:
    """Return the archive that `data` is; raises UnreadableError where it is damaged or would grow too large."""
    return Archive(data, name)

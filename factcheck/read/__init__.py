"""Files into sources: find them, decode them, learn what is told of them, tell headline from furniture.

:func:`read_sources` never raises over a file: each one that cannot be read is a problem beside the sources
that can. The text of a source is its whole file, decoded, so that every offset is an offset in the file;
front matter, list marks, stamps and addresses are regions with the role ``furniture``.
"""

from factcheck.read.sources import MAX_BYTES, READERS, read_sources

__all__ = ["MAX_BYTES", "READERS", "read_sources"]

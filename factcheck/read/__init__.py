"""Files into sources: find them, decode them, learn what is told of them, tell headline from furniture.

:func:`read_sources` never raises over a file: each one that cannot be read is a problem beside the sources
that can. The text of a plain source is its whole file, decoded, so that every offset is an offset in the file;
front matter, list marks, stamps and addresses are regions with the role ``furniture``. Of a page, a document or a
table the text is what is to be read in it, and marks tell where in the file each stretch of it stands.
"""

from factcheck.read.sources import MAX_BYTES, read_sources

__all__ = ["MAX_BYTES", "read_sources"]

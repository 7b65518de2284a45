"""claims.yaml: what an editor says of a case, read and validated with line and column.

:func:`load_case` reads the file; :func:`read_case` reads its text. Both report every mistake at once.
"""

from factcheck.casefile.load import load_case, read_case
from factcheck.casefile.model import (
    Case,
    Column,
    Correction,
    DeclaredFact,
    Entity,
    Holding,
    PluginUse,
    SourceSettings,
    StatedClaim,
    TableSettings,
)

__all__ = [
    "Case",
    "Column",
    "Correction",
    "DeclaredFact",
    "Entity",
    "Holding",
    "PluginUse",
    "SourceSettings",
    "StatedClaim",
    "TableSettings",
    "load_case",
    "read_case",
]

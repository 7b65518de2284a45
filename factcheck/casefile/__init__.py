"""claims.yaml: what an editor says of a case, read and validated with line and column.

:func:`load_case` reads the file; :func:`read_case` reads its text. Both report every mistake at once.
"""

from factcheck.casefile.load import load_case, read_case
from factcheck.casefile.model import Case, Correction, DeclaredFact, Entity, Holding, SourceSettings, StatedClaim

__all__ = [
    "Case",
    "Correction",
    "DeclaredFact",
    "Entity",
    "Holding",
    "SourceSettings",
    "StatedClaim",
    "load_case",
    "read_case",
]

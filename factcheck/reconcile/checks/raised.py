"""How a checker says what it found, so that every check carries the figures its fingerprint is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Check, CheckKind
from factcheck.reconcile.fingerprint import of_check

if TYPE_CHECKING:
    from collections.abc import Sequence


def raised(kind: CheckKind, source: str, span: tuple[int, int], text: str, figures: Sequence[str]) -> Check:
    """Return the finding that `figures` do not fit the source in which they stand at `span`."""
    return Check(kind, source, *span, text, of_check(kind, source, figures), figures=tuple(figures))

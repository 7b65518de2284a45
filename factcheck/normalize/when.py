"""When and where a text was written, as far as its figures depend on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class Unresolved(ValueError):  # noqa: N818 - it names a mention's state, not a failure of ours
    """Raised where a mention says nothing that can be compared, such as *last Tuesday* in an undated text.

    The caller drops the mention.
    """


@dataclass(frozen=True, slots=True)
class When:
    """The day a text was published, where known, and its language."""

    published: date | None = None
    language: str = "en"

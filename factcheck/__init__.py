"""Find where the sources of a story contradict each other.

import factcheck

report = factcheck.check(["articles/"])
report.to_frame()                       # one row a claim
factcheck.extract("a fine of €30.5 million", language="en")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from factcheck import extract as _stage  # noqa: F401 - imported later, the stage would hide the function of its name

if TYPE_CHECKING:
    from datetime import date

    from factcheck.model import Mention
    from factcheck.pipeline import check
    from factcheck.report.frame import Report

__version__ = "0.1.0"
__all__ = ["Report", "__version__", "check", "extract"]

_LATE = {"check": "factcheck.pipeline", "Report": "factcheck.report.frame"}


def extract(text: str, language: str | None = None, published: date | None = None) -> list[Mention]:  # type: ignore[no-redef]
    """Find every figure in `text`, with its exact place and its value.

    `language` is an ISO 639-1 code, guessed where it is not given; `published` is the day the text appeared,
    against which *last Tuesday* is read. Offsets count code points.
    """
    from factcheck.pipeline import read_text

    return read_text(text, language, published)


def __getattr__(name: str) -> Any:
    """Load the rest of the interface when it is first asked for: importing factcheck stays cheap."""
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATE[name]), name)

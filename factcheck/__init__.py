"""Find where the sources of a story contradict each other.

import factcheck

report = factcheck.check(["articles/"])
report.to_frame()                       # one row a claim
factcheck.extract("a fine of €30.5 million", language="en")
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.pipeline import check, extract
    from factcheck.report.frame import Report

__version__ = "0.1.0"
__all__ = ["Report", "__version__", "check", "extract"]


class _Late:
    """A name of the interface, loaded when it is asked for, so that importing factcheck stays cheap.

    It takes no new value: importing the stage ``factcheck.extract`` must not hide the function of that name.
    """

    def __init__(self, module: str) -> None:
        self.module = module

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, package: object, owner: type) -> Any:
        return getattr(import_module(self.module), self.name)

    def __set__(self, package: object, value: object) -> None:
        pass


class _Interface(ModuleType):
    check = _Late("factcheck.pipeline")
    extract = _Late("factcheck.pipeline")
    Report = _Late("factcheck.report.frame")


def __dir__() -> list[str]:
    """Name the interface for completion."""
    return sorted(__all__)


sys.modules[__name__].__class__ = _Interface

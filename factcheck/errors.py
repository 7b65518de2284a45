"""What can go wrong that a person can mend; the command line turns each into exit code 2.

FactcheckError
├── ConfigError      claims.yaml, a sidecar or front matter does not say what it should
└── SourceError      there is nothing to read where something should be
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from factcheck.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable


class FactcheckError(Exception):
    """One or several mistakes, each with its place and what to do about it."""

    def __init__(self, place: str, message: str, hint: str = "") -> None:
        self.problems: tuple[Problem, ...] = (Problem(place, message, hint),)
        super().__init__(place, message, hint)

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> Self:
        """Return one error that holds all of `problems`, of which there is at least one."""
        held = tuple(problems)
        error = cls(held[0].place, held[0].text, held[0].hint)
        error.problems = held
        return error

    @property
    def place(self) -> str:
        """Where the first mistake stands, as ``name:line:column``."""
        return self.problems[0].place

    @property
    def message(self) -> str:
        """What the first mistake is."""
        return self.problems[0].text

    @property
    def hint(self) -> str:
        """What to do about the first mistake."""
        return self.problems[0].hint

    def __str__(self) -> str:
        return "\n".join(_line(problem) for problem in self.problems)


class ConfigError(FactcheckError):
    """Mistakes in a settings file."""


class SourceError(FactcheckError):
    """Nothing to read where something should be."""


def missing_extra(what: str, extra: str) -> FactcheckError:
    """Return the error of something that needs libraries which are not installed, with the line that installs them."""
    return FactcheckError("", f"{what} needs libraries that are not installed", f"pip install 'factcheck[{extra}]'")


def _line(problem: Problem) -> str:
    """Write a problem on one line."""
    return f"{problem.place}: {problem.text}" + (f" ({problem.hint})" if problem.hint else "")

"""Readers and extractors that other packages bring, found by their entry points, used only where claims.yaml asks.

Group ``factcheck.readers``: an object with `suffixes`, the endings of the files it reads (``.odt``), and
``read(data: bytes, name: str) -> Sequence[Page]``, which raises UnreadableError. It runs in the process that reads
files, which can open no connection and write no file.

Group ``factcheck.extractors``: a callable that takes its settings, a mapping of texts, and returns an
:class:`Extractor`. What that suggests counts only where it is the source's own words and reads as one figure, and
every claim made of it carries the plug-in's name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

from factcheck.errors import ConfigError
from factcheck.fields import nearest
from factcheck.model import Problem, Source
from factcheck.read.page import Meta, Page, UnreadableError
from factcheck.read.plugged import GROUP as READERS

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from factcheck.casefile import PluginUse

__all__ = ["EXTRACTORS", "READERS", "Extractor", "Meta", "Page", "Plugins", "Suggestion", "UnreadableError", "load"]

EXTRACTORS = "factcheck.extractors"
Settings = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A figure that a plug-in says a source holds.

    `quote` are the figure's words as they stand in the source, from its hedge to its unit; `reads` the same figure as
    anyone would write it, where its own words do not say it plainly. Where it stands is told by its offset `start`,
    or by `within`, longer words around it that stand in the source once; neither is needed for a quote that does.
    """

    quote: str
    reads: str | None = None
    within: str | None = None
    start: int | None = None


class Extractor(Protocol):
    """What finds figures that the grammar does not."""

    def __call__(self, source: Source) -> Iterable[Suggestion]:
        """Return what stands in `source`; may raise anything, which is told as a problem of that source."""


@dataclass(frozen=True, slots=True)
class Plugins:
    """The plug-ins of a run, by name and in the order of claims.yaml."""

    readers: tuple[str, ...] = ()
    extractors: tuple[tuple[str, Extractor], ...] = ()


def load(uses: Sequence[PluginUse], settings: Settings) -> Plugins:
    """Load the plug-ins that a claims.yaml names; raises ConfigError where one is not installed, or fails.

    An extractor that cannot work with its settings raises ValueError, with what to mend.
    """
    found = {group: _entries(group) for group in (READERS, EXTRACTORS)}
    known = sorted({name for group in found.values() for name in group})
    problems = [_unknown(use, known) for use in uses if use.name not in known]
    if problems:
        raise ConfigError.of(problems)
    return Plugins(
        tuple(use.name for use in uses if use.name in found[READERS]),
        tuple(
            (use.name, _made(use, found[EXTRACTORS][use.name], settings.get(use.name, {})))
            for use in uses
            if use.name in found[EXTRACTORS]
        ),
    )


def _entries(group: str) -> dict[str, EntryPoint]:
    from importlib.metadata import entry_points

    return {entry.name: entry for entry in entry_points(group=group)}


def _unknown(use: PluginUse, known: Sequence[str]) -> Problem:
    near = nearest(use.name, known)
    hint = f"Did you mean '{near}'? " if near else ""
    listed = f"Installed are {', '.join(known)}." if known else "None is installed; install its package with pip."
    return Problem(use.place, f"no plug-in is called '{use.name}'", hint + listed)


def _made(use: PluginUse, entry: EntryPoint, settings: Mapping[str, str]) -> Extractor:
    """Return an extractor, ready to be asked."""
    try:
        return cast("Callable[[Mapping[str, str]], Extractor]", entry.load())(settings)
    except Exception as error:
        told = str(error) if isinstance(error, ValueError) else f"{type(error).__name__}: {error}"
        hint = "Mend that, or take it out of `plugins`."
        raise ConfigError(use.place, f"plug-in '{use.name}' cannot be used: {told}", hint) from error

"""The package's own data files as plain lists and dictionaries, in a run that remembers from what an earlier one kept.

YAML takes many times as long to read as JSON, and the names that CLDR gives take the loading of a library.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Remember = Callable[[str, Callable[[], Any]], Any]

_REMEMBER: ContextVar[Remember | None] = ContextVar("remember", default=None)


@contextmanager
def remembering(remember: Remember) -> Iterator[None]:
    """Let `remember` answer for data meanwhile: it is given a name, and what makes the data of that name."""
    before = _REMEMBER.set(remember)
    try:
        yield
    finally:
        _REMEMBER.reset(before)


def remembered(name: str, make: Callable[[], Any]) -> Any:
    """Return what `make` makes of this package and its libraries alone: plain lists, dictionaries and texts."""
    remember = _REMEMBER.get()
    return make() if remember is None else remember(name, make)


def read_datafile(package: str, name: str) -> Any:
    """Return the YAML file `name` of a package of ours, every scalar a text as it stands."""

    def read() -> Any:
        import yaml

        text = resources.files(package).joinpath(name).read_text(encoding="utf-8")
        return yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))

    return remembered(f"{package} {name}", read)

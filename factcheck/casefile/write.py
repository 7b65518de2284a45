"""claims.yaml changed in place: comments and every unrelated byte stay, and nobody's change is overwritten."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.casefile import edits
from factcheck.casefile.load import read_case
from factcheck.errors import ConfigError, FactcheckError
from factcheck.files import write_atomically
from factcheck.folders import alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.casefile.model import Case, Correction, DeclaredFact, Holding


@dataclass(slots=True)
class CaseFile:
    """A claims.yaml as it was read, with the changes that :meth:`save` will write.

    Each change raises FactcheckError, and changes nothing, where the text cannot be made to say it.
    """

    path: Path
    before: str | None
    text: str

    @property
    def case(self) -> Case:
        """What the file says with the changes made."""
        return read_case(self.text, self.path.name)

    def declare(self, fact: DeclaredFact) -> None:
        """Declare a further fact, behind the others."""
        self.text = edits.declare(self.text, fact)

    def declare_all(self, facts: Sequence[DeclaredFact]) -> None:
        """Declare further facts, behind the others, in their order."""
        self.text = edits.declare_all(self.text, facts)

    def rename(self, old: str, new: str, label: str | None = None) -> None:
        """Give a declared fact another id or label; it remembers what it was."""
        self.text = edits.rename(self.text, old, new, label)

    def split(self, fact: DeclaredFact, moved: Sequence[Holding]) -> None:
        """Declare a fact that takes claims off the facts that have them now."""
        self.text = edits.split(self.text, fact, moved)

    def merge(self, kept: str, gone: str, moved: Sequence[Holding]) -> None:
        """Put one fact, with its present claims, into another, which remembers it."""
        self.text = edits.merge(self.text, kept, gone, moved)

    def hold(self, fact: str, moved: Sequence[Holding]) -> None:
        """Put claims to a declared fact, away from any other."""
        self.text = edits.hold(self.text, fact, moved)

    def correct(self, correction: Correction) -> None:
        """Say what words of a source read as."""
        self.text = edits.correct(self.text, correction)

    def leave_out(self, source: str, path: str, why: str = "") -> None:
        """Leave a source out of every run, with the reason behind it as a comment."""
        self.text = edits.leave_out(self.text, source, path, why)

    def save(self) -> None:
        """Write the file, whole or not at all.

        Raises FactcheckError, having written nothing, where someone else changed it since it was read.
        """
        self.before = save_over(self.path, self.before, self.text)


def open_case(path: Path) -> CaseFile:
    """Read the claims.yaml at `path` for changing; one that is not there begins empty.

    Raises ConfigError where it cannot be read or does not say what it should.
    """
    path = Path(os.path.realpath(path))  # a link stays one
    before = text_at(path)
    file = CaseFile(path, before, edits.EMPTY if before is None else before)
    read_case(file.text, path.name)
    return file


def text_at(path: Path) -> str | None:
    """Return the text of a file, ``None`` where there is none; raises ConfigError where it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ConfigError(path.name, f"cannot be read: {error.strerror}", "Check its permissions.") from None
    except UnicodeDecodeError:
        raise ConfigError(path.name, "is not UTF-8", "Save it in the encoding UTF-8.") from None


def save_over(path: Path, before: str | None, text: str | None) -> str | None:
    """Put `text` in the place of the `before` that a file held, and return it; ``None`` is no file.

    Raises FactcheckError, having written nothing, where the file holds something else, or cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with alone(path.parent):
            if text_at(path) != before:
                hint = "Do it again; nothing of theirs was overwritten."
                raise FactcheckError(path.name, "was changed by someone else meanwhile", hint)
            if text is None:
                path.unlink(missing_ok=True)
            elif text != before:
                write_atomically(path, text)
    except OSError as error:
        raise FactcheckError(path.name, f"cannot be written: {error.strerror}", "Check its permissions.") from None
    return text

"""Tables of a test's own: written to a folder, mapped, read."""

from __future__ import annotations

from pathlib import Path

from factcheck.casefile import Case, SourceSettings, read_case
from factcheck.tables import Mapped
from factcheck.tables.read import read_tables

MAPPING = """
sources:
  figures:
    path: {path}
    language: en
    table: {table}
"""
ALL = "{columns: {fact: item, value: amount, unit: unit, date: day, source: by}}"


def mapped(path: Path, table: str = ALL, extra: str = "") -> Mapped:
    """Read the table at `path` by a mapping."""
    case = read_case(MAPPING.format(path=path.name, table=table) + extra)
    return read_tables(case, settings_of(case, path), ())


def settings_of(case: Case, path: Path) -> list[SourceSettings]:
    """Return the settings of a case with the path that a check would give them."""
    from dataclasses import replace

    return [replace(one, path=str(path)) for one in case.sources]


def write(folder: Path, text: str, name: str = "figures.csv") -> Path:
    """Write a table and return where it is."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path

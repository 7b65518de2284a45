"""Read JSON lines: each line one row, its keys the headings of its values."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Any

from factcheck.read.assembly import Assembly, Place
from factcheck.read.decode import decode
from factcheck.read.page import Meta, Page, unreadable
from factcheck.read.sheet import Row, add_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_COLUMNS, MAX_VALUES = 2_000, 2_000  # keys of a file, values of a line


def read(data: bytes, name: str) -> Sequence[Page]:
    """Read JSON lines that errors call `name`; raises UnreadableError where a line is no object."""
    rows = list(_objects(decode(data, name), name))
    columns = list(dict.fromkeys(key for _, row in rows for key in row))
    if len(columns) > MAX_COLUMNS:
        hint = "Leave it out with --exclude, or keep one kind of object to a file."
        raise unreadable(name, f"has more than {MAX_COLUMNS:,} different keys", hint)
    places = {key: column for column, key in enumerate(columns)}
    table = [Row.of(0, columns)]
    table += [Row(number, [(places[key], text) for key, text in row.items() if text]) for number, row in rows]
    assembly = Assembly()
    add_rows(assembly, table, name, lambda row, column: Place(cell=f"line {row}, {columns[column]}"))
    return [Page(assembly.text, assembly.regions(headed=False), Meta(), marks=assembly.marks, headed=assembly.headed)]


def flat(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield the texts and numbers inside a value, each under the path that leads to it (``place.name``)."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from flat(inner, f"{key}.{name}" if key else name)
    elif isinstance(value, list):
        for number, inner in enumerate(value, 1):
            yield from flat(inner, f"{key}.{number}")
    elif value is not None:
        yield key, value if isinstance(value, str) else str(value).lower()


def parse_line(line: str) -> dict[str, str]:
    """Return the texts and numbers of a line as they are written; raises ValueError where it is no object."""
    try:
        told = json.loads(line, parse_int=str, parse_float=str, parse_constant=str)
    except RecursionError:
        raise ValueError("nested too deep") from None
    if not isinstance(told, dict):
        raise ValueError("not an object")
    values = dict(islice(flat(told), MAX_VALUES + 1))
    if len(values) > MAX_VALUES:
        raise ValueError(f"more than {MAX_VALUES:,} values")
    return values


def _objects(text: str, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield number, {" ".join(key.split()): value.strip() for key, value in parse_line(line).items()}
        except ValueError as error:
            hint = 'Write one object to a line: {"region": "Veneto", "deaths": 59}.'
            raise unreadable(f"{name}:{number}", f"is no line of JSON ({error})"[:200], hint) from None

"""The key `table` of a source: which column of a table holds what."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from factcheck.casefile.model import Column, TableSettings
from factcheck.fields import Fields
from factcheck.model import Kind

if TYPE_CHECKING:
    from factcheck.yamlfile import Scalar

_TABLE = ("columns", "unit", "kind", "sheet")
_COLUMNS = ("fact", "subject", "value", "unit", "date", "source")
_EXAMPLE = "Write `table: {columns: {fact: what it is about, value: how much}}`, with the headings of your table."


def read_table(source: Fields) -> TableSettings | None:
    """Return the mapping of a source that is a table, ``None`` where it is none or its mapping is not understood."""
    node = source.given("table")
    if node is None:
        return None
    fields = Fields(node, f"the table of {source.what}", source.name, source.problems)
    fields.refuse_unknown(_TABLE)
    if source.given("path") is None:
        source.wrong(node, f"the table of {source.what} has no path", "Say where it is: `path: data/figures.csv`.")
    if not fields.require("columns", _EXAMPLE) or fields.broken:
        return None
    columns = _columns(fields)
    unit = fields.text("unit")
    if unit and "unit" in columns:
        hint = "Keep the column, or the unit that holds for every row."
        fields.wrong(fields.node.keys["unit"], f"{fields.what} gives its unit twice", hint)
    if "value" not in columns:
        return None
    return TableSettings(
        value=columns["value"],
        fact=columns.get("fact"),
        subject=columns.get("subject"),
        unit_column=columns.get("unit"),
        date=columns.get("date"),
        source=columns.get("source"),
        unit=unit,
        kind=cast("Kind | None", fields.choice("kind", get_args(Kind))),
        sheet=fields.text("sheet"),
        place=fields.place(node),
    )


def _columns(table: Fields) -> dict[str, Column]:
    """Return the columns that a mapping names, each under what it holds; what is missing is noted."""
    node = table.given("columns")
    if node is None:
        return {}
    fields = Fields(node, f"`columns` of {table.what}", table.name, table.problems)
    fields.refuse_unknown(_COLUMNS)
    fields.require("value", "Name the column of the figures: `value: amount`.")
    if not fields.broken and fields.given("fact") is None and fields.given("subject") is None:
        hint = "Name the column that says what a figure is about: `fact: indicator`, or `subject: region`."
        fields.wrong(fields.node, f"{fields.what} names neither fact nor subject", hint)
    named = {key: scalar for key in _COLUMNS if (scalar := fields.scalar(key))}
    return {key: _column(scalar, fields) for key, scalar in named.items()}


def _column(scalar: Scalar, fields: Fields) -> Column:
    return Column(" ".join(scalar.text.split()), fields.place(scalar))

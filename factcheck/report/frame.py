"""A Report as a pandas frame and as a table in a notebook."""

from __future__ import annotations

from dataclasses import fields
from html import escape
from typing import TYPE_CHECKING, Any

from factcheck import model
from factcheck.report.json import PLACES, document
from factcheck.text import clean

if TYPE_CHECKING:
    import pandas

COLUMNS = (
    "id",
    "fact",
    "label",
    "verdict",
    "strength",
    "class",
    "source",
    "path",
    "published",
    "line",
    "column",
    "start",
    "end",
    "quote",
    "sentence",
    "kind",
    "stated",
    "low",
    "high",
    "likely_low",
    "likely_high",
    "unit",
    "per",
    "hedge",
    "modality",
    "as_of",
    "subject",
    "attribute",
    "origin",
    *PLACES,
)


class Report(model.Report):
    """All that a check found, as programs and notebooks want it."""

    __slots__ = ()

    @classmethod
    def of(cls, report: model.Report) -> Report:
        """Return `report` with the methods of this class."""
        return cls(**{each.name: getattr(report, each.name) for each in fields(report)})

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy frame, one row a claim, with its source and its fact beside it.

        Numbers that are compared stay exact: they are strings, as in the JSON.
        """
        import pandas

        return pandas.DataFrame(_rows(self), columns=list(COLUMNS))

    def _repr_html_(self) -> str:
        """Return the notebook view: the facts told more than once, everything escaped."""
        body = "".join(f"<tr>{_cells(fact)}</tr>" for fact in self.facts if fact.verdict != "single")
        head = "".join(f"<th>{name}</th>" for name in ("fact", "verdict", "figures", "sources", "why"))
        caption = escape(clean(self.case or "What the sources say"))
        return f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _rows(report: model.Report) -> list[dict[str, Any]]:
    """Return the claims of the JSON, each with its source and fact."""
    told = document(report)
    sources = {row["id"]: row for row in told["sources"]}
    facts = {fact.id: fact for fact in report.facts}
    rows = []
    for row in told["claims"]:
        source, fact = sources.get(row["source"], {}), facts.get(row["fact"])
        beside = {"path": source.get("path"), "published": source.get("published")}
        if fact is not None:
            beside |= {
                "label": fact.label,
                "verdict": fact.verdict,
                "strength": fact.strength,
                "class": _class_of(row["id"], fact),
            }
        rows.append(row | beside)
    return rows


def _class_of(claim: str, fact: model.Fact) -> str | None:
    """Return the display of the class a claim belongs to; None for a loose one."""
    return next((each.display for each in fact.classes if claim in each.claims), None)


def _cells(fact: model.Fact) -> str:
    """Return one fact's cells."""
    verdict = f"{fact.verdict}, {fact.strength}" if fact.strength else fact.verdict
    figures = "<br>".join(escape(clean(each.display)) for each in fact.classes)
    sources = "<br>".join(escape(clean(", ".join(each.sources))) for each in fact.classes)
    why = "<br>".join(escape(clean(each.text)) for each in fact.explanations)
    cells = (escape(clean(fact.label)), escape(verdict), figures, sources, why)
    return "".join(f"<td>{cell}</td>" for cell in cells)

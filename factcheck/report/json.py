"""A Report as ``factcheck-report/1``, the contract other programs build on: fixed keys, fixed order, no clock."""

from __future__ import annotations

import json
import re
from typing import Any

from factcheck.model import (
    Check,
    Claim,
    Decision,
    Discrepancy,
    Draft,
    Fact,
    Report,
    Source,
    Stale,
    TableSummary,
    ValueClass,
    bound_text,
)

SCHEMA = "factcheck-report/1"
PLACES = ("page", "sheet", "cell", "paragraph")  # of a claim, where its file is not text

Row = dict[str, Any]

_UNSAFE = re.compile("(?<=#)#|[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def render(report: Report) -> str:
    """Return the report as JSON text, the same bytes for the same report."""
    return json_text(document(report))


def json_text(told: object, indent: int | None = 1) -> str:
    """Return JSON that is safe to print: controls, and what could be a command to a build server, are escaped."""
    text = json.dumps(told, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def document(report: Report) -> Row:
    """Return the report as plain lists and dictionaries; numbers that are compared are strings."""
    fact_of = {claim: fact.id for fact in report.facts for claim in fact.claims}
    return {
        "schema": SCHEMA,
        "sources": [_source(source) for source in report.sources],
        "claims": [claim_row(claim, fact_of.get(claim.id)) for claim in report.claims],
        "facts": [_fact(fact) for fact in report.facts],
        "checks": [_check(check) for check in report.checks],
        "summary": summary(report),
    } | ({"draft": _draft(report.draft)} if report.draft else {})


def summary(report: Report) -> Row:
    """Count what the report holds: `contradictions` are facts, `new` those with one nobody has decided on.

    `stale`, where there are any, lists the decisions on what is no longer there; `refused` what plug-ins said and what
    does not count; `tables` what became of tables whose rows are claims.
    """
    listed = {
        "stale": [_stale(each) for each in report.stale],
        "refused": _refused(report),
        "tables": [_table(each) for each in report.tables],
    }
    contradicting = [fact for fact in report.facts if fact.verdict == "contradiction"]
    return {
        "sources": len(report.sources),
        "claims": len(report.claims),
        "facts": len(report.facts),
        "contradictions": len(contradicting),
        "new": sum(any(_is_new(discrepancy) for discrepancy in fact.discrepancies) for fact in contradicting),
    } | {name: told for name, told in listed.items() if told}


def _stale(each: Stale) -> Row:
    return {
        "fingerprint": each.fingerprint,
        "subject": each.subject,
        "values": list(each.values),
        "decision": _decision(each.decision),
        "place": each.place,
    }


def _refused(report: Report) -> list[Row]:
    return [
        {"source": each.source, "by": each.by, "quote": each.quote, "reason": each.reason} for each in report.refused
    ]


def _table(each: TableSummary) -> Row:
    return {
        "source": each.source,
        "path": each.path,
        "rows": each.rows,
        "claims": each.claims,
        "facts": each.facts,
        "verdicts": dict(each.verdicts),
        "shown": each.shown,
        "unread": each.unread,
    }


def _is_new(discrepancy: Discrepancy) -> bool:
    return discrepancy.relation == "contradiction" and discrepancy.state == "new"


def _source(source: Source) -> Row:
    return {
        "id": source.id,
        "path": source.path,
        "title": source.title,
        "publisher": source.publisher,
        "language": source.language,
        "published": source.published.isoformat() if source.published else None,
        "sha256": source.sha256,
        "copy_of": source.copy_of,
    }


def claim_row(claim: Claim, fact: str | None) -> Row:
    """Return one claim; `fact` is the id of the fact it belongs to."""
    value = claim.value
    row: Row = {
        "id": claim.id,
        "source": claim.source,
        "start": claim.start,
        "end": claim.end,
        "line": claim.line,
        "column": claim.column,
        "quote": claim.quote,
        "sentence": claim.sentence,
        "kind": value.kind,
        "stated": value.as_printed,
        "low": value.low,
        "high": value.high,
        "low_open": value.logical.low_open,
        "high_open": value.logical.high_open,
        "likely_low": bound_text(value.kind, value.likely.low),
        "likely_high": bound_text(value.kind, value.likely.high),
        "unit": value.unit,
        "per": value.per,
        "hedge": value.hedge,
        "modality": claim.modality,
        "as_of": claim.as_of.isoformat() if claim.as_of else None,
        "subject": claim.subject,
        "attribute": claim.attribute,
        "origin": claim.origin,
        "fact": fact,
    }
    if value.zone:
        row["zone"] = value.zone
    if claim.by:
        row["by"] = claim.by
    if claim.unit_from:
        row["unit_from"] = {"text": claim.unit_from.text, "cell": claim.unit_from.cell}
    return row | {key: held for key in PLACES if (held := getattr(claim, key)) is not None}


def _fact(fact: Fact) -> Row:
    return {
        "id": fact.id,
        "label": fact.label,
        "kind": fact.kind,
        "unit": fact.unit,
        "declared": fact.declared,
        "verdict": fact.verdict,
        "strength": fact.strength,
        "how": fact.how,
        "claims": list(fact.claims),
        "classes": [_class(each) for each in fact.classes],
        "supported": _supported(fact),
        "explanations": [{"kind": each.kind, "text": each.text} for each in fact.explanations],
        "discrepancies": [_discrepancy(each) for each in fact.discrepancies],
    }


def _class(each: ValueClass) -> Row:
    row: Row = {
        "display": each.display,
        "claims": list(each.claims),
        "sources": list(each.sources),
        "origins": each.origins,
    }
    return row | ({"loose": list(each.loose)} if each.loose else {})


def _supported(fact: Fact) -> Row | None:
    if fact.supported is None:
        return None
    return {"class": fact.supported, "origins": fact.classes[fact.supported].origins}


def _discrepancy(each: Discrepancy) -> Row:
    return {
        "fingerprint": each.fingerprint,
        "classes": list(each.classes),
        "relation": each.relation,
        "strength": each.strength,
        "state": each.state,
        "decision": _decision(each.decision),
    }


def _check(check: Check) -> Row:
    return {
        "kind": check.kind,
        "source": check.source,
        "start": check.start,
        "end": check.end,
        "text": check.text,
        "fingerprint": check.fingerprint,
        "state": check.state,
        "decision": _decision(check.decision),
    }


def _draft(draft: Draft) -> Row:
    """Return a draft, its own claims, and how each of its figures stands to the sources."""
    fact_of = {claim: each.fact for each in draft.figures for claim in each.claims}
    return {
        "source": _source(draft.source),
        "claims": [claim_row(claim, fact_of.get(claim.id)) for claim in draft.claims],
        "figures": [
            {
                "status": each.status,
                "strength": each.strength,
                "fact": each.fact,
                "claims": list(each.claims),
                "beside": list(each.beside),
                "why": each.why,
                "explanations": [{"kind": reason.kind, "text": reason.text} for reason in each.explanations],
            }
            for each in draft.figures
        ],
        "checks": [_check(check) for check in draft.checks],
    }


def _decision(decision: Decision | None) -> Row | None:
    if decision is None:
        return None
    return {
        "status": decision.status,
        "reason": decision.reason,
        "by": decision.by,
        "decided": decision.decided.isoformat() if decision.decided else None,
        "expires": decision.expires.isoformat() if decision.expires else None,
    }

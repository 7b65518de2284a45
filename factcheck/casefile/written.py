"""What a case says, as the keys and values of its claims.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.yamltext import Block

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.casefile.model import Correction, DeclaredFact, Holding
    from factcheck.yamltext import Said

NOTHING = "nothing"


def fact_said(fact: DeclaredFact) -> Block:
    """Return a declared fact as an entry of `facts`, only what it says."""
    said: dict[str, Said | None] = {
        "id": fact.id,
        "was": fact.was,
        "label": fact.label if fact.label != fact.id else None,
        "kind": fact.kind,
        "unit": fact.unit,
        "per": fact.per,
        "about": fact.about,
        "cues": fact.cues,
        "exclude": fact.exclude,
        "holds": [holding_said(one) for one in fact.holds],
        "tolerance": _share(fact.tolerance) if fact.tolerance else None,
    }
    return Block({key: value for key, value in said.items() if value})


def holding_said(one: Holding) -> dict[str, Said]:
    """Return a held claim as an entry of `holds`."""
    return {"source": one.source, "quote": one.quote}


def correction_said(one: Correction) -> dict[str, Said]:
    """Return a correction as an entry of `corrections`."""
    return {"source": one.source, "quote": one.quote, "reads": one.reads or NOTHING}


def _share(share: Decimal) -> str:
    return f"{format((share * 100).normalize(), 'f')} %"

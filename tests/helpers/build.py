"""Reports built by hand: a few words in, frozen nouns out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from factcheck.model import (
    Check,
    Claim,
    Discrepancy,
    Explanation,
    Fact,
    Hedge,
    Interval,
    Mention,
    Missed,
    Problem,
    Reading,
    Report,
    Source,
    Value,
    ValueClass,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


def source(name: str, published: str | None = None, text: str = "", **more: Any) -> Source:
    day = date.fromisoformat(published) if published else None
    more = {"path": f"sources/{name}.md", "sha256": "0" * 64, "language": "en", **more}
    return Source(id=name, text=text, published=day, published_how="stated" if day else "none", **more)


def value(number: str, unit: str = "image", hedge: Hedge = "exact", kind: Any = "count", **more: Any) -> Value:
    point = Decimal(number)
    interval = Interval(point, None, low_open=True) if hedge == "over" else Interval.point(point)
    likely = Interval(point, point * 2, low_open=True) if hedge == "over" else interval
    return Value(kind, unit, interval, likely, point, format(point, "f"), hedge=hedge, **more)


def claim(name: str, where: str, said: str, number: str, hedge: Hedge = "exact", **more: Any) -> Claim:
    """Build a claim from a sentence whose figure stands in braces: ``"It held {3 billion images}."``"""
    before, rest = said.split("{", 1)
    quote, after = rest.split("}", 1)
    kind, unit = more.pop("kind", "count"), more.pop("unit", "image")
    read = more.pop("value", None) or value(number, unit, hedge, kind)
    mention = Mention(
        len(before), len(before) + len(quote), kind, Reading(Decimal(number), unit=unit, hedge=hedge), read
    )
    start, line = more.pop("sentence_start", 0), more.pop("line", 1)
    return Claim(
        id=name,
        source=where,
        start=start + len(before),
        end=start + len(before) + len(quote),
        line=line,
        column=len(before) + 1,
        quote=quote,
        sentence=before + quote + after,
        sentence_start=start,
        language="en",
        mention=mention,
        value=read,
        **more,
    )


def value_class(
    display: str, claims: Sequence[Claim], origins: int | None = None, loose: Sequence[str] = ()
) -> ValueClass:
    sources = tuple(dict.fromkeys(each.source for each in claims))
    canonical = str(claims[0].value.point)
    count = len(sources) if origins is None else origins
    return ValueClass(display, claims[0].id, tuple(each.id for each in claims), tuple(loose), sources, count, canonical)


def fact(name: str, label: str, verdict: Any, classes: Sequence[ValueClass], **more: Any) -> Fact:
    claims = tuple(dict.fromkeys(claim for each in classes for claim in (*each.claims, *each.loose)))
    more = {"kind": "count", "unit": "image", "declared": True, "strength": None, "how": None, **more}
    more = {"discrepancies": (), "explanations": (), "supported": None, **more}
    return Fact(id=name, label=label, verdict=verdict, claims=claims, classes=tuple(classes), **more)


def discrepancy(a: int, b: int, strength: Any = "hard", text: str = "", **more: Any) -> Discrepancy:
    reasons = (Explanation("slip", text),) if text else ()
    return Discrepancy(f"fp-{a}-{b}", (a, b), more.pop("relation", "contradiction"), strength, reasons, **more)


def parish_report() -> Report:
    """Return a small report with something in every section."""
    sources = (
        source("herald", "2023-05-02", publisher="The Harbour Herald", text="line one\nline two\nline three\n"),
        source("courant", "2023-05-04", publisher="De Courant", language="nl", copy_of="herald"),
        source("council", "2023-06-01", title="Minutes of the council", primary=True),
    )
    trees = [
        claim(
            "c1", "herald", "The storm felled {120 trees} along the quay, the town said.", "120", line=3, unit="tree"
        ),
        claim("c2", "courant", "De storm velde {120 bomen} langs de kade.", "120", unit="tree"),
        claim(
            "c3", "council", "In all, {more than 1,200 trees} had to be cleared.", "1200", "over", line=9, unit="tree"
        ),
    ]
    money = [
        claim("c4", "herald", "Repairs will cost {€2.5 million}.", "2500000", kind="money", unit="EUR"),
        claim("c5", "council", "The budget holds {2.5 million euros} for it.", "2500000", kind="money", unit="EUR"),
    ]
    hurt = [
        claim("c6", "herald", "{Two people} were hurt.", "2"),
        claim("c7", "council", "{Three people} were hurt.", "3"),
    ]
    alone = claim("c8", "council", "The mast is {40 metres} high.", "40", kind="measure", unit="meter")
    facts = (
        fact(
            "trees",
            "Trees felled by the storm",
            "contradiction",
            [value_class("120 trees", trees[:2], origins=1), value_class("1,200 trees", trees[2:])],
            strength="hard",
            supported=0,
            discrepancies=(discrepancy(0, 1, text="A slip of ×10: 120 × 10 = 1,200"),),
        ),
        fact(
            "repairs",
            "Cost of the repairs",
            "consistent",
            [value_class("€2.5 million", money)],
            kind="money",
            unit="EUR",
            how="exact",
        ),
        fact("hurt", "People hurt", "evolves", [value_class("2 people", hurt[:1]), value_class("3 people", hurt[1:])]),
        fact("mast", "Height of the mast", "single", [value_class("40 metres", [alone])], declared=False),
    )
    return Report(
        case="The storm on the quay",
        sources=sources,
        claims=(*trees, *money, *hurt, alone),
        facts=facts,
        checks=(Check("weekday", "herald", 12, 20, "2 May 2023 was a Tuesday, not a Monday", "fp-check"),),
        missed=(Missed("boats", "Boats sunk", (("c8", "its unit is meter, not boat"),)),),
        problems=(Problem("sources/scan.xyz", "is of no format that is read here", "Save it as text."),),
    )

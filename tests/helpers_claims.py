"""A small builder of claims and sources, so that a test of reconciling reads as the figures it is about."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from factcheck.model import Calendar, Claim, Fact, Group, Kind, Mention, Reading, Source
from factcheck.normalize import When, normalize
from factcheck.reconcile import reconcile

_counter = iter(range(10**9))


def reading(number: Any = None, unit: str | None = None, **more: Any) -> Reading:
    """Build a reading from plain numbers."""
    for key in ("number_to", "granularity"):
        if key in more:
            more[key] = Decimal(str(more[key]))
    return Reading(None if number is None else Decimal(str(number)), unit=unit, **more)


def claim(
    source: str,
    kind: Kind,
    number: Any = None,
    unit: str | None = None,
    *,
    published: date | None = None,
    calendar: Calendar | None = None,
    about: dict[str, Any] | None = None,
    **more: Any,
) -> Claim:
    """Build a claim of one figure; `about` sets any other field of the claim."""
    place = next(_counter) % 10**6
    mention = Mention(place, place + 1, kind, reading(number, unit, calendar=calendar, **more))
    value = normalize(mention, When(published))
    made = Claim(
        id=f"{source}:{place}",
        source=source,
        start=place,
        end=place + 1,
        line=1,
        column=place,
        quote="",
        sentence="",
        sentence_start=place,
        language="en",
        mention=replace(mention, value=value),
        value=value,
    )
    return replace(made, **(about or {}))


def source(name: str, published: date | None = None, text: str = "", **more: Any) -> Source:
    """Build a source."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Source(id=name, path=f"{name}.txt", text=text, sha256=digest, published=published, **more)


def fact(claims: Sequence[Claim], sources: Sequence[Source] | None = None, **group: Any) -> Fact:
    """Reconcile claims as one fact; the sources are undated where none are given."""
    if sources is None:
        sources = [source(name) for name in sorted({c.source for c in claims})]
    made = Group(id="f", label="a fact", claims=tuple(claims), **group)
    return reconcile([made], sources, claims)[0]

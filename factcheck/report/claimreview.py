"""Decided figures as schema.org ClaimReview in JSON-LD: what a newsroom may publish once a person has judged it.

Only what a named person decided is written, and only what was decided: that a figure is contradicted by others
(``confirmed``), or was replaced by a newer one (``superseded``), which the dates must show. Nothing is rated true or
false, for nobody said so. What is not known, such as the address of the page that publishes the review, is left out.
See https://schema.org/ClaimReview.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.report.index import Index
from factcheck.report.json import json_text
from factcheck.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from factcheck.model import Decision, Fact, Report, Source, ValueClass

    Row = dict[str, object]

RATINGS = {"confirmed": "Contradicted by another figure", "superseded": "Superseded by a newer figure"}
_ADDRESS = re.compile(r"https?://[^\s<>\"'\\]+")
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


@dataclass(frozen=True, slots=True)
class _Judged:
    """What a person decided of one value of a fact, and the value it was set against."""

    decision: Decision
    other: ValueClass


def render(report: Report) -> str:
    """Return the reviews as one JSON-LD graph, fit to stand in a page's script element."""
    reviews = list(_reviews(report))
    return json_text({"@context": "https://schema.org", "@graph": reviews}).translate(_UNSAFE)


def _reviews(report: Report) -> Iterator[Row]:
    """Yield a review for each value that a person decided on, in the order of the report."""
    index = Index(report)
    for fact in report.facts:
        for (number, status), said in sorted(_judged(fact, index).items()):
            yield _review(fact, fact.classes[number], status, said, index)


def _judged(fact: Fact, index: Index) -> dict[tuple[int, str], list[_Judged]]:
    """Return what was decided of each value class, by its number and the status."""
    found = defaultdict(list)
    for pair in fact.discrepancies:
        decision = pair.decision
        if pair.state != "known" or decision is None or not decision.by or decision.status not in RATINGS:
            continue
        for number, other in (pair.classes, pair.classes[::-1]):
            if decision.status == "confirmed" or _is_older(fact.classes[number], fact.classes[other], index):
                found[number, decision.status].append(_Judged(decision, fact.classes[other]))
    return found


def _is_older(one: ValueClass, other: ValueClass, index: Index) -> bool:
    """Say whether every claim of one value is known to be from before every claim of the other."""
    before, after = ([index.dated(index.claims[name]) for name in each.claims] for each in (one, other))
    days = [day for day in (*before, *after) if day]
    return len(days) == len(before) + len(after) and max(days[: len(before)]) < min(days[len(before) :])


def _review(fact: Fact, each: ValueClass, status: str, said: Sequence[_Judged], index: Index) -> Row:
    days = [one.decision.decided for one in said if one.decision.decided]
    names = list(dict.fromkeys(clean(one.decision.by) for one in said))
    people: list[Row] = [{"@type": "Person", "name": name} for name in names]
    row: Row = {
        "@type": "ClaimReview",
        "claimReviewed": f"{clean(fact.label)}: {clean(each.display)}",
        "author": people[0] if len(people) == 1 else people,
    }
    if days:
        row["datePublished"] = max(days).isoformat()
    row["itemReviewed"] = _claim(each, index)
    row["reviewRating"] = {
        "@type": "Rating",
        "alternateName": RATINGS[status],
        "ratingExplanation": _explained(said),
    }
    return row


def _explained(said: Sequence[_Judged]) -> str:
    """Return against what the value stands, and what the person said of it."""
    others = ", ".join(dict.fromkeys(clean(one.other.display) for one in said))
    reasons = dict.fromkeys(clean(one.decision.reason) for one in said if one.decision.reason)
    return ". ".join([f"Set against {others}", *reasons])


def _claim(each: ValueClass, index: Index) -> Row:
    """Return where the figure was said."""
    sources = [index.sources[name] for name in each.sources if name in index.sources]
    row: Row = {"@type": "Claim"}
    publishers = list(dict.fromkeys(clean(source.publisher) for source in sources if source.publisher))
    if len(publishers) == 1:
        row["author"] = {"@type": "Organization", "name": publishers[0]}
    if first := _first(sources):
        row["datePublished"] = first.isoformat()
    if appearances := [_appearance(source) for source in sources]:
        row["appearance"] = appearances
    return row


def _first(sources: Sequence[Source]) -> date | None:
    """Return the first day on which the figure was published, if all the days are known."""
    days = [source.published for source in sources if source.published]
    return min(days) if days and len(days) == len(sources) else None


def _appearance(source: Source) -> Row:
    row: Row = {"@type": "CreativeWork", "headline": clean(source.title or source.id)}
    if source.url and _ADDRESS.fullmatch(source.url):
        row["url"] = source.url
    if source.publisher:
        row["publisher"] = {"@type": "Organization", "name": clean(source.publisher)}
    if source.published:
        row["datePublished"] = source.published.isoformat()
    if source.language:
        row["inLanguage"] = source.language
    return row

"""A report as large as one likes, made of plain sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Claim, Fact, Report
from tests.helpers.build import claim, discrepancy, fact, source, value_class

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACES = ("the harbour", "the old mill", "the north quay", "the market hall", "the ferry", "the dike")
THINGS = ("tree", "boat", "house", "letter", "passenger", "lamp")


def many_facts(number: int, sources: int = 12, times: int = 3) -> Report:
    """Return a report of `number` facts, one in three a contradiction, each told `times` by the sources."""
    claims: list[Claim] = []
    facts: list[Fact] = []
    texts = [""] * sources
    for at in range(number):
        told = list(_told(at, texts, times))
        claims += told
        facts.append(_fact(at, told))
    days = [f"2023-{each % 12 + 1:02d}-{each % 27 + 1:02d}" for each in range(sources)]
    made = tuple(
        source(f"s{each}", days[each], texts[each], publisher=f"The Courier of Bay {each}") for each in range(sources)
    )
    order: list[str] = ["contradiction", "evolves", "consistent"]
    return Report(
        case="A long winter on the coast",
        sources=made,
        claims=tuple(claims),
        facts=tuple(sorted(facts, key=lambda each: order.index(each.verdict))),
    )


def _told(at: int, texts: list[str], times: int) -> Iterator[Claim]:
    thing = THINGS[at % len(THINGS)]
    for each in range(times):
        where = (at + each * 5) % len(texts)
        figure = 120 + at * 7 + (at % 3 != 2) * (each == times - 1) * 40
        said = f"At {PLACES[at % len(PLACES)]} no fewer than {{{figure} {thing}s}} were counted, said notice {at}. "
        start = len(texts[where])
        texts[where] += said.replace("{", "").replace("}", "")
        made = claim(f"s{where}:{start}", f"s{where}", said, str(figure), unit=thing, sentence_start=start)
        yield replace(made, line=1)


def _fact(at: int, told: list[Claim]) -> Fact:
    label = f"{THINGS[at % len(THINGS)].capitalize()}s counted at {PLACES[at % len(PLACES)]}, notice {at}"
    shown = [f"{each.value.point} {each.value.unit}s" for each in told]
    if at % 3 == 2:
        return fact(f"count-{at}", label, "consistent", [value_class(shown[0], told)], how="exact")
    classes = [value_class(shown[0], told[:-1]), value_class(shown[-1], told[-1:])]
    if at % 3:
        return fact(f"count-{at}", label, "evolves", classes)
    pair = replace(discrepancy(0, 1, text=f"{shown[-1]} is 40 more"), fingerprint=f"{at:032x}")
    return fact(f"count-{at}", label, "contradiction", classes, strength="hard", supported=0, discrepancies=(pair,))

"""A report as dense as a long story gets: each fact told twenty times, in long sentences of twelve sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Claim, Explanation, Fact, Report
from tests.helpers.build import claim, discrepancy, source, value_class
from tests.helpers.build import fact as made_fact

if TYPE_CHECKING:
    from collections.abc import Iterator

THINGS = ("house", "ship", "road", "farm", "bridge", "school", "barn", "mill", "pump", "tower")
PAPERS = tuple(
    f"{town} {name}" for town in ("Oldhaven", "Marrick", "Wierum") for name in ("Courier", "Post", "Echo", "Radio")
)
TOWNS = ("Oldhaven", "Marrick", "Sint Loos", "Tarnbeck", "Wierum")
SAID = (
    "The water board said late on Friday evening that {{{a} {thing}s}} along the river at {town} had been damaged by "
    "the flood, and that it expected the damage to be counted in full before the end of the following month. ",
    "According to a spokesperson who asked not to be named because the inquiry is still under way, "
    "{{{a} {thing}s}} near {town} were lost in the night, far beyond what the council's own emergency plan foresaw. ",
    "Residents of {town} who returned at dawn found {{{a} {thing}s}} gone or beyond repair; insurers are sending their "
    "own people, who will look at every one of them before a single payment is made. ",
)


def dense_facts(facts: int = 50, times: int = 20, sources: int = 12) -> Report:
    """Return a report of facts told `times` each, two thirds of them contradictions of three values."""
    texts = [""] * sources
    told = [list(_told(at, times, texts)) for at in range(facts)]
    made = tuple(
        source(
            f"paper-{each:02d}",
            f"2023-{each % 12 + 1:02d}-{each * 2 + 1:02d}",
            text,
            path=f"cases/the-flood-at-oldhaven/sources/paper-{each:02d}.md",
            title=f"After the flood: what we know and what we do not, part {each}",
            publisher=PAPERS[each % len(PAPERS)],
            url=f"https://courier-{each}.example/news/2023/after-the-flood-what-we-know",
        )
        for each, text in enumerate(texts)
    )
    found = tuple(
        sorted((_fact(at, claims) for at, claims in enumerate(told)), key=lambda each: each.verdict == "consistent")
    )
    return Report(
        case="The flood at Oldhaven", sources=made, claims=tuple(c for each in told for c in each), facts=found
    )


def _told(at: int, times: int, texts: list[str]) -> Iterator[Claim]:
    thing, town = THINGS[at % len(THINGS)], TOWNS[at // len(THINGS) % len(TOWNS)]
    for each in range(times):
        where = (at + each * 5) % len(texts)
        number = 120 + at * 7 + (at % 3 != 2) * (0, 0, 0, 40, 90)[each % 5]
        said = SAID[each % len(SAID)].format(a=number, thing=thing, town=town)
        start = len(texts[where])
        texts[where] += said.replace("{", "").replace("}", "")
        line = texts[where].count("\n") + 1
        texts[where] = texts[where][:-1] + "\n\n" if each % 3 == 2 else texts[where]
        name = f"paper-{where:02d}"
        yield claim(f"{name}:{start}", name, said, str(number), unit=thing, sentence_start=start, line=line)


def _fact(at: int, told: list[Claim]) -> Fact:
    thing, town = THINGS[at % len(THINGS)], TOWNS[at // len(THINGS) % len(TOWNS)]
    name, label = f"count-{thing}-{town.lower().replace(' ', '-')}", f"{thing}s damaged in {town}"
    values = sorted({each.value.point for each in told if each.value.point is not None})
    classes = [
        value_class(f"{value} {thing}s", [each for each in told if each.value.point == value]) for value in values
    ]
    if len(classes) == 1:
        return made_fact(name, label, "consistent", classes, how="exact")
    pairs = tuple(
        discrepancy(a, b, text=f"{values[b]} is {values[b] - values[a]} more than {values[a]}")
        for a, b in ((0, 1), (0, 2), (1, 2))
    )
    why = (Explanation("slip", "one may be a later count"),)
    return made_fact(
        name, label, "contradiction", classes, strength="hard", supported=0, discrepancies=pairs, explanations=why
    )

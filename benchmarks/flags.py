"""List the contradictions that labelled stories are told to hold, and which of them a reader must still judge.

    python benchmarks/flags.py STORIES [--table docs/flags.md]

The gold judges most: right, a figure that evolved, wrong. What it does not speak of is read by a person, whose
judgement stands in the table, a row each: story, fact, figures, judgement (real or false), why. A row is known by
its story and its figures. Printed are the rows that are missing, the rows no longer needed, and the share.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import yaml
from stories import Labelled, load_story

from factcheck.group import group_claims
from factcheck.model import Discrepancy, Fact
from factcheck.reconcile import reconcile
from factcheck.reconcile.origins import mark_copies

ROW = re.compile(r"^\| (?P<story>\w+) \| (?P<fact>.*?) \| (?P<figures>.*?) \| (?P<judged>real|false) \|", re.M)
ORDER = ("right", "evolved", "wrong", "unjudged")


@dataclass(frozen=True)
class Flag:
    """One contradiction that is told: where, of what, between which figures, and what the gold says of it."""

    story: str
    fact: str
    figures: str
    judged: str
    places: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str]:
        """What the flag is known by in the table."""
        return self.story, self.figures


def flags(folder: Path) -> Iterator[Flag]:
    """Yield the contradictions of one story."""
    story = load_story(folder)
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))["facts"]
    by_id = {fact["id"]: fact for fact in gold}
    sources = mark_copies(story.sources, story.claims)
    groups, _ = group_claims(story.claims, sources, None)
    for fact in reconcile(groups, sources, story.claims):
        for pair in fact.discrepancies:
            if pair.relation == "contradiction":
                yield _flag(story, fact, pair, by_id)


def _flag(story: Labelled, fact: Fact, pair: Discrepancy, gold: Mapping[str, Any]) -> Flag:
    left, right = (fact.classes[at] for at in pair.classes)
    judged = {_judged(story, gold, a, b) for a, b in product(left.claims, right.claims) if a != b} - {None}
    told = next((name for name in ("right", "evolved") if name in judged), "wrong" if judged else "unjudged")
    claims = {claim.id: claim for claim in story.claims}
    places = tuple(f"{claims[n].source}:{claims[n].line} {claims[n].quote}" for n in (*left.claims, *right.claims))
    return Flag(story.name, fact.label, f"{left.display} ≠ {right.display} ({pair.strength})", told, places)


def _judged(story: Labelled, gold: Mapping[str, Any], a: str, b: str) -> str | None:
    """Return what the gold says of two claims on opposite sides, nothing where it does not speak of both."""
    ours, theirs = story.sides.get(a, {}), story.sides.get(b, {})
    if not ours or not theirs:
        return None
    found = {_differ(gold[name], ours[name], theirs[name]) for name in ours.keys() & theirs.keys()}
    return "right" if "contradiction" in found else "evolved" if "evolves-over-time" in found else "wrong"


def _differ(fact: Mapping[str, Any], s: str, t: str) -> str:
    if set(s) & set(t):
        return "agree"
    own = fact.get("side_relations") or {}
    kinds = {own.get(f"{x}-{y}") or own.get(f"{y}-{x}") or fact["verdict"] for x, y in product(s, t)}
    return "contradiction" if "contradiction" in kinds else "evolves-over-time"


def main() -> None:
    """Print what the table lacks, and the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--table", type=Path, default=Path("docs/flags.md"))
    given = parser.parse_args()
    folders = sorted(path.parent for path in given.stories.glob("*/gold.yaml")) or [given.stories]
    found = [flag for folder in folders for flag in flags(folder)]
    text = given.table.read_text(encoding="utf-8") if given.table.is_file() else ""
    known = {(row["story"], row["figures"]): row["judged"] for row in ROW.finditer(text)}
    asked = [flag for flag in found if flag.judged != "right"]
    for flag in asked:
        if flag.key not in known:
            print(f"| {flag.story} | {flag.fact} | {flag.figures} | ? | by the gold: {flag.judged} |")
            print(*(f"    {place}" for place in flag.places), sep="\n")
    names = {folder.name for folder in folders}
    for story, figures in known.keys() - {flag.key for flag in asked}:
        if story in names:
            print(f"no longer flagged: {story}: {figures}")
    count = Counter(flag.judged for flag in found)
    unjudged = [known.get(flag.key, "?") for flag in found if flag.judged == "unjudged"]
    print(f"{len(found)} flags:", ", ".join(f"{count[name]} {name}" for name in ORDER))
    print(
        f"of the unjudged {unjudged.count('real')} real, {unjudged.count('false')} false, {unjudged.count('?')} unread"
    )


if __name__ == "__main__":
    main()

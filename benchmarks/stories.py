"""Labelled news stories: their claims, and which fact of the gold each of them states."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from factcheck.model import Claim, Source
from factcheck.normalize.claims import build_claims
from factcheck.read import read_sources


@dataclass(frozen=True)
class Labelled:
    """A story read: its claims, its sources, and by claim the facts it states with the side it takes in each."""

    name: str
    claims: Sequence[Claim]
    sources: Sequence[Source]
    sides: Mapping[str, Mapping[str, str]]


def load_stories(folder: Path) -> list[Labelled]:
    """Read all stories of a folder, or the one that the folder is."""
    golds = sorted(folder.glob("*/gold.yaml")) or [folder / "gold.yaml"]
    return [load_story(gold.parent) for gold in golds]


def load_story(folder: Path) -> Labelled:
    """Read one story."""
    sources, _ = read_sources(sorted(folder.glob("*.txt")))
    claims = [claim for source in sources for claim in build_claims(source)]
    files = {source.id: Path(source.path).name for source in sources}
    by_file: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_file[files[claim.source]].append(claim)
    sides: dict[str, dict[str, str]] = defaultdict(dict)
    facts: list[dict[str, Any]] = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))["facts"]
    for fact in facts:
        for stated in fact["claims"]:
            found = _stating(stated, by_file[stated["file"]])
            if found:
                sides[found.id][fact["id"]] = stated["side"]
    return Labelled(folder.name, claims, sources, sides)


def _stating(stated: Mapping[str, Any], claims: Sequence[Claim]) -> Claim | None:
    """Return the claim that overlaps a place of the gold the most and carries its value."""
    start, end = stated["offset"], stated["offset"] + len(stated["quote"])
    hits = [c for c in claims if c.start < end and c.end > start and _carries(c, stated["value"])]
    return max(hits, key=lambda c: min(end, c.end) - max(start, c.start)) if hits else None


def _carries(claim: Claim, value: object) -> bool:
    """Say whether a claim carries a value of the gold: a number, a range, hours and minutes, or how a date begins."""
    if claim.kind in ("date", "time"):
        shown = [str(x) for x in (claim.value.stated, claim.value.low, claim.value.high) if x]
        text = str(value).split("..")[0].split("T")[0]
        return not text[:4].isdigit() or any(text in each for each in shown)
    if not _numeric(value):
        return str(value) == claim.value.as_printed
    numbers = [float(part) for part in str(value).split("..")]
    said = [float(x) for x in (claim.value.stated.split("..")) if _numeric(x)]
    return any(abs(n - s) <= 6e-3 * max(1.0, abs(n)) for n in numbers for s in said)


def _numeric(value: object) -> bool:
    try:
        return all(float(part) == float(part) for part in str(value).split(".."))
    except ValueError:
        return False


@dataclass
class Pairs:
    """How many pairs of one fact there are, are found, are joined, and are joined rightly."""

    true: int = 0
    found: int = 0
    joined: int = 0
    right: int = 0

    def add(self, story: Labelled, facts: Sequence[Sequence[int]]) -> None:
        """Count the pairs of a story, its facts given by positions of claims."""
        where = {story.claims[i].id: k for k, fact in enumerate(facts) for i in fact}
        for a, b in combinations(sorted(story.sides), 2):
            one = bool(story.sides[a].keys() & story.sides[b].keys())
            joined = where[a] == where[b]
            self.true += one
            self.found += one and joined
            self.joined += joined
            self.right += one and joined

    def __str__(self) -> str:
        """Show recall and precision in per cent."""
        recall, precision = self.found / max(1, self.true), self.right / max(1, self.joined)
        return f"recall {100 * recall:5.1f} %   precision {100 * precision:5.1f} %"

"""Learn the weights of grouping from labelled stories, and show what each signal adds.

    python benchmarks/learn_weights.py STORIES [--write] [--signals]

STORIES holds one folder a story, each with its texts and a ``gold.yaml`` (facts, and where each is stated). Figures
that the gold does not list are stated once: they belong with nothing. All figures shown are of stories left out while
learning. With ``--write`` the weights learned from all stories go to ``factcheck/group/weights.json``.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from factcheck.group.affinity import VALUE_SIGNALS, Linear, Weights
from factcheck.group.arrays import build_profiles
from factcheck.group.block import blocks
from factcheck.group.cluster import average_linkage
from factcheck.group.discover import apart, link_apart
from factcheck.group.features import pair_features
from factcheck.group.link import link_features
from factcheck.model import Claim, Source

WEIGHTS = Path(__file__).parents[1] / "factcheck/group/weights.json"
DIFFERING = 4.0  # how much more a pair of one fact counts whose values differ: what is looked for, and rare
PAIRS = 8.0  # pairs of one claim that a fact counts for, so that the largest facts do not decide alone
AGREE_THRESHOLD, LINK_THRESHOLD = -0.5, 0.5
LINKED = 3.0
STRENGTH = {"context": 0.02, "agree": 0.02, "link": 0.1}


@dataclass
class Block:
    """The claims of one dimension, and the signals of their pairs."""

    kind: str
    rows: NDArray[np.int64]
    columns: dict[str, NDArray[np.int64]]
    signals: dict[str, NDArray[np.float32]]
    same: NDArray[np.bool_]
    weight: NDArray[np.float64]


@dataclass
class Story:
    """One story: its claims, the facts each belongs to, and its blocks."""

    name: str
    claims: Sequence[Claim]
    sources: Sequence[Source]
    facts: dict[str, set[str]]
    blocks: list[Block] = field(default_factory=list)


def prepare(story: Story) -> Story:
    """Compute the signals of all pairs of a story."""
    profiles = build_profiles(story.claims, story.sources)
    sizes = Counter(f for facts in story.facts.values() for f in facts)
    for name, members in blocks(story.claims).items():
        rows = np.array(members, dtype=np.int64)
        same, weight = _targets([story.facts.get(story.claims[i].id, set()) for i in rows], sizes)
        columns = {key: column[rows] for key, column in profiles.columns.items()}
        block = Block(name.partition(" ")[0], rows, columns, pair_features(profiles, rows), same, weight)
        story.blocks.append(block)
    return story


def _targets(facts: Sequence[set[str]], sizes: Counter[str]) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
    n = len(facts)
    same = np.zeros((n, n), dtype=bool)
    weight = np.ones((n, n))
    members: dict[str, list[int]] = defaultdict(list)
    for i, known in enumerate(facts):
        for fact in known:
            members[fact].append(i)
    for fact, at in members.items():
        same[np.ix_(at, at)] = True
        weight[np.ix_(at, at)] = max(1.0, PAIRS / max(1, sizes[fact] - 1))
    return same, weight


def learn(stories: Sequence[Story], drop: Sequence[str] = ()) -> Weights:
    """Learn all weights from the stories, leaving out the signals in `drop`."""
    names = [n for n in sorted(stories[0].blocks[0].signals) if n not in drop]
    context = _fit_context(stories, [n for n in names if n not in VALUE_SIGNALS])
    agree = _fit_agree(stories, [n for n in names if n != "meet"])
    half = Weights(context, agree, Linear(0.0, {}), AGREE_THRESHOLD, LINK_THRESHOLD)
    return Weights(context, agree, _fit_link(stories, half), AGREE_THRESHOLD, LINK_THRESHOLD)


def _upper(table: NDArray[np.float64]) -> NDArray[np.float64]:
    return table[np.triu_indices(len(table), 1)]


def _fit_context(stories: Sequence[Story], names: Sequence[str]) -> Linear:
    tables, same, weight = [], [], []
    for block in (b for s in stories for b in s.blocks):
        tables.append(np.stack([_upper(block.signals[n]) for n in names], axis=1))
        same.append(_upper(block.same))
        differ = _upper(block.same & (block.signals["meet"] == 0))
        weight.append(_upper(block.weight) * np.where(differ, DIFFERING, 1.0))
    return _fit("context", names, np.concatenate(tables), np.concatenate(same), np.concatenate(weight))


def _fit_agree(stories: Sequence[Story], names: Sequence[str]) -> Linear:
    tables, same, weight = [], [], []
    for block in (b for s in stories for b in s.blocks):
        may = _upper(~apart(block.signals))
        tables.append(np.stack([_upper(block.signals[n])[may] for n in names], axis=1))
        same.append(_upper(block.same)[may])
        weight.append(_upper(block.weight)[may])
    return _fit("agree", names, np.concatenate(tables), np.concatenate(same), np.concatenate(weight))


def _fit_link(stories: Sequence[Story], half: Weights) -> Linear:
    tables, same, names = [], [], []
    for story in stories:
        for block in story.blocks:
            for features, truth in _linkable(block, half):
                names = sorted(n for n in features if n not in ("meet", "one_sentence"))
                may = _upper(~link_apart(features))
                tables.append(np.stack([_upper(features[n])[may] for n in names], axis=1))
                same.append(_upper(truth)[may])
    found = np.concatenate(same)
    return _fit("link", names, np.concatenate(tables), found, np.where(found, LINKED, 1.0))


def _linkable(block: Block, half: Weights):
    if len(block.rows) < 2:
        return
    groups = average_linkage(half.agree(block.signals), apart(block.signals), half.agree_threshold)
    if len(groups) < 2:
        return
    features = link_features(groups, half.context(block.signals), block.signals, block.columns, block.kind)
    truth = np.array([[block.same[np.ix_(a, b)].mean() > 0.4 for b in groups] for a in groups])
    yield features, truth


def _fit(part: str, names: Sequence[str], table, same, weight) -> Linear:
    mean, scale = table.mean(axis=0), table.std(axis=0) + 1e-6
    model = LogisticRegression(C=STRENGTH[part], max_iter=500)
    model.fit((table - mean) / scale, same, sample_weight=weight)
    slopes = model.coef_[0] / scale
    bias = float(model.intercept_[0] - (slopes * mean).sum())
    return Linear(bias, dict(zip(names, slopes.tolist(), strict=True)))


def facts_of(story: Story, weights: Weights) -> list[list[int]]:
    """Return the facts that the weights find in a story."""
    from factcheck.group.discover import facts_of_block

    found = []
    for b in story.blocks:
        found += [[int(b.rows[i]) for i in g] for g in facts_of_block(b.signals, b.columns, b.kind, weights)]
    return found


def to_json(weights: Weights) -> str:
    """Write weights as the package reads them."""
    parts = {
        name: {"bias": round(part.bias, 5), "weights": {n: round(w, 5) for n, w in sorted(part.weights.items())}}
        for name in ("context", "agree", "link")
        if (part := getattr(weights, name))
    }
    parts["agree_threshold"] = weights.agree_threshold
    parts["link_threshold"] = weights.link_threshold
    return json.dumps(parts, indent=1) + "\n"

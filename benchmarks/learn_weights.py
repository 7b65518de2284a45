"""Learn the weights of grouping from labelled stories, and show what each signal adds.

    python benchmarks/learn_weights.py STORIES... [--write] [--signals] [--folds N]

STORIES holds one folder a story, each with its texts and a ``gold.yaml`` (facts, and where each is stated). Figures
that the gold does not list are stated once: they belong with nothing. All figures shown are of stories left out while
learning. With ``--write`` the weights learned from all stories go to ``factcheck/group/weights.json``.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from stories import Labelled, Pairs, load_stories

from factcheck.group.affinity import VALUE_SIGNALS, Linear, Weights, make_trees, read_weights
from factcheck.group.apart import apart, link_apart
from factcheck.group.arrays import build_profiles
from factcheck.group.block import blocks
from factcheck.group.discover import agreeing, candidates, context_scores
from factcheck.group.features import pair_features
from factcheck.group.linked import MEETING, Tables, compare, put_together
from factcheck.model import Claim, Source

WEIGHTS = Path(__file__).parents[1] / "factcheck/group/weights.json"
DIFFERING = 4.0  # how much more a pair of one fact counts whose values differ: what is looked for, and rare
PAIRS = 8.0  # pairs of one claim that a fact counts for, so that the largest facts do not decide alone
EVERY = 4  # of pairs that do not belong together the sieve learns from one in so many, which counts for all of them
LINKED = 3.0  # what two groups of one fact count that differ
RULES = ("loose_day", "aged", "vague", "tight", "past_apart", "row_apart", "person_apart", "fate_apart",
         "stamped_apart")  # fmt: skip  # they decide by themselves
OF_GROUPS = ("loosely",)  # they tell of groups that differ, and nothing of two claims
NOT_LEARNED = ("one_sentence", "ratio", "meet", "ranks", "low_rank", "ordinal_apart", "measure", "per_apart",
               "scope_told", "jurisdiction_told", *RULES)  # fmt: skip
SHOWN = -5.0  # likeness of the likest claims of two groups from which they are learned from, less than is asked for
AS_IF = 0.3  # what two halves of one group count that are taken as differing
ONE_FACT = 0.4  # the share of pairs of one fact from which two groups belong together
UNSEEN = 3  # parts of the stories, each scored by trees learned from the others before links are learned
UNSURE = 0.15  # what a pair counts that says the same and of which the gold says nothing
THRESHOLDS = {"sieve_threshold": -6.0, "agree_threshold": -0.5, "link_threshold": 0.75}
STRENGTH = {"sieve": 0.02, "join": 0.03, "link": 0.03}
SIZES = {"context": (50, 4, 120), "agree": (50, 4, 100)}  # trees, depth, pairs in a leaf


Parts = Sequence[tuple[Sequence["Story"], Weights]]  # stories, each part with weights learned from the others


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
        known = [story.facts.get(story.claims[i].id, set()) for i in rows]
        same, weight = _targets(known, sizes)
        columns = {key: column[rows] for key, column in profiles.columns.items()}
        signals = pair_features(profiles, rows)
        silent = np.array([not facts for facts in known])
        weight[(silent[:, None] & silent[None, :]) & (signals["meet"] > 0)] = UNSURE
        story.blocks.append(Block(name.partition(" ")[0], rows, columns, signals, same, weight))
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
    return read_weights(learned(stories, drop))


def learned(stories: Sequence[Story], drop: Sequence[str] = ()) -> str:
    """Learn all weights, and return them as the package reads them."""
    names = [n for n in sorted(stories[0].blocks[0].signals) if n not in (*drop, *RULES, *OF_GROUPS)]
    blind = [n for n in names if n not in VALUE_SIGNALS]
    sieve = _fit_sieve(stories, blind)
    half = Weights(Linear(**sieve), *(None,) * 4, **THRESHOLDS)  # type: ignore[arg-type]
    context, agree = _fit_trees_of_pairs(stories, half, names, blind)
    parts = []
    for k in range(UNSEEN):
        others = [story for place, story in enumerate(stories) if place % UNSEEN != k]
        unseen = _fit_trees_of_pairs(others, half, names, blind) if others else (context, agree)
        parts.append((stories[k::UNSEEN], _with_trees(half, *unseen)))
    join = _fit_join(parts, drop)
    parts = [(part, replace(own, join=Linear(**join))) for part, own in parts]
    found = {"sieve": sieve, "join": join, "link": _fit_link(parts, drop), "context": context, "agree": agree}
    return json.dumps({**THRESHOLDS, **found}, separators=(",", ":")) + "\n"


def _fit_trees_of_pairs(
    stories: Sequence[Story], half: Weights, names: Sequence[str], blind: Sequence[str]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Learn how alike the surroundings of two claims are, and which claims agree."""
    context = _fit_pairs("context", stories, blind, lambda b: candidates(b.signals, half))
    agree = _fit_pairs(
        "agree", stories, [n for n in names if n != "meet"], lambda b: candidates(b.signals, half) & ~apart(b.signals)
    )
    return context, agree


def _with_trees(half: Weights, context: dict[str, Any], agree: dict[str, Any]) -> Weights:
    return replace(half, context=make_trees(**context), agree=make_trees(**agree))


def _upper(table: NDArray[Any]) -> NDArray[Any]:
    return table[np.triu_indices(len(table), 1)]


def _fit_sieve(stories: Sequence[Story], names: Sequence[str]) -> dict[str, Any]:
    tables, same = [], []
    for block in (b for s in stories for b in s.blocks):
        truth = _upper(block.same)
        kept = truth.copy()
        kept[::EVERY] = True
        tables.append(np.stack([_upper(block.signals[n])[kept] for n in names], axis=1))
        same.append(truth[kept])
    found = np.concatenate(same)
    return _fit_linear("sieve", names, np.concatenate(tables), found, np.where(found, 1.0, EVERY))


def _fit_pairs(
    part: str, stories: Sequence[Story], names: Sequence[str], choose: Callable[[Block], NDArray[np.bool_]]
) -> dict[str, Any]:
    tables, same, weight = [], [], []
    for block in (b for s in stories for b in s.blocks):
        at = np.nonzero(choose(block))
        tables.append(np.stack([block.signals[n][at] for n in names], axis=1))
        same.append(block.same[at])
        differ = block.same[at] & (block.signals["meet"][at] == 0)
        weight.append(block.weight[at] * np.where(differ, DIFFERING, 1.0))
    return _fit_trees(part, names, np.concatenate(tables), np.concatenate(same), np.concatenate(weight))


def _fit_join(parts: Parts, drop: Sequence[str]) -> dict[str, Any]:
    """Learn which groups that say the same say it of one thing."""
    tables, same, names = [], [], []
    for block, groups, context, _ in _grouped(parts):
        features = _link_features(block, groups, context)
        names = sorted(n for n in features if n not in (*NOT_LEARNED, *drop))
        at = np.nonzero(np.triu(~link_apart(features, SHOWN) & (features["meet"] > MEETING), 1))
        tables.append(np.stack([features[n][at] for n in names], axis=1))
        same.append(_of_one_fact(block, groups)[at])
    found = np.concatenate(same)
    return _fit_linear("join", names, np.concatenate(tables), found, np.ones(len(found)))


def _fit_link(parts: Parts, drop: Sequence[str]) -> dict[str, Any]:
    """Learn which groups tell of one thing whatever they say of it, once those that say the same are one."""
    tables, same, weight, names = [], [], [], []
    for block, apart_groups, context, half in _grouped(parts):
        groups = _joined(block, apart_groups, context, half)
        if len(groups) < 2:
            continue
        features = _link_features(block, groups, context)
        names = sorted(n for n in features if n not in (*NOT_LEARNED, *drop))
        at = np.nonzero(np.triu(~link_apart(features, SHOWN), 1))
        truth = _of_one_fact(block, groups)[at]
        tables.append(np.stack([features[n][at] for n in names], axis=1))
        same.append(truth)
        weight.append(np.where(truth, LINKED, 1.0))
        for way in range(3):
            made = _as_if_differing(block, groups, context, way, names)
            tables.append(made)
            same.append(np.ones(len(made), dtype=bool))
            weight.append(np.full(len(made), AS_IF))
    return _fit_linear("link", names, np.concatenate(tables), np.concatenate(same), np.concatenate(weight))


def _grouped(parts: Parts) -> Iterator[tuple[Block, list[list[int]], NDArray[np.float64], Weights]]:
    """Yield the blocks of several groups that agree, with these, how alike the claims are, and the weights that say so.

    Those are learned from stories that the block is not of: trees know the ones they were learned from too well.
    """
    for stories, half in parts:
        for block in (b for s in stories for b in s.blocks if len(b.rows) > 1):
            groups = agreeing(block.signals, half)
            if len(groups) > 1:
                yield block, groups, context_scores(block.signals, half), half


def _of_one_fact(block: Block, groups: Sequence[Sequence[int]]) -> NDArray[np.bool_]:
    return np.array([[block.same[np.ix_(a, b)].mean() > ONE_FACT for b in groups] for a in groups])


def _joined(block: Block, groups: list[list[int]], context: NDArray[np.float64], half: Weights) -> list[list[int]]:
    """Return the groups of one block with those put together that say the same of one thing."""
    return put_together([groups], compare([groups], _tables(block, context)), half, meeting=True)[0]


def _link_features(
    block: Block, groups: list[list[int]], context: NDArray[np.float64]
) -> dict[str, NDArray[np.float64]]:
    """Return the signals between the groups of one block, of which there are several."""
    return {name: table[0] for name, table in compare([groups], _tables(block, context)).signals.items()}


def _tables(block: Block, context: NDArray[np.float64]) -> Tables:
    signals, columns = ({name: table[None] for name, table in each.items()} for each in (block.signals, block.columns))
    return Tables(context[None], signals, columns, [block.kind])


def _as_if_differing(
    block: Block, groups: list[list[int]], context: NDArray[np.float64], way: int, names: Sequence[str]
) -> NDArray[np.float32]:
    """Return the signals of groups cut in two by their sources, as if the two halves said different things.

    Sources that really differ on one fact are too few to learn from alone; what surrounds the figures does not
    know what they say. The values of the halves are taken to be as far apart as those that really differ.
    """
    parts, halves = [], []
    for group in groups:
        sources = np.unique(block.columns["source"][list(group)])
        if len(sources) < 2 or not block.same[np.ix_([group[0]], group)].all():
            parts.append(list(group))
            continue
        chosen = set((sources[:1], sources[-1:], sources[::2])[way].tolist())
        first = [i for i in group if int(block.columns["source"][i]) in chosen]
        halves.append((len(parts), len(parts) + 1))
        parts += [first, [i for i in group if i not in set(first)]]
    if not halves:
        return np.zeros((0, len(names)), dtype=np.float32)
    features = _link_features(block, parts, context)
    at = tuple(np.array(halves).T)
    turn = np.arange(len(halves)) + way
    features["apart_little"][at] = turn % 3 == 0
    features["apart_much"][at] = turn % 3 == 2
    features["tight_meet"][at] = 0.0
    return np.stack([features[n][at] for n in names], axis=1)


def _fit_linear(
    part: str, names: Sequence[str], table: NDArray[Any], same: NDArray[np.bool_], weight: NDArray[Any]
) -> dict[str, Any]:
    mean, scale = table.mean(axis=0), table.std(axis=0) + 1e-6
    model = LogisticRegression(C=STRENGTH[part], max_iter=500)
    model.fit((table - mean) / scale, same, sample_weight=weight)
    slopes = model.coef_[0] / scale
    bias = float(model.intercept_[0] - (slopes * mean).sum())
    return {"bias": round(bias, 4), "weights": {n: round(w, 4) for n, w in zip(names, slopes.tolist(), strict=True)}}


def _fit_trees(
    part: str, names: Sequence[str], table: NDArray[Any], same: NDArray[np.bool_], weight: NDArray[Any]
) -> dict[str, Any]:
    count, depth, leaf = SIZES[part]
    model = HistGradientBoostingClassifier(
        max_iter=count, max_depth=depth, learning_rate=0.1, l2_regularization=5.0, min_samples_leaf=leaf,
        early_stopping=False, random_state=0, max_features=0.5,
    )  # fmt: skip
    model.fit(table.astype(np.float32), same, sample_weight=weight)
    trees = [_nodes(stage[0].nodes) for stage in model._predictors]
    bias = round(float(np.ravel(model._baseline_prediction)[0]), 4)
    return {"names": list(names), "bias": bias, "trees": trees, "depth": depth}


def _nodes(nodes: NDArray[Any]) -> list[list[float]]:
    """Return the nodes of a learned tree as the package keeps them: a leaf leads to itself."""
    found = []
    for i, node in enumerate(nodes):
        if node["is_leaf"]:
            found.append([0, 0.0, i, i, round(float(node["value"]), 4)])
        else:
            threshold = round(float(np.float32(node["num_threshold"])), 5)
            found.append([int(node["feature_idx"]), threshold, int(node["left"]), int(node["right"]), 0.0])
    return found


def facts_of(story: Story, weights: Weights) -> list[list[int]]:
    """Return the facts that the weights find in a story."""
    from factcheck.group.discover import facts_of_block

    found = []
    for b in story.blocks:
        found += [[int(b.rows[i]) for i in g] for g in facts_of_block(b.signals, b.columns, b.kind, weights)]
    return found


SIGNAL_GROUPS = {
    "words near the figure": ("near", "inside_near", "left", "right", "left_word", "right_word"),
    "words that few figures share": ("exclusive",),
    "words of the sentence": ("sentence",),
    "words around the sentence": ("around", "around_tags"),
    "what words mean": ("near_meaning", "inside_near_meaning", "meaning", "around_meaning"),
    "other figures around": ("company",),
    "days between publications": ("days", "days_time"),
    "ranks, parts and extras": ("ordinal_apart", "own_roles_apart"),
    "tags across languages": ("near_tags", "sentence_tags"),
    "names": ("names", "names_apart", "names_one"),
    "events": ("events", "event_same", "event_apart"),
    "roles": ("roles", "roles_apart", "roles_one"),
    "what the figure is": ("heading_same", "heading_meaning", "heading_apart"),
    "counted noun": ("noun_same", "noun_apart", "family_same", "family_apart"),
    "territories and authorities": (
        "territories_same", "territories_apart", "territories_one", "jurisdiction_same", "jurisdiction_apart",
    ),
    "years": ("years_same", "years_apart", "years_one"),
    "place in the text": ("source", "close", "early", "sentence_same", "from_left", "from_right"),
    "how telling an equal value is": ("same_digits", "same_rare"),
}  # fmt: skip


def held_out(
    stories: Sequence[Story], labelled: Sequence[Labelled], folds: int, drop: Sequence[str] = ()
) -> dict[str, Pairs]:
    """Return the pairs of each story as found by weights learned from those of the other folds."""
    found = {}
    for fold in range(min(folds, len(stories))):
        weights = learn([story for i, story in enumerate(stories) if i % folds != fold], drop)
        for story, known in list(zip(stories, labelled, strict=True))[fold::folds]:
            found[story.name] = Pairs()
            found[story.name].add(known, facts_of(story, weights))
    return found


def total(pairs: Iterable[Pairs]) -> Pairs:
    """Return the sum."""
    sums = Pairs()
    for each in pairs:
        for name in ("true", "found", "joined", "right"):
            setattr(sums, name, getattr(sums, name) + getattr(each, name))
    return sums


def main() -> None:
    """Learn, show, and write where told to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path, nargs="+", help="folders of stories, or of one story")
    parser.add_argument("--write", action="store_true", help="write the weights learned from all stories")
    parser.add_argument("--signals", action="store_true", help="show what each group of signals adds")
    parser.add_argument("--folds", type=int, help="leave out so many parts of the stories in turn, not each story")
    options = parser.parse_args()
    labelled = [story for folder in options.stories for story in load_stories(folder)]
    stories = [prepare(Story(s.name, s.claims, s.sources, {c: set(f) for c, f in s.sides.items()})) for s in labelled]
    if options.write:
        WEIGHTS.write_text(learned(stories), encoding="utf-8")
        return
    folds = options.folds or len(stories)
    everything = held_out(stories, labelled, folds)
    for name, pairs in everything.items():
        print(f"{name:32}{pairs}")
    print(f"{'all':32}{total(everything.values())}")
    for name, signals in SIGNAL_GROUPS.items() if options.signals else ():
        print(f"{'without ' + name:32}{total(held_out(stories, labelled, folds, signals).values())}", flush=True)


if __name__ == "__main__":
    main()

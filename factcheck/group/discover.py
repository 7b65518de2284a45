"""Facts found without set-up: claims of a block that agree are grouped, then groups that differ are linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from factcheck.group.affinity import HOPELESS, Weights, load_weights, spread
from factcheck.group.arrays import Profiles, build_profiles
from factcheck.group.batch import Batch, Part, batches
from factcheck.group.block import blocks
from factcheck.group.cluster import average_linkage
from factcheck.group.core import cores
from factcheck.group.features import pair_features
from factcheck.group.ids import fact_ids
from factcheck.group.labels import label
from factcheck.group.link import link_features
from factcheck.group.restated import join_restated
from factcheck.group.revised import join_revised
from factcheck.group.split import split
from factcheck.model import Group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from factcheck.group.affinity import Signals
    from factcheck.model import Claim, Source


CERTAIN = 9.0
CLOSER = 25  # pairs looked at closely, for each claim of a block
DOUBT = {"date": 1.0}  # what stands around a date tells least of which fact it dates
MOSTLY = 0.5
LEAST = -5.0  # the likeness that the two nearest claims of two groups must have


def discover_groups(claims: Sequence[Claim], sources: Sequence[Source]) -> list[Group]:
    """Return the facts that the claims speak of, with ids and labels; every claim is in one."""
    if not claims:
        return []
    profiles = build_profiles(claims, sources)
    facts = join_restated(discover(claims, profiles, load_weights()), claims, profiles.profiles)
    facts = join_revised(facts, claims)
    members = [tuple(claims[i] for i in fact) for fact in facts]
    known = cores(facts, profiles.profiles)
    return [
        Group(identity, label(held, core), held)
        for identity, held, core in zip(fact_ids(members, known), members, known, strict=True)
    ]


def discover(claims: Sequence[Claim], profiles: Profiles, weights: Weights) -> list[list[int]]:
    """Return the positions of the claims of each fact, in order of their first claims."""
    parts = [
        Part(name.partition(" ")[0], rows)
        for name, members in blocks(claims).items()
        for rows in split(profiles, np.array(members, dtype=np.int64))
    ]
    found = [part.rows.tolist() for part in parts if len(part.rows) == 1]
    for batch in batches([part for part in parts if len(part.rows) > 1]):
        found += _facts(profiles, batch, weights)
    return sorted(found)


def _facts(profiles: Profiles, batch: Batch, weights: Weights) -> list[list[int]]:
    """Return the facts of blocks that are compared side by side, each by itself."""
    signals = pair_features(profiles, batch.rows)
    never = apart(signals)
    scores = weights.sieve(signals)
    sizes = [len(part.rows) for part in batch.parts]
    chosen = [np.nonzero(_likeliest(scores[k, :n, :n], weights)) for k, n in enumerate(sizes)]
    every = (
        np.repeat(np.arange(len(chosen)), [len(at[0]) for at in chosen]),
        np.concatenate([at[0] for at in chosen]),
        np.concatenate([at[1] for at in chosen]),
    )
    context = weights.context(signals, every)
    may = ~never[every]
    agree = np.full(len(may), HOPELESS)
    agree[may] = weights.agree(signals, tuple(axis[may] for axis in every))
    ends = np.cumsum([len(at[0]) for at in chosen])
    found = []
    for k, (part, at, end) in enumerate(zip(batch.parts, chosen, ends.tolist(), strict=True)):
        n = len(part.rows)
        own = {name: table[k, :n, :n] for name, table in signals.items()}
        those = slice(end - len(at[0]), end)
        groups = _grouped(own, never[k, :n, :n], spread(n, at, agree[those]), weights)
        columns = {name: column[part.rows] for name, column in profiles.columns.items()}
        linked = _linked(groups, spread(n, at, context[those]), own, columns, part.kind, weights)
        found += [part.rows[group].tolist() for group in linked]
    return found


def _linked(
    groups: list[list[int]],
    context: NDArray[np.float64],
    signals: Signals,
    columns: dict[str, NDArray[np.int64]],
    kind: str,
    weights: Weights,
) -> list[list[int]]:
    """Return groups that agree put together where they tell of one fact."""
    if len(groups) < 2 or weights.link is None:
        return groups
    features = link_features(groups, context, signals, columns, kind)
    scores = weights.link(features).astype(np.float64) - DOUBT.get(kind, 0.0)
    sizes = np.array([len(g) for g in groups], dtype=np.float64)
    linked = average_linkage(scores, link_apart(features), weights.link_threshold, sizes)
    return [sorted(i for g in link for i in groups[g]) for link in linked]


def candidates(signals: Signals, weights: Weights) -> NDArray[np.bool_]:
    """Mark the pairs worth a closer look, above the diagonal: the likeliest, at most so many for each claim."""
    return _likeliest(weights.sieve(signals), weights)


def _likeliest(scores: NDArray[np.float32], weights: Weights) -> NDArray[np.bool_]:
    scores = np.where(np.tri(len(scores), dtype=bool), np.float32(-np.inf), scores)
    most = CLOSER * len(scores)
    floor = weights.sieve_threshold
    if most < scores.size // 2:
        floor = max(floor, float(np.partition(scores, -most, axis=None)[-most]))
    return np.asarray(scores > floor)


def agreeing(signals: Signals, weights: Weights) -> list[list[int]]:
    """Return the groups of claims that say the same of one thing."""
    never = apart(signals)
    at = np.nonzero(candidates(signals, weights) & ~never)
    return _grouped(signals, never, spread(len(never), at, weights.agree(signals, at)), weights)


def _grouped(
    signals: Signals, never: NDArray[np.bool_], scores: NDArray[np.float64], weights: Weights
) -> list[list[int]]:
    scores[converted(signals)] = CERTAIN
    return average_linkage(scores, never, weights.agree_threshold)


def context_scores(signals: Signals, weights: Weights) -> NDArray[np.float64]:
    """Return how alike the surroundings of each pair are, whatever the figures."""
    looked_at = candidates(signals, weights)
    at = np.nonzero(looked_at)
    return spread(len(looked_at), at, weights.context(signals, at))


def converted(signals: Signals) -> NDArray[np.bool_]:
    """Mark the pairs of which one gives the other in another unit, in brackets behind it."""
    pair: NDArray[np.bool_] = (signals["bracket"] > 0) & (signals["printed_apart"] > 0)
    return pair


def apart(signals: Signals) -> NDArray[np.bool_]:
    """Mark the pairs that cannot agree on one fact: values that do not meet, a rate and an amount, one sentence."""
    other = (signals["sentence_same"] > 0) & (signals["same"] == 0)
    never: NDArray[np.bool_] = (signals["meet"] == 0) | (signals["per_apart"] > 0) | other | two_countries(signals)
    return never & ~converted(signals)


def two_countries(signals: Signals) -> NDArray[np.bool_]:
    """Mark the pairs of two countries: the Dutch fine and the French one, customers here and customers there."""
    acting = (signals["jurisdiction_apart"] > 0) & (signals["event_same"] > 0)
    two: NDArray[np.bool_] = acting | (signals["scope_apart"] > 0)
    return two


def link_apart(features: Signals) -> NDArray[np.bool_]:
    """Mark the groups that no fact may hold.

    One sentence tells them apart, or they agree and yet were judged to speak of two things, or nothing is in common.
    """
    told = (features["one_sentence"] > 0) | (features["meet"] >= MOSTLY) | (features["low_rank"] > 0)
    told |= two_countries(features)
    never: NDArray[np.bool_] = told | (features["highest"] < LEAST)
    return never

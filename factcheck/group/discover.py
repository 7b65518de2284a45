"""Facts found without set-up: claims of a block that agree are grouped, then groups that differ are linked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from factcheck.group.affinity import Weights, load_weights
from factcheck.group.arrays import Profiles, build_profiles
from factcheck.group.block import blocks
from factcheck.group.cluster import average_linkage
from factcheck.group.features import pair_features
from factcheck.group.ids import fact_ids
from factcheck.group.labels import label
from factcheck.group.link import link_features
from factcheck.group.split import split
from factcheck.model import Group

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.model import Claim, Source


def discover_groups(claims: Sequence[Claim], sources: Sequence[Source]) -> list[Group]:
    """Return the facts that the claims speak of, with ids and labels; every claim is in one."""
    if not claims:
        return []
    profiles = build_profiles(claims, sources)
    facts = discover(claims, profiles, load_weights())
    members = [([claims[i] for i in f], [profiles.profiles[i] for i in f]) for f in facts]
    return [
        Group(identity, label(*member), tuple(member[0]))
        for identity, member in zip(fact_ids(members), members, strict=True)
    ]


def discover(claims: Sequence[Claim], profiles: Profiles, weights: Weights) -> list[list[int]]:
    """Return the positions of the claims of each fact, in order of their first claims."""
    found: list[list[int]] = []
    for name, members in blocks(claims).items():
        for part in split(profiles, np.array(members, dtype=np.int64)):
            found += _facts(profiles, part, name.partition(" ")[0], weights)
    return sorted(found)


def _facts(profiles: Profiles, rows: NDArray[np.int64], kind: str, weights: Weights) -> list[list[int]]:
    if len(rows) == 1:
        return [[int(rows[0])]]
    columns = {name: column[rows] for name, column in profiles.columns.items()}
    groups = facts_of_block(pair_features(profiles, rows), columns, kind, weights)
    return [[int(rows[i]) for i in group] for group in groups]


def facts_of_block(
    signals: dict[str, NDArray[np.float32]], columns: dict[str, NDArray[np.int64]], kind: str, weights: Weights
) -> list[list[int]]:
    """Return the facts of one block, by positions within it."""
    groups = average_linkage(weights.agree(signals), apart(signals), weights.agree_threshold)
    if len(groups) < 2:
        return groups
    features = link_features(groups, weights.context(signals), signals, columns, kind)
    sizes = np.array([len(g) for g in groups], dtype=np.float64)
    linked = average_linkage(weights.link(features), link_apart(features), weights.link_threshold, sizes)
    return [sorted(i for g in link for i in groups[g]) for link in linked]


def apart(signals: dict[str, NDArray[np.float32]]) -> NDArray[np.bool_]:
    """Mark the pairs that cannot agree on one fact: values that do not meet, rates with amounts, parts of a sentence."""
    other = (signals["sentence_same"] > 0) & (signals["same"] == 0) & (signals["bracket"] == 0)
    never: NDArray[np.bool_] = (signals["meet"] == 0) | (signals["per_apart"] > 0) | other
    return never


def link_apart(features: dict[str, NDArray[np.float64]]) -> NDArray[np.bool_]:
    """Mark the groups that no fact may hold: those that meet in value were judged before."""
    met: NDArray[np.bool_] = (features["meet"] > 0) | (features["one_sentence"] > 0)
    return met

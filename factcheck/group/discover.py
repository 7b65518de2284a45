"""Facts found without set-up: claims of a block that agree are grouped, then groups that differ are linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from factcheck.group.affinity import Weights, load_weights, scored
from factcheck.group.apart import apart
from factcheck.group.batch import Batch, Part, batches
from factcheck.group.block import blocks
from factcheck.group.cluster import average_linkage
from factcheck.group.described import described
from factcheck.group.features import pair_features
from factcheck.group.ids import fact_ids
from factcheck.group.linked import Tables, linked
from factcheck.group.members import numbered
from factcheck.group.rejoined import joined
from factcheck.group.split import split
from factcheck.group.strangers import tales
from factcheck.group.survey import Survey
from factcheck.model import Group

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from numpy.typing import NDArray

    from factcheck.group.affinity import Signals
    from factcheck.group.arrays import Profiles
    from factcheck.group.core import Core
    from factcheck.memo import Memo
    from factcheck.model import Claim, Source


CLOSER = 25  # pairs looked at closely, for each claim of a block


def discover_groups(
    claims: Sequence[Claim],
    sources: Sequence[Source],
    taken: Set[str] = frozenset(),
    known: Set[str] = frozenset(),
    memo: Memo | None = None,
) -> list[Group]:
    """Return the facts that the claims speak of, with ids and labels; every claim is in one.

    The claims that are `taken` help to find the facts, and are in none; no fact gets one of the `known` ids. What
    the `memo` holds is not worked out again.
    """
    members: list[tuple[Claim, ...]] = []
    shown: list[tuple[Core, str]] = []
    for own, those in tales(claims, sources):
        found, described_as = _found(own, those, taken, memo)
        members += found
        shown += described_as
    cored = [core for core, _ in shown]
    return [
        Group(identity, name, held)
        for identity, held, (_, name) in zip(fact_ids(members, cored, known), members, shown, strict=True)
    ]


def _found(
    claims: Sequence[Claim], sources: Sequence[Source], taken: Set[str], memo: Memo | None
) -> tuple[list[tuple[Claim, ...]], list[tuple[Core, str]]]:
    """Return the facts of one story, each with the core of its id and its label."""
    survey = Survey(claims, sources, memo)
    found = discover(survey, load_weights())
    facts = [[i for i in fact if claims[i].id not in taken] for fact in joined(found, survey)]
    facts = [fact for fact in facts if fact]
    members = [tuple(claims[i] for i in fact) for fact in facts]
    return members, described(facts, members, survey)


def discover(survey: Survey, weights: Weights) -> list[list[int]]:
    """Return the positions of the claims of each fact, in order of their first claims."""
    whole = survey.whole()
    parts = [
        Part(name.partition(" ")[0], rows)
        for name, members in blocks(survey.claims).items()
        for rows in split(whole, np.array(members, dtype=np.int64))
    ]
    found = [part.rows.tolist() for part in parts if len(part.rows) == 1]
    several = [part for part in parts if len(part.rows) > 1]
    keys = [survey.key(f"part {part.kind}", part.rows.tolist()) for part in several]
    held = [survey.get(key) for key in keys]
    missing = [part for part, groups in zip(several, held, strict=True) if groups is None]
    compared = iter(_compared(survey, missing, weights))
    for part, key, groups in zip(several, keys, held, strict=True):
        if groups is None:
            groups = next(compared)
            survey.keep(key, groups)
        rows = part.rows.tolist()
        found += [[rows[i] for i in group] for group in groups]
    return sorted(found)


def _compared(survey: Survey, parts: Sequence[Part], weights: Weights) -> list[list[list[int]]]:
    """Return the facts of each part, as places among its rows."""
    if not parts:
        return []
    profiles, places = survey.profiles(np.concatenate([part.rows for part in parts]).tolist())
    found: dict[int, list[list[int]]] = {}
    for batch in batches([Part(part.kind, places[part.rows]) for part in parts]):
        for part, groups in zip(batch.parts, _facts(profiles, batch, weights), strict=True):
            found[int(part.rows[0])] = groups
    return [found[int(places[part.rows[0]])] for part in parts]


def _facts(profiles: Profiles, batch: Batch, weights: Weights) -> list[list[list[int]]]:
    """Return the facts of each of the blocks that are compared side by side, each by itself."""
    signals = pair_features(profiles, batch.rows)
    never, pairs = apart(signals), converted(signals)
    near = _nearest(batch, weights.sieve(signals), weights)
    agree = scored(weights.agree, signals, near & ~never)
    blocks = [(k, slice(len(part.rows)), slice(len(part.rows))) for k, part in enumerate(batch.parts)]
    groups = [_grouped(pairs[block], never[block], agree[block], weights) for block in blocks]
    number = numbered(groups, never.shape[-1])
    context = scored(weights.context, signals, near & (number[:, :, None] != number[:, None, :]))
    columns = {name: column[batch.rows] for name, column in profiles.columns.items()}
    return linked(groups, Tables(context, signals, columns, [part.kind for part in batch.parts]), weights)


def _nearest(batch: Batch, scores: NDArray[np.float32], weights: Weights) -> NDArray[np.bool_]:
    """Mark the pairs of each block that are worth a closer look."""
    near = np.zeros(scores.shape, dtype=bool)
    for k, part in enumerate(batch.parts):
        n = len(part.rows)
        near[k, :n, :n] = _likeliest(scores[k, :n, :n], weights)
    return near


def facts_of_block(
    signals: Signals, columns: Mapping[str, NDArray[np.int64]], kind: str, weights: Weights
) -> list[list[int]]:
    """Return the facts of one block from the signals between its claims."""
    alone, beside = ({name: each[None] for name, each in tables.items()} for tables in (signals, columns))
    context = context_scores(signals, weights)[None]
    return linked([agreeing(signals, weights)], Tables(context, alone, beside, [kind]), weights)[0]


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
    scores = scored(weights.agree, signals, candidates(signals, weights) & ~never)
    return _grouped(converted(signals), never, scores, weights)


def _grouped(
    pairs: NDArray[np.bool_], never: NDArray[np.bool_], scores: NDArray[np.float64], weights: Weights
) -> list[list[int]]:
    """Return the groups of claims that agree; of `pairs` one follows the other wherever it goes."""
    if not pairs.any():
        return average_linkage(scores, never, weights.agree_threshold)
    followed = leaders(pairs)
    own = np.flatnonzero(followed == np.arange(len(followed)))
    groups = average_linkage(scores[np.ix_(own, own)], never[np.ix_(own, own)], weights.agree_threshold)
    within = {int(own[i]): k for k, group in enumerate(groups) for i in group}
    found: list[list[int]] = [[] for _ in groups]
    for i, leader in enumerate(followed.tolist()):
        found[within[leader]].append(i)
    return sorted(found)


def leaders(pairs: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return for each figure the one it follows: that of which it is the conversion in brackets, else itself.

    What a writer gives twice, in two units, is one claim wherever it goes, also where the conversion is off.
    """
    pairs = np.triu(pairs, 1)
    leader: NDArray[np.int64] = np.where(pairs.any(axis=0), pairs.argmax(axis=0), np.arange(len(pairs)))
    while not np.array_equal(leader, leader[leader]):
        leader = leader[leader]
    return leader


def context_scores(signals: Signals, weights: Weights) -> NDArray[np.float64]:
    """Return how alike the surroundings of each pair are, whatever the figures."""
    return scored(weights.context, signals, candidates(signals, weights))


def converted(signals: Signals) -> NDArray[np.bool_]:
    """Mark the pairs of which one gives the other in another unit, in brackets behind it."""
    pair: NDArray[np.bool_] = (signals["bracket"] > 0) & (signals["printed_apart"] > 0)
    return pair

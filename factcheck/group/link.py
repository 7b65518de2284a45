"""Groups of claims that agree, linked to groups that say something else of the same fact.

What one source says beside another figure, in one sentence or a few apart, is as a rule another fact; what takes the
same place in another source's story is the same fact with another value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

WIDEST_MARGIN = 3.0
TOGETHER = 40_000  # pairs put together at once, so that they stay in the processor's cache
LARGE = 1e5  # counts of this size are seldom of two things by chance
LOW_RANK = 3  # first, second and third tell events apart: another rank is another event
STEPS = {"date": (1.05, 2.0), "time": (1.1, 1.9), "count": (0.12, 0.6)}  # little and much apart, as `_distance` counts
HIGHEST = ("close", "left", "right", "near", "near_tags", "sentence", "early", "event_same", "noun_same", "names",
           "left_word", "right_word", "territories_same", "near_meaning", "meaning", "around_meaning")  # fmt: skip
LOWEST = ("event_apart", "noun_apart", "family_apart", "names_apart", "roles_apart", "years_apart", "territories_apart",
          "modality_apart", "unit_apart", "per_apart", "jurisdiction_apart", "scope_apart",
          "loose_day", "own_roles_apart", "ordinal_apart", "past_apart", "row_apart", "aged", "person_apart",
          "fate_apart", "vague")  # fmt: skip


def link_features(
    groups: Sequence[Sequence[int]],
    context: NDArray[np.float64],
    signals: Mapping[str, NDArray[np.float32]],
    columns: Mapping[str, NDArray[np.int64]],
    kind: str,
) -> dict[str, NDArray[np.float64]]:
    """Return a square table for each signal over all pairs of groups; members count within the block.

    `context` is symmetric; what it says within a group tells nothing of two groups.
    """
    order = np.array([i for g in groups for i in g], dtype=np.int64)
    bounds = np.concatenate(([0], np.cumsum([len(g) for g in groups])[:-1])).astype(np.int64)
    sizes = np.array([len(g) for g in groups], dtype=np.float64)
    found = _closeness(context, order, bounds, sizes)
    found |= _company(columns, order, sizes)
    found |= _each(np.maximum, HIGHEST, signals, order, bounds)
    found |= _each(np.minimum, LOWEST, signals, order, bounds)
    found["days"] = _share(signals["days"], order, bounds, sizes)
    firsts = np.array([g[0] for g in groups])
    found["ratio"] = signals["ratio"][np.ix_(firsts, firsts)].astype(np.float64)
    distance = _distance(columns["point"][firsts].astype(np.float64), kind)
    little, much = STEPS.get(kind, STEPS["count"])
    found["apart_little"] = (distance <= little).astype(np.float64)
    found["apart_much"] = (distance > much).astype(np.float64)
    found["meet"] = _share(signals["meet"], order, bounds, sizes)
    found["tight_meet"] = _tight(signals, order, bounds, sizes, found["meet"])
    for name in ("scope", "jurisdiction"):
        found[name + "_told"] = _told(name, signals, order, bounds)
    found["smaller"] = np.minimum(np.minimum(sizes[:, None], sizes[None, :]), 5.0)
    found["crowd"] = _crowd(found["best"])
    nouns = np.where(columns["noun"][firsts] >= 0, columns["noun"][firsts], -1 - np.arange(len(firsts)))
    alike = (nouns[:, None] == nouns[None, :]).astype(np.float64)
    found["noun_rare"] = alike / np.sqrt(alike.sum(axis=1))[:, None]
    large = np.abs(columns["point"][firsts]) >= LARGE
    found["large"] = (large[:, None] & large[None, :] & (kind == "count")).astype(np.float64)
    low = (columns["ordinal"][firsts] > 0) & (columns["point"][firsts] <= LOW_RANK)
    found["low_rank"] = (low[:, None] | low[None, :]).astype(np.float64)
    for name in ("date", "time", "count", "money", "measure"):
        found[name] = np.full((len(groups), len(groups)), float(kind == name))
    return found


def _distance(point: NDArray[np.float64], kind: str) -> NDArray[np.float64]:
    """Return how far values lie apart: powers of ten of the days or minutes between them, or of their ratio."""
    gap = np.abs(point[:, None] - point[None, :])
    if kind in ("date", "time"):
        return np.asarray(np.log10(1.0 + gap))
    largest = np.maximum(np.abs(point)[:, None], np.abs(point)[None, :])
    return np.asarray(np.minimum(gap / np.maximum(largest, 1e-9), 1.0))


def _crowd(best: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how many other groups come nearly as close to one of the two as they to each other."""
    rivals = np.where(np.eye(len(best), dtype=bool), -np.inf, best)
    ordered = np.sort(rivals, axis=1)
    count = len(best) - np.stack([np.searchsorted(row, best[i] - 1.0) for i, row in enumerate(ordered)])
    return np.asarray(np.log2(1.0 + np.maximum(count, count.T)))


def _blockwise(
    put_together: np.ufunc, table: NDArray[Any], order: NDArray[np.int64], bounds: NDArray[np.int64]
) -> NDArray[Any]:
    """Return what is made of the scores between the members of each two groups: the greatest, the least, the sum.

    `order` holds the members, group after group; the tables are the last two axes. Rows are put together, then columns,
    turned into rows: that is several times faster than along columns.
    """
    rows = put_together.reduceat(table.take(order, axis=-2), bounds, axis=-2)
    turned = np.ascontiguousarray(rows.swapaxes(-1, -2)).take(order, axis=-2)
    return np.asarray(put_together.reduceat(turned, bounds, axis=-2).swapaxes(-1, -2))


def _each(
    put_together: np.ufunc,
    names: Sequence[str],
    signals: Mapping[str, NDArray[np.float32]],
    order: NDArray[np.int64],
    bounds: NDArray[np.int64],
) -> dict[str, NDArray[np.float64]]:
    """Return for each named signal what :func:`_blockwise` makes of it; all at once where they are small."""
    found: dict[str, NDArray[np.float64]] = {}
    at_once = max(1, TOGETHER // len(order) ** 2)
    for begin in range(0, len(names), at_once):
        those = names[begin : begin + at_once]
        both = _blockwise(put_together, np.stack([signals[name] for name in those]), order, bounds)
        found |= dict(zip(those, both.astype(np.float64), strict=True))
    return found


def _share(
    table: NDArray[Any], order: NDArray[np.int64], bounds: NDArray[np.int64], sizes: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the mean over the members of each two groups."""
    sums = _blockwise(np.add, table.astype(np.float64), order, bounds)
    mean: NDArray[np.float64] = sums / (sizes[:, None] * sizes[None, :])
    return mean


def _tight(
    signals: Mapping[str, NDArray[np.float32]],
    order: NDArray[np.int64],
    bounds: NDArray[np.int64],
    sizes: NDArray[np.float64],
    meet: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Return the share of pairs that meet among those of which neither is a mere bound; of all where none is left.

    *At least 50* meets 58 as well as 59: it tells neither from the other.
    """
    both = _share(signals["tight"], order, bounds, sizes)
    met = _share(signals["tight"] * signals["meet"], order, bounds, sizes)
    return np.where(both > 0, met / np.maximum(both, 1e-9), meet)


def _told(
    name: str, signals: Mapping[str, NDArray[np.float32]], order: NDArray[np.int64], bounds: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return 1 where two groups name two territories of one kind, and none in common."""
    two = signals[name + "_apart"] * (signals["event_same"] if name == "jurisdiction" else np.float32(1))
    apart = _blockwise(np.maximum, two, order, bounds)
    same = _blockwise(np.maximum, signals[name + "_same"], order, bounds)
    told: NDArray[np.float64] = np.maximum(apart - same, 0.0).astype(np.float64)
    return told


def _closeness(
    context: NDArray[np.float64], order: NDArray[np.int64], bounds: NDArray[np.int64], sizes: NDArray[np.float64]
) -> dict[str, NDArray[np.float64]]:
    nearest = np.maximum.reduceat(context.take(order, axis=0), bounds, axis=0).T.take(order, axis=0)
    rows = np.add.reduceat(nearest, bounds, axis=0) / sizes[:, None]
    best = (rows + rows.T) / 2
    rivals = np.where(np.eye(len(best), dtype=bool), -np.inf, best)
    first = rivals.max(axis=1)
    second = np.partition(rivals, -2, axis=1)[:, -2] if len(best) > 2 else np.full(len(best), -9.0)
    mutual = (rivals == first[:, None]).astype(np.float64)
    against = np.where(mutual > 0, second[:, None], first[:, None])
    margin = best - np.maximum(against, against.T)
    return {
        "highest": np.maximum.reduceat(nearest, bounds, axis=0),
        "mean": _share(context, order, bounds, sizes),
        "best": best,
        "mutual": mutual + mutual.T,
        "margin": np.clip(np.nan_to_num(margin, neginf=-WIDEST_MARGIN), -WIDEST_MARGIN, WIDEST_MARGIN),
    }


def _company(
    columns: Mapping[str, NDArray[np.int64]], order: NDArray[np.int64], sizes: NDArray[np.float64]
) -> dict[str, NDArray[np.float64]]:
    """Return how often two groups speak in one source and in one sentence."""
    group = np.repeat(np.arange(len(sizes)), sizes.astype(np.int64))
    told = 2 * columns["source"] + columns["headline"]  # what a headline says may differ from its text
    sources = _presence(group, told[order])
    sentence = columns["source"] * (columns["sentence"].max() + 1) + columns["sentence"]
    sentences = _presence(group, sentence[order])
    together = sources @ sources.T
    counts = sources.sum(axis=1)
    fewer = np.minimum(counts[:, None], counts[None, :])
    return {
        "one_source": together / fewer,
        "sources_shared": together / (counts[:, None] + counts[None, :] - together),
        "one_sentence": ((sentences @ sentences.T) > 0).astype(np.float64),
        "both_wide": (fewer > 1).astype(np.float64),
    }


def _presence(group: NDArray[np.int64], column: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return a table of the groups and the values of a column, each in its place: 1 where a group has the value."""
    used, place = np.unique(column, return_inverse=True)
    table = np.zeros((int(group[-1]) + 1, len(used)))
    table[group, place] = 1.0
    return table

"""Groups of claims that agree, linked to groups that say something else of the same fact.

What one source says beside another figure, in one sentence or a few apart, is as a rule another fact; what takes the
same place in another source's story is the same fact with another value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.group.affinity import HOPELESS
from factcheck.group.exclusive import exclusive

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from factcheck.group.members import Members

WIDEST_MARGIN = 3.0
LARGE = 1e5  # counts of this size are seldom of two things by chance
FATES = 0.3  # the share of pairs told of two fates from which two groups are: a headline may leave the fate out
LOW_RANK = 3  # first, second and third tell events apart: another rank is another event
ONE_STEP = 1.001  # and a hair
NOON = 720.0  # minutes after midnight: no two times of day are further apart
STEPS = {"date": (1.05, 2.0), "time": (1.1, 1.9)}  # little and much apart, as `_distance` counts
SHARES = (0.12, 0.6)  # the same of all other kinds
INSIDE = ("best", "mean", "highest", "margin", "near", "near_meaning")  # what tells in another way within a source
KINDS = ("date", "time", "count", "money", "measure")
HIGHEST = ("close", "left", "right", "near", "near_tags", "sentence", "early", "event_same", "noun_same", "names",
           "left_word", "right_word", "territories_same", "near_meaning", "meaning", "around_meaning",
           "company", "loosely", "heading_same", "heading_meaning", "orphan_headline", "orphan_caption")  # fmt: skip
LOWEST = ("event_apart", "noun_apart", "family_apart", "names_apart", "roles_apart", "years_apart", "territories_apart",
          "modality_apart", "unit_apart", "per_apart", "jurisdiction_apart", "scope_apart",
          "loose_day", "own_roles_apart", "ordinal_apart", "past_apart", "row_apart", "aged", "person_apart",
          "vague", "heading_apart", "stamped_apart")  # fmt: skip


def link_features(
    members: Members,
    context: NDArray[np.float64],
    signals: Mapping[str, NDArray[np.float32]],
    columns: Mapping[str, NDArray[np.int64]],
    kinds: Sequence[str],
) -> dict[str, NDArray[np.float64]]:
    """Return square tables for each signal over all pairs of groups, one for each block that the members are of.

    All else is of all blocks side by side, each of one of the `kinds`. `context` is symmetric; what it says within a
    group tells nothing of two groups.
    """
    kind = np.array(kinds)[members.blocks][:, None]
    found: dict[str, NDArray[Any]] = _closeness(members, context)
    found |= _company(members, columns)
    found |= {name: members.between(np.maximum, signals[name]) for name in HIGHEST}
    found |= {name: members.between(np.minimum, signals[name]) for name in LOWEST}
    found["exclusive"] = exclusive(members, columns["words"])
    found["fate_apart"] = members.mean(signals["fate_apart"]) >= FATES
    found["days"] = members.mean(signals["days"])
    first = members.first
    found["ratio"] = signals["ratio"][members.blocks[:, None, None], first[:, :, None], first[:, None, :]]
    point = members.of_first(columns["point"])
    distance, little, much = _distance(point.astype(np.float64), kind)
    found["apart_little"] = distance <= little
    found["apart_much"] = distance > much
    found["step"] = _step(members, columns)
    found["meet"] = members.mean(signals["meet"])
    found["tight_meet"] = _tight(members, signals, found["meet"])
    for name in ("scope", "jurisdiction"):
        found[name + "_told"] = _told(members, name, signals)
    found["noun_rare"] = _rare(members, columns["noun"])
    large = (np.abs(point) >= LARGE) & (kind == "count")
    found["large"] = large[:, :, None] & large[:, None, :]
    rank = members.of_first(columns["ordinal"]) > 0
    found["ranks"] = rank[:, :, None] & rank[:, None, :]
    low = rank & (point <= LOW_RANK)
    found["low_rank"] = low[:, :, None] | low[:, None, :]
    jumble = members.of_first(columns["jumble"])
    slip = (jumble[:, :, None] == jumble[:, None, :]) & (jumble >= 0)[:, None, :]
    found["slip"] = slip & (distance > 0)
    inside = found["one_source"] >= 1
    found["inside"] = inside
    found |= {f"inside_{name}": inside * found[name] for name in INSIDE}
    found["days_time"] = found["days"] * (kind == "time")[:, :, None]
    for name in KINDS:
        found[name] = np.broadcast_to((kind == name)[:, :, None], distance.shape)
    return {name: table.astype(np.float64) for name, table in found.items()}


def _distance(
    point: NDArray[np.float64], kind: NDArray[np.str_]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return how far values lie apart, and what of that is little and much for their kind.

    Of dates and times it is powers of ten of the days or minutes between them, of all else their ratio.
    """
    gap = np.abs(point[:, :, None] - point[:, None, :])
    clocks = (kind == "time")[:, :, None]
    gap = np.where(clocks & (gap > NOON), np.abs(2 * NOON - gap), gap)  # one minute to midnight and one past it
    largest = np.maximum(np.abs(point)[:, :, None], np.abs(point)[:, None, :])
    steps = np.array([STEPS.get(name, SHARES) for name in kind[:, 0].tolist()])[:, :, None, None]
    timed = np.isin(kind, list(STEPS))[:, :, None]
    share = np.minimum(gap / np.maximum(largest, 1e-9), 1.0)
    return np.where(timed, np.log10(1.0 + gap), share), steps[:, 0], steps[:, 1]


def _step(members: Members, columns: Mapping[str, NDArray[Any]]) -> NDArray[np.bool_]:
    """Return whether values lie one unit of the coarser last place apart: lap 28 and lap 29, 1.3 and 1.4 million."""
    point, place = (members.of_first(columns[name]).astype(np.float64) for name in ("point", "place"))
    gap = np.abs(point[:, :, None] - point[:, None, :])
    coarser = np.maximum(place[:, :, None], place[:, None, :])
    return np.asarray((gap > 0) & (gap <= ONE_STEP * coarser))


def _rare(members: Members, column: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return whether two groups count one thing, and how seldom it is counted in their block."""
    noun = members.of_first(column)
    noun = np.where((noun >= 0) & members.there, noun, -1 - np.arange(noun.shape[1]))
    alike = (noun[:, :, None] == noun[:, None, :]).astype(np.float64)
    return np.asarray(alike / np.sqrt(alike.sum(axis=2))[:, :, None])


def _crowd(rivals: NDArray[np.float64], best: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how many other groups come nearly as close to one of the two as they to each other."""
    size = best.shape[-1]
    rows = zip(np.sort(rivals, axis=2).reshape(-1, size), best.reshape(-1, size) - 1.0, strict=True)
    count = size - np.stack([np.searchsorted(row, least) for row, least in rows]).reshape(best.shape)
    return np.asarray(np.log2(1.0 + np.maximum(count, count.swapaxes(1, 2))))


def _tight(
    members: Members, signals: Mapping[str, NDArray[np.float32]], meet: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the share of pairs that meet among those of which neither is a mere bound; of all where none is left.

    *At least 50* meets 58 as well as 59: it tells neither from the other.
    """
    both = members.mean(signals["tight"])
    met = members.mean(signals["tight"] * signals["meet"])
    return np.where(both > 0, met / np.maximum(both, 1e-9), meet)


def _told(members: Members, name: str, signals: Mapping[str, NDArray[np.float32]]) -> NDArray[np.float64]:
    """Return 1 where two groups name two territories of one kind, and none in common."""
    two = signals[name + "_apart"] * (signals["event_same"] if name == "jurisdiction" else np.float32(1))
    same = members.between(np.maximum, signals[name + "_same"])
    return np.maximum(members.between(np.maximum, two) - same, 0.0)


def _closeness(members: Members, context: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    nearest = members.by_claim(np.maximum, context)
    rows = members.by_group(np.add, nearest) / members.sizes[:, :, None]
    best = (rows + rows.swapaxes(1, 2)) / 2
    pairs = members.there[:, :, None] & members.there[:, None, :] & ~np.eye(best.shape[1], dtype=bool)
    rivals = np.where(pairs, best, -np.inf)
    first = rivals.max(axis=2)
    second = np.partition(rivals, -2, axis=2)[:, :, -2]
    second = np.where(np.isfinite(second), second, HOPELESS)
    mutual = (rivals == first[:, :, None]).astype(np.float64)
    against = np.where(mutual > 0, second[:, :, None], first[:, :, None])
    margin = best - np.maximum(against, against.swapaxes(1, 2))
    return {
        "highest": members.by_group(np.maximum, nearest),
        "mean": members.mean(context),
        "best": best,
        "mutual": mutual + mutual.swapaxes(1, 2),
        "margin": np.clip(margin, -WIDEST_MARGIN, WIDEST_MARGIN),
        "crowd": _crowd(rivals, best),
    }


def _company(members: Members, columns: Mapping[str, NDArray[np.int64]]) -> dict[str, NDArray[np.float64]]:
    """Return how often two groups speak in one source and in one sentence."""
    together, counts = members.shared(2 * columns["source"] + columns["headline"])  # headlines may say other things
    sentence = columns["source"] * (columns["sentence"].max() + 1) + columns["sentence"]
    counts = np.maximum(counts, 1.0)
    fewer = np.minimum(counts[:, :, None], counts[:, None, :])
    return {
        "one_source": together / fewer,
        "sources_shared": together / (counts[:, :, None] + counts[:, None, :] - together),
        "one_sentence": np.minimum(members.shared(sentence)[0], 1.0),
        "both_wide": (fewer > 1).astype(np.float64),
    }

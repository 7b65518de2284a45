"""How alike the surroundings of two figures are: one number for each signal, for all pairs of a block at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.group.beside import SIDE
from factcheck.group.persons import two_persons
from factcheck.group.profile import SPACES
from factcheck.normalize.intervals import ROUNDED_BY

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from factcheck.group.arrays import Profiles

ROUNDED = float(ROUNDED_BY)
EARLY = 700  # characters of an article within which its main figures stand
ALMOST, NOTHING = 1e-6, 1e-8  # by how much two figures may be off that are the same, in shares and in all
CONVERTED = 0.025  # by how much a figure may be off that was converted and rounded
BRACKET = 3  # characters between a figure and its conversion
ANOTHER = 0.4  # likeness of what two headings mean, below which they are of two things
OF_ONE_SIZE = 0.35  # by how much figures may differ that the words barely allow to be one
WEEKS = 64  # days between publications beyond which more say nothing more


def pair_features(profiles: Profiles, rows: NDArray[np.int64]) -> dict[str, NDArray[np.float32]]:
    """Return a square table for each signal over all pairs of the given claims.

    `rows` may hold several blocks of one size: the last axis counts the claims of a block.
    """
    found: dict[str, NDArray[np.float32]] = {}
    for name in SPACES:
        table = profiles.spaces[name].dense(rows)
        found[name] = _products(table)
    columns = {name: column[rows] for name, column in profiles.columns.items()}
    foreign = ~_same(columns["language"])
    for name in ("near", "sentence", "around"):
        found[name] = np.where(foreign, np.maximum(found[name], found[name + "_tags"]), found[name])
    for name in ("names", "roles"):
        bounds = profiles.spaces[name].bounds
        has = (bounds[rows + 1] > bounds[rows]).astype(np.float32)
        found[name + "_apart"] = (has[..., :, None] * has[..., None, :]) * (found[name] < 0.05)
        found[name + "_one"] = np.abs(has[..., :, None] - has[..., None, :])
    found["left"] = _run(profiles.left[rows])
    found["right"] = _run(profiles.right[rows])
    english = _both(columns["english"])
    for (name, vectors), words in zip(profiles.meanings.items(), ("near", "sentence", "around"), strict=True):
        alike = _products(vectors[rows].astype(np.float64))
        found[name] = np.where(english, alike, np.maximum(alike, found[words]))  # the vectors are of English words
    _compare_headings(columns["heading"], profiles.headings[rows].astype(np.float64), found)
    _compare_values(columns, found)
    _compare_places(columns, found)
    _compare_tags(columns, found)
    return found


def _run(side: NDArray[np.int64]) -> NDArray[np.float32]:
    """Return how many words next to the figure are the same, from the figure outward, as a share of all compared."""
    same = _same(side[..., 0]) & _known(side[..., 0])
    run = same.astype(np.float32)
    for k in range(1, SIDE):
        same &= _same(side[..., k]) & _known(side[..., k])
        run += same
    return run / np.float32(SIDE)


def _products(table: NDArray[np.float64]) -> NDArray[np.float32]:
    return np.asarray(table @ _turned(table), dtype=np.float32)


def _turned(table: NDArray[Any]) -> NDArray[Any]:
    return table.swapaxes(-1, -2)


def _same(column: NDArray[Any]) -> NDArray[np.bool_]:
    same: NDArray[np.bool_] = column[..., :, None] == column[..., None, :]
    return same


def _known(column: NDArray[np.int64]) -> NDArray[np.bool_]:
    known = column >= 0
    return _both(known)


def _both(marks: NDArray[Any]) -> NDArray[np.bool_]:
    both: NDArray[np.bool_] = marks[..., :, None] & marks[..., None, :]
    return both


def _compare_headings(
    heading: NDArray[np.int64], vectors: NDArray[np.float64], found: dict[str, NDArray[np.float32]]
) -> None:
    """Compare what the figures are: a length of a flight, people injured."""
    both = _known(heading)
    alike = _products(vectors)
    found["heading_same"] = (_same(heading) & both).astype(np.float32)
    found["heading_meaning"] = alike
    found["heading_apart"] = (both & (alike < ANOTHER)).astype(np.float32)


def _compare_values(columns: dict[str, NDArray[Any]], found: dict[str, NDArray[np.float32]]) -> None:
    point = columns["point"]
    gap = np.abs(point[..., :, None] - point[..., None, :])
    same = gap <= ALMOST * np.abs(point)[..., None, :] + NOTHING
    meet = columns["low"][..., :, None] <= columns["high"][..., None, :]
    meet &= _turned(meet)
    size = np.log10(np.abs(np.where(np.isfinite(point), point, 0.0)) + 1e-3)
    ratio = np.minimum(np.abs(size[..., :, None] - size[..., None, :]), 3.0)
    digits = np.minimum(columns["digits"], 5.0)
    larger = np.maximum(np.abs(point)[..., :, None], np.abs(point)[..., None, :])
    near = gap <= CONVERTED * larger
    other_unit = ~_same(columns["printed"])
    found["printed_apart"] = (other_unit & _both(columns["scaled"])).astype(np.float32)
    meet |= near & (found["printed_apart"] > 0)
    coarser = np.maximum(columns["grain"][..., :, None], columns["grain"][..., None, :])
    rounded = (gap <= coarser / 2) & (gap <= ROUNDED * larger) & _both(columns["tight"])
    meet |= rounded & ~other_unit
    allowed = columns["floor"][..., :, None] <= columns["ceiling"][..., None, :]
    found["loosely"] = (allowed & _turned(allowed) & (gap <= OF_ONE_SIZE * larger) & ~(meet | same)).astype(np.float32)
    found["same"] = same.astype(np.float32)
    found["meet"] = (meet | same).astype(np.float32)
    found["ratio"] = ratio.astype(np.float32)
    found["same_digits"] = (same * np.minimum(digits[..., :, None], digits[..., None, :])).astype(np.float32)
    found["same_rare"] = (same / np.sqrt(np.maximum(columns["shared"], 1.0))[..., :, None]).astype(np.float32)


def _compare_places(columns: dict[str, NDArray[np.int64]], found: dict[str, NDArray[np.float32]]) -> None:
    source = _same(columns["source"])
    sentence = source & _same(columns["sentence"])
    gap = columns["start"][..., None, :] - columns["end"][..., :, None]
    bracket = source & (gap >= 0) & (gap <= BRACKET)
    early = columns["start"] < EARLY
    column = _same(columns["cells"]) & _known(columns["cells"])
    for name in ("headline", "caption"):
        found["orphan_" + name] = _orphans(columns[name], source, found["meet"]).astype(np.float32)
    found["row_apart"] = (source & column & ~_same(columns["row"])).astype(np.float32)
    found["source"] = source.astype(np.float32)
    found["sentence_same"] = sentence.astype(np.float32)
    found["bracket"] = (bracket | _turned(bracket)).astype(np.float32)
    found["early"] = _both(early).astype(np.float32)
    distance = np.abs(columns["start"][..., :, None] - columns["start"][..., None, :])
    day = columns["published"]
    between = np.where(_known(day), np.minimum(np.abs(day[..., :, None] - day[..., None, :]), WEEKS), 0)
    found["days"] = np.log2(1.0 + between).astype(np.float32)
    found["close"] = (source * np.exp(-distance / 1000.0)).astype(np.float32)


def _orphans(aside: NDArray[Any], source: NDArray[np.bool_], meet: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Mark a figure of a headline or a caption that its own text does not repeat, with each figure of that text.

    What stands `aside` is taken from the text below: where that has no such figure, it has it otherwise.
    """
    if not aside.any():
        return np.zeros_like(source)
    text = source & ~aside[..., None, :]
    repeated = (text & (meet > 0)).any(axis=-1)
    orphan: NDArray[np.bool_] = (aside & ~repeated)[..., :, None] & text
    return np.asarray(orphan | _turned(orphan))


def _compare_tags(columns: dict[str, NDArray[np.int64]], found: dict[str, NDArray[np.float32]]) -> None:
    for name in ("left_word", "right_word", "from_left", "from_right"):
        found[name] = (_same(columns[name]) & _known(columns[name])).astype(np.float32)
    for name in ("event", "noun", "family", "jurisdiction", "scope"):
        same, known = _same(columns[name]), _known(columns[name])
        found[name + "_same"] = (same & known).astype(np.float32)
        found[name + "_apart"] = (~same & known).astype(np.float32)
    for name in ("unit", "per", "modality", "own_roles", "ordinal", "past", "stamped"):
        found[name + "_apart"] = (~_same(columns[name])).astype(np.float32)
    for name in ("loose_day", "aged", "tight"):
        found[name] = _both(columns[name]).astype(np.float32)
    fates = columns["fate"][..., :, None] & columns["other_fates"][..., None, :]
    found["fate_apart"] = (fates > 0).astype(np.float32)
    found["person_apart"] = two_persons(columns).astype(np.float32)
    found["vague"] = (1.0 - _both(~columns["vague"])).astype(np.float32)
    for name in ("territories", "years"):
        marks = columns[name]
        met = (marks[..., :, None] & marks[..., None, :]) > 0
        found[name + "_apart"] = (_both(marks > 0) & ~met).astype(np.float32)
        found[name + "_same"] = met.astype(np.float32)
        found[name + "_one"] = ((marks > 0)[..., :, None] ^ (marks > 0)[..., None, :]).astype(np.float32)

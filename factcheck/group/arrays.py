"""The profiles of a case as arrays: sparse rows for each space of terms, columns for what is compared one by one."""

from __future__ import annotations

import math
import zlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.group.beside import SIDE
from factcheck.group.money import base_scales
from factcheck.group.profile import SPACES, Profile, Profiler

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from factcheck.group.words import Words
    from factcheck.model import Claim, Source

WIDEST = 2048  # columns of a dense block; beyond it terms share columns
NOTHING = -1


@dataclass(slots=True)
class Rows:
    """Sparse rows: the terms and weights of row `i` stand at ``bounds[i]:bounds[i + 1]``."""

    bounds: NDArray[np.int64]
    terms: NDArray[np.int64]
    weights: NDArray[np.float32]
    size: int

    def dense(self, rows: NDArray[np.int64], *, fixed: bool = False) -> NDArray[np.float32]:
        """Return the given rows with unit length, one column a term; the same columns at every call where `fixed`."""
        starts, ends = self.bounds[rows], self.bounds[rows + 1]
        lengths = ends - starts
        at = np.repeat(starts - np.concatenate(([0], np.cumsum(lengths)[:-1])), lengths) + np.arange(lengths.sum())
        terms = self.terms[at]
        used, columns = np.unique(terms, return_inverse=True)
        shared = fixed or len(used) > WIDEST
        if shared:
            columns = terms % WIDEST
        table = np.zeros((len(rows), WIDEST if shared else len(used) or 1), dtype=np.float32)
        table[np.repeat(np.arange(len(rows)), lengths), columns] = self.weights[at]
        norms = np.linalg.norm(table, axis=1, keepdims=True)
        np.divide(table, norms, out=table, where=norms > 0)
        return table


@dataclass(slots=True)
class Profiles:
    """All profiles of a case, side by side."""

    spaces: dict[str, Rows]
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    columns: dict[str, NDArray[Any]]
    profiles: list[Profile]

    def __len__(self) -> int:
        """Return the number of claims."""
        return len(self.left)


class Numbers:
    """Gives each distinct text a number, in the order they come."""

    def __init__(self) -> None:
        """Start with none."""
        self.known: dict[str, int] = {}

    def __call__(self, text: str) -> int:
        """Return the number of `text`; :data:`NOTHING` for the empty text."""
        return self.known.setdefault(text, len(self.known)) if text else NOTHING


def build_profiles(claims: Sequence[Claim], sources: Sequence[Source]) -> Profiles:
    """Profile all claims and put them in arrays."""
    profiler = Profiler(claims, sources)
    profiles = [profiler.profile(claim) for claim in claims]
    rarity = _rarity(profiler)
    scales = base_scales(claims, sources)
    spaces = {name: _rows([p.spaces[name] for p in profiles], rarity) for name in SPACES}
    number = Numbers()
    left = np.array([_padded(p.left, number) for p in profiles], dtype=np.int64).reshape(-1, SIDE)
    right = np.array([_padded(p.right, number) for p in profiles], dtype=np.int64).reshape(-1, SIDE)
    return Profiles(spaces, left, right, _columns(claims, profiles, scales), profiles)


def _rarity(profiler: Profiler) -> dict[str, float]:
    """Return how much each term tells: the logarithm of the share of sentences without it (IDF)."""
    seen: Counter[str] = Counter()
    for words in profiler.sentences.values():
        seen.update(_terms(words))
    total = len(profiler.sentences) + 1
    return {term: math.log(total / n) + 0.1 for term, n in seen.items()}


def _terms(words: Words) -> set[str]:
    terms = {stem for stem in words.stems if stem}
    terms.update(tag for tags in words.tags for tag in tags)
    terms.update("N:" + c for c in words.capital if c)
    return terms


def _rows(spaces: Sequence[dict[str, float]], rarity: dict[str, float]) -> Rows:
    default = max(rarity.values(), default=1.0)
    numbers: dict[str, int] = {}
    bounds, terms, weights = [0], [], []
    for space in spaces:
        for term, weight in space.items():
            terms.append(numbers.setdefault(term, len(numbers)))
            weights.append(weight * rarity.get(term, default))
        bounds.append(len(terms))
    return Rows(np.array(bounds), np.array(terms, dtype=np.int64), np.array(weights, dtype=np.float32), len(numbers))


def _padded(side: Sequence[str], number: Numbers) -> list[int]:
    found = [number(text) for text in side]
    return found + [NOTHING] * (SIDE - len(found))


def _columns(
    claims: Sequence[Claim], profiles: Sequence[Profile], scales: NDArray[np.float64]
) -> dict[str, NDArray[Any]]:
    number = Numbers()

    def coded(texts: Iterable[str]) -> NDArray[np.int64]:
        return np.array([number(t) for t in texts], dtype=np.int64)

    def marked(sets: Iterable[frozenset[str]]) -> NDArray[np.uint64]:
        return np.array([sum(1 << b for b in {zlib.crc32(t.encode()) % 63 for t in s}) for s in sets], dtype=np.uint64)

    ends = [_likely(c) for c in claims]
    point = np.array([_point(c) for c in claims], dtype=np.float64) * scales
    same_value = Counter(point.tolist())
    return {
        "kind": coded(c.kind for c in claims),
        "unit": coded(c.value.unit or "" for c in claims),
        "per": coded(c.value.per or "" for c in claims),
        "source": coded(c.source for c in claims),
        "language": coded(c.language for c in claims),
        "sentence": np.array([c.sentence_start for c in claims], dtype=np.int64),
        "start": np.array([c.start for c in claims], dtype=np.int64),
        "end": np.array([c.end for c in claims], dtype=np.int64),
        "point": point,
        "low": np.array([e[0] for e in ends], dtype=np.float64) * scales,
        "high": np.array([e[1] for e in ends], dtype=np.float64) * scales,
        "printed": coded((c.mention.reading.unit or "") + (c.value.zone or "") for c in claims),
        "scaled": np.array([c.kind in ("money", "measure", "time", "duration") for c in claims], dtype=bool),
        "left_word": coded(p.left_word for p in profiles),
        "right_word": coded(p.right_word for p in profiles),
        "from_left": np.array([p.from_left for p in profiles], dtype=np.int64),
        "from_right": np.array([p.from_right for p in profiles], dtype=np.int64),
        "digits": np.array([_digits(c) for c in claims], dtype=np.float32),
        "shared": np.array([same_value[x] for x in point.tolist()], dtype=np.float32),
        "modality": coded(c.modality for c in claims),
        "ordinal": np.array([c.kind == "ordinal" for c in claims], dtype=np.int64),
        "headline": np.array([c.role == "headline" for c in claims], dtype=bool),
        "event": coded(p.event for p in profiles),
        "noun": coded(p.noun for p in profiles),
        "family": coded(p.family for p in profiles),
        "scope": coded(p.scope for p in profiles),
        "jurisdiction": coded(p.jurisdiction for p in profiles),
        "territories": marked(p.territories for p in profiles),
        "years": marked(p.years for p in profiles),
    }


def _likely(claim: Claim) -> tuple[float, float]:
    interval = claim.value.likely
    low = -math.inf if interval.low is None else float(interval.low)
    high = math.inf if interval.high is None else float(interval.high)
    return (_inward(low, 1) if interval.low_open else low), (_inward(high, -1) if interval.high_open else high)


def _inward(end: float, way: int) -> float:
    """Return the end of an open interval moved in by a trifle, so that closed comparisons do for open ends."""
    return end + way * 1e-9 * max(abs(end), 1.0)


def _point(claim: Claim) -> float:
    if claim.value.point is not None:
        return float(claim.value.point)
    low, high = _likely(claim)
    if math.isinf(low):
        return high if not math.isinf(high) else math.nan
    return low if math.isinf(high) else (low + high) / 2


def _digits(claim: Claim) -> int:
    """Return how many digits of the printed figure count: 3 for 30.5 million, 1 for 20."""
    digits = "".join(c for c in claim.value.stated if c.isdigit()).strip("0")
    return len(digits)

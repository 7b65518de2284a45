"""Whom to believe: how reliable each independent origin is, and which values it thereby bears out, found together.

After Li et al., *Resolving conflicts in heterogeneous data by truth discovery and source reliability estimation*
(CRH, SIGMOD 2014), with the squared loss on probability vectors. What is taken as true of a fact is the mean of its
votes, each with the weight of its origin; an origin's weight is minus the logarithm of its mean distance from that.
Copies vote once (Dong, Berti-Équille and Srivastava 2009 on why), primary sources begin with a better name.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from factcheck.model import Fact, Source

    Reals = NDArray[np.float64]
    Ballot = tuple[str, dict[int, float]]

_ROUNDS = 30
_STILL = 1e-9
_NAME = 4.0  # facts for which the name counts that an origin begins with
_WRONG, _PRIMARY_WRONG = 0.2, 0.02  # how often an origin is off, before anything is known of it
_LEAD = 1.2  # by how much the best must lead where no more origins carry it
_DIGITS = 9  # digits beyond which a difference is one of adding up in another order
_SETTLED = frozenset({"evolves", "incomparable"})


@dataclass(frozen=True, slots=True)
class _Votes:
    """Who votes for what, side by side; classes and ballots are numbered through all facts.

    A ballot is what one origin says of one fact; its shares add to 1.
    """

    classes: NDArray[np.int64]
    ballots: NDArray[np.int64]
    shares: Reals
    fact_of_class: NDArray[np.int64]
    fact_of_ballot: NDArray[np.int64]
    origin_of_ballot: NDArray[np.int64]


def name_best(
    facts: Sequence[Fact], sources: Sequence[Source], origin: Mapping[str, str], speaker: Mapping[str, str]
) -> list[Fact]:
    """Return the facts with their best-supported class named, ``None`` where none leads.

    `origin` gives the origin of a source, `speaker` the source of a claim. A figure that evolves keeps its newest.
    """
    ballots = [list(_ballots(fact, origin, speaker)) if _is_open(fact) else [] for fact in facts]
    names = sorted({name for held in ballots for name, _ in held})
    primary = {origin.get(s.id, s.id) for s in sources if s.primary}
    start = np.array([_PRIMARY_WRONG if name in primary else _WRONG for name in names])
    votes = _votes(facts, ballots, names)
    weights = _weights(votes, start)
    support = np.round(_support(votes, weights), _DIGITS)
    first, found = 0, []
    for fact in facts:
        own = support[first : first + len(fact.classes)]
        first += len(fact.classes)
        best = fact.supported if fact.verdict in _SETTLED else _best(fact, own.tolist())
        found.append(fact if best == fact.supported else replace(fact, supported=best))
    return found


def _is_open(fact: Fact) -> bool:
    """Say whether a fact tells anything of its origins: several speak of it, and what they say stands still."""
    return fact.verdict not in _SETTLED and len(fact.claims) > 1


def _ballots(fact: Fact, origin: Mapping[str, str], speaker: Mapping[str, str]) -> Iterator[Ballot]:
    """Yield each origin with its share in each class; the original speaks for its copies, sharp figures for loose."""
    if len(fact.classes) == 1:
        told = {speaker[claim] for claim in fact.classes[0].claims}
        yield from ((name, {0: 1.0}) for name in sorted({origin.get(source, source) for source in told}))
        return
    said: dict[str, dict[tuple[bool, bool], set[int]]] = defaultdict(lambda: defaultdict(set))
    for place, each in enumerate(fact.classes):
        loose = frozenset(each.loose)
        for claim in each.claims:
            source = speaker[claim]
            root = origin.get(source, source)
            said[root][source != root, claim in loose].add(place)
    for name in sorted(said):
        chosen = said[name][min(said[name])]
        yield name, {place: 1 / len(chosen) for place in sorted(chosen)}


def _votes(facts: Sequence[Fact], ballots: Sequence[Sequence[Ballot]], names: Sequence[str]) -> _Votes:
    number = {name: at for at, name in enumerate(names)}
    classes: list[int] = []
    of_ballot: list[int] = []
    shares: list[float] = []
    fact_of_ballot: list[int] = []
    origin_of_ballot: list[int] = []
    first = 0
    for at, (fact, held) in enumerate(zip(facts, ballots, strict=True)):
        for name, ballot in held:
            classes += [first + place for place in ballot]
            of_ballot += [len(fact_of_ballot)] * len(ballot)
            shares += ballot.values()
            fact_of_ballot.append(at)
            origin_of_ballot.append(number[name])
        first += len(fact.classes)
    whole = np.repeat(np.arange(len(facts)), [len(fact.classes) for fact in facts])
    return _Votes(
        np.array(classes, dtype=np.int64),
        np.array(of_ballot, dtype=np.int64),
        np.array(shares, dtype=np.float64),
        whole.astype(np.int64),
        np.array(fact_of_ballot, dtype=np.int64),
        np.array(origin_of_ballot, dtype=np.int64),
    )


def _weights(votes: _Votes, wrong: Reals) -> Reals:
    """Return the weight of each origin, estimated with the truths in turn until neither moves.

    ``w = -ln((sum of d + 4 m) / (n + 4))`` over the `n` facts with another origin, `m` what is `wrong` beforehand.
    """
    weights: Reals = -np.log(wrong)
    tells = np.bincount(votes.fact_of_ballot, minlength=1)[votes.fact_of_ballot] > 1
    n = np.bincount(votes.origin_of_ballot, tells, minlength=len(wrong))
    for _ in range(_ROUNDS):
        off = np.where(tells, _distances(votes, weights), 0.0)
        summed = np.bincount(votes.origin_of_ballot, off, minlength=len(wrong))
        moved = -np.log((summed + _NAME * wrong) / (n + _NAME))
        still = bool(np.all(np.abs(moved - weights) < _STILL))
        weights = moved
        if still:
            break
    return weights


def _support(votes: _Votes, weights: Reals) -> Reals:
    """Return the weight behind each class."""
    each = weights[votes.origin_of_ballot][votes.ballots] * votes.shares
    return np.bincount(votes.classes, each, minlength=len(votes.fact_of_class)).astype(np.float64)


def _distances(votes: _Votes, weights: Reals) -> Reals:
    """Return how far each ballot is from the truth of its fact: half the squared distance of two vectors, 0 to 1."""
    behind = _support(votes, weights)
    whole = np.bincount(votes.fact_of_class, behind).astype(np.float64)
    truth = np.divide(behind, whole[votes.fact_of_class], out=np.zeros_like(behind), where=behind > 0)
    length = np.bincount(votes.fact_of_class, truth * truth)[votes.fact_of_ballot]
    own = votes.shares * (votes.shares - 2 * truth[votes.classes])
    made: Reals = (length + np.bincount(votes.ballots, own, minlength=len(votes.fact_of_ballot))) / 2
    return made


def _best(fact: Fact, support: Sequence[float]) -> int | None:
    """Return the class that leads: by weight alone clearly, or by weight and by the number of its origins."""
    if len(support) < 2:
        return 0 if support else None
    order = sorted(range(len(support)), key=lambda at: -support[at])
    best, second = order[0], order[1]
    most = max(each.origins for at, each in enumerate(fact.classes) if at != best)
    leads = support[best] > support[second] and fact.classes[best].origins > most
    return best if leads or support[best] >= _LEAD * support[second] > 0 else None
